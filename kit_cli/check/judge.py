"""Judge one standard: what its evidence lacks, what the hub says of it, and what follows."""

from __future__ import annotations

import shlex
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from kit_cli.check.attesting import Attesting
from kit_cli.check.due import due
from kit_cli.check.evidence.bounds import outside
from kit_cli.check.evidence.compare import lacks
from kit_cli.check.evidence.files import files_of
from kit_cli.check.finding import Finding, Wrong
from kit_cli.check.generated import generated
from kit_cli.check.reading import Reading, filled
from kit_cli.check.results import Result, Status
from kit_cli.grammar.sentence import Sentence, say
from kit_cli.method.evidence.kinds import AnyOfEvidence, AttestationEvidence, Evidence
from kit_cli.method.read import Standard
from kit_cli.model.folder import ATTESTATIONS
from kit_cli.model.registers import Adapted, Attested
from kit_cli.programme.programme import UnreadableError


def judge(standard: Standard, attestations: Attesting) -> Result:
    """Return a standard's result on the day of the attestations."""
    reading, registers, on = attestations.reading, attestations.registers, attestations.on
    files = tuple(dict.fromkeys(file for each in standard.front.evidence for file in files_of(each, reading)))
    result = Result(standard, Status.MET, due(standard.front.due, reading, on), files)
    if because := _not_applicable(standard, reading):
        return replace(result, status=Status.NOT_APPLICABLE, reason=say(because))
    if adapted := registers.adaptation(standard.id, on):
        return replace(result, status=Status.ADAPTED, reason=_adapted(adapted[0]), line=adapted[1])
    found, blocked = _findings(standard, reading)
    if found or blocked:
        status = Status.NOT_MET if found else Status.BLOCKED
        return replace(
            result, status=status, findings=(*found, *blocked), lapsed=_lapsed(result, reading, attestations)
        )
    said = _said(result, reading, attestations)
    if said.status is Status.BLOCKED:
        return said
    left = tuple(generated(standard, reading))
    if left:  # whatever was attested holds only of texts that are the hub's own
        unsaid = said.status is Status.TO_ATTEST
        changed = any(reading.origin.voided(each.file) for each in left)
        status, lacking = Status.AS_GENERATED, (*left, *said.findings)
        return replace(said, status=status, findings=lacking, reason=None, unsaid=unsaid, changed=changed)
    return said


def _said(result: Result, reading: Reading, attestations: Attesting) -> Result:
    """Return the result by what the hub has attested, where a standard asks for that."""
    standard = result.standard
    asked = [attestation for each in standard.front.evidence for attestation in _asked(each, reading)]
    if not asked:
        return result
    if not reading.programme.knows(ATTESTATIONS):
        why = reading.programme.unreadable(ATTESTATIONS.path)
        return replace(result, status=Status.BLOCKED, findings=(_blocked(why, reading),))
    found = attestations.of(standard, result.due)
    if found and not found.wrong:
        return replace(result, status=Status.ATTESTED, reason=_attested(found.entry), line=found.line)
    findings = [_to_attest(each, standard.id, reading.programme.folder) for each in asked]
    lapsed = _lapsed(result, reading, attestations)
    return replace(
        result,
        status=Status.TO_ATTEST,
        findings=(*([lapsed] if lapsed else []), *findings),
        lapsed=lapsed,
    )


def _lapsed(result: Result, reading: Reading, attestations: Attesting) -> Finding | None:
    """Return why what was attested of a standard does not count; None where nothing was, or where it does."""
    found = attestations.of(result.standard, result.due) if reading.programme.knows(ATTESTATIONS) else None
    return _does_not_count(found.entry, found.wrong, found.line) if found and found.wrong else None


def _not_applicable(standard: Standard, reading: Reading) -> str | None:
    """Return why a standard does not apply to the programme; None when it does."""
    for condition in standard.front.unless:
        try:
            value = reading.value(condition.file, condition.setting)
        except UnreadableError:
            continue
        if filled(value) and outside(value, condition, reading) is None:
            return condition.because
    return None


def _findings(standard: Standard, reading: Reading) -> tuple[list[Finding], list[Finding]]:
    """Return what the evidence lacks, and what cannot be told because a file is broken."""
    found: list[Finding] = []
    blocked: list[Finding] = []
    for each in standard.front.evidence:
        try:
            found += _new(lacks(each, reading), found)
        except UnreadableError as stop:
            finding = _blocked(stop, reading)
            blocked += [finding] if finding not in blocked else []
    return found, blocked


def _new(findings: Iterable[Finding], found: Iterable[Finding]) -> list[Finding]:
    """Return the findings that were not found before; only those of the same line are compared, for there are many."""
    known: dict[tuple[str, int], list[Finding]] = {}
    for each in found:
        known.setdefault((each.file, each.line), []).append(each)
    return [each for each in findings if each not in known.get((each.file, each.line), ())]


def _blocked(stop: UnreadableError, reading: Reading) -> Finding:
    problem = stop.problem
    what = say("cannot be told: {problem}", problem=problem.what)
    return Finding(what, problem.remedy, reading.programme.where(problem), problem.line or 1)


def _asked(evidence: Evidence, reading: Reading) -> Iterator[AttestationEvidence]:
    """Yield what the hub has to attest: of several ways, only where no other way is shown by the files."""
    if isinstance(evidence, AttestationEvidence):
        yield evidence
    elif isinstance(evidence, AnyOfEvidence):
        ways = [each for each in evidence.any_of if not isinstance(each, AttestationEvidence)]
        if all(any(lacks(each, reading)) for each in ways):
            yield from (each for each in evidence.any_of if isinstance(each, AttestationEvidence))


def _to_attest(asked: AttestationEvidence, standard: str, folder: Path) -> Finding:
    """Return what is to be attested, and where."""
    here = folder == Path()
    command = f"mentorkit attest {standard}" if here else f"mentorkit attest {standard} {shlex.quote(str(folder))}"
    return Finding(say(asked.attest), say("When it is so: {command}", command=command), ATTESTATIONS.path)


def _does_not_count(entry: Attested, wrong: Wrong, line: int) -> Finding:
    what = say("the attestation of {day} does not count: {why}", day=entry.on, why=wrong.what)
    return Finding(what, wrong.remedy, ATTESTATIONS.path, line)


def _attested(entry: Attested) -> Sentence:
    shown = entry.file or entry.address
    proof = entry.proof if shown is None or shown in entry.proof else f"{entry.proof} ({shown})"
    if entry.confirmed_by:
        second = {"confirmed_by": entry.confirmed_by, "proof": proof}
        return say("{who}, {day}, confirmed by {confirmed_by}: {proof}", who=entry.by, day=entry.on, **second)
    return say("{who}, {day}: {proof}", who=entry.by, day=entry.on, proof=proof)


def _adapted(entry: Adapted) -> Sentence:
    return say(
        "{change} Why: {reason} Approved by {who}, {day}.",
        change=_sentence(entry.change),
        reason=_sentence(entry.reason),
        who=entry.approved_by,
        day=entry.on,
    )


def _sentence(text: str) -> str:
    return text if text.endswith((".", "!", "?")) else f"{text}."
