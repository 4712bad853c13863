"""Compare the timeline with what evidence asks of its milestones."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from kit_cli.check.finding import Finding
from kit_cli.check.reading import Reading
from kit_cli.grammar.sentence import Sentence, say
from kit_cli.languages.distances import length_in_words
from kit_cli.method.evidence.kinds import MilestoneEvidence, OrderEvidence
from kit_cli.model.folder import TIMELINE
from kit_cli.model.timeline import Milestone as Milestone
from kit_cli.schedule.dates import Dated

FILE = TIMELINE.path

Lack = tuple[Sentence, Sentence]
"""What is lacking, and what to do."""


def lacks_of_milestone(evidence: MilestoneEvidence, reading: Reading) -> Iterator[Finding]:
    """Yield what a milestone lacks: itself, its distance from another, how often and how long, what it sends."""
    here = reading.programme.occurrences(evidence.milestone)
    if not here:
        yield _no_milestone(evidence.milestone)
        return
    if other := evidence.after or evidence.before:
        if not reading.programme.occurrences(other):
            yield _no_milestone(other)
        else:
            yield from _told(_distance(evidence, reading), evidence.milestone, reading)
    yield from _told(_lacks(evidence, here, reading), evidence.milestone, reading)


def _told(lacking: Iterator[Lack], milestone: str, reading: Reading) -> Iterator[Finding]:
    """Yield what is lacking as findings at a milestone's line."""
    for what, remedy in lacking:
        yield Finding(what, remedy, FILE, _line(reading, milestone))


def _lacks(evidence: MilestoneEvidence, here: list[Dated], reading: Reading) -> Iterator[Lack]:
    """Yield what a milestone lacks by itself: how often and how long it takes place, what it sends."""
    name = evidence.milestone
    if evidence.times:
        wanted = reading.scaled(evidence.times, evidence.per_months)
        if len(here) < wanted:
            what = say("{milestone} takes place {count} times", milestone=name, count=len(here))
            yield what, say("It must take place at least {count} times.", count=f"{wanted:g}")
    if evidence.days and (here[0].end - here[0].start).days + 1 < evidence.days:
        remedy = say("It must last at least {count} days.", count=evidence.days)
        yield say("{milestone} is too short", milestone=name), remedy
    yield from _sending(evidence, here[0].milestone, reading)


def _sending(evidence: MilestoneEvidence, milestone: Milestone, reading: Reading) -> Iterator[Lack]:
    """Yield which forms and documents a milestone does not send, or sends though they do not exist."""
    programme = reading.programme
    for wanted, sent, there in (
        (evidence.forms, milestone.forms, programme.form),
        (evidence.documents, milestone.documents, lambda name: programme.document(name, programme.languages[0])),
    ):
        for name in wanted:
            if name not in sent:
                what = say("{milestone} does not send {name}", milestone=milestone.id, name=name)
                yield what, say("Add {name} to what it sends.", name=name)
            elif there(name) is None:
                what = say("{milestone} sends {name}, which does not exist", milestone=milestone.id, name=name)
                yield what, say("Add it again.")


def _distance(evidence: MilestoneEvidence, reading: Reading) -> Iterator[Lack]:
    """Compare how far two milestones are apart.

    "At least" counts from the end of one to the beginning of the other, "at most" from beginning to beginning.
    """
    other = str(evidence.after or evidence.before)
    first, then = (other, evidence.milestone) if evidence.after else (evidence.milestone, other)
    before, after = reading.programme.occurrences(first), reading.programme.occurrences(then)
    earlier, later, least, most = before[-1], after[0], evidence.at_least, evidence.at_most
    if later.start <= earlier.start:
        what = say(
            "{later} ({day}) does not come after {earlier} ({other_day})",
            later=then,
            day=later.start,
            earlier=first,
            other_day=earlier.start,
        )
        yield what, say("Move one of them.")
    elif least and later.start < reading.away(earlier.end, least):
        days = (later.start - earlier.end).days
        what = say("only {count} days lie between {earlier} and {later}", count=days, earlier=first, later=then)
        yield what, say("It has to be {distance} at least.", distance=length_in_words(least))
    elif most and later.start > reading.away(earlier.start, most):
        days = (later.start - earlier.start).days
        what = say("{count} days lie between {earlier} and {later}", count=days, earlier=first, later=then)
        yield what, say("It may be {distance} at most.", distance=length_in_words(most))


def lacks_of_order(evidence: OrderEvidence, reading: Reading) -> Iterator[Finding]:
    """Yield which milestones are missing, or stand before one that must come first."""
    missing = [each for each in evidence.order if not reading.programme.occurrences(each)]
    yield from map(_no_milestone, missing)
    known = [each for each in evidence.order if each not in missing]
    for before, after in pairwise(known):
        earlier, later = reading.programme.occurrences(before)[-1], reading.programme.occurrences(after)[0]
        if later.start < earlier.start:
            what = say(
                "{later} ({day}) comes before {earlier} ({other_day})",
                later=after,
                day=later.start,
                earlier=before,
                other_day=earlier.start,
            )
            remedy = say("{milestone} must come first.", milestone=before)
            yield Finding(what, remedy, FILE, _line(reading, after))


def _no_milestone(milestone: str) -> Finding:
    what = say("the milestone {milestone} is missing", milestone=milestone)
    return Finding(what, say("Take it from a new programme."), FILE)


def _line(reading: Reading, milestone: str) -> int:
    ids = [each.id for each in reading.programme.timeline.milestones]
    return reading.line(FILE, ("milestones", ids.index(milestone)))
