"""A programme in one of its languages: whatever a build says, it says in an edition."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass
from datetime import date

from kit_cli.errors import KitError, Problem
from kit_cli.frozen import frozen
from kit_cli.grammar.sentence import Sentence
from kit_cli.languages.catalogues import translate
from kit_cli.languages.dates import long_date
from kit_cli.languages.speech import spoken
from kit_cli.model.base import Text
from kit_cli.model.own_names import own_name
from kit_cli.programme.countries import country_name
from kit_cli.programme.document import Document
from kit_cli.programme.footnotes import notes
from kit_cli.programme.gaps import UnknownGap, fill
from kit_cli.programme.programme import Programme


@frozen
class Edition:
    """A programme, and the language in which it is told (one of its own, as a BCP 47 tag)."""

    programme: Programme
    language: str

    @property
    def documents(self) -> tuple[Document, ...]:
        """The programme's documents in this language."""
        return tuple(each for each in self.programme.documents if each.language == self.language)

    def own(self, english: str) -> str:
        """Return one of the kit's own short texts; whoever calls it names it `_`, by which the catalogues find them."""
        return translate(english, self.language)

    def told(self, english: str, **values: object) -> str:
        """Return one of the kit's own sentences with its gaps filled, each value as this language bends it there."""
        return spoken(Sentence(english, tuple(values.items())), self.language)

    def said(self, text: Text | None) -> str:
        """Return a text of the programme's files with its gaps filled, empty for none; raises UnknownGap."""
        return self.filled(text[self.language]) if text else ""

    def filled(self, text: str) -> str:
        """Return a text of this language with its gaps filled; raises UnknownGap."""
        return fill(text, self.programme, self.language)

    def titles(self, document: Document) -> tuple[str, str]:
        """Return a document's title and what its readers see above the text instead, if anything.

        Raises KitError with the file and line of a gap that nothing fills.
        """
        front = document.front
        return self._of_front(document, "title", front.title), self._of_front(document, "heading", front.heading or "")

    def _of_front(self, document: Document, key: str, text: str) -> str:
        try:
            return self.filled(text)
        except UnknownGap as error:
            raise KitError(Problem(error.what, error.remedy, document.path, document.line_of(key))) from error

    def named(self, name: str | dict[str, str]) -> str:
        """Return what a programme, an organisation, a town or a person is called in this language."""
        return own_name(name, self.language)

    def country(self, code: str) -> str:
        """Return what a country is called in this language."""
        return country_name(code, self.programme, self.language)

    def day(self, start: date, end: date | None = None) -> str:
        """Return a day, or the days from one to another, in words."""
        return long_date(start, end, self.language)

    def footnotes(self, *shown: object) -> tuple[str, ...]:
        """Return the footnotes that the names of countries need in what is shown.

        What is shown may be a text, or anything that holds texts: sequences, mappings, dataclasses.
        """
        if not any(country.footnote for country in self.programme.settings.countries):
            return ()
        return tuple(notes("\n".join(_texts(shown)), self.programme, self.language))


def marked(english: str) -> str:
    """Mark a text for the catalogues where no edition is at hand; imported as `_`, and translated by `Edition.own`."""
    return english


def editions(programme: Programme) -> tuple[Edition, ...]:
    """Return a programme in each of its languages, the main one first."""
    return tuple(Edition(programme, language) for language in programme.languages)


def _texts(shown: object) -> Iterator[str]:
    if isinstance(shown, str):
        yield shown
    elif is_dataclass(shown):
        for each in fields(shown):
            yield from _texts(getattr(shown, each.name))
    elif isinstance(shown, dict):
        yield from _texts(shown.values())
    elif isinstance(shown, Iterable):
        for each in shown:
            yield from _texts(each)
