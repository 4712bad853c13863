"""Links of built HTML: what points nowhere, and what nothing points to. Raw HTML counts like any other."""

from __future__ import annotations

import posixpath
from collections import deque
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

_OUTSIDE = ("http", "https", "mailto", "data", "tel", "javascript")


@dataclass
class _Found(HTMLParser):
    """The links and anchors of a page."""

    links: list[str] = field(default_factory=list)
    resources: set[str] = field(default_factory=set)
    """Links that a browser follows by itself: scripts, styles, pictures."""
    anchors: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name in ("href", "src", "poster") and value is not None:
                self.links.append(value)
                if tag != "a":
                    self.resources.add(value)
            if name == "id" and value:
                self.anchors.add(value)
            if name == "name" and tag == "a" and value:
                self.anchors.add(value)


@dataclass(frozen=True)
class Report:
    """What is wrong with a site's links."""

    pages: int
    dead: tuple[str, ...]
    orphans: tuple[str, ...]
    asked: tuple[str, ...]
    """Scripts, styles and pictures that a page would ask of another machine."""


def check(site: Path, start: str = "index.html", *, apart: tuple[str, ...] = ()) -> Report:
    """Read every page of a built site; pages that are named in ``apart`` may be reached from nowhere."""
    pages: dict[str, _Found] = {}
    for path in sorted(site.rglob("*.html")):
        found = _Found()
        found.feed(path.read_text(encoding="utf-8"))
        pages[path.relative_to(site).as_posix()] = found
    dead, asked = [], []
    leads: dict[str, set[str]] = {name: set() for name in pages}
    for name, page in pages.items():
        for link in page.links:
            parts = urlsplit(link)
            if parts.scheme in _OUTSIDE or link.startswith("//"):
                if link in page.resources and parts.scheme != "data":
                    asked.append(f"{name}: {link}")
                continue
            target = _target(site, name, unquote(parts.path))
            if target is None:
                dead.append(f"{name}: {link}")
                continue
            if target in pages:
                leads[name].add(target)
                # A page without scripts has no state in its fragment: every one of them is an anchor.
                anchor = unquote(parts.fragment)
                if anchor and anchor not in pages[target].anchors:
                    dead.append(f"{name}: {link} (no such anchor)")
    return Report(
        len(pages), tuple(dead), tuple(sorted(set(pages) - _reached(leads, start) - set(apart))), tuple(asked)
    )


def _target(site: Path, page: str, path: str) -> str | None:
    """Return the file that a path leads to, seen from a page; None when there is none."""
    if path.startswith("/"):
        joined = path.lstrip("/")
    else:
        joined = posixpath.normpath(posixpath.join(posixpath.dirname(page), path)) if path else page
    for candidate in (joined, posixpath.join(joined, "index.html")):
        if (site / candidate).is_file():
            return posixpath.normpath(candidate)
    return None


def _reached(leads: dict[str, set[str]], start: str) -> set[str]:
    seen, waiting = {start}, deque([start])
    while waiting:
        for target in leads.get(waiting.popleft(), ()):
            if target not in seen:
                seen.add(target)
                waiting.append(target)
    return seen
