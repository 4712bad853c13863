"""Why a text is not YAML, in words for whoever typed it."""

from __future__ import annotations

from pathlib import Path

import pytest

from kit_cli.errors import KitError
from kit_cli.files.yaml_reasons import reason
from kit_cli.files.yaml_source import parse_yaml


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("a: b: c\n", "a colon stands where none can"),
        ("a: [1\nb: 2\n", "a bracket is not closed"),
        ("a: {x: 1\nb: 2\n", "a bracket is not closed"),
        ('a: "x\nb: 1\n', "a quotation mark is not closed"),
        ("a: @x\n", "a sign that YAML keeps for itself"),
        ("a: *x\n", "a sign that YAML keeps for itself"),
        ("a:\n\t- b\n", "begins with a tab"),
        ("a: ]\n", "a value is missing"),
        ("- a\nb: 1\n", "does not go together with the lines above it"),
        ('a: "b" c\n', "does not go together with the lines above it"),
        ("a: |\nb\n", "there is no colon"),
        ('a: "\\q"\n', "a backslash stands in double quotes"),
        ("a: > x\n", "this is not how YAML writes it"),
    ],
)
def test_what_libyaml_finds_is_said_in_plain_words(text: str, why: str) -> None:
    """For each slip that people make; the rest is told by its line."""
    with pytest.raises(KitError) as caught:
        parse_yaml(text, Path("programme.yml"))
    (problem,) = caught.value.problems
    assert why in str(problem.what)
    assert problem.line


def test_what_is_unknown_has_words_too() -> None:
    """A later libyaml may say something else."""
    assert str(reason("found something else")) == str(reason(None)) == "this is not how YAML writes it"
