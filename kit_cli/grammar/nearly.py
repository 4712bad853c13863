r"""What is nearly a gap, as a word processor, a translation program or a habit writes it, and surely means one.

`{ hub.name }`, `{Hub.name}`, `{{hub.name}}`, `{date.kick–off}`, `\{hub.name\}`; `«genitive: {date.closing}»` and
`< <genitive: {date.closing}> >`. What is not certain is refused by whoever asked, with the nearest right spelling.
"""

from __future__ import annotations

import re
import unicodedata

_OPENING = "{\uff5b\ufe5b\u2774"
_CLOSING = "}\uff5d\ufe5c\u2775"
BRACES = frozenset(_OPENING + _CLOSING)
"""Braces of every width."""
_ANGLE = r"<<|<\\<|< <|\u00ab|\uff1c\uff1c|\u226a|<(?=[A-Za-z][a-z ]{2,40}: ?\{)"
SIGNS = rf"\\?[{_OPENING}{_CLOSING}]|\\?(?:{_ANGLE})|>>"
"""What begins a gap or a choice, or something that may be meant as one, and what ends one (as an expression)."""
ODD = (">>", "\u00ab", "\uff1c", "\u226a", *(BRACES - {"{", "}"}))
"""Signs of which none stands in a text that has no gaps but right ones."""

_BRACES = re.compile(rf"\\?[{_OPENING}]([^{_OPENING}{_CLOSING}\n]{{1,80}}?)\\?[{_CLOSING}]")
_DOUBLED = re.compile(rf"\\?[{_OPENING}] ?(?=\\?[{_OPENING}])")
_DOUBLED_END = re.compile(rf" ?\\?[{_CLOSING}]")
_DASHES = re.compile("[\u2010-\u2015\u2212]")
_MARKS = re.compile("[\\\\\"'\u2018-\u201f*]")
_NO_WIDTH = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
_NAME = re.compile(r"[a-z][a-z0-9_-]*(?:\.[a-z0-9_-]+)*")
_CHOICE = re.compile(
    r"\\?(?:<\\?[ \u00a0]?<|\u00ab|\uff1c\uff1c|\u226a|<)([^\n\u00ab\u00bb\u226b<>]*?)"
    r"\\?(?:>\\?[ \u00a0]?>|\u00bb|\uff1e\uff1e|\u226b|>)"
)


def name_in(written: str) -> str | None:
    """Return the name of the gap that stands between braces, as it is written there; None where none is certain."""
    plain = unicodedata.normalize("NFKC", _NO_WIDTH.sub("", written))
    plain = _MARKS.sub("", _DASHES.sub("-", plain)).strip().lower()
    plain = re.sub(r" ?([.-]) ?", r"\1", plain)
    return plain if _NAME.fullmatch(plain) else None


def gap_at(text: str, at: int) -> tuple[str, int] | None:
    """Return the name of what is nearly a gap at a sign of a text, and where it ends; None where none is certain."""
    doubled = _DOUBLED.match(text, at)
    match = _BRACES.match(text, doubled.end() if doubled else at)
    name = name_in(match[1]) if match else None
    if match is None or name is None:
        return None
    if not doubled:
        return name, match.end()
    end = _DOUBLED_END.match(text, match.end())
    return (name, end.end()) if end else None


def choice_at(text: str, at: int) -> tuple[int, int, int] | None:
    """Return where what may be meant between `<<` and `>>` begins and ends, and where its closing sign ends."""
    match = _CHOICE.match(text, at)
    return (match.start(1), match.end(1), match.end()) if match else None
