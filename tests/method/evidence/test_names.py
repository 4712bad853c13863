"""The method and the template are proved to match, both ways."""

from __future__ import annotations

import pytest

from kit_cli.files.shipped import data_folder
from kit_cli.files.yaml_source import read_yaml
from kit_cli.method.evidence.names import Name, names
from kit_cli.method.read import method
from kit_cli.programme.programme import Programme
from tests.conftest import PLACES
from tests.helpers.made import made

NAMED = {name for standard in method().standards for each in standard.front.evidence for name in names(each)}

_EXCEPTIONS = read_yaml(data_folder("methodology") / "unread.yml").data
SECTIONS: list[str] = _EXCEPTIONS["promises"]
SERVES_NONE: dict[str, str] = _EXCEPTIONS["unread"]


@pytest.mark.parametrize("place", PLACES)
def test_what_evidence_names_is_made(place: str, programmes: dict[str, Programme]) -> None:
    """Each thing that a standard's evidence names is in a fresh programme, in each of its languages."""
    assert sorted(NAMED - made(programmes[place])) == []


@pytest.mark.parametrize("kind", ["form", "document", "milestone", "table", "heading"])
def test_what_is_made_is_named(kind: str, programmes: dict[str, Programme]) -> None:
    """Each form, document, milestone, table and heading with an id is read for a standard, or a reason stands here."""
    found = set.intersection(*(made(programme) for programme in programmes.values()))
    unread = {each.name for each in found - NAMED if each.kind == kind} - SERVES_NONE.keys()
    assert unread == set()


def test_every_promise_of_the_settings_is_named(programmes: dict[str, Programme]) -> None:
    """Each number that letters and policies promise is read for a standard."""
    found = set.intersection(*(made(programme) for programme in programmes.values()))
    settings = {each.name for each in found if each.kind == "setting" and each.name.startswith("programme.yml ")}
    leaves = {name for name in settings if not any(other.startswith(f"{name}.") for other in settings)}
    promised = {name for name in leaves if name.split()[1].split(".")[0] in SECTIONS}
    unread = promised - {each.name for each in NAMED} - SERVES_NONE.keys()
    assert {name for name in unread if Name("table", name) not in NAMED} == set()


def test_reasons_are_about_things_that_exist(programmes: dict[str, Programme]) -> None:
    """No reason outlives the thing that it speaks of."""
    found = {each.name for programme in programmes.values() for each in made(programme)}
    assert SERVES_NONE.keys() <= found
    assert not SERVES_NONE.keys() & {each.name for each in NAMED}


def test_due_milestones_exist(programmes: dict[str, Programme]) -> None:
    """A standard is due by a milestone of the template."""
    due = {each.front.due for each in method().standards}
    for programme in programmes.values():
        assert due <= {each.id for each in programme.timeline.milestones}
