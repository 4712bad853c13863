"""Say a sentence as a language does."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from itertools import pairwise

from kit_cli.frozen import frozen
from kit_cli.grammar.filling import Plural, filled
from kit_cli.grammar.parse import Grammar, parse
from kit_cli.grammar.sentence import Sentence


@frozen
class Speaker:
    """What saying something in a language needs."""

    translate: Callable[[str], str]
    """Gives an English text in the language."""
    grammar: Grammar
    plural: Plural
    shown: Callable[[object, tuple[str, ...]], str]
    """Writes a value, in some of the language's forms."""
    followed: Callable[[str, str], str] = lambda written, _follows: written
    """Writes a piece of a sentence as it stands before the next one."""


def said(sentence: Sentence, speaker: Speaker) -> str:
    """Return a sentence in a language; raises WrongText and NoWording for a text that breaks the rules."""
    if not sentence.text:
        return ""
    values = dict(sentence.values)

    def fill(name: str, forms: tuple[str, ...]) -> str:
        value = values[name]
        return said(value, speaker) if isinstance(value, Sentence) else speaker.shown(value, forms)

    text = speaker.translate(sentence.text)
    # What nobody has translated follows the grammar in which it was written.
    follows = _PLAIN if text == sentence.text else speaker
    pieces = list(filled(parse(text, follows.grammar), fill, values.__getitem__, follows.plural))
    return "".join(speaker.followed(piece, then) for piece, then in pairwise([*pieces, ""]))


_PLAIN = Speaker(
    translate=lambda text: text,
    grammar=Grammar(),
    plural=lambda number: int(number != 1),
    shown=lambda value, _forms: _written(value),
)
"""English before any language is known, as a program's own messages are."""


def _written(value: object) -> str:
    match value:
        case float():
            return f"{value:g}"
        case date():
            return f"{value.day} {value:%B %Y}"
        case list() | tuple():
            return " and ".join(filter(None, [", ".join(map(_written, value[:-1])), *map(_written, value[-1:])]))
    return str(value)


def in_english(sentence: Sentence) -> str:
    """Return a sentence as it was written."""
    return said(sentence, _PLAIN)
