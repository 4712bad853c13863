"""A page a stage, with its standards and with what must be there for them before what may be adapted."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kit_cli.face.drawings import drawing
from kit_cli.face.drawings.year_ring import ring
from kit_cli.making.ring_of_year import looks_and_gatherings
from kit_cli.method.compose import ADAPTING
from kit_cli.method.read import Standard
from kit_cli.method.stages import Stage, sign_of_stage
from website.addresses import SiteLink, stage_page
from website.by_name import ByName, by_name, measures
from website.cited_sources import cited_sources
from website.content import Content
from website.first_day import on_first_day
from website.human_names import HumanName, HumanNames, human_names
from website.listed import Listed, listed
from website.pictures import picture
from website.shown_by import Shown, columns
from website.site_page import SitePage

_PITFALLS = "## Common pitfalls"
_MEASURING = "## How to measure"


@dataclass(frozen=True)
class StageStandard:
    """A standard as the check sees it: what shows it, and by when."""

    listed: Listed
    shown_by: tuple[Shown, ...]
    due: HumanName


@dataclass(frozen=True)
class NeededFile:
    """A file that must be there, and the standards for which the check reads it."""

    name: HumanName
    path: str
    standards: tuple[str, ...]


@dataclass(frozen=True)
class StagePage:
    """A stage: its place in the year, its text in parts, and its standards between them."""

    title: str
    summary: str
    time: str
    number: int
    total: int
    sign: str
    ring: str
    earlier: SiteLink | None
    later: SiteLink | None
    truths: str
    """What is true when it is done well."""
    why: str
    picture: str
    before: str
    standards: tuple[StageStandard, ...]
    must: int
    """How many of them are MUST."""
    first_day: dict[str, list[str]]
    """How they stand on a programme's first day: the ids by the words for it."""
    needed: tuple[NeededFile, ...]
    adapting: ByName
    pitfalls: ByName
    measured: ByName
    sources: str
    names_in_figures: HumanNames
    """Of indicators too, of which some have a milestone's id."""


def site_pages(content: Content) -> Iterator[SitePage]:
    """Yield the page of each stage."""
    names = human_names(content)
    for number, stage in enumerate(content.method.stages):
        yield SitePage(stage_page(stage), "stage", _page(content, stage, number, names))


def _page(content: Content, stage: Stage, number: int, names: HumanNames) -> StagePage:
    written = content.library.stages[stage.id]
    before, _, after = written.body.partition(ADAPTING)
    adapting, _, after = after.partition(_PITFALLS)
    pitfalls, _, measured = after.partition(_MEASURING)
    truths, _, rest = before.partition("\n## ")
    why, _, steps = rest.partition("\n## ")
    indicators = {each.id for each in content.example.framework.indicators}
    stages, standards = content.method.stages, content.method.of_stage(stage.id)
    return StagePage(
        title=stage.title,
        summary=written.front.summary,
        time=written.front.time,
        number=number + 1,
        total=len(stages),
        sign=drawing(sign_of_stage(stage.id), kind="mk-pic"),
        ring=_ring(content, number),
        earlier=_link(stages[number - 1]) if number else None,
        later=_link(stages[number + 1]) if number + 1 < len(stages) else None,
        truths=truths.partition("\n\n")[2],
        why=f"## {why}",
        picture=picture(stage.id.lower()),
        before=f"## {steps}",
        standards=tuple(_rows(content, standards, names)),
        must=sum(each.front.level == "MUST" for each in standards),
        first_day=_first_day(content, standards),
        needed=tuple(_needed(content, standards, names)),
        adapting=by_name(adapting),
        pitfalls=by_name(pitfalls),
        measured=measures(measured, indicators),
        sources=cited_sources(content, written),
        names_in_figures=names.measuring(indicators),
    )


def _link(stage: Stage) -> SiteLink:
    return SiteLink(stage.title, stage_page(stage))


def _ring(content: Content, number: int) -> str:
    """Return the year of the programme in English with one stage marked; what it shows is said beside it."""
    looks, gatherings = looks_and_gatherings(content.example.dates)
    looks[number] = "spark"
    return ring(looks, gatherings, "", "")


def _rows(content: Content, standards: Iterable[Standard], names: HumanNames) -> Iterator[StageStandard]:
    standards = tuple(standards)
    for standard, each in zip(standards, listed(content, standards), strict=True):
        shown = tuple(column.kind for column in columns(standard.front.evidence))
        yield StageStandard(each, shown, names.of_milestone(content.first_day[standard.id].due.milestone))


def _first_day(content: Content, standards: Iterable[Standard]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for standard in standards:
        found[on_first_day(content.first_day[standard.id])].append(standard.id)
    return found


def _needed(content: Content, standards: Iterable[Standard], names: HumanNames) -> Iterator[NeededFile]:
    """Yield what the check reads for any of the standards, documents and forms before what all stages share."""
    read: dict[str, list[str]] = defaultdict(list)
    for standard in standards:
        for path in dict.fromkeys(_once(file) for file in content.first_day[standard.id].files):
            read[path].append(standard.id)
    kinds = ("document", "form", "file")
    for path in sorted(read, key=lambda each: (kinds.index(names.of_file(each).kind), names.of_file(each).title)):
        yield NeededFile(names.of_file(path), path, tuple(read[path]))


def _once(file: str) -> str:
    """Return a file's path, that of a document in any language alike."""
    return file.rpartition("/")[2] if file.endswith(".md") else file
