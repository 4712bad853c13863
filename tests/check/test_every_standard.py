"""For every standard: its evidence broken in the files of a programme turns it, and only what hangs on the same thing."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from kit_cli.check.results import Status
from kit_cli.check.run import check
from kit_cli.files.yaml_source import read_yaml
from kit_cli.method.evidence.kinds import EVERY_FORM, AnyOfEvidence, DocumentEvidence, MilestoneEvidence
from kit_cli.method.evidence.names import Name, names
from kit_cli.method.read import Standard, method
from tests.conftest import PLACES, TODAY
from tests.helpers.breaking import break_files
from tests.helpers.drawing import spread

pytestmark = pytest.mark.usefixtures("its_own")

STANDARDS = method().standards
_UNBREAKABLE = ("programme.yml programme.length_months", "programme.yml programme.starts_on")
"""Everything hangs on these: they are broken in a test of their own."""


@cache
def _statuses(folder: Path) -> dict[str, Status]:
    return {each.standard.id: each.status for each in check(folder, method(), TODAY).results}


def _breakable(standard: Standard) -> Iterator[Name]:
    """Yield what can be taken away so that the standard, and as little else as may be, turns."""
    for evidence in standard.front.evidence:
        if not isinstance(evidence, AnyOfEvidence):
            for name in names(evidence):
                own = not isinstance(evidence, DocumentEvidence) or name.kind in {"document", "heading", "gap"}
                if own and EVERY_FORM not in name.name and name.name not in _UNBREAKABLE:
                    yield name


_FINE = ("heading", "gap", "question", "column", "table", "setting", "form", "document", "milestone")


def _thing(standard: Standard) -> Name:
    found = sorted(_breakable(standard), key=lambda name: _FINE.index(name.kind))
    return found[0]


READ = tuple(each for each in STANDARDS if any(_breakable(each)))
"""A standard that is only attested has no evidence in files that could be broken."""


def _hangs_on(name: Name, standard: Standard, leaning: set[str]) -> bool:
    """Tell whether a standard's evidence reads a thing, or something that is gone or cannot be told without it."""
    first = name.name.partition(" ")[0]
    for evidence in standard.front.evidence:
        for each in names(evidence):
            whole = each.name.partition(" ")[0]
            if each == name or (name.kind in {"form", "document"} and whole == first):
                return True
            if each.kind == "milestone" and each.name in leaning and not isinstance(evidence, DocumentEvidence):
                return True
            if name.kind == "table" and each.name.startswith(name.name):
                return True
        if (
            isinstance(evidence, MilestoneEvidence)
            and name.kind in {"form", "document"}
            and first in (*evidence.forms, *evidence.documents)
        ):
            return True
    return False


def _leaning(folder: Path, milestone: str) -> set[str]:
    """Return a milestone and those whose dates lean on it, at however many removes."""
    rows = read_yaml(folder / "timeline.yml").data["milestones"]
    found = {milestone}
    while True:
        more = {
            row["id"]
            for row in rows
            if row.get("anchor") in found
            or (row.get("repeat") or {}).get("until") in found
            or found & set(row.get("after") or ())
        }
        if more <= found:
            return found
        found |= more


@pytest.mark.parametrize(("number", "standard"), spread(enumerate(READ), 32), ids=lambda each: getattr(each, "id", ""))
def test_broken_evidence_turns_the_standard(
    number: int, standard: Standard, filled: dict[str, Path], tmp_path: Path
) -> None:
    """Exactly this standard turns, and those whose evidence reads the same thing."""
    place = PLACES[number % len(PLACES)]
    folder = shutil.copytree(filled[place], tmp_path / "programme")
    before, name = _statuses(filled[place]), _thing(standard)
    assert before[standard.id] in {Status.MET, Status.TO_ATTEST}
    break_files(folder, name, read_yaml(folder / "programme.yml").data["programme"]["languages"][-1])
    after = {each.standard.id: each.status for each in check(folder, method(), TODAY).results}
    turned = {id_ for id_, status in after.items() if status != before[id_]}
    leaning = _leaning(filled[place], name.name) if name.kind == "milestone" else set()
    assert after[standard.id] in {Status.NOT_MET, Status.BLOCKED}, name
    assert turned <= {each.id for each in STANDARDS if _hangs_on(name, each, leaning)}, name


@pytest.mark.parametrize("place", PLACES)
def test_a_filled_in_programme_lacks_nothing(place: str, filled: dict[str, Path]) -> None:
    """On the day it starts: met, or to be attested by the hub."""
    assert set(_statuses(filled[place]).values()) == {Status.MET, Status.TO_ATTEST}
