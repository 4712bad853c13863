"""Where in the year a form or document belongs, and what for."""

from __future__ import annotations

from dataclasses import dataclass

from website.addresses import SiteLink, stage_page
from website.content import Content
from website.human_names import HumanName, human_names


@dataclass(frozen=True)
class Belonging:
    """The stage of a form or document, the milestone from which it takes its date, and the standards it serves."""

    stage: SiteLink
    milestone: HumanName | None
    serves: tuple[str, ...]


def belonging(content: Content, stage: str, milestone: str | None, serves: tuple[str, ...]) -> Belonging:
    """Return where something belongs whose file names this stage and milestone."""
    found = content.stage(stage)
    dated = human_names(content).of_milestone(milestone) if milestone else None
    return Belonging(SiteLink(found.title, stage_page(found)), dated, serves)
