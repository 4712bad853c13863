"""A search for each language: its pages alone, with the stemmer that its language has."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig

from website.content import ENGLISH
from website.found_by import FoundBy, found_by
from website.translated import language_of, translated

LETTERS = "letters"
"""Our own file beside those of lunr-languages: words by their beginnings, with or without diacritics."""
PLURALS = "plurals"
"""Likewise, for English: a word in the plural is found in the singular."""
_PIPELINE = ("stopWordFilter", "trimmer")


def split(config: MkDocsConfig) -> None:
    """Take the pages of other languages out of the site's index, and give each language its own."""
    index = Path(config.site_dir) / "search" / "search_index.json"
    whole = json.loads(index.read_text(encoding="utf-8"))
    fields = whole["config"]["fields"]
    fields["tags"] = fields["title"]  # the theme lets a tag weigh more than all titles together
    docs = [_found(each, found_by()) for each in whole["docs"]]
    for tag in (ENGLISH, *translated()):
        here = [each for each in docs if language_of(each["location"]) == tag]
        if tag == ENGLISH:
            _write(index, {"config": whole["config"] | {"lang": [ENGLISH, PLURALS]}, "docs": here})
            continue
        own = [each | {"location": each["location"].removeprefix(f"{tag}/")} for each in here]
        settings = whole["config"] | {"lang": _lunr(config, tag), "pipeline": _PIPELINE}
        below = Path(config.site_dir) / tag / "search" / index.name
        _write(below, {"config": settings, "docs": own})
        if "material/offline" in config.plugins:  # a page on a disk cannot ask for a file, and takes a script
            below.with_suffix(".js").write_text(f"var __index = {below.read_text(encoding='utf-8')}", encoding="utf-8")


def _found(entry: dict[str, Any], by: FoundBy) -> dict[str, Any]:
    """Return what is indexed of a page or a section, with what people call it, which is shown beside its title."""
    page, sign, section = entry["location"].partition("#")
    stem = page.removesuffix("/").removesuffix(".html")
    names = (f"{stem}.md", f"{stem}/index.md".removeprefix("/"))
    also = next((by.also[f"{name}{sign}{section}"] for name in names if by.also.get(f"{name}{sign}{section}")), ())
    return {**entry, "boost": by.weight(page), **({"tags": list(also)} if also else {})}


def _write(path: Path, index: dict[str, object]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(index, separators=(",", ":")), encoding="utf-8")


def _lunr(config: MkDocsConfig, tag: str) -> list[str]:
    """Return what the search loads for a language: the stemmer that the theme's words name, and our own file."""
    config.theme["language"] = tag
    asked = '{% import "partials/language.html" as lang with context %}{{ lang.t("search.config.lang") }}'
    named = config.theme.get_env().from_string(asked).render(config=config)
    # Where a language has none, the theme falls back to English.
    return [LETTERS] if named == ENGLISH else [named, LETTERS]
