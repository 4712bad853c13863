"""What a language's texts may say around a gap."""

from __future__ import annotations

from functools import cache

from kit_cli.grammar.parse import Grammar
from kit_cli.languages.cldr import cldr
from kit_cli.languages.dates import FIRST, LAST, SHORT
from kit_cli.languages.numbers import OR
from kit_cli.languages.table import languages


@cache
def grammar_of(tag: str) -> Grammar:
    """Return the forms that a language has for dates, numbers, lists and names, and how many plural forms."""
    language = languages()[tag]
    return Grammar(
        frozenset({SHORT, FIRST, LAST, OR, *language.dates, *language.numbers, *language.names}), cldr(tag).plural_forms
    )
