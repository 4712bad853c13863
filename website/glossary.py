"""The words of the method, and what they are in the languages of the kit and of its next hubs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from babel import Locale

from kit_cli.languages.names import language_name
from kit_cli.languages.table import languages
from kit_cli.method.references import Term, Word
from website.addresses import GLOSSARY
from website.content import ENGLISH, Content
from website.site_page import SitePage


@dataclass(frozen=True)
class GlossaryEntry:
    """A term, with its words by the tag and the English name of their language."""

    term: Term
    words: tuple[tuple[str, str, Word], ...]


def site_pages(content: Content) -> Iterator[SitePage]:
    """Yield the glossary."""
    entries = (
        GlossaryEntry(term, tuple((tag, _language(tag), word) for tag, word in term.words.items()))
        for term in content.library.glossary
    )
    yield SitePage(GLOSSARY, "glossary", tuple(entries))


def _language(tag: str) -> str:
    # The next hubs' languages are none of the kit's yet.
    return language_name(tag, ENGLISH) if tag in languages() else str(Locale.parse(tag).english_name)
