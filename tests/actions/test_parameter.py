"""Parameters are read from a request's fields."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Annotated, Literal

import pytest

from kit_cli.actions.parameter import Kind, choice, day, file, flag, folder, parameters, text
from kit_cli.grammar.sentence import say

Shade = Literal["light", "dark"]


@dataclass(frozen=True, kw_only=True)
class Painting:
    """A request that has one of each."""

    wall: Annotated[Path, folder(say("Where."), positional=True)]
    others: Annotated[tuple[Path, ...], folder(say("Where else."), positional=True)] = ()
    name: Annotated[str, text(say("Who."), value=say("NAME"), question=say("Who paints?"), variable="PAINTER")] = "Ana"
    tins: Annotated[tuple[str, ...], text(say("Colours."))] = ()
    plan: Annotated[Path | None, file(say("A picture."))] = None
    on: Annotated[date | None, day(say("When."))] = None
    shade: Annotated[Literal["none"] | Shade | None, choice(say("How."))] = None
    twice: Annotated[bool, flag(say("Two coats."))] = False
    hidden: int = 3


@pytest.mark.parametrize(
    ("name", "kind", "required", "several", "default", "choices"),
    [
        ("wall", Kind.FOLDER, True, False, None, ()),
        ("others", Kind.FOLDER, False, True, None, ()),
        ("name", Kind.TEXT, False, False, "Ana", ()),
        ("tins", Kind.TEXT, False, True, None, ()),
        ("plan", Kind.FILE, False, False, None, ()),
        ("on", Kind.DAY, False, False, None, ()),
        ("shade", Kind.CHOICE, False, False, None, ("none", "light", "dark")),
        ("twice", Kind.FLAG, False, False, False, ()),
    ],
)
def test_what_a_field_says(
    name: str, kind: Kind, required: bool, several: bool, default: object, choices: tuple[str, ...]
) -> None:
    """Its kind, and from its type and default whether it must be given, may be repeated, and what one may choose."""
    (found,) = (each for each in parameters(Painting) if each.name == name)
    assert (found.kind, found.required, found.several) == (kind, required, several)
    assert (found.default, found.choices) == (default, choices)


def test_they_stand_in_the_order_of_the_fields() -> None:
    """A field without an annotation of its own is none; what the annotation says is kept."""
    found = parameters(Painting)
    assert [each.name for each in found] == ["wall", "others", "name", "tins", "plan", "on", "shade", "twice"]
    assert (found[2].help, found[2].value, found[2].question, found[2].variable) == (
        say("Who."),
        say("NAME"),
        say("Who paints?"),
        "PAINTER",
    )
    assert [each.positional for each in found[:3]] == [True, True, False]
