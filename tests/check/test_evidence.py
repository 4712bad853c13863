"""What the files show: a fresh programme lacks only what its hub fills in, and nothing that is broken goes unseen."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import pytest

from kit_cli.check.evidence.compare import lacks
from kit_cli.check.reading import Reading
from kit_cli.method.evidence.kinds import EVERY_FORM, AnyOfEvidence, DocumentEvidence, Evidence
from kit_cli.method.evidence.names import Name, names
from kit_cli.method.read import method
from kit_cli.programme.programme import Programme
from tests.conftest import PLACES
from tests.helpers.breaking import without

EVIDENCE = [(standard.id, each) for standard in method().standards for each in standard.front.evidence]
CERTAIN = [(id_, each) for id_, each in EVIDENCE if not isinstance(each, AnyOfEvidence)]
"""Evidence that is lacking as soon as one thing is: of several ways, another may still be open."""

_HUBS_OWN = re.compile(
    r"sources \(status: confirmed\): no row names somebody as patron"
    r"|(people\.\w+\.(name|email|phone)|hub\.(address|registration_number|website)) (is not filled in|still holds .*)"
)


def _seen(programme: Programme, among: set[str] | None = None) -> set[str]:
    """Return the standards (of some, or of all) whose evidence lacks something."""
    reading = Reading(programme)
    return {id_ for id_, each in EVIDENCE if (among is None or id_ in among) and any(lacks(each, reading))}


@pytest.mark.parametrize("place", PLACES)
def test_a_fresh_programme_lacks_only_what_the_hub_fills_in(place: str, programmes: dict[str, Programme]) -> None:
    """Every bound, order, question, heading and row of every standard holds on the first day."""
    reading = Reading(programmes[place])
    found = [(id_, str(finding.what)) for id_, each in EVIDENCE for finding in lacks(each, reading)]
    assert [each for each in found if not _HUBS_OWN.fullmatch(each[1])] == []
    assert found


def _named(kinds: tuple[str, ...], evidence: Sequence[tuple[str, Evidence]]) -> Iterator[tuple[Name, set[str]]]:
    """Yield each thing of some kinds that evidence names, with the standards that name it.

    What a document's gap names is the document's affair: a gap that leads nowhere stops the build.
    """
    found: dict[Name, set[str]] = {}
    for id_, each in evidence:
        for name in names(each):
            if not isinstance(each, DocumentEvidence) or name.kind in {"document", "heading", "gap"}:
                found.setdefault(name, set()).add(id_)
    for name, ids in sorted(found.items()):
        if name.kind in kinds and EVERY_FORM not in name.name and not name.name.startswith(".mentorkit"):
            yield name, ids


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize(
    "kinds", [("form", "question"), ("milestone",), ("document", "heading"), ("gap",), ("setting", "table", "column")]
)
def test_nothing_that_is_broken_goes_unseen(
    kinds: tuple[str, ...], place: str, programmes: dict[str, Programme]
) -> None:
    """Each thing that evidence names, taken away alone, turns each standard that names it."""
    programme = programmes[place]
    things = list(_named(kinds, CERTAIN))
    unseen = [f"{name}: {id_}" for name, ids in things for id_ in sorted(ids - _seen(without(programme, name), ids))]
    assert unseen == []
    assert len(things) > 30


def test_only_those_standards_turn(programmes: dict[str, Programme]) -> None:
    """A heading or a gap that is gone turns the standards that name it, and no other."""
    programme = programmes["portugal"]
    fresh = _seen(programme)
    for name, ids in list(_named(("heading", "gap"), EVIDENCE))[::4]:
        assert _seen(without(programme, name)) - fresh <= ids, name
