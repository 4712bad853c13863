"""Say a text with its gaps filled."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeVar

from kit_cli.grammar.parse import EMPTY, Gap, Piece, Wordings
from kit_cli.grammar.sentence import Sentence, say

FilledT = TypeVar("FilledT")

Fill = Callable[[str, tuple[str, ...]], FilledT]
"""Gives what a gap of a name shows in some forms."""
Value = Callable[[str], object]
"""Gives the value of a gap of a name, by which a wording is chosen."""
Plural = Callable[[float], int]
"""Gives the number of a wording (from 0) for a number."""


class NoWording(ValueError):
    """None of several wordings is for what a gap holds: it is no number, or another word than any of theirs."""

    def __init__(self, what: Sentence, remedy: Sentence) -> None:
        super().__init__(str(what))
        self.what = what
        self.remedy = remedy


def filled(
    pieces: tuple[Piece, ...], fill: Fill[FilledT], value: Value, plural: Plural, forms: tuple[str, ...] = ()
) -> Iterator[str | FilledT]:
    """Yield a text's pieces with what each gap shows; raises NoWording, and whatever ``fill`` and ``value`` raise."""
    for piece in pieces:
        if isinstance(piece, Gap):
            yield fill(piece.name, forms)
        elif isinstance(piece, Wordings):
            yield from filled(chosen(piece, value(piece.by), plural), fill, value, plural, piece.forms)
        else:
            yield piece


def chosen(choice: Wordings, value: object, plural: Plural) -> tuple[Piece, ...]:
    """Return the wording that is said for a value; of a list its length counts. Raises NoWording."""
    number = len(value) if isinstance(value, list | tuple | dict) else value
    empty = value is None or value == "" or value == []
    for key, wording in choice.exact:
        if empty if key == EMPTY else _says(number, key):
            return wording
    if not choice.wordings:
        what = say(
            "there is no wording for {value}, which {gap} says", value=str(value) or '""', gap=f"{{{choice.by}}}"
        )
        raise NoWording(what, say("Write one for each word that it may say."))
    if len(choice.wordings) == 1:
        return choice.wordings[0]
    if not isinstance(number, int | float) or isinstance(number, bool):
        what = say("{gap} is not a number, and has several wordings", gap=f"{{{choice.by}}}")
        raise NoWording(what, say("Write one wording, or name the gap that decides first."))
    return choice.wordings[plural(number)]


def _says(value: object, key: str) -> bool:
    """Return whether a value is the number, or the word, of a key."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        return key.isdecimal() and value == int(key)
    return value == key
