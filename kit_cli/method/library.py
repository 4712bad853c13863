"""The method's pages around the standards, in the order in which they are read."""

from __future__ import annotations

from pathlib import Path

from kit_cli.frozen import frozen
from kit_cli.method.front_matter import PageFront, RoleFront, StageFront, ToolFront
from kit_cli.method.read import (
    Method,
    Page,
    read_glossary,
    read_outside,
    read_page,
    read_pages,
    read_sources,
    read_support,
)
from kit_cli.method.references import Outside, Publication, SupportKind, Term
from kit_cli.method.troubles import Troubles, read_troubles

TRANSFER = (
    "index",
    "readiness",
    "context-study",
    "co-creation",
    "launch-coaching",
    "core-and-adaptable",
    "quality-reviews",
    "lessons-back",
    "cases",
)
"""The pages on how the method travels, in the order of a transfer."""


@frozen
class Library:
    """Every page of the method's folder, read."""

    method: Method
    start: Page[PageFront]
    stages: dict[str, Page[StageFront]]
    transfer: tuple[Page[PageFront], ...]
    tools_index: Page[PageFront]
    tools: tuple[Page[ToolFront], ...]
    roles_index: Page[PageFront]
    roles: tuple[Page[RoleFront], ...]
    evidence_base: Page[PageFront]
    sources: dict[str, Publication]
    glossary: tuple[Term, ...]
    outside: Outside
    support: tuple[SupportKind, ...]
    troubles: Troubles


def read_library(method: Method) -> Library:
    """Return the pages around a method's standards; raises KitError."""
    folder = method.folder
    return Library(
        method=method,
        start=read_page(folder / "README.md", PageFront),
        stages={stage.id: read_page(folder / stage.folder / "index.md", StageFront) for stage in method.stages},
        transfer=read_pages((folder / "transfer" / f"{name}.md" for name in TRANSFER), PageFront),
        tools_index=read_page(folder / "tools" / "index.md", PageFront),
        tools=read_pages(_besides_index(folder / "tools"), ToolFront),
        roles_index=read_page(folder / "roles" / "index.md", PageFront),
        roles=read_pages(_besides_index(folder / "roles"), RoleFront),
        evidence_base=read_page(folder / "evidence-base.md", PageFront),
        sources=read_sources(folder),
        glossary=read_glossary(folder),
        outside=read_outside(folder),
        support=read_support(folder),
        troubles=read_troubles(folder),
    )


def _besides_index(folder: Path) -> list[Path]:
    return [path for path in sorted(folder.glob("*.md")) if path.stem != "index"]
