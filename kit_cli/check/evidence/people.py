"""Compare who holds the roles with what evidence asks: that different people do."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from kit_cli.check.finding import Finding
from kit_cli.check.reading import Reading, at
from kit_cli.grammar.sentence import say
from kit_cli.method.evidence.kinds import ApartEvidence
from kit_cli.model.folder import SETTINGS
from kit_cli.model.own_names import own_name
from kit_cli.programme.held_roles import held_by_one


def lacks_of_people(evidence: ApartEvidence, reading: Reading) -> Iterator[Finding]:
    """Yield each person who holds several of the roles, with the lines; raises UnreadableError."""
    people = {role: reading.value(SETTINGS.path, f"people.{role}") for role in evidence.apart}
    known = {role: (at(each, "name"), at(each, "email")) for role, each in people.items()}
    main = next(iter(reading.programme.languages), "")
    for held in held_by_one(known):
        lines = [reading.line(SETTINGS.path, ("people", role)) for role in held.roles]
        # i18n: a person's role in the programme, and the line of the file in which it stands
        roles = [
            say("{role} (line {line})", role=_title(role, people[role], main), line=str(line))
            for role, line in zip(held.roles, lines, strict=True)
        ]
        yield Finding(
            say(
                "{who} holds {number} roles that different people must hold: {roles}",
                who=held.who,
                number=len(roles),
                roles=roles,
            ),
            say("Name somebody else in {file}, with another address.", file=SETTINGS.path),
            SETTINGS.path,
            lines[1],
        )


def _title(role: str, person: Any, language: str) -> str:
    """Return what a role is called; its key where nobody has said."""
    title = at(person, "title")
    return own_name(title, language) if title and isinstance(title, str | dict) else role
