"""The coordinator's Monday list: what the method asks for next, by when and of whom."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from kit_cli.check.results import Report, Result, Status, Timing
from kit_cli.report.columns import Paint, problem_lines, result_lines, wrapped
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


def as_text(report: Report, width: int, paint: Paint) -> str:
    """Return the list with a paragraph a day, in lines at most ``width`` wide."""
    return "\n".join(_lines(report, width, paint))


def _lines(report: Report, width: int, paint: Paint) -> Iterator[str]:
    found = [each for each in next_due(report) if each.status is not Status.BLOCKED]
    yield from wrapped(f"{report.name}, {report.on}: {'what comes next' if found else 'nothing is left to do'}", width)
    yield from problem_lines(report, width, paint)
    day = None
    for result in found:
        heading = _heading(result, report)
        if heading != day:
            yield from ("", *(paint(line, "bold") for line in wrapped(heading, width)))
            day = heading
        who = report.people.get(result.due.owner, result.due.owner)
        yield from result_lines(result, f"; {who}", width, paint, full=True)


def _heading(result: Result, report: Report) -> str:
    when = result.due
    title = report.milestones.get(when.milestone, when.milestone)
    match when.timing:
        case Timing.OVERDUE:
            return f"{when.ends} {title}: overdue"
        case Timing.DUE:
            return f"{when.ends} {title}: under way"
        case Timing.UNDATED:
            return f"Without a date: timeline.yml has no {when.milestone} that can be dated"
    return f"{when.ends} {title}"
