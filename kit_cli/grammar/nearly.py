r"""What is nearly a gap, as a word processor, a translation program or a habit writes it, and surely means one.

`{ hub.name }`, `{Hub.name}`, `{{hub.name}}`, `{date.kick–off}`, `\{hub.name\}`; `«genitive: {date.closing}»` and
`< <genitive: {date.closing}> >`. What is not certain is refused by whoever asked, with the nearest right spelling.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

_OPENING = "{\uff5b\ufe5b\u2774"
_CLOSING = "}\uff5d\ufe5c\u2775"
BRACES = frozenset(_OPENING + _CLOSING)
"""Braces of every width."""
_ANGLE = r"<<|<\\<|< <|\u00ab|\uff1c\uff1c|\u226a|<(?=[A-Za-z][a-z ]{2,40}: ?\{)"
SIGNS = re.compile(rf"\\?[{_OPENING}{_CLOSING}]|\\?(?:{_ANGLE})|>>")
"""What begins a gap or a choice, or something that may be meant as one, and what ends one."""
_FIRST = re.compile(f"[{_OPENING}{_CLOSING}<>\u00ab\uff1c\u226a]")
"""A sign that each of these has: one set is looked for many times as quickly as several wordings."""
ODD = (">>", "\u00ab", "\uff1c", "\u226a", *(BRACES - {"{", "}"}))
"""Signs of which none stands in a text that has no gaps but right ones."""

_compiled = cache(re.compile)
"""Compiles a pattern when it is needed: most programmes have nothing that is only nearly right."""

_BRACES = rf"\\?[{_OPENING}]([^{_OPENING}{_CLOSING}\n]{{1,80}}?)\\?[{_CLOSING}]"
_DOUBLED = rf"\\?[{_OPENING}] ?(?=\\?[{_OPENING}])"
_DOUBLED_END = rf" ?\\?[{_CLOSING}]"
_DASHES = "[\u2010-\u2015\u2212]"
_MARKS = "[\\\\\"'\u2018-\u201f*]"
_NO_WIDTH = "[\u00ad\u200b-\u200f\u2060\ufeff]"
_NAME = r"[a-z][a-z0-9_-]*(?:\.[a-z0-9_-]+)*"
_CHOICE = (
    r"\\?(?:<\\?[ \u00a0]?<|\u00ab|\uff1c\uff1c|\u226a|<)([^\n\u00ab\u00bb\u226b<>]*?)"
    r"\\?(?:>\\?[ \u00a0]?>|\u00bb|\uff1e\uff1e|\u226b|>)"
)


def has_sign(text: str) -> bool:
    """Return whether a text has a gap or a choice, or something that was meant to be one."""
    first = _FIRST.search(text)
    return first is not None and SIGNS.search(text, max(first.start() - 1, 0)) is not None


def name_in(written: str) -> str | None:
    """Return the name of the gap that stands between braces, as it is written there; None where none is certain."""
    plain = unicodedata.normalize("NFKC", _compiled(_NO_WIDTH).sub("", written))
    plain = _compiled(_MARKS).sub("", _compiled(_DASHES).sub("-", plain)).strip().lower()
    plain = re.sub(r" ?([.-]) ?", r"\1", plain)
    return plain if _compiled(_NAME).fullmatch(plain) else None


def gap_at(text: str, at: int) -> tuple[str, int] | None:
    """Return the name of what is nearly a gap at a sign of a text, and where it ends; None where none is certain."""
    if text[at : at + 2].lstrip("\\")[:1] not in _OPENING:
        return None
    doubled = _compiled(_DOUBLED).match(text, at)
    match = _compiled(_BRACES).match(text, doubled.end() if doubled else at)
    name = name_in(match[1]) if match else None
    if match is None or name is None:
        return None
    if not doubled:
        return name, match.end()
    end = _compiled(_DOUBLED_END).match(text, match.end())
    return (name, end.end()) if end else None


def choice_at(text: str, at: int) -> tuple[int, int, int] | None:
    """Return where what may be meant between `<<` and `>>` begins and ends, and where its closing sign ends."""
    match = _compiled(_CHOICE).match(text, at)
    return (match.start(1), match.end(1), match.end()) if match else None
