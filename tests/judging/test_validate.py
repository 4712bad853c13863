"""Data against a model: every problem at once, in words, at its line."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

import pytest
from syrupy.assertion import SnapshotAssertion

from kit_cli.errors import KitError
from kit_cli.files.yaml_source import parse_yaml
from kit_cli.grammar.sentence import say
from kit_cli.judging.marks import After, Alias, Length, Spelled
from kit_cli.judging.misfit import Misfit
from kit_cli.judging.model import Model
from kit_cli.judging.validate import validate, validate_rows


class Stop(Model):
    """A stop on a way."""

    town: Annotated[str, Spelled(r"^[A-Z][a-z]+$", say("Write the town with a capital letter."))]
    first: Annotated[int | None, Alias("from")] = None


def _not_home(named: dict[str, Stop]) -> dict[str, Stop]:
    if "home" in named:
        raise Misfit(say("home is no stop"), say("Take it out."), ("home", "town"))
    return named


class Way(Model):
    """A way with its stops."""

    by: Literal["train", "ship"] = "train"
    stops: Annotated[list[Stop], Length(most=2)] = []
    named: Annotated[dict[str, Stop], After(_not_home)] = {}
    nights: int = 0
    back: Stop | None = None


def told(text: str, model: type[Model] = Way) -> list[tuple[int | None, str, str]]:
    """Return line, what and remedy of each problem of a text."""
    source = parse_yaml(text, Path("way.yml"))
    with pytest.raises(KitError) as caught:
        validate_rows(model, source, ()) if isinstance(source.data, list) else validate(model, source, ())
    return [(problem.line, str(problem.what), str(problem.remedy)) for problem in caught.value.problems]


@pytest.mark.parametrize(
    ("text", "line", "what", "remedy"),
    [
        ("nights: 1\nby: plane\n", 2, "by: 'plane' is not a choice", "Known: ship, train."),
        ("by:\n", 1, "by is empty", "Known: ship, train."),
        ("nights: 1.50\n", 1, "nights: 1.50 does not fit", "Write a whole number here, in digits, for example 25."),
        ("nights:\n", 1, "nights is empty", "Write a whole number here, in digits, for example 25."),
        ("nights: two\n", 1, "nights: 'two' does not fit", "Write a whole number here, in digits, for example 25."),
        (
            "stops:\n  - town: porto\n",
            2,
            "stops.0.town: 'porto' is not of the form that is needed",
            "Write the town with a capital letter.",
        ),
        (
            "stops:\n  - town: Porto\n    form: 1\n",
            3,
            "stops.0.form is not a key that is known here",
            "Did you mean from?",
        ),
        (
            "named:\n  a:\n    town: Porto\n    twon: Porto\n",
            4,
            "named.a.twon is not a key that is known here",
            "Did you mean town?",
        ),
        ("back:\n  twon: Porto\n  town: Porto\n", 2, "back.twon is not a key that is known here", "Did you mean town?"),
        (
            "named: {}\nstops:\n  - {town: A}\n",
            3,
            "stops.0.town: 'A' is not of the form that is needed",
            "Write the town with a capital letter.",
        ),
        ("stops: [{town: Aa}, {town: Bb}, {town: Cc}]\n", 1, "stops has too many entries", "Write at most 2."),
        ("named:\n  home:\n    town: Porto\n", 3, "named.home.town: home is no stop", "Take it out."),
        ("stops:\n  - from: 3\n", 2, "stops.0.town is missing", "Add the key town."),
    ],
)
def test_a_problem_is_told_in_words(text: str, line: int, what: str, remedy: str) -> None:
    """Also inside lists, mappings and what may be left out, by the names that the file uses."""
    assert told(text) == [(line, what, remedy)]


def test_every_row_of_a_list_is_told() -> None:
    """And not only those of the first broken one."""
    assert told("- town: porto\n- town: Faro\n- {}\n- town: lagos\n", Stop) == [
        (1, "town: 'porto' is not of the form that is needed", "Write the town with a capital letter."),
        (3, "town is missing", "Add the key town."),
        (4, "town: 'lagos' is not of the form that is needed", "Write the town with a capital letter."),
    ]


@pytest.mark.parametrize("text", ["", "{}\n", "[]\n", "town: Faro\n", "Faro\n"])
def test_a_file_that_should_be_a_list_says_so(text: str, snapshot: SnapshotAssertion) -> None:
    """Whatever it is instead."""
    with pytest.raises(KitError, match="a list is expected in this file") as caught:
        validate_rows(Stop, parse_yaml(text, Path("stops.yml")), ())
    assert str(caught.value) == snapshot
