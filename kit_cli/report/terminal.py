"""What the terminal shows: one programme in full, as the Monday list, or many as a table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kit_cli.check.results import Report
from kit_cli.method.references import OutsideStandard
from kit_cli.report import agenda as monday
from kit_cli.report.columns import Window
from kit_cli.report.paint import Paint
from kit_cli.report.phrases import read_in
from kit_cli.report.summary import as_table, summary
from kit_cli.report.text import as_text


def as_lines(
    reports: Iterable[Report],
    number: int,
    accreditation: OutsideStandard,
    width: int,
    paint: Paint,
    language: str | None = None,
    *,
    agenda: bool,
    every: bool,
    some: bool,
) -> Iterator[str]:
    """Yield the lines for the terminal as each programme is checked; with ``some``, of some standards only.

    They are in the main language of the first programme unless another is asked for.
    """
    language, found = read_in(reports, language)
    window = Window(width, paint, language)
    if number > 1 and not (agenda or every or some):
        yield from (f"{line}\n" for line in as_table((summary(each, language) for each in found), window))
        return
    for count, report in enumerate(found):
        if count:
            yield f"\n{'─' * min(width, 60)}\n"
        full = as_text(report, None if some else accreditation, window, every=every or some)
        yield f"{monday.as_text(report, window) if agenda and report.results else full}\n"
