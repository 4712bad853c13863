"""Find the columns of a table of attestations by their headings, in any language of the kit, wherever they stand."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from pathlib import Path

from kit_cli.errors import KitError, Problem
from kit_cli.files.workbook import WorkbookSheet
from kit_cli.frozen import frozen
from kit_cli.grammar.sentence import say
from kit_cli.languages.catalogues import translate
from kit_cli.languages.table import languages
from kit_cli.making.working.attestations import CODE, COLUMNS, FILLED

NEEDED = (CODE, *FILLED)
"""The columns that are read."""
_ENOUGH = 3
"""So many of these headings make a row that of the headings."""
_ASIDE = re.compile(r"\([^()]*\)")


@frozen
class HeadedSheet:
    """A sheet, and in which column which heading stands, from 1."""

    sheet: WorkbookSheet
    row: int
    columns: dict[str, int]
    headings: dict[str, str]


def headed_sheet(sheet: WorkbookSheet, path: Path, language: str) -> HeadedSheet | None:
    """Return where the headings of a sheet stand; None where there are none. Raises KitError where some are missing."""
    for row in sheet.rows:
        found = [
            (plain_heading(str(value)), number, value)
            for number, value in enumerate(row.values, 1)
            if value is not None
        ]
        at = [(known, number, str(value)) for word, number, value in found if (known := _headings().get(word))]
        columns = {known: number for known, number, _ in reversed(at)}
        if sum(each in columns for each in NEEDED) < _ENOUGH:
            continue
        problems = [
            Problem(
                say("the column “{heading}” is missing", heading=translate(COLUMNS[each][0], language)),
                say("Write this heading again in row {row}, over what belongs to it.", row=str(row.number)),
                path,
            )
            for each in NEEDED
            if each not in columns
        ]
        problems += [
            Problem(
                say("two columns are called “{heading}”, in row {row}", heading=text, row=str(row.number)),
                say("Give one of them another heading."),
                path,
            )
            for known, number, text in at
            if known in NEEDED and columns[known] != number
        ]
        if problems:
            raise KitError(problems)
        return HeadedSheet(sheet, row.number, columns, {known: text for known, _, text in reversed(at)})
    return None


@cache
def _headings() -> dict[str, str]:
    """Return which column each heading is that of, in all languages of the kit."""
    return {
        plain_heading(translate(heading, tag)): each for each, (heading, _) in COLUMNS.items() for tag in languages()
    }


def plain_heading(heading: str) -> str:
    """Return a heading without what people change in passing: capitals, spaces, accents, what stands in brackets."""
    apart = unicodedata.normalize("NFKD", _ASIDE.sub(" ", heading[:200]).casefold())
    letters = (sign if sign.isalnum() else " " for sign in apart if not unicodedata.combining(sign))
    return " ".join("".join(letters).split())
