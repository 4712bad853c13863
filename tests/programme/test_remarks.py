"""One person in several roles is no mistake, and nobody should overlook it."""

from __future__ import annotations

import pytest

from kit_cli.model.folder import SETTINGS
from kit_cli.programme.programme import Programme
from kit_cli.programme.remarks import remarks


def holding(programme: Programme, **people: dict[str, object]) -> Programme:
    """Return a programme with these people."""
    settings = programme.settings
    held = {role: getattr(settings.people, role).but(**values) for role, values in people.items()}
    return programme.saying(SETTINGS, settings.but(people=settings.people.but(**held)))


ANA: dict[str, object] = {"name": "Ana Lima", "email": "ana@hub.pt"}


@pytest.mark.parametrize(
    ("people", "number"),
    [
        ({}, 0),
        ({"coordinator": ANA, "data_protection": ANA}, 0),
        ({"coordinator": ANA, "deputy": {"name": "Rui Sá", "email": "rui@hub.pt"}}, 0),
        ({"coordinator": ANA, "deputy": ANA}, 2),
        ({"coordinator": ANA, "safeguarding": {"name": "ana  lima", "email": ""}}, 2),
        ({"coordinator": ANA, "outside_contact": {"name": "Rui Sá", "email": "ANA@hub.pt"}}, 2),
        ({"coordinator": ANA, "deputy": {"name": {"pt-PT": "Ana Lima", "en": "A. Lima"}}}, 2),
        ({"safeguarding": ANA, "data_protection": ANA}, 2),
        (dict.fromkeys(("coordinator", "deputy", "safeguarding", "outside_contact", "data_protection"), ANA), 5),
    ],
)
def test_a_person_who_holds_several_roles_is_told_once(
    people: dict[str, dict[str, object]], number: int, programmes: dict[str, Programme]
) -> None:
    """By the name or the address, with the roles; two roles alone may be one person's."""
    found = list(remarks(holding(programmes["portugal"], **people)))
    assert len(found) == bool(number)
    for each in found:
        assert f"holds {number} roles" in str(each.what)
        assert each.file == programmes["portugal"].folder / SETTINGS.path
        assert each.line is not None and each.line > 1


def test_nothing_is_told_where_the_settings_are_broken(programmes: dict[str, Programme]) -> None:
    """Others tell that."""
    from dataclasses import replace

    assert list(remarks(replace(programmes["portugal"], models={}))) == []
