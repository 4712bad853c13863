"""Whether an attestation counts on a day: made in its time, on a proof that can be opened, by whom it has to be."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date
from functools import cached_property

from kit_cli.check.evidence.people import lacks_of_people
from kit_cli.check.finding import Wrong
from kit_cli.check.proof import known_by, too_often, wrong_names, wrong_proof
from kit_cli.check.reading import Reading
from kit_cli.check.registers import Registers
from kit_cli.check.results import Due, Timing
from kit_cli.frozen import frozen
from kit_cli.grammar.sentence import say
from kit_cli.method.evidence.kinds import ApartEvidence
from kit_cli.method.read import Standard, proof_rule
from kit_cli.model.folder import TIMELINE
from kit_cli.model.registers import Attested
from kit_cli.programme.programme import UnreadableError


@frozen
class Said:
    """The attestation of a standard that counts, or the latest of those that do not, with its line and why."""

    entry: Attested
    line: int
    wrong: Wrong | None


@frozen
class Attesting:
    """A programme's attestations on a day."""

    registers: Registers
    reading: Reading
    on: date

    def of(self, standard: Standard, due: Due) -> Said | None:
        """Return what was attested of a standard; None where nothing was."""
        found = None
        for entry, line in self.registers.attestations(standard.id):
            wrong = self._wrong(standard, due, entry)
            if wrong is None:
                return Said(entry, line, None)
            found = found or Said(entry, line, wrong)
        return found

    def _wrong(self, standard: Standard, due: Due, entry: Attested) -> Wrong | None:
        if entry.on > self.on or (entry.review is not None and self.on >= entry.review):
            return Wrong(say("it does not hold on this day"), say("Look again, and attest it anew."))
        if wrong := wrong_entry(standard, due, entry, self.reading):
            return wrong
        number = max((self._uses[each] for each in known_by(entry)), default=0)
        most = proof_rule().most_standards
        return too_often(number, most) if number > most else None

    @cached_property
    def _uses(self) -> Counter[str]:
        """For how many standards each proof is named, by the latest attestation of each."""
        return uses(self.registers, self.on, {})


def wrong_entry(standard: Standard, due: Due, entry: Attested, reading: Reading) -> Wrong | None:
    """Return why an attestation would not count by itself, whatever is said of other standards."""
    return next((wrong for _, wrong in wrong_fields(standard, due, entry, reading)), None)


def wrong_fields(standard: Standard, due: Due, entry: Attested, reading: Reading) -> Iterator[tuple[str, Wrong]]:
    """Yield each field for which an attestation would not count by itself, with why."""
    steps: tuple[tuple[str, Callable[[], Wrong | None]], ...] = (
        ("standard", lambda: contradicted(standard, reading)),
        ("on", lambda: too_early(due, entry.on, reading)),
        ("proof", lambda: wrong_proof(entry, reading.origin.base)),
        ("confirmed_by", lambda: wrong_names(standard.id, entry.by, entry.confirmed_by, core=standard.needs_two)),
    )
    for field, step in steps:  # one by one: a proof is a file to be read
        if wrong := step():
            yield field, wrong


def contradicted(standard: Standard, reading: Reading) -> Wrong | None:
    """Return what the programme's own files say against a standard, whatever anybody says for it."""
    apart = (each for each in standard.front.evidence if isinstance(each, ApartEvidence))
    try:
        found = next((finding for each in apart for finding in lacks_of_people(each, reading)), None)
    except UnreadableError:  # the check tells what is broken
        return None
    if found is None:
        return None
    return Wrong(say("{file} says otherwise: {what}", file=found.file, what=found.what), found.remedy)


def too_early(due: Due, on: date, reading: Reading) -> Wrong | None:
    """Return why a day is too early: before its milestone begins nothing can have been seen to."""
    if due.begins is None or on >= due.begins:
        return None
    titles = {each.id: each.title for each in reading.programme.timeline.milestones}
    main = next(iter(reading.programme.languages), "")
    milestone = titles.get(due.milestone, {}).get(main, due.milestone)
    what = say("{day} is too early: {milestone} begins on {begins}", day=on, milestone=milestone, begins=due.begins)
    at = {"begins": due.begins, "file": TIMELINE.path, "line": str(_line_of(due.milestone, reading))}
    if due.timing is Timing.UPCOMING:
        remedy = say(
            "Attest it on {begins} or later: the same proof counts then. If the milestone itself took place earlier,"
            " write its real day in {file}, line {line}, and attest it now.",
            **at,
        )
    else:
        remedy = say(
            "Give {begins} as the day: what was signed shortly before counts from then on, and the proof bears its own"
            " date. If the milestone itself took place earlier, write its real day in {file}, line {line}.",
            **at,
        )
    return Wrong(what, remedy)


def _line_of(milestone: str, reading: Reading) -> int:
    """Return the line of the timeline on which a milestone begins."""
    ids = [each.id for each in reading.programme.timeline.milestones]
    return reading.line(TIMELINE.path, ("milestones", ids.index(milestone), "id") if milestone in ids else ())


def uses(registers: Registers, on: date, more: dict[str, Attested]) -> Counter[str]:
    """Return for how many standards each proof is named on a day, if ``more`` were attested as well."""
    latest = {
        standard: next((entry for entry, _ in registers.attestations(standard) if entry.on <= on), None)
        for standard in registers.attested
    }
    return Counter(known for entry in {**latest, **more}.values() if entry for known in known_by(entry))
