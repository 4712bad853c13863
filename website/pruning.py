"""The theme's style sheet without what no page of the site shows: half of what a telephone would wait for.

A rule stays while a page has each of its classes, or a script names it; a variable stays while it is read.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

_DRESSED = 'class="md-container"'
"""Stands on a page that shows the theme."""
_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
_SELECTORS = re.compile(r",(?![^(]*\))")
_CLASS = re.compile(r"\.(-?[A-Za-z_][\w-]*)")
_CLASSES = re.compile(r'class="([^"]*)"')
_WORD = re.compile(r"[\w-]+")
_EMPTY = re.compile(r"@(?:media|supports)[^{}]*\{\}")
_PICTURE = re.compile(r'(--[\w-]+):url\("data:[^"]*"\);?')


def prune(site: Path) -> None:
    """Take the rules out of the theme's main style sheet that no page of a built site can need."""
    known: set[str] = set()
    for page in site.rglob("*.html"):
        text = page.read_text(encoding="utf-8")
        if _DRESSED in text:
            known.update(*(each.split() for each in _CLASSES.findall(text)))
    for script in (site / "assets").rglob("*.js"):
        known.update(_WORD.findall(script.read_text(encoding="utf-8")))
    for sheet in (site / "assets" / "stylesheets").glob("main.*.css"):
        sheet.write_text(pruned(sheet.read_text(encoding="utf-8"), known), encoding="utf-8")


def pruned(css: str, known: Iterable[str]) -> str:
    """Return a minified style sheet without the rules of classes that are not among the known words."""
    words = set(known)

    def keep(rule: re.Match[str]) -> str:
        left = [each for each in _SELECTORS.split(rule[1]) if words.issuperset(_CLASS.findall(each))]
        return f"{','.join(left)}{{{rule[2]}}}" if left else ""

    left = _EMPTY.sub("", _RULE.sub(keep, css))
    read = set(re.findall(r"var\((--[\w-]+)", left))
    return _PICTURE.sub(lambda each: each[0] if each[1] in read else "", left)
