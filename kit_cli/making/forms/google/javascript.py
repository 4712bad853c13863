"""Pieces of JavaScript: texts and calls."""

from __future__ import annotations

import json

_ESCAPED = {"<": "\\u003c", "\u2028": "\\u2028", "\u2029": "\\u2029", "\x7f": "\\u007f"}


def text(said: str) -> str:
    """Return a text as a literal that ends neither the script's line nor an HTML page's script."""
    literal = json.dumps(said, ensure_ascii=False)
    for sign, escaped in _ESCAPED.items():
        literal = literal.replace(sign, escaped)
    # Half of a pair, which no UTF-8 file can hold.
    return "".join(f"\\u{ord(sign):04x}" if "\ud800" <= sign <= "\udfff" else sign for sign in literal)


def texts(said: list[str] | tuple[str, ...]) -> str:
    """Return an array of texts."""
    return f"[{', '.join(text(each) for each in said)}]"


def call(method: str, *arguments: str) -> str:
    """Return a call in a chain."""
    return f".{method}({', '.join(arguments)})"


def comment(said: str) -> str:
    """Return a text as one line of comment, whatever it holds."""
    return f"// {' '.join(said.split())}".rstrip()
