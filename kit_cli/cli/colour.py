"""Colours where there is a terminal that shows them, and nobody has asked for none (https://no-color.org)."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable

import click


def paint() -> Callable[[str, str], str]:
    """Return what gives a text a colour by name, or `bold`; it gives the text back where colours are not shown."""
    return _colour if sys.stdout.isatty() and not os.environ.get("NO_COLOR") else _plain


def _colour(words: str, colour: str) -> str:
    return click.style(words, bold=True) if colour == "bold" else click.style(words, fg=colour)


def _plain(words: str, _colour: str) -> str:
    return words
