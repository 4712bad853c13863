"""Roles that one person holds are no roles of different people, whatever anybody attests."""

from __future__ import annotations

import json

import pytest
from syrupy.assertion import SnapshotAssertion

from kit_cli.check.attesting import contradicted
from kit_cli.check.evidence.compare import lacks
from kit_cli.check.evidence.own import as_generated
from kit_cli.check.reading import Reading
from kit_cli.method.read import method
from kit_cli.programme.programme import UnreadableError
from tests.helpers.programmes import programme
from tests.helpers.standards import SAYING, piece, standard

ROLES = ["coordinator", "deputy", "safeguarding", "outside_contact", "data_protection"]
ANA: dict[str, object] = {"name": "Ana Lima", "email": "ana@hub.pt"}
RUI: dict[str, object] = {"name": "Rui Sá", "email": "rui@hub.pt"}


def _reading(people: dict[str, dict[str, object]]) -> Reading:
    """Return a programme whose roles these people hold, each on its line from 2."""
    rows = "".join(f"  {role}: {json.dumps({'title': f'The {role}', **people.get(role, {})})}\n" for role in ROLES)
    return Reading(programme({"programme.yml": f"people:\n{rows}"}))


@pytest.mark.parametrize(
    ("people", "apart", "lines"),
    [
        ({}, ROLES, []),
        ({"coordinator": ANA, "deputy": RUI}, ROLES, []),
        ({"coordinator": ANA, "data_protection": ANA}, ROLES, []),
        ({"coordinator": ANA, "deputy": ANA}, ROLES, [2, 3]),
        (dict.fromkeys(ROLES, ANA), ROLES, [2, 3, 4, 5, 6]),
        ({"coordinator": ANA, "deputy": ANA}, ["coordinator", "safeguarding"], []),
        ({"safeguarding": ANA, "outside_contact": {"name": "A. L.", "email": "ANA@hub.pt"}}, ROLES, [4, 5]),
        ({"safeguarding": {"name": "Ana Magalhães"}, "deputy": {"name": "ana  magalhaes"}}, ROLES, [3, 4]),
        ({"coordinator": {"name": {"pt-PT": "Ana Lima", "en": "A. L."}}, "deputy": {"name": "A. L."}}, ROLES, [2, 3]),
        ({"coordinator": {"name": 3}, "deputy": {"name": 3, "email": None}}, ROLES, []),
    ],
)
def test_each_line_of_one_person_is_told(
    people: dict[str, dict[str, object]], apart: list[str], lines: list[int], snapshot: SnapshotAssertion
) -> None:
    """By name or address, also as people mistype them; an attestation says nothing against it."""
    reading = _reading(people)
    found = list(lacks(piece(apart=apart), reading))
    assert len(found) == bool(lines)
    wrong = contradicted(standard("DES-4", {"apart": apart}, SAYING), reading)
    assert (wrong is not None) is bool(lines)
    for each in found:
        assert [line for line in range(1, 9) if f"(line {line})" in str(each.what)] == lines
        assert (each.file, each.line) == ("programme.yml", lines[1])
        assert wrong is not None
        assert [f"{said.what}\n{said.remedy}" for said in (each, wrong)] == snapshot


def test_nobody_confirms_what_names_say() -> None:
    """The names stand as evidence of their own; where the settings are broken nothing else is told."""
    assert list(as_generated(piece(apart=ROLES), _reading({}))) == []
    with pytest.raises(UnreadableError):
        list(lacks(piece(apart=ROLES), Reading(programme())))
    assert contradicted(standard("DES-4", {"apart": ROLES}, SAYING), Reading(programme())) is None


@pytest.mark.parametrize("name", ["DES-4", "SAF-1", "SAF-2", "SAF-9"])
def test_what_the_method_asks_of_several_people_is_not_one_person_s(name: str) -> None:
    """The standards whose attested sentence speaks of several contacts."""
    asked = next(each for each in method().standards if each.id == name)
    assert contradicted(asked, _reading(dict.fromkeys(ROLES, ANA))) is not None
    assert contradicted(asked, _reading({})) is None
