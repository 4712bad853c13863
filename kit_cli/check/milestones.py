"""Compare the timeline with what evidence asks of its milestones."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from kit_cli.check.reading import Finding, Reading
from kit_cli.method.evidence import Milestone, Order
from kit_cli.model.timeline import Milestone as Planned
from kit_cli.programme import Programme


def lacks_of_milestone(evidence: Milestone, reading: Reading) -> Iterator[Finding]:
    """Yield what a milestone lacks: itself, its distance from another, how often and how long, what it sends."""
    here, last = reading.first(evidence.milestone), reading.last(evidence.milestone)
    if here is None or last is None:
        yield _no_milestone(evidence.milestone)
        return
    line = reading.line("timeline.yml", _key(reading, evidence.milestone))

    def finding(what: str, remedy: str) -> Finding:
        return Finding(f"{evidence.milestone} {what}", remedy, "timeline.yml", line)

    if evidence.after or evidence.before:
        yield from _distance(evidence, reading, line)
    if evidence.times:
        wanted = reading.scaled(evidence.times, evidence.per_months)
        count = sum(row.milestone.id == evidence.milestone for row in reading.programme.dates)
        if count < wanted:
            yield finding(f"takes place {count} times", f"It must take place at least {wanted:g} times.")
    if evidence.days and (here.end - here.start).days + 1 < evidence.days:
        yield finding("is too short", f"It must last at least {evidence.days} days.")
    for what, remedy in _sending(evidence, here.milestone, reading.programme):
        yield finding(what, remedy)


def _sending(evidence: Milestone, milestone: Planned, programme: Programme) -> Iterator[tuple[str, str]]:
    """Yield which forms and documents a milestone does not send, or sends though they do not exist."""
    known = {"form": set(programme.forms), "document": {each.id for each in programme.documents}}
    for kind, wanted, sent in (("form", evidence.forms, milestone.forms),
                               ("document", evidence.documents, milestone.documents)):  # fmt: skip
        for id_ in wanted:
            if id_ not in sent:
                yield f"does not send the {kind} {id_}", f"Add {id_} to its {kind}s."
            elif id_ not in known[kind]:
                yield f"sends the {kind} {id_}, which does not exist", "Add it again."


def _distance(evidence: Milestone, reading: Reading, line: int) -> Iterator[Finding]:
    """Compare how far two milestones are apart.

    "At least" counts from the end of one to the beginning of the other, "at most" from beginning to beginning.
    """
    other = str(evidence.after or evidence.before)
    first, then = (other, evidence.milestone) if evidence.after else (evidence.milestone, other)
    earlier, later = reading.last(first), reading.first(then)
    if earlier is None or later is None:
        yield _no_milestone(other)
        return
    least, most = evidence.at_least, evidence.at_most
    if later.start <= earlier.start:
        what = f"{then} ({later.start}) does not come after {first} ({earlier.start})"
        yield Finding(what, "Move one of them.", "timeline.yml", line)
    elif least and later.start < reading.moved(earlier.end, least):
        what = f"only {(later.start - earlier.end).days} days lie between {first} and {then}"
        yield Finding(what, f"At least {least.amount} {least.unit} are needed.", "timeline.yml", line)
    elif most and later.start > reading.moved(earlier.start, most):
        what = f"{(later.start - earlier.start).days} days lie between {first} and {then}"
        yield Finding(what, f"At most {most.amount} {most.unit} are allowed.", "timeline.yml", line)


def lacks_of_order(evidence: Order, reading: Reading) -> Iterator[Finding]:
    """Yield which milestones are missing, or stand before one that must come first."""
    missing = [each for each in evidence.order if reading.first(each) is None]
    yield from map(_no_milestone, missing)
    known = [each for each in evidence.order if each not in missing]
    for before, after in pairwise(known):
        earlier, later = reading.last(before), reading.first(after)
        if earlier and later and later.start < earlier.start:
            line = reading.line("timeline.yml", _key(reading, after))
            what = f"{after} ({later.start}) comes before {before} ({earlier.start})"
            yield Finding(what, f"{before} must come first.", "timeline.yml", line)


def _no_milestone(milestone: str) -> Finding:
    return Finding(f"there is no milestone {milestone}", "Add it again.", "timeline.yml")


def _key(reading: Reading, milestone: str) -> tuple[str | int, ...]:
    ids = [each.id for each in reading.programme.timeline.milestones]
    return ("milestones", ids.index(milestone))
