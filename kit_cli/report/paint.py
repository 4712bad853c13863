"""Colours in a terminal's lines, where there are some; whoever writes such lines is given a function that paints."""

from __future__ import annotations

from collections.abc import Callable

Paint = Callable[[str, str], str]
"""Gives a text a colour by name; where there are no colours it gives it back as it is."""


def plain(words: str, _colour: str) -> str:
    """Give a text no colour."""
    return words
