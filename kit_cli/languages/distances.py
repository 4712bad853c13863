"""Distances in time as people write them in their language, `3 semanas antes` or `-3 semanas`, and read in any of them.

What is read follows from the very wordings in which a distance is told, so that whatever is shown is understood; beside
them languages.yml has what people write otherwise.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import product

from kit_cli.files.invisible import as_plain_digits
from kit_cli.grammar.parse import Gap, Wordings, parse
from kit_cli.grammar.sentence import Sentence, say
from kit_cli.languages.catalogues import own_words
from kit_cli.languages.grammar import grammar_of
from kit_cli.languages.table import languages
from kit_cli.model.timeline import Offset

# i18n: a distance that a person reads in a form and types again, such as "3 weeks before" another date
_BEFORE = say("{distance} before")
# i18n: a distance that a person reads in a form and types again, such as "10 days after" another date
_AFTER = say("{distance} after")
_WAYS = {"": ("", "{distance}"), "-": ("before", _BEFORE.text), "+": ("after", _AFTER.text)}
"""By the sign of its number: which way a distance goes, in languages.yml and in words."""
_LENGTHS = {
    "day": ("days", say("<<{days} day / {days} days>>").text),
    "week": ("weeks", say("<<{weeks} week / {weeks} weeks>>").text),
    "month": ("months", say("<<{months} month / {months} months>>").text),
    "%": ("number", say("{number} % of the programme’s length").text),
}
"""By its unit: the gap of how many, and how long a distance is."""

_COUNT = re.compile(r"([+-]?) ?([0-9]{1,4})")
_GAP = "{}"
_DASHES = re.compile("[\u2010-\u2015\u2212]")


def length_in_words(offset: Offset) -> Sentence:
    """Return how long a distance is, whichever way it goes: `3 weeks`."""
    gap, text = _LENGTHS[offset.unit]
    return Sentence(text, ((gap, abs(offset.amount)),))


def distance_in_words(offset: Offset) -> Sentence:
    """Return a distance and which way it goes: `3 weeks before`, `10 days after`, `50 % of the programme’s length`."""
    length = length_in_words(offset)
    sign = "-" if offset.amount < 0 else "+" if offset.amount and offset.unit != "%" else ""
    return Sentence(_WAYS[sign][1], (("distance", length),)) if sign else length


def distances(text: str, tags: Sequence[str]) -> tuple[str, ...]:
    """Return all distances that a text can mean in some languages, as files write them: `-2 weeks`."""
    plain = _DASHES.sub("-", " ".join(as_plain_digits(text).split()))
    counts = list(_COUNT.finditer(plain))
    if len(counts) != 1 or _GAP in plain:
        return ()
    sign, count, around = counts[0][1], int(counts[0][2]), _bare(_COUNT.sub(_GAP, plain))
    meant = dict.fromkeys(each for tag in tags for each in _known(tag).get(around, ()))
    # A sign beside a word that says which way it goes may contradict it.
    return tuple(_in_a_file(way or sign, count, unit) for way, unit in meant if not (way and sign))


def _in_a_file(sign: str, count: int, unit: str) -> str:
    return f"{sign.replace('+', '')}{count} {unit}{'' if count == 1 or unit == '%' else 's'}"


@cache
def _known(tag: str) -> Mapping[str, tuple[tuple[str, str], ...]]:
    """Return what stands around a number, each with the sign and the unit that it means; no sign where none is said."""
    found: dict[str, tuple[tuple[str, str], ...]] = {}
    for (sign, (way, around)), (unit, (_, length)) in product(_WAYS.items(), _LENGTHS.items()):
        for outer, inner in product(_wordings(around, way, tag), _wordings(length, unit, tag)):
            words = _bare(outer.replace(_GAP, inner))
            found[words] = tuple(dict.fromkeys((*found.get(words, ()), (sign, unit))))
    return found


def _wordings(text: str, name: str, tag: str) -> Iterator[str]:
    """Yield how a text and what languages.yml has by a name are written in a language, `{}` in place of the gap."""
    pieces = parse(own_words(text, tag), grammar_of(tag))
    choice = next((each for each in pieces if isinstance(each, Wordings)), None)
    for wording in choice.wordings if choice else (pieces,):
        yield "".join(_GAP if isinstance(piece, Gap) else str(piece) for piece in wording)
    for word in ("%",) if name == "%" else languages()[tag].distances.get(name, ()):  # type: ignore[call-overload]
        yield f"{_GAP} {word}"


def _bare(words: str) -> str:
    """Return words as they are compared: without blanks and capitals, and without a dot that ends them."""
    return re.sub(r"\s", "", words).casefold().replace("’", "'").removesuffix(".")
