"""Every file of a build has one maker, which says so itself."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from kit_cli.errors import KitError
from kit_cli.making.makers import MAKERS, Maker, chosen, owner
from kit_cli.model.folder import BUILD
from kit_cli.programme.programme import Programme
from tests.conftest import SOME_PLACES
from tests.helpers.folders import files

KINDS = [maker.kind for maker in MAKERS]


def _kind(path: str) -> str:
    """Return the kind of a file found in a build; empty for none."""
    found = owner(path)
    return found.kind if found else ""


@pytest.mark.parametrize("maker", MAKERS, ids=KINDS)
def test_a_maker_leaves_exactly_what_it_owns(programmes: dict[str, Programme], maker: Maker) -> None:
    """Each file fits one of its patterns and lies where that says; no pattern is idle in all three programmes."""
    outputs = [output for programme in programmes.values() for output in maker.make(programme)]
    for output in outputs:
        assert [each.beside for each in maker.owns if each.fits(output.path)][:1] == [output.beside], output.path
        assert output.beside or owner(output.path) == maker, output.path
    for where in maker.owns:
        assert any(where.fits(output.path) for output in outputs), where


@pytest.mark.parametrize("place", SOME_PLACES)
def test_every_file_of_a_build_has_one_maker(
    place: str, built: dict[str, Path], programmes: dict[str, Programme]
) -> None:
    """What lies in `build/` is what makers make, each file once, and each is found to be its maker's."""
    made = [
        (output.path, maker.kind) for maker in MAKERS for output in maker.make(programmes[place]) if not output.beside
    ]
    assert len(made) == len(dict(made))
    assert dict(made) == {path: _kind(path) for path in files(built[place] / BUILD)}


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("evaluation/sv/framework.docx", "framework"),
        ("evaluation/sv/plan.docx", "documents"),
        ("forms/xlsform/consent.xlsx", "forms-xlsform"),
        ("index.sr-Latn.html", "start"),
        ("timeline/calendar-sv.ics", "calendar"),
        ("timeline/sv.html", "timeline"),
        ("notes.txt", ""),
        (".mentorkit/calendar.json", ""),
    ],
)
def test_the_more_special_owner_counts(path: str, kind: str) -> None:
    """The framework lies among the documents and is not theirs; what nobody makes is nobody's."""
    assert _kind(path) == kind


def test_a_kind_is_chosen_by_its_name_or_its_first_word() -> None:
    """`forms` means all four shapes; without a name everything is made, in one order."""
    assert chosen(None) == MAKERS
    assert [maker.kind for maker in chosen("calendar")] == ["calendar"]
    assert [maker.kind for maker in chosen("forms")] == [kind for kind in KINDS if kind.startswith("forms-")]
    with pytest.raises(KitError, match=r"Did you mean calendar\?"):
        chosen("calender")
    with pytest.raises(KitError, match="makes no such thing"):
        chosen("form")


def test_a_module_is_imported_when_its_kind_is_made(programmes: dict[str, Programme]) -> None:
    """A maker's module that is forgotten is imported again by its maker, and by no other."""
    name = "kit_cli.making.forms.xlsform"
    (maker,) = chosen("forms-xlsform")
    kept = sys.modules.pop(name, None)
    try:
        list(chosen("forms-google")[0].make(programmes["sweden"]))
        assert name not in sys.modules
        next(iter(maker.make(programmes["sweden"])))
        assert name in sys.modules
    finally:
        if kept:
            sys.modules[name] = kept
