"""One programme among many, as a row: what a network's coordinator or the origin looks at first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kit_cli.check.results import Report, Timing
from kit_cli.check.score import score
from kit_cli.report.columns import Paint, wrapped
from kit_cli.stages import stages


@dataclass(frozen=True, slots=True)
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
        report.folder.as_posix(), report.name, report.place, report.kit_version,
        stages()[report.stage].title if report.stage else "",
        share.satisfied, share.applicable, left.count(Timing.OVERDUE), left.count(Timing.DUE), len(report.problems),
        report.problems[0].what if report.problems else "",
    )  # fmt: skip


_HEADS = ("Programme", "Place", "Kit", "Next", "Met", "Overdue", "Due", "To mend")
_WIDTHS = (30, 16, 7, 24, 6, 7, 4, 7)


def as_table(found: Iterable[Summary], paint: Paint) -> Iterator[str]:
    """Yield the lines of a table, a programme a line, as each is checked."""
    yield paint(_line(_HEADS), "bold")
    for row in found:
        cells = (row.name, row.place, row.kit_version, row.stage, f"{row.satisfied}/{row.applicable}",
                 str(row.overdue), str(row.due), str(row.problems))  # fmt: skip
        line = _line(cells)
        yield paint(line, "red") if row.overdue or row.problems else line
        if row.problem:
            yield from wrapped(f"{row.folder}: {row.problem}", sum(_WIDTHS), "  ", "  ")


def _line(cells: tuple[str, ...]) -> str:
    shown = ("".join(sign if sign.isprintable() else "?" for sign in cell) for cell in cells)
    fitted = (f"{cell if len(cell) <= width else cell[: width - 1] + '…':<{width}}"
              for cell, width in zip(shown, _WIDTHS, strict=True))  # fmt: skip
    return " ".join(fitted).rstrip()
