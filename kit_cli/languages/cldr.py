"""What CLDR says of a language, as far as every sentence needs it: how it writes a day and a list, its plural forms.

Babel has it, and to import Babel takes a tenth of a check; so what is read once is kept.
"""

from __future__ import annotations

from dataclasses import astuple
from functools import cache
from importlib.util import find_spec, source_hash
from pathlib import Path
from typing import TYPE_CHECKING

from kit_cli.files.kept import keep, kept, state_of
from kit_cli.frozen import frozen
from kit_cli.languages.table import babel_locale, languages

if TYPE_CHECKING:
    from babel import Locale

_PLURALS = ("zero", "one", "two", "few", "many", "other")
"""CLDR's plural forms in CLDR's order."""
_SAMPLE = 200
"""Whole numbers up to here show every plural form that a count of people, days or euros takes; then they return."""


@frozen
class Cldr:
    """Patterns of CLDR (`d MMMM y`) and the names of months; the plural form of each number from 0, as an index.

    Those of lists are for two, and for the start, the middle and the end of more: `{0} and {1}`.
    """

    long: str
    short: str
    months: tuple[str, ...]
    plurals: tuple[int, ...]
    lists_and: tuple[str, str, str, str]
    lists_or: tuple[str, str, str, str]

    @property
    def plural_forms(self) -> int:
        """How many plural forms there are."""
        return max(self.plurals) + 1

    def plural(self, number: float) -> int:
        """Return which plural form a number takes; a fraction takes the last."""
        if number != int(number) or number < 0:
            return self.plural_forms - 1
        whole = int(number)
        # Beyond the sample CLDR's rules for whole numbers ask for the last two digits, or for whole millions.
        return self.plurals[whole if whole < _SAMPLE else _SAMPLE // 2 + whole % 100]


@cache
def cldr(tag: str) -> Cldr:
    """Return what CLDR says of one of the kit's languages; raises KitError where Babel does not know its locale."""
    locale = languages()[tag].locale
    checksum = source_hash(f"{locale} {Cldr.__annotations__.keys()} {_babel()}".encode())
    found = kept(__file__, f"{locale}.cldr", checksum)
    if found is None:
        found = astuple(read(babel_locale(tag)))
        keep(__file__, f"{locale}.cldr", checksum, found)
    return Cldr(*found)


def _babel() -> str:
    """Return what changes with Babel; `importlib.metadata`, which knows its version, takes as long as Babel itself."""
    found = find_spec("babel")
    if found is None or found.origin is None:
        return ""
    return repr(state_of([Path(found.origin)]))


def read(locale: Locale) -> Cldr:
    """Return what CLDR says of a locale."""
    rule = locale.plural_form
    said = [rule(number) for number in range(_SAMPLE)]
    forms = [form for form in _PLURALS if form in said]
    return Cldr(
        str(locale.date_formats["long"].pattern),
        str(locale.datetime_skeletons["MMMMd"].pattern),
        tuple(locale.months["format"]["wide"][month] for month in range(1, 13)),
        tuple(forms.index(each) for each in said),
        _lists(locale, "standard"),
        _lists(locale, "or"),
    )


def _lists(locale: Locale, style: str) -> tuple[str, str, str, str]:
    patterns = locale.list_patterns[style]
    return patterns["2"], patterns["start"], patterns["middle"], patterns["end"]
