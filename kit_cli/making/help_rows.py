"""Who helps in an emergency, country by country, as pages show it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kit_cli.frozen import frozen
from kit_cli.making.edition import Edition


@frozen
class HelpRow:
    """Who helps in a country: in danger, after violence, when life is too much, after discrimination."""

    country: str
    danger: str
    hurt: str
    distress: str
    equality: str


def help_rows(edition: Edition) -> Iterator[HelpRow]:
    """Yield who helps in each country of which the settings say anything, in the order of their names."""
    rows = (
        HelpRow(
            edition.country(each.code),
            *(_in_one_line(edition.said(text)) for text in (each.emergency_numbers, each.support_line)),
            *(_in_one_line(edition.said(text)) for text in (each.distress_line, each.equality_body)),
        )
        for each in edition.programme.settings.countries
    )
    told = [row for row in rows if row.danger or row.hurt or row.distress or row.equality]
    yield from sorted(told, key=lambda row: row.country)


def _in_one_line(numbers: str) -> str:
    """Return a text whose telephone numbers do not break at the end of a line."""
    return re.sub(r"(?<=\d) (?=\d)", "\u00a0", numbers)
