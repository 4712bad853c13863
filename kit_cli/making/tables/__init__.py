"""What a programme's files say, as Excel workbooks to be read; those that people fill are in `making/working`."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from importlib import import_module

from kit_cli.frozen import frozen
from kit_cli.making import paths
from kit_cli.making.edition import Edition, editions
from kit_cli.making.edition import marked as _
from kit_cli.making.outputs import Output
from kit_cli.programme.programme import Programme


@frozen
class ExcelTable:
    """A table: its name in paths, and what the start page calls it in English.

    The module of this package that has its name (with `_` for `-`) writes it.
    """

    name: str
    title: str

    def write(self, edition: Edition) -> bytes:
        """Return the table in a language as an XLSX file; raises UnknownGap."""
        write: Callable[[Edition], bytes] = import_module(f"{__name__}.{self.name.replace('-', '_')}").write
        return write(edition)


TABLES = (
    ExcelTable("timeline", _("Timeline")),
    ExcelTable("budget", _("Budget")),
    ExcelTable("risks", _("Risk register")),
    ExcelTable("framework", _("Evaluation framework")),
    ExcelTable("processing", _("Record of processing")),
)
"""In the order of the start page. To add a table: a module here, and a line."""


def make(programme: Programme) -> Iterator[Output]:
    """Yield each table in each language; raises UnknownGap."""
    for table in TABLES:
        for edition in editions(programme):
            yield Output(paths.TABLE.at(language=edition.language, name=table.name), table.write(edition))
