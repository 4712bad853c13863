"""A page a stage, with its standards before what may be adapted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kit_cli.check.results import Status
from kit_cli.method.compose import ADAPTING
from kit_cli.method.stages import Stage
from website.addresses import stage_page
from website.cited_sources import cited_sources
from website.content import Content
from website.listed import Listed, listed
from website.site_page import SitePage


@dataclass(frozen=True)
class Checked:
    """A standard as the check sees it: by when, how it stands on a programme's first day, and what is read for it."""

    listed: Listed
    due: str
    first_day: str
    files: tuple[str, ...]


@dataclass(frozen=True)
class StagePage:
    """A stage: its place in the year, its text in two parts, and the standards that stand between them."""

    title: str
    summary: str
    time: str
    number: int
    total: int
    before: str
    standards: tuple[Checked, ...]
    after: str
    sources: str


def site_pages(content: Content) -> Iterator[SitePage]:
    """Yield the page of each stage."""
    for number, stage in enumerate(content.method.stages, 1):
        yield SitePage(stage_page(stage), "stage", _page(content, stage, number))


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
        standards=tuple(_checked(content, stage)),
        after=f"{mark}{after}",
        sources=cited_sources(content, written),
    )


def _checked(content: Content, stage: Stage) -> Iterator[Checked]:
    for each in listed(content, content.method.of_stage(stage.id)):
        result = content.first_day[each.id]
        # A document is read in every language of the programme: its name says enough.
        files = dict.fromkeys(file.rpartition("/")[2] if file.endswith(".md") else file for file in result.files)
        yield Checked(each, result.due.milestone, _FIRST_DAY.get(result.status, result.status.value), tuple(files))


_FIRST_DAY = {Status.NOT_MET: "for the hub to fill in"}
"""What a new programme lacks is a name or an address that only the hub knows: a test sees to it."""
