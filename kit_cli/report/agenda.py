"""The coordinator's Monday list: what the method asks for next, by when and of whom."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from kit_cli.check.results import Report, Result, Status, Timing
from kit_cli.grammar.sentence import Sentence, say
from kit_cli.report.columns import Window, problem_lines, result_lines
from kit_cli.report.order import by_urgency

_LINES = 30
"""So many lines for people and what is theirs; with the rest of the list they fit a screen."""
_LATE = 3
"""So many of what a person is late with are named; the rest is counted."""
_PROBLEMS = 3
"""So many things to mend are told; the whole report tells them all."""

_MANY = 5
"""So many attestations are sooner given in a table."""
_MAKE, _READ = "mentorkit tables", "mentorkit attest --from"

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
    """Return the list with a paragraph a person, in the lines and the language of a window; it fits a screen."""
    return "\n".join(_lines(report, window))


def _lines(report: Report, window: Window) -> Iterator[str]:
    near = [each for each in next_due(report) if each.status is not Status.BLOCKED]
    yield from window.wrapped(
        say("{programme}, {day}: what comes next", programme=report.name, day=report.on)
        if near
        else say("{programme}, {day}: nothing is left to do", programme=report.name, day=report.on)
    )
    problems = list(problem_lines(replace(report, problems=report.problems[:_PROBLEMS]), window))
    yield from problems
    if len(report.problems) > _PROBLEMS:
        yield from window.wrapped(say("… and {number} more", number=len(report.problems) - _PROBLEMS), "  ")
    lapsed = sum(each.lapsed is not None for each in report.results)
    if lapsed:
        told = say(
            "<<{number} attestation does / {number} attestations do>> not count: `{command}` says why.",
            number=lapsed,
            command="mentorkit check",
        )
        yield from ("", *window.wrapped(told))
    people = _by_person(near, report)
    shown = _that_fit(people, window, _LINES - len(problems) - 3 * bool(lapsed))
    for who, results in people.items():
        here = [each for each in results if each in shown]
        yield from window.heading(who)
        for result in here:
            yield from _entry(result, window)
        yield from _rest([each for each in results if each not in shown], window)
    left = sum(each.is_open for each in report.results) - len(near)
    if shown:
        yield from ("", *window.wrapped(_more(left, shown[0].standard.id)))
    if sum(each.status is Status.TO_ATTEST or each.unsaid for each in near) >= _MANY:
        yield from window.wrapped(
            say("To attest many at once: `{make}` makes a table to tick, `{read}` reads it.", make=_MAKE, read=_READ)
        )


def _rest(results: list[Result], window: Window) -> Iterator[str]:
    """Yield how many more of a person's are left: overdue, and still to come."""
    late = sum(each.due.timing is Timing.OVERDUE for each in results)
    soon = len(results) - late
    if late and soon:
        # i18n: of one person's list: how many standards are not shown
        yield from window.wrapped(say("… and {late} more overdue, {soon} more to come", late=late, soon=soon), "  ")
    elif late:
        # i18n: of one person's list: how many standards are not shown
        yield from window.wrapped(say("… and {late} more overdue", late=late), "  ")
    elif soon:
        # i18n: of one person's list: how many standards are not shown
        yield from window.wrapped(say("… and {soon} more to come", soon=soon), "  ")


def _more(left: int, first: str) -> Sentence:
    how = say("`{command}` says what is lacking.", command=f"mentorkit check --standard {first}")
    if not left:
        return how
    return say("… and {number} more, which {all} shows. {how}", number=left, all="--all", how=how)


def _that_fit(people: dict[str, list[Result]], window: Window, lines: int) -> list[Result]:
    """Return what a screen has room for, in turn of each person, at least one: what comes before what is late."""
    queues = [_in_turn(results) for results in people.values()]
    lines -= 3 * len(queues)  # an empty line, the name, and how many more there are
    fitting: list[Result] = []
    while any(queues):
        for queue in filter(None, queues):
            result = queue.pop(0)
            lines -= len(list(_entry(result, window)))
            if lines < 0 and fitting:
                return fitting
            fitting.append(result)
    return fitting


def _in_turn(results: list[Result]) -> list[Result]:
    """Return one person's list in the order in which it is shown while there is room, of what is late only a little."""
    late = [each for each in results if each.due.timing is Timing.OVERDUE][:_LATE]
    soon = [each for each in results if each.due.timing is not Timing.OVERDUE]
    return [*soon[:1], *late[:1], *soon[1:], *late[1:]]


def _by_person(results: list[Result], report: Report) -> dict[str, list[Result]]:
    found: dict[str, list[Result]] = {}
    for each in results:
        found.setdefault(report.people.get(each.due.owner, each.due.owner), []).append(each)
    return found


def _entry(result: Result, window: Window) -> Iterator[str]:
    return result_lines(result, window, full=False, day=result.due.ends, late=result.due.timing is Timing.OVERDUE)
