"""The marks of what is left to write: `[… what belongs here]`, which no text of the kit otherwise holds.

They begin like the gaps that a letter leaves to its sender, so that Word shows them marked as well.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_MARK = re.compile(r"\[… ([^\]\n]*)\]")


def mark(what: str) -> str:
    """Return the mark of something that a person has to write."""
    return f"[… {what}]"


def marked(text: str) -> Iterator[tuple[int, str]]:
    """Yield the line and the words of each mark in a text."""
    for number, line in enumerate(text.splitlines(), 1):
        for found in _MARK.finditer(line):
            yield number, found[1]
