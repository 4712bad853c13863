"""What the terminal shows: one programme in full, as the Monday list, or many as a table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kit_cli.check.results import Report
from kit_cli.method.references import OutsideStandard
from kit_cli.report import agenda as monday
from kit_cli.report.columns import Paint
from kit_cli.report.summary import as_table, summary
from kit_cli.report.text import as_text


def as_lines(
    reports: Iterable[Report],
    number: int,
    accreditation: OutsideStandard,
    width: int,
    paint: Paint,
    *,
    agenda: bool,
    every: bool,
    some: bool,
) -> Iterator[str]:
    """Yield the lines for the terminal as each programme is checked; with ``some``, of some standards only."""
    if number > 1 and not (agenda or every or some):
        yield from (f"{line}\n" for line in as_table(map(summary, reports), width, paint))
        return
    for count, report in enumerate(reports):
        if count:
            yield f"\n{'─' * min(width, 60)}\n"
        full = as_text(report, None if some else accreditation, width, paint, every=every or some)
        yield f"{monday.as_text(report, width, paint) if agenda and report.results else full}\n"
