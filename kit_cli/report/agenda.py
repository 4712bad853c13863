"""The coordinator's Monday list: what the method asks for next, by when and of whom."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from kit_cli.check.results import Report, Result, Status, Timing
from kit_cli.grammar.sentence import Sentence, say
from kit_cli.report.columns import Window, problem_lines, result_lines
from kit_cli.report.order import by_urgency

WEEKS = 6
"""How far the list looks ahead: the weeks that the operations manual asks the coordinator to read every month."""


def next_due(report: Report) -> list[Result]:
    """Return what is overdue, under way, or due within the next weeks; else what comes next, on whatever day."""
    left = by_urgency(each for each in report.results if each.is_open)
    until = report.on + timedelta(weeks=WEEKS)
    near = [each for each in left if each.due.ends is None or each.due.ends <= until or each.counts_now]
    ahead = [each for each in left if each not in near]
    if ahead and not any(each.due.timing is Timing.UPCOMING for each in near):
        near += [each for each in ahead if each.due.ends == ahead[0].due.ends]
    return near


def as_text(report: Report, window: Window) -> str:
    """Return the list with a paragraph a day, in the lines and the language of a window."""
    return "\n".join(_lines(report, window))


def _lines(report: Report, window: Window) -> Iterator[str]:
    found = [each for each in next_due(report) if each.status is not Status.BLOCKED]
    yield from window.wrapped(
        say("{programme}, {day}: what comes next", programme=report.name, day=report.on)
        if found
        else say("{programme}, {day}: nothing is left to do", programme=report.name, day=report.on)
    )
    yield from problem_lines(report, window)
    before = None
    for result in found:
        heading = _heading(result, report)
        if heading != before:
            yield from window.heading(heading)
            before = heading
        who = report.people.get(result.due.owner, result.due.owner)
        yield from result_lines(result, window, full=True, who=who)


def _heading(result: Result, report: Report) -> Sentence:
    when = result.due
    if when.timing is Timing.UNDATED:
        return say("Without a date: timeline.yml has no {milestone} that can be dated", milestone=when.milestone)
    title = report.milestones.get(when.milestone, when.milestone)
    match when.timing:
        case Timing.OVERDUE:
            # i18n: the title of a milestone, such as "4 May 2027, Kick-off: overdue"
            return say("{day}, {milestone}: overdue", day=when.ends, milestone=title)
        case Timing.DUE:
            # i18n: the title of a milestone, such as "4 May 2027, Kick-off: under way"
            return say("{day}, {milestone}: under way", day=when.ends, milestone=title)
    # i18n: the title of a milestone, such as "4 May 2027, Kick-off"
    return say("{day}, {milestone}", day=when.ends, milestone=title)
