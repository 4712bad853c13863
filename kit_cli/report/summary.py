"""One programme among many, as a row: what a network's coordinator or the origin looks at first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kit_cli.check.results import Report, Timing
from kit_cli.check.score import score
from kit_cli.errors import Problem
from kit_cli.frozen import frozen
from kit_cli.method.stages import stages
from kit_cli.report.columns import Paint, wrapped
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


def summary(report: Report) -> Summary:
    """Return a report as one row."""
    share = score(report).overall
    left = [each.due.timing for each in report.results if each.is_open]
    return Summary(
        report.folder.as_posix(),
        report.name,
        report.place,
        report.kit_version,
        stages()[report.stage].title if report.stage else "",
        share.satisfied,
        share.applicable,
        left.count(Timing.OVERDUE),
        left.count(Timing.DUE),
        len(report.problems),
        _problem(report.problems[0], report) if report.problems else "",
    )


def _problem(problem: Problem, report: Report) -> str:
    where = relative(problem.file, report)
    return f"{where}:{problem.line}: {problem.what}" if problem.line else problem.what


_HEADS = ("Folder", "Place", "Kit", "Next", "Met", "Overdue", "Due", "To mend")
_NUMBERS = (15, 6, 5, 7, 3, 7)
"""The widths of the columns besides the folder and the next stage, which share what is left."""


def as_table(found: Iterable[Summary], width: int, paint: Paint) -> Iterator[str]:
    """Yield the lines of a table, a programme a line, as each is checked."""
    left = max(width - sum(_NUMBERS) - len(_HEADS) + 1, 30)
    place, kit, *numbers = _NUMBERS
    widths = (left - left // 2, place, kit, left // 2, *numbers)
    yield paint(_line(_HEADS, widths), "bold")
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
        yield paint(line, "red") if row.overdue or row.problems else line
        if row.problem:
            yield from wrapped(row.problem, width, "  ", "  ")


def _line(cells: tuple[str, ...], widths: tuple[int, ...]) -> str:
    folder, *others = ("".join(sign if sign.isprintable() else "?" for sign in cell) for cell in cells)
    first, *rest = widths
    # Of a long path the end says which programme it is.
    fitted = [folder if len(folder) <= first else f"…{folder[1 - first :]}"]
    fitted += [cell if len(cell) <= room else f"{cell[: room - 1]}…" for cell, room in zip(others, rest, strict=True)]
    return " ".join(f"{cell:<{room}}" for cell, room in zip(fitted, widths, strict=True)).rstrip()
