"""What the hub itself says of standards: attestations and adaptations, each entry judged against the method."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kit_cli.check.files import ATTESTATIONS
from kit_cli.check.reading import Reading
from kit_cli.errors import Problem, nearest
from kit_cli.method.evidence import AnyOf, Attestation, Evidence
from kit_cli.method.read import Method, Standard
from kit_cli.model.registers import Adapted, Attested

ADAPTATIONS = "adaptations.yml"


@dataclass(frozen=True)
class Registers:
    """The entries that count, by standard (of several the latest), and what is wrong with the others."""

    attested: dict[str, Attested]
    adapted: dict[str, Adapted]
    problems: tuple[Problem, ...]


def read_registers(reading: Reading, method: Method) -> Registers:
    """Return what the hub has attested and adapted."""
    programme, standards = reading.programme, {each.id: each for each in method.standards}
    attested: dict[str, Attested] = {}
    adapted: dict[str, Adapted] = {}
    problems: list[Problem] = []

    def tell(file: str, number: int, wrong: Wrong) -> None:
        table = file.removesuffix(".yml")
        problems.append(reading.source(file).problem(wrong.what, (table, number, "standard"), wrong.remedy))

    for number, entry in enumerate(programme.attestations.attestations if programme.attestations else ()):
        if wrong := why_not_attested(entry.standard, standards):
            tell(ATTESTATIONS, number, wrong)
        elif entry.standard not in attested or attested[entry.standard].on <= entry.on:
            attested[entry.standard] = entry
    for number, change in enumerate(programme.adaptations.adaptations if programme.adaptations else ()):
        if wrong := why_not_adapted(change.standard, standards):
            tell(ADAPTATIONS, number, wrong)
        elif change.standard not in adapted or adapted[change.standard].on <= change.on:
            adapted[change.standard] = change
    return Registers(attested, adapted, tuple(problems))


@dataclass(frozen=True)
class Wrong:
    """Why an entry does not count, and what to write instead."""

    what: str
    remedy: str


def why_not_attested(name: str, standards: dict[str, Standard]) -> Wrong | None:
    """Return why nobody can attest a standard; None when somebody can."""
    standard = standards.get(name)
    if standard is None:
        return Wrong(f"there is no standard {name}", nearest(name, standards))
    if not any(asks_for_attestation(standard.front.evidence)):
        what = f"{name} is shown by the files alone: there is nothing to attest"
        return Wrong(what, f"`mentorkit standards {name}` says what the check reads.")
    return None


def why_not_adapted(name: str, standards: dict[str, Standard]) -> Wrong | None:
    """Return why a standard cannot be adapted; None when it can."""
    standard = standards.get(name)
    if standard is None:
        return Wrong(f"there is no standard {name}", nearest(name, standards))
    if standard.front.nature == "core":
        return Wrong(
            f"{name} is core and cannot be adapted away", "Keep it as it is; ask the origin before a detail changes."
        )
    return None


def asks_for_attestation(evidence: Iterable[Evidence]) -> Iterator[Attestation]:
    """Yield what a hub attests, or may attest where that is one of several ways."""
    for each in evidence:
        if isinstance(each, Attestation):
            yield each
        elif isinstance(each, AnyOf):
            yield from asks_for_attestation(each.any_of)
