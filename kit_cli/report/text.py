"""A report for the terminal: what is broken, what is due, and where each stage stands."""

from __future__ import annotations

from collections.abc import Iterator

from kit_cli.check.results import SATISFIED, TIMING_WORDS, Report, Result, Status, Timing
from kit_cli.check.score import score
from kit_cli.method.references import OutsideStandard
from kit_cli.method.stages import stages
from kit_cli.report.columns import Paint, problem_lines, result_lines, wrapped
from kit_cli.report.order import by_stage, by_urgency
from kit_cli.report.phrases import counts, indication, status_word

_BAR = 10
_SOON = 5
"""How many upcoming standards the overview names."""


def as_text(report: Report, accreditation: OutsideStandard | None, width: int, paint: Paint, *, every: bool) -> str:
    """Return a report in lines at most ``width`` wide: with ``every``, all standards in full.

    Without an accreditation to compare with, the shares are left out.
    """
    return "\n".join(_lines(report, accreditation, width, paint, every))


def _lines(
    report: Report, accreditation: OutsideStandard | None, width: int, paint: Paint, every: bool
) -> Iterator[str]:
    kit = f"made with kit {report.kit_version}" if report.kit_version else "kit version unknown"
    if report.results:
        yield from wrapped(", ".join(filter(None, [report.name, report.hub, report.city, kit])), width)
        ahead = f"next: {stages()[report.stage].title}" if report.stage else "no milestone lies ahead"
        yield f"On {report.on}, {ahead}"
    yield from problem_lines(report, width, paint)
    if not report.results:
        return
    if every:
        for stage, results in by_stage(report.results).items():
            yield from ("", paint(stages()[stage].title, "bold"))
            for result in results:
                yield from result_lines(result, _by(result), width, paint, full=True)
    else:
        yield from _open(report, width, paint)
    if accreditation:
        yield from ("", *_stages(report, width, paint), "")
        yield from wrapped(str(indication(score(report), accreditation)), width)
        first = next((each.standard.id for each in by_urgency(report.results) if each.is_open), None)
        if first:
            yield from (
                "",
                *wrapped(f"`mentorkit standards {first}` says what a standard asks, and how to meet it.", width),
            )


def _open(report: Report, width: int, paint: Paint) -> Iterator[str]:
    """Yield what is left to do: in full what is due, by name what comes soon."""
    left = by_urgency(each for each in report.results if each.is_open)
    blocked = [each for each in left if each.status is Status.BLOCKED]
    if blocked:  # why stands above, with the files
        ids = ", ".join(each.standard.id for each in blocked)
        yield from ("", paint(f"Blocked by what is to mend ({len(blocked)})", "bold"), *wrapped(ids, width, "  "))
    left = [each for each in left if each not in blocked]
    for timing in (Timing.OVERDUE, Timing.DUE, Timing.UNDATED):
        group = [each for each in left if each.due.timing is timing]
        if group:
            yield from ("", paint(f"{str(TIMING_WORDS[timing]).capitalize()} ({len(group)})", "bold"))
            for result in group:
                yield from result_lines(result, _by(result), width, paint, full=True)
    upcoming = [each for each in left if each.due.timing is Timing.UPCOMING]
    if upcoming:
        yield from ("", paint(f"Upcoming ({len(upcoming)})", "bold"))
        for result in upcoming[:_SOON]:
            yield from result_lines(result, _by(result), width, paint, full=False)
        if len(upcoming) > _SOON:
            more = f"… and {len(upcoming) - _SOON} more: --next says by when and whose, --all shows everything."
            yield from wrapped(more, width, "  ")


def _by(result: Result) -> str:
    return f", by {result.due.ends}" if result.due.ends and result.is_open else ""


def _stages(report: Report, width: int, paint: Paint) -> Iterator[str]:
    """Yield a line a stage: its name, a bar of what is met, and the counts."""
    widest = max(len(stage.title) for stage in stages().values())
    for stage, results in by_stage(report.results).items():
        found = counts(results)
        applicable = len(results) - found.get(Status.NOT_APPLICABLE, 0)
        satisfied = sum(found.get(status, 0) for status in SATISFIED)
        full = _BAR * satisfied // applicable if applicable else _BAR
        bar = paint("█" * full, "green") + "░" * (_BAR - full)
        rest = ", ".join(
            f"{number} {status_word(status)}" for status, number in found.items() if status not in SATISFIED
        )
        head = f"{stages()[stage].title:<{widest}} {bar} {satisfied:>2}/{applicable:<2}"
        if widest + _BAR + len(rest) + 8 <= width:
            yield f"{head} {rest}".rstrip()
        else:
            yield from (head.rstrip(), *wrapped(rest, width, "    "))
