"""A translation that nobody has written yet: the English text, with the stamp of what it has to be translated from."""

from __future__ import annotations

from kit_cli.grammar.borrowed import as_grammar_asks
from kit_cli.grammar.parse import Grammar
from tools.translations import fingerprint

_END = "\n---\n"


def still_english(text: str, grammar: Grammar) -> str:
    """Return an English document as the beginning of a translation: not reviewed, and stamped with today's English.

    ``grammar`` is that of the language into which it will be translated.
    """
    front, _, body = text.partition(_END)
    return f"{front}\nstatus: not reviewed\nsource_hash: {fingerprint(body)}{_END}{as_grammar_asks(body, grammar)}"
