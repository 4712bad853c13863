"""The reference of the milestones: each with the rule that its date follows from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kit_cli.model.timeline import Milestone, Offset
from website.addresses import MILESTONES
from website.content import Content
from website.site_page import SitePage

_DAYS = {"any": "any day", "workday": "a working day", "weekend": "a weekend"}


@dataclass(frozen=True)
class MilestoneEntry:
    """A milestone: its rule with the distance and the day in words, what is sent, and the standards it serves."""

    milestone: Milestone
    title: str
    what: str
    distance: str
    day: str
    files: tuple[str, ...]
    serves: tuple[str, ...]


MilestoneGroups = tuple[tuple[str, tuple[MilestoneEntry, ...]], ...]
"""The title of each stage that has milestones, and these."""


def site_pages(content: Content) -> Iterator[SitePage]:
    """Yield the reference of the milestones."""
    by_stage = ((stage.title, tuple(_rows(content, stage.id))) for stage in content.method.stages)
    groups: MilestoneGroups = tuple((title, rows) for title, rows in by_stage if rows)
    yield SitePage(MILESTONES, "milestones", groups)


def _rows(content: Content, stage: str) -> Iterator[MilestoneEntry]:
    for each in content.example.timeline.milestones:
        if each.stage == stage:
            yield MilestoneEntry(
                milestone=each,
                title=content.english.said(each.title),
                what=content.english.said(each.what),
                distance=_distance(each.offset),
                day=_DAYS.get(each.on, each.on),
                files=(*(f"forms/{form}.yml" for form in each.forms), *(f"{name}.md" for name in each.documents)),
                serves=content.serving("milestone", each.id),
            )


def _distance(offset: Offset) -> str:
    amount = abs(offset.amount)
    if amount == 0:
        return "with"
    side = "after" if offset.amount > 0 else "before"
    if offset.unit == "%":
        return f"{amount} % of the programme’s length {side}"
    return f"{amount} {offset.unit}{'' if amount == 1 else 's'} {side}"
