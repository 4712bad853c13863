"""The reference of what programme.yml may say."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from website.addresses import SETTINGS, anchor
from website.content import ENGLISH, Content
from website.schema import Schema, schema
from website.schema_words import in_words
from website.site_page import SitePage

_FILE = "programme.yml"
_LONGEST = 40
"""So many characters of an example fit its column."""


@dataclass(frozen=True)
class Setting:
    """A setting: its path, what may be written, what the example says, and the standards that read it."""

    path: str
    anchor: str
    kind: str
    example: str
    serves: tuple[str, ...]


@dataclass(frozen=True)
class Section:
    """The settings under one key of the file."""

    name: str
    anchor: str
    description: str
    settings: tuple[Setting, ...]


def setting_paths(content: Content) -> list[str]:
    """Return the path of every setting of programme.yml that the schema knows."""
    return [path for path, _ in schema(content, "programme").leaves()]


def site_pages(content: Content) -> Iterator[SitePage]:
    """Yield the reference of the settings."""
    found = schema(content, "programme")
    sections = tuple(
        Section(name, anchor(name), part.get("description", ""), tuple(_settings(content, found, name)))
        for name, part in found.sections()
    )
    yield SitePage(SETTINGS, "settings", sections)


def _settings(content: Content, found: Schema, section: str) -> Iterator[Setting]:
    example = content.example.sources[_FILE].data
    for path, part in found.leaves():
        if path == section or path.startswith(f"{section}."):
            serves = content.serving("setting", f"{_FILE} {path}")
            yield Setting(path, anchor(path), in_words(found, part), _shown(example, path), serves)


def _shown(data: Any, path: str) -> str:
    """Return what stands at a path of a programme's file, shortened; empty where nothing does."""
    for key in path.split("."):
        data = data.get(key) if isinstance(data, dict) else None
    if isinstance(data, dict):
        data = data.get(ENGLISH, "…")
    if data in (None, "", []):
        return ""
    text = str(data)
    if isinstance(data, list):
        text = "a list" if isinstance(data[0], dict) else f"[{', '.join(map(str, data))}]"
    return f"{text[:_LONGEST]}…" if len(text) > _LONGEST else text
