"""The tables that people fill: made once in `data/`, and never again under the same name."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping
from importlib import import_module
from types import ModuleType

from kit_cli.frozen import frozen
from kit_cli.making import paths
from kit_cli.making.edition import Edition
from kit_cli.making.edition import marked as _
from kit_cli.programme.programme import Programme


@frozen
class WorkingTable:
    """A table that people fill, which may be of several workbooks: what each is called in English, by its part.

    The module of this package that has its name (with `_` for `-`) writes it.
    """

    name: str
    parts: Mapping[str, str]
    given_back: str = ""
    """The command that takes over what people wrote, with the table's path behind it; most are only theirs."""

    def write(self, edition: Edition, part: str) -> bytes:
        """Return one of its workbooks in a language as an XLSX file."""
        content: bytes = self._module.write(edition, part)
        return content

    def follows_from(self, programme: Programme) -> dict[str, str]:
        """Return what gives the table its shape, by the names under which texts say it."""
        found: dict[str, str] = self._module.follows_from(programme)
        return found

    @property
    def _module(self) -> ModuleType:
        return import_module(f"{__name__}.{self.name.replace('-', '_')}")


WORKING_TABLES = (
    WorkingTable(
        "score-sheet",
        {
            "": _("Score sheet: summary"),
            "a": _("Score sheet: scorer A"),
            "b": _("Score sheet: scorer B"),
            "c": _("Score sheet: third scorer"),
        },
    ),
    WorkingTable("matching-matrix", {"": _("Matching matrix")}),
    WorkingTable("sessions", {"": _("Overview of sessions")}),
    WorkingTable("attestations", {"": _("Attestations")}, "mentorkit attest --from"),
)
"""In the order of the start page. To add a table: a module here, and a line."""


@frozen
class WorkingFile:
    """A workbook of a working table, by its number: the first, or one that was made beside it."""

    table: WorkingTable
    part: str
    number: int = 1

    @property
    def path(self) -> str:
        """Where it lies in a programme's folder."""
        number = str(self.number) if self.number > 1 else ""
        return paths.WORKING_TABLE.at(name="-".join(filter(None, (self.table.name, self.part, number))))

    @property
    def name(self) -> str:
        """The name of its file: that of the table, its part and its number, joined by hyphens."""
        return posixpath.basename(self.path)

    def title(self, edition: Edition) -> str:
        """Return what people call it: a second one bears its number."""
        title = edition.own(self.table.parts[self.part])
        return title if self.number == 1 else f"{title} ({self.number})"


def workbooks(table: WorkingTable, number: int = 1) -> Iterator[WorkingFile]:
    """Yield the workbooks of a table."""
    for part in table.parts:
        yield WorkingFile(table, part, number)


def named(name: str) -> WorkingFile | None:
    """Return which workbook a file's name is that of; None for a name that the kit gives no table."""
    match = re.search(r"-([2-9]|[1-9][0-9]{1,3})\.", name)
    known = (each for table in WORKING_TABLES for each in workbooks(table, int(match[1]) if match else 1))
    return next((each for each in known if each.name == name), None)
