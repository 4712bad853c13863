"""A page a stage, with its standards before what may be adapted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kit_cli.method.compose import ADAPTING
from kit_cli.stages import Stage
from website.addresses import stage_page
from website.cited_sources import cited_sources
from website.content import Content
from website.listed import Listed, listed
from website.sheet import Sheet


@dataclass(frozen=True)
class StagePage:
    """A stage: its place in the year, its text in two parts, and the standards that stand between them."""

    title: str
    summary: str
    time: str
    number: int
    total: int
    before: str
    standards: tuple[Listed, ...]
    after: str
    sources: str


def sheets(content: Content) -> Iterator[Sheet]:
    """Yield the page of each stage."""
    for number, stage in enumerate(content.method.stages, 1):
        yield Sheet(stage_page(stage), "stage", _page(content, stage, number))


def _page(content: Content, stage: Stage, number: int) -> StagePage:
    written = content.library.stages[stage.id]
    before, mark, after = written.body.partition(ADAPTING)
    return StagePage(
        title=stage.title,
        summary=written.front.summary,
        time=written.front.time,
        number=number,
        total=len(content.method.stages),
        before=before,
        standards=listed(content, content.method.of_stage(stage.id)),
        after=f"{mark}{after}",
        sources=cited_sources(content, written),
    )
