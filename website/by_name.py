"""Sections whose entries have names: places to adapt to, what goes wrong, what is counted.

People write them as paragraphs or as bullets that begin in bold or with an indicator; a page draws the names apart.
"""

from __future__ import annotations

import re
from collections.abc import Container
from dataclasses import dataclass

_BLOCK = re.compile(r"\n\s*\n|\n(?=- )")
_BOLD = re.compile(r"\*\*(?P<name>[^*]+?)[.:]?\*\*[.:]?\s+(?P<text>.*)", re.DOTALL)
_COUNT = re.compile(r"(?P<name>[A-Z][^:`.,;]{2,23}):\s+(?P<text>.*)", re.DOTALL)
_MEASURE = re.compile(r"(?P<name>`(?P<id>[a-z-]+)`(?: and `[a-z-]+`)?)[:,]\s+(?P<text>.*)", re.DOTALL)


@dataclass(frozen=True)
class NamedEntry:
    """An entry of a section: its name, empty where it has none, and its text."""

    name: str
    text: str


@dataclass(frozen=True)
class ByName:
    """A section: what is said before its entries, the entries, and what is said after them, as Markdown."""

    before: str
    entries: tuple[NamedEntry, ...]
    after: str


def by_name(section: str) -> ByName:
    """Return a section whose entries begin in bold."""
    blocks = tuple(each.strip().removeprefix("- ") for each in _BLOCK.split(section.strip()))
    found = tuple(_BOLD.fullmatch(each) for each in blocks)
    named = [number for number, match in enumerate(found) if match]
    if not named:
        return ByName(section, (), "")
    entries = tuple(
        NamedEntry(match["name"], _begun(match["text"])) if match else NamedEntry("", block)
        for match, block in zip(found[named[0] : named[-1] + 1], blocks[named[0] :], strict=False)
    )
    return ByName("\n\n".join(blocks[: named[0]]), entries, "\n\n".join(blocks[named[-1] + 1 :]))


def measures(section: str, indicators: Container[str]) -> ByName:
    """Return a section whose bullets may begin with an indicator's id, or with what kind of count they tell."""
    blocks = tuple(each.strip() for each in _BLOCK.split(section.strip()))
    bullets = [number for number, each in enumerate(blocks) if each.startswith("- ")]
    if not bullets:
        return ByName(section, (), "")
    entries = tuple(_measure(each.removeprefix("- "), indicators) for each in blocks[bullets[0] : bullets[-1] + 1])
    return ByName("\n\n".join(blocks[: bullets[0]]), entries, "\n\n".join(blocks[bullets[-1] + 1 :]))


def _measure(text: str, indicators: Container[str]) -> NamedEntry:
    found = _MEASURE.fullmatch(text) or _COUNT.fullmatch(text)
    if found is None or ("id" in found.re.groupindex and found["id"] not in indicators):
        return NamedEntry("", _begun(text))
    return NamedEntry(found["name"], _begun(found["text"]))


def _begun(text: str) -> str:
    """Return a text that begins like a sentence."""
    return text[:1].upper() + text[1:]
