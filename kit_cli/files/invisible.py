"""Signs that nobody sees: a word processor or a web page puts them between letters, and they change what is read."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from kit_cli.grammar.sentence import Sentence, say

_NO_WIDTH = "\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
_SPACES = "\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
_compiled = cache(re.compile)
"""Compiles a pattern when it is needed: for Python none of these signs is printable, and nearly every text is."""

_KINDS = {
    "\u00a0": say("a no-break space (U+00A0)"),
    "\u00ad": say("a soft hyphen (U+00AD)"),
    "\u200b": say("a space without width (U+200B)"),
    "\u2028": say("a line separator (U+2028)"),
    "\u202f": say("a narrow no-break space (U+202F)"),
    "\ufeff": say("a byte order mark (U+FEFF)"),
}
"""The ones that are met, by name."""


def invisible_in(text: str) -> Sentence | None:
    """Return what the first sign in a text is called that nobody sees and that is no ordinary space; None for none."""
    found = None if text.isprintable() else _compiled(f"[{_NO_WIDTH}{_SPACES}]").search(text)
    if found is None:
        return None
    code = f"U+{ord(found[0]):04X}"
    return _KINDS.get(found[0]) or say("an invisible sign ({code})", code=code)


def without_invisible(text: str) -> str:
    """Return a text in which each space is an ordinary one, and nothing has no width; without blanks around it."""
    if not text.isprintable():
        text = _compiled(f"[{_SPACES}]").sub(" ", _compiled(f"[{_NO_WIDTH}]").sub("", text))
    return text.strip()


def as_plain_digits(text: str) -> str:
    """Return a text likewise, with ordinary digits, signs and hyphens where it has those of another width."""
    return without_invisible(unicodedata.normalize("NFKC", text)).replace("\u2212", "-")
