"""What the hub itself says of standards: attestations and adaptations, each entry judged against the method."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any, TypeVar

from kit_cli.check.finding import Wrong
from kit_cli.errors import Problem, nearest
from kit_cli.frozen import frozen
from kit_cli.grammar.sentence import say
from kit_cli.method.evidence.kinds import asks_for_attestation
from kit_cli.method.read import Method, Standard
from kit_cli.model.folder import ADAPTATIONS, ATTESTATIONS, ProgrammeFile
from kit_cli.model.registers import Adapted, Attested
from kit_cli.programme.programme import Programme

EntryT = TypeVar("EntryT", Attested, Adapted)


@frozen
class Registers:
    """The entries that count, by standard, each with its line; and what is wrong with the others."""

    attested: dict[str, list[tuple[Attested, int]]]
    adapted: dict[str, list[tuple[Adapted, int]]]
    problems: tuple[Problem, ...]

    def attestations(self, standard: str) -> list[tuple[Attested, int]]:
        """Return the attestations of a standard, the latest first."""
        return sorted(self.attested.get(standard, ()), key=lambda each: each[0].on, reverse=True)

    def adaptation(self, standard: str, on: date) -> tuple[Adapted, int] | None:
        """Return the latest adaptation that was approved by a day."""
        entries = [each for each in self.adapted.get(standard, ()) if each[0].on <= on]
        return max(entries, key=lambda each: each[0].on, default=None)


def read_registers(programme: Programme, method: Method) -> Registers:
    """Return what the hub has attested and adapted."""
    standards = {each.id: each for each in method.standards}
    problems: list[Problem] = []

    def counting(
        file: ProgrammeFile[Any],
        entries: Sequence[EntryT],
        why_not: Callable[[str, dict[str, Standard]], Wrong | None],
    ) -> dict[str, list[tuple[EntryT, int]]]:
        found: dict[str, list[tuple[EntryT, int]]] = {}
        for number, entry in enumerate(entries):
            source, key = programme.source(file.path), (file.schema, number, "standard")
            if wrong := why_not(entry.standard, standards):
                problems.append(source.problem(wrong.what, key, wrong.remedy))
            else:
                found.setdefault(entry.standard, []).append((entry, source.line(key)))
        return found

    attested = programme.attestations.attestations if programme.knows(ATTESTATIONS) else ()
    adapted = programme.adaptations.adaptations if programme.knows(ADAPTATIONS) else ()
    return Registers(
        counting(ATTESTATIONS, attested, why_not_attested),
        counting(ADAPTATIONS, adapted, why_not_adapted),
        tuple(problems),
    )


def why_not_attested(name: str, standards: dict[str, Standard]) -> Wrong | None:
    """Return why nobody can attest a standard; None when somebody can."""
    standard = standards.get(name)
    if standard is None:
        return Wrong(say("there is no standard {standard}", standard=name), nearest(name, standards))
    if not any(asks_for_attestation(standard.front.evidence)):
        what = say("{standard} is shown by the files alone: there is nothing to attest", standard=name)
        return Wrong(what, say("`mentorkit standards {standard}` says what the check reads.", standard=name))
    return None


def why_not_adapted(name: str, standards: dict[str, Standard]) -> Wrong | None:
    """Return why a standard cannot be adapted; None when it can."""
    standard = standards.get(name)
    if standard is None:
        return Wrong(say("there is no standard {standard}", standard=name), nearest(name, standards))
    if standard.front.nature == "core":
        what = say("{standard} is core and cannot be adapted away", standard=name)
        return Wrong(what, say("Keep it as it is; ask the origin before a detail changes."))
    return None
