"""The twelve answers: what is accepted, and what is said otherwise."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from kit_cli.errors import KitError
from kit_cli.files.shipped import template_folder
from kit_cli.places.answer_rules import KEYS
from kit_cli.places.answers import answer, complete
from kit_cli.places.read import load_place
from kit_cli.programme.programme import Programme
from kit_cli.schedule.plan import plan
from tests.conftest import PLACES, TODAY

TEMPLATE = template_folder()


@pytest.mark.parametrize("place", PLACES)
def test_a_place_needs_no_other_answer(place: str) -> None:
    """`--place P --yes` is enough, and every default passes its own rule."""
    answers = complete({"place": place}, TEMPLATE, TODAY)
    assert answers.place == place
    assert answers.starts_on > TODAY


@pytest.mark.parametrize(
    ("key", "value", "said"),
    [
        ("plaec", "sweden", "Did you mean place?"),
        ("place", "swedn", "Did you mean sweden?"),
        ("place", "atlantis", ", ".join(PLACES)),
        ("starts_on", "2027-02-31", "Nearest: 2027-02-28"),
        ("starts_on", "2027-13-01", "Nearest: 2027-12-01"),
        ("starts_on", "next spring", "YYYY-MM-DD"),
        ("starts_on", "0001-01-01", "from 1990 to 2100"),
        ("cohort_size", 0, "Nearest: 4"),
        ("cohort_size", "500", "Nearest: 60"),
        ("cohort_size", "many", "whole number from 4 to 60"),
        ("cohort_size", True, "whole number from 4 to 60"),
        ("cohort_size", 12.5, "whole number from 4 to 60"),
        ("length_months", 2, "Nearest: 3"),
        ("length_months", 19, "Nearest: 18"),
        ("languages", "sv, xx", "the languages are"),
        ("languages", "svv", "Did you mean sv?"),
        ("languages", "", "list of language tags"),
        ("languages", {"a": 1}, "list of language tags"),
        ("languages", "sv, sv", "stands twice"),
        ("programme_name", "", "1 to 200 characters"),
        ("programme_name", "x" * 201, "1 to 200 characters"),
        ("programme_name", ["a"], "write a text"),
        ("programme_name", None, "write a text"),
        ("hub_name", "a\x00b", "cannot be printed"),
        ("city", "\x1b[31mred", "cannot be printed"),
        ("coordinator_email", "nobody", "e-mail address"),
        ("coordinator_email", "<a@b.c>", "e-mail address"),
        ("eu_funding", "some", "none, funded, cofunded"),
        ("eu_grant", "directly", "Did you mean direct?"),
        ("programme_slug", "../x", "lower-case letters"),
        ("programme_slug", "a/b", "For example: a-b"),
        ("programme_slug", "/etc/passwd", "For example: etc-passwd"),
        ("programme_slug", "C:\\x", "lower-case letters"),
        ("programme_slug", "", "lower-case letters"),
        ("programme_slug", "con", "Windows reserves this name"),
        ("programme_slug", "lpt1", "Windows reserves this name"),
        ("programme_slug", "a" * 300, "at most 40 characters"),
        ("programme_slug", "Åre", "For example: are"),
        ("programme_slug", "a\n", "lower-case letters"),
    ],
)
def test_a_wrong_answer_names_the_key_the_rule_and_the_nearest_choice(key: str, value: Any, said: str) -> None:
    """The person learns what to write instead."""
    with pytest.raises(KitError) as caught:
        complete({"place": "sweden", key: value}, TEMPLATE, TODAY)
    assert str(caught.value).startswith(key)
    assert said in str(caught.value)


def test_all_wrong_answers_are_told_at_once() -> None:
    """Nobody mends one answer to meet the next error."""
    with pytest.raises(KitError) as caught:
        complete({"place": "sweden", "cohort_size": 0, "length_months": 99, "nmae": 1}, TEMPLATE, TODAY)
    assert len(caught.value.problems) == 3


def test_names_may_hold_anything_that_can_be_printed() -> None:
    """Quotes, braces, newlines, Cyrillic and emoji are names too."""
    name = 'Ж "x" {{ 7*7 }} <b>: # 🎭\nline'
    assert complete({"place": "sweden", "hub_name": name}, TEMPLATE, TODAY).hub_name == name


def test_the_slug_follows_the_name() -> None:
    """A name in any script gives a folder name, and one without letters gets the place's."""
    slugs = [
        complete({"place": "sweden", "programme_name": name}, TEMPLATE, TODAY).programme_slug
        for name in ("Mentorskap i Göteborg", "Менторство у култури", "2027!", "🎭", "CON")
    ]
    assert slugs == [
        "mentorskap-i-goteborg",
        "mentorstvo-u-kulturi",
        "mentorship-in-culture",
        "mentorship-in-culture",
        "con-programme",
    ]


@pytest.mark.parametrize("place", PLACES)
def test_the_default_start_leaves_time_for_everything_before_it(place: str, programmes: dict[str, Programme]) -> None:
    """In any month, the first milestone of a default programme is still to come."""
    programme = programmes[place]
    late = []
    for today in (date(year, month, 15) for year in (2026, 2027, 2028) for month in range(1, 13)):
        start = load_place(TEMPLATE, place).next_start(today)
        rows = plan(programme.timeline, start, 12, programme.sources["timeline.yml"])
        if rows[0].start < today:
            late.append((today, rows[0].id, rows[0].start))
    assert late == []


def test_the_keys_are_those_of_the_template() -> None:
    """cookiecutter.json asks for the same twelve, in the same order."""
    import json

    context = json.loads((TEMPLATE / "cookiecutter.json").read_text(encoding="utf-8"))
    assert tuple(key for key in context if not key.startswith("_")) == KEYS
    assert tuple(context["__prompts__"]) == KEYS


@pytest.mark.parametrize(
    ("words", "meant"),
    [("não", "none"), ("n", "none"), ("sim", "funded"), ("Ja", "funded"), ("ne", "none"), ("cofunded", "cofunded")],
)
def test_yes_and_no_say_whether_the_union_pays(words: str, meant: str) -> None:
    """In any of the kit's languages."""
    assert answer("eu_funding", words, {}, template_folder()) == meant
