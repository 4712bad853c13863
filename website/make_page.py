"""The page on which a programme is made in the browser, in each language, with its scripts.

What it runs comes beside it: `python -m browser site/make/runtime`, once the site is built.
"""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from pathlib import Path

from kit_cli.languages.table import languages
from kit_cli.web.page.page import FOLDER, SCRIPTS, make_page
from website import face, offline
from website.content import ENGLISH

MAKE = "make/index.html"


def make_files(version: str | None = None, site_url: str | None = None) -> Iterator[tuple[str, bytes | Path]]:
    """Yield the page in each language, its scripts and what keeps them, by their paths on the site.

    ``site_url`` is the whole address of the site, where it is known.
    """
    which = version or offline.version()
    files = {f"make/{script}": (FOLDER / script).read_bytes() for script in SCRIPTS}
    for tag in languages():
        folder = "make/" if tag == ENGLISH else f"make/{tag}/"
        files[f"{folder}index.html"] = _page(tag, which, site_url).encode()
        files[f"{folder}{offline.MANIFEST}"] = offline.manifest(tag, _up(tag), _home(tag))
    yield from files.items()
    kept = {_address(path): content for path, content in files.items()} | dict(_face())
    yield f"make/{offline.WORKER}", offline.service_worker(which, kept)


def _page(tag: str, version: str, site_url: str | None) -> str:
    addresses = [(each, _up(tag) if each == ENGLISH else f"{_up(tag)}{each}/") for each in languages()]
    fonts = f"{_home(tag)}{face.FONTS}"
    page = make_page(tag, addresses, home=_home(tag), fonts=fonts, here=_up(tag), first=tag == ENGLISH)
    icon = f'<link rel="icon" href="{_home(tag)}{face.SYMBOL}" type="image/svg+xml">\n'
    # The page's words and heads: asked for before the style that names them has been read.
    first_fonts = "".join(
        f'<link rel="preload" href="{fonts}/{each}.woff2" as="font" type="font/woff2" crossorigin>\n'
        for each in face.FIRST
    )
    return page.replace("</head>", f"{icon}{first_fonts}{_alternates(site_url)}{offline.head(version)}</head>", 1)


def _alternates(site_url: str | None) -> str:
    """Return what tells search engines of the page in other languages; they read whole addresses only."""
    if not site_url:
        return ""
    make = f"{site_url.rstrip('/')}/make/"
    ways = {"x-default": make} | {tag: make if tag == ENGLISH else f"{make}{tag}/" for tag in languages()}
    return "".join(f'<link rel="alternate" hreflang="{tag}" href="{escape(way)}">\n' for tag, way in ways.items())


def _up(tag: str) -> str:
    return "./" if tag == ENGLISH else "../"


def _home(tag: str) -> str:
    return f"{'' if tag == ENGLISH else '../'}../"


def _address(path: str) -> str:
    """Return the address of a file of the page, from where the scripts lie; a folder's page has the folder's."""
    return f"./{path.removeprefix('make/').removesuffix('index.html')}"


def _face() -> Iterator[tuple[str, bytes]]:
    """Yield the fonts and the symbol, which lie with those of the site, by their addresses from the scripts."""
    for path, content in face.files():
        if path == face.SYMBOL or path.endswith(".woff2"):
            yield f"../{path}", content if isinstance(content, bytes) else content.read_bytes()
