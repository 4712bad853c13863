"""The reference of the other files of a programme: what a row of each may say."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from kit_cli.model.folder import ADAPTATIONS, ATTESTATIONS, BUDGET, FRAMEWORK, PROCESSING, RISKS, ProgrammeFile
from website.addresses import TABLES
from website.content import Content
from website.schema import Schema, schema
from website.schema_words import in_words
from website.site_page import SitePage

_FILES: dict[ProgrammeFile[Any], str] = {
    BUDGET: "What the programme costs, line by line, and who pays.",
    RISKS: "What may go wrong, how one sees it coming, and what is done.",
    PROCESSING: "Purposes, legal bases, retentions and recipients of personal data.",
    FRAMEWORK: "The theory of change, indicators, waves and instruments.",
    ATTESTATIONS: "What the hub attests, because no file can show it.",
    ADAPTATIONS: "The register of adaptations: where the hub departs from a standard, and why.",
}


@dataclass(frozen=True)
class Key:
    """A key of a row: what may be written, and whether it must be there."""

    name: str
    kind: str
    required: bool


@dataclass(frozen=True)
class Table:
    """A list of rows in a file, and the standards that read it."""

    path: str
    description: str
    serves: tuple[str, ...]
    keys: tuple[Key, ...]


@dataclass(frozen=True)
class TableFile:
    """A file, what it is for, and its tables."""

    name: str
    what: str
    tables: tuple[Table, ...]


def site_pages(content: Content) -> Iterator[SitePage]:
    """Yield the reference of the tables."""
    files = tuple(
        TableFile(file.path, what, tuple(_tables(content, file.path, schema(content, file.schema))))
        for file, what in _FILES.items()
    )
    yield SitePage(TABLES, "tables", files)


def _tables(content: Content, file: str, found: Schema) -> Iterator[Table]:
    for path, leaf in found.leaves():
        row = found.resolved(leaf.get("items", {}))
        if "properties" in row:
            required = row.get("required", ())
            keys = tuple(Key(name, in_words(found, part), name in required) for name, part in row["properties"].items())
            yield Table(path, row.get("description", ""), content.serving("table", f"{file} {path}"), keys)
