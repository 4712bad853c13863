"""Colours moved until they can be seen: lighter or darker, with their hue kept.

The computation is coloraide's, imported here and in `sight` alone: a hub without colours of its own needs none.
"""

from __future__ import annotations

from collections.abc import Callable

_STEP = 0.005
"""Of lightness in OKLCh, from 0 to 1: nobody sees one alone."""
_GREY = 0.04
"""The chroma in OKLCh below which a pale colour is a grey for most people."""
_PALE = 0.7
"""The lightness in OKLCh above which a grey can hardly be told from paper."""


def moved(colour: str, enough: Callable[[str], bool], *, down: bool) -> str:
    """Return a colour made darker, or lighter, until it is enough: black or white at last.

    What does not lie in sRGB at some lightness loses of its chroma, and not of its hue.
    """
    from coloraide import Color

    step, end = (-_STEP, 0.0) if down else (_STEP, 1.0)
    made = Color(colour).convert("oklch")
    while not enough(colour) and made["lightness"] != end:
        made["lightness"] = min(1.0, max(0.0, made["lightness"] + step))
        colour = str(made.convert("srgb").fit(method="raytrace").to_string(hex=True, upper=True))
    return colour


def is_pale_grey(colour: str) -> bool:
    """Return whether a colour is a grey that can hardly be told from paper; white is one."""
    from coloraide import Color

    found = Color(colour).convert("oklch")
    return bool(found["lightness"] > _PALE and found["chroma"] < _GREY)
