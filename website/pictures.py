"""Pictures with words in them, each drawn twice: wide for a desk, tall for a telephone. A page shows the one that fits.

A picture lies in pictures/ as `<name>.svg` and `<name>-tall.svg`; its title and its description are in the file.
"""

from __future__ import annotations

import re
from pathlib import Path

_FOLDER = Path(__file__).resolve().parent / "pictures"
_HEAD = re.compile(
    r"\A<svg [^>]*viewBox=\"(?P<box>[^\"]+)\"[^>]*>\s*<title>(?P<title>.+?)</title>\s*<desc>(?P<about>.+?)</desc>",
    re.DOTALL,
)


def picture(name: str) -> str:
    """Return a picture as a figure of HTML, both ways; empty where there is none of that name."""
    flat = _FOLDER / f"{name}.svg"
    if not flat.is_file():
        return ""
    return figure(*(_inline(path) for path in (flat, flat.with_stem(f"{name}-tall"))))


def figure(flat: str, tall: str, caption: str = "") -> str:
    """Return two drawings of one picture as a figure of HTML."""
    said = f"<figcaption>{caption}</figcaption>" if caption else ""
    return (
        f'<figure class="mk-figure"><div class="mk-flat">{flat}</div><div class="mk-tall">{tall}</div>{said}</figure>'
    )


def _inline(path: Path) -> str:
    """Return a drawing that is part of a page: one line, its title where every reader of screens finds it."""
    text = path.read_text(encoding="utf-8")
    head = _HEAD.match(text)
    if head is None:
        raise ValueError(f"{path}: begins with a box, a title and a description")
    named = f'<svg class="mk-fig" viewBox="{head["box"]}" role="img" aria-label="{head["title"]}. {head["about"]}">'
    return " ".join((named + text[head.end() :]).split())
