"""A page a standard: what its front matter declares, what shows that it is met, and what people wrote."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kit_cli.method.compose import short_name
from kit_cli.method.front_matter import StandardFront
from kit_cli.method.read import Standard
from kit_cli.method.references import OutsideItem
from website.addresses import SOURCES, SiteLink, comparison_page, stage_page, standard_page
from website.content import Content
from website.first_day import on_first_day
from website.human_names import HumanName, HumanNames, human_names
from website.shown_by import Column, columns
from website.site_page import SitePage

_SECTION = re.compile(r"^## (.+)$", re.MULTILINE)
_LEVEL = re.compile(r"^\*\*(.+)\*\*$", re.MULTILINE)
"""How much of it: enough, or better."""


@dataclass(frozen=True)
class CitedSource:
    """What a standard rests on: its kind, its name with where the site tells of it, and what it says here."""

    kind: str
    link: SiteLink
    says: str


@dataclass(frozen=True)
class StandardPage:
    """A standard, what it answers outside, and its text with evidence and sources."""

    front: StandardFront
    number: int
    """Of its stage."""
    stage: SiteLink
    requirement: str
    why: str
    levels: tuple[tuple[str, str], ...]
    """How to meet it: what each part is called, and its text."""
    support: tuple[tuple[str, str], ...]
    """The kinds of support by id, with what they are called; empty for what serves the programme as a whole."""
    answers: tuple[tuple[OutsideItem, str, str], ...]
    """The items outside, with how each is cited and the page that compares them."""
    due: HumanName
    evidence: tuple[Column, ...]
    reads: tuple[HumanName, ...]
    first_day: str
    sources: tuple[CitedSource, ...]


def site_pages(content: Content) -> Iterator[SitePage]:
    """Yield the page of each standard."""
    names = human_names(content)
    for standard in content.method.standards:
        yield SitePage(standard_page(content, standard), "standard", _page(content, standard, names))


def _page(content: Content, standard: Standard, names: HumanNames) -> StandardPage:
    stage = content.stage(standard.front.stage)
    short = {kind.id: kind.short for kind in content.library.support}
    items = {
        item.id: (item, f"{outside.id.upper()} {item.id}", comparison_page(outside.id))
        for outside in content.library.outside.standards
        for item in outside.items
    }
    written = _parts(_SECTION, standard.body)
    return StandardPage(
        front=standard.front,
        number=content.method.stages.index(stage) + 1,
        stage=SiteLink(stage.title, stage_page(stage)),
        requirement=standard.requirement,
        why=dict(written)["Why"],
        levels=_parts(_LEVEL, dict(written)["How to meet it"]),
        support=tuple((kind, short[kind]) for kind in standard.front.support),
        answers=tuple(items[each] for each in standard.front.answers),
        due=names.of_milestone(standard.front.due),
        evidence=columns(standard.front.evidence),
        reads=tuple(dict.fromkeys(names.of_file(file) for file in content.first_day[standard.id].files)),
        first_day=on_first_day(content.first_day[standard.id]),
        sources=tuple(_sources(content, standard)),
    )


def _parts(mark: re.Pattern[str], text: str) -> tuple[tuple[str, str], ...]:
    """Return what stands after each mark, by what the mark says."""
    _, *rest = mark.split(text)
    return tuple(zip(rest[::2], (part.strip() for part in rest[1::2]), strict=True))


def _sources(content: Content, standard: Standard) -> Iterator[CitedSource]:
    for each in standard.front.sources:
        source = content.library.sources[each.source]
        yield CitedSource(source.kind, SiteLink(short_name(source), f"{SOURCES}#{source.id}"), each.says)
