"""One programme among many, as a row: what a network's coordinator or the origin looks at first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from kit_cli.check.results import Report, Timing
from kit_cli.check.score import score
from kit_cli.errors import Problem
from kit_cli.frozen import frozen
from kit_cli.grammar.sentence import Sentence, say
from kit_cli.languages.speech import spoken
from kit_cli.method.stages import stage_title
from kit_cli.report.columns import Window, wrapped
from kit_cli.report.locating import relative


@frozen
class Summary:
    """A row of the overview; ``problems`` counts what is to be mended in the files."""

    folder: str
    name: str
    place: str
    kit_version: str
    stage: str
    satisfied: int
    applicable: int
    overdue: int
    due: int
    problems: int
    problem: str
    """The first of them."""


def summary(report: Report, language: str) -> Summary:
    """Return a report as one row, in a language."""
    share = score(report).overall
    left = [each.due.timing for each in report.unmet_now]
    return Summary(
        report.folder.as_posix(),
        report.name,
        report.place,
        report.kit_version,
        stage_title(report.stage, language) if report.stage else "",
        share.satisfied,
        share.applicable,
        left.count(Timing.OVERDUE),
        left.count(Timing.DUE),
        len(report.problems),
        spoken(_problem(report.problems[0], report), language) if report.problems else "",
    )


def _problem(problem: Problem, report: Report) -> Sentence | str:
    if not problem.line:
        return problem.what
    return say("{place}: {what}", place=f"{relative(problem.file, report)}:{problem.line}", what=problem.what)


def _heads() -> tuple[tuple[Sentence, int], ...]:
    """Return the heading of each column that has a width of its own, and how wide it is at least."""
    return (
        (say("Place"), 15),
        # i18n: the heading of a narrow column: the version of the kit
        (say("Kit"), 6),
        # i18n: the heading of a narrow column: how many standards are met, such as 9/94
        (say("Met"), 5),
        # i18n: the heading of a narrow column: how many standards are overdue
        (say("Overdue"), 7),
        # i18n: the heading of a narrow column: how many standards are due now
        (say("Due"), 3),
        # i18n: the heading of a narrow column: how many places in the files are to be mended
        (say("To mend"), 7),
    )


_SHARED = 24
"""The least that is left for the folder and the next stage."""


def as_table(found: Iterable[Summary], window: Window) -> Iterator[str]:
    """Yield the lines of a table, a programme a line, as each is checked."""
    heads = [(window.spoken(head), least) for head, least in _heads()]
    # i18n: the heading of a column: the stage of the programme that comes next
    folder, ahead = window.spoken(say("Folder")), window.spoken(say("Next"))
    place, kit, *numbers = _widths(heads, window.width)
    left = max(window.width - place - kit - sum(numbers) - len(heads) - 1, _SHARED)
    widths = (left - left // 2, place, kit, left // 2, *numbers)
    titles = [head for head, _least in heads]
    yield window.paint(_line((folder, *titles[:2], ahead, *titles[2:]), widths), "bold")
    for row in found:
        cells = (
            row.folder,
            row.place,
            row.kit_version,
            row.stage,
            f"{row.satisfied}/{row.applicable}",
            str(row.overdue),
            str(row.due),
            str(row.problems),
        )
        line = _line(cells, widths)
        yield window.paint(line, "red") if row.overdue or row.problems else line
        if row.problem:
            yield from wrapped(row.problem, window.width, "  ", "  ")


def _widths(heads: Sequence[tuple[str, int]], width: int) -> list[int]:
    """Return how wide each column is: as its heading where there is room, and else such that values fit."""
    wide = [max(least, len(head)) for head, least in heads]
    left = width - len(wide) - 1 - _SHARED
    while sum(wide) > left and any(room > least for room, (_head, least) in zip(wide, heads, strict=True)):
        # The longest headings give way first; the values fit in any case.
        widest = max(range(len(wide)), key=lambda number: wide[number] - heads[number][1])
        wide[widest] -= 1
    return wide


def _line(cells: Sequence[str], widths: tuple[int, ...]) -> str:
    folder, *others = ("".join(sign if sign.isprintable() else "?" for sign in cell) for cell in cells)
    first, *rest = widths
    # Of a long path the end says which programme it is.
    fitted = [folder if len(folder) <= first else f"…{folder[1 - first :]}"]
    fitted += [cell if len(cell) <= room else f"{cell[: room - 1]}…" for cell, room in zip(others, rest, strict=True)]
    return " ".join(f"{cell:<{room}}" for cell, room in zip(fitted, widths, strict=True)).rstrip()
