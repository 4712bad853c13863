"""What mkdocs.yml says on every page, in the languages of the site."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

import yaml

from kit_cli.languages.catalogues import own_words
from website.content import ROOT

FILE = "mkdocs.yml"
SITE = ("site_name", "site_description", "copyright")


@cache
def settings() -> dict[str, Any]:
    """Return the file, read. Never change it."""
    read: dict[str, Any] = yaml.safe_load((ROOT / FILE).read_text(encoding="utf-8"))
    return read


def texts() -> Iterator[str]:
    """Yield each text that people read."""
    yield from (settings()[key] for key in SITE)
    yield from (each["toggle"]["name"] for each in settings()["theme"]["palette"])
    yield link_to_section()


def link_to_section() -> str:
    """Return what the sign beside a heading says."""
    extensions = [each for each in settings()["markdown_extensions"] if isinstance(each, dict)]
    return str(next(each["toc"]["permalink_title"] for each in extensions if "toc" in each))


def site_in(tag: str) -> dict[str, str]:
    """Return the site's name, description and licences in a language."""
    return {key: own_words(settings()[key], tag) for key in SITE}


def palette_in(tag: str) -> list[dict[str, Any]]:
    """Return light and dark, with what the switch between them says in a language."""
    return [
        each | {"toggle": each["toggle"] | {"name": own_words(each["toggle"]["name"], tag)}}
        for each in settings()["theme"]["palette"]
    ]
