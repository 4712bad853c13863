"""The catalogues of short texts: PO files by language, of which each entry is judged when it is read."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib.util import source_hash
from os import fsencode
from pathlib import Path

from kit_cli import __version__
from kit_cli.errors import KitError, Problem
from kit_cli.files.kept import keep, kept, state_of
from kit_cli.files.shipped import data_folder, template_folder
from kit_cli.grammar.parse import Grammar, WrongText, names, parse
from kit_cli.grammar.sentence import Sentence, say
from kit_cli.languages.grammar import grammar_of
from kit_cli.languages.table import SOURCE_LANGUAGE, languages

TOOLS = Path(__file__).resolve().parents[1]
"""The folder beside whose code the catalogues of what the tools say lie."""


@cache
def catalogue(tag: str, folder: Path | None = None) -> dict[str, str]:
    """Return the short texts of a language by their English text; fuzzy and empty entries do not count.

    ``folder`` holds the catalogues: the template's by default, the method's, or the tools'. Where there is no file of
    this language, nothing is translated. Raises KitError with the line of every entry whose gaps do not fit.
    """
    if tag == SOURCE_LANGUAGE:
        return {}
    path = catalogue_file(tag, folder)
    try:
        state = state_of([path])
    except FileNotFoundError:
        return {}
    # What has been judged is kept, so that neither Babel nor a judgement costs anything the next time.
    seen = (__version__, state, grammar_of(tag).plurals, sorted(grammar_of(tag).forms))
    checksum = source_hash(repr(seen).encode())
    name = f"{source_hash(fsencode(path)).hex()}.{tag}.texts"
    texts: dict[str, str] | None = kept(__file__, name, checksum)
    if texts is None:
        texts = _read(path, tag)
        keep(__file__, name, checksum, texts)
    return texts


def catalogue_file(tag: str, folder: Path | None = None) -> Path:
    """Return the PO file of a language."""
    return (folder or template_folder()) / "locale" / f"{tag}.po"


def translate(text: str, tag: str, folder: Path | None = None) -> str:
    """Return a short text in a language, or English that its grammar can read where nobody has said it."""
    found = catalogue(tag, folder).get(text)
    if found is None and tag != SOURCE_LANGUAGE and "<<" in text:
        from kit_cli.grammar.borrowed import as_grammar_asks  # only where a translation is missing

        return as_grammar_asks(text, grammar_of(tag))
    return text if found is None else found


def own_words(text: str, tag: str) -> str:
    """Return what the tools say in a language: their own words, those of the method, or of a programme's texts."""
    for folder in (TOOLS, data_folder("methodology"), None):
        if found := catalogue(tag, folder).get(text):
            return found
    return text


def _read(path: Path, tag: str) -> dict[str, str]:
    from babel.messages.pofile import PoFileError, read_po

    with path.open("rb") as stream:
        try:
            entries = list(read_po(stream, locale=languages()[tag].locale, abort_invalid=True))
        except (PoFileError, UnicodeDecodeError) as error:
            where = getattr(error, "lineno", None)
            what = say("this is no PO file: {reason}", reason=str(error))
            raise KitError(Problem(what, say("Open it with Poedit, which says more."), path, where)) from error
    texts: dict[str, str] = {}
    problems: list[Problem] = []
    for entry in entries:
        text, said = str(entry.id), str(entry.string)
        if text and said and not entry.fuzzy:
            found = list(_faults(text, said, tag))
            problems += [Problem(what, remedy, path, entry.lineno) for what, remedy in found]
            texts[text] = said
    if problems:
        raise KitError(problems)
    return texts


def _faults(text: str, translation: str, tag: str) -> Iterator[tuple[Sentence, Sentence]]:
    """Yield what is wrong with a translation, each with what to write instead."""
    try:
        wanted, found = _names(text, grammar_of(SOURCE_LANGUAGE)), _names(translation, grammar_of(tag))
    except WrongText as error:
        yield say("{language}: {what}", language=tag, what=error.what), error.remedy
        return
    for name in sorted(found - wanted):
        what = say("{language}: {gap} is not a gap of the English text", language=tag, gap=f"{{{name}}}")
        gaps = ", ".join(f"{{{each}}}" for each in sorted(wanted))
        yield what, say("It has: {gaps}.", gaps=gaps) if gaps else say("It has none.")
    for name in sorted(wanted - found):
        what = say("{language}: {gap} is missing", language=tag, gap=f"{{{name}}}")
        yield what, say("Every gap of the English text stands in the translation too.")


def _names(text: str, language: Grammar) -> set[str]:
    return {name.replace("-", "_") for name in names(parse(text, language))}
