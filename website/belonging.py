"""Where in the year a form or document belongs, and what for."""

from __future__ import annotations

from dataclasses import dataclass

from website.addresses import SiteLink, stage_page
from website.content import Content


@dataclass(frozen=True)
class Belonging:
    """The stage of a form or document, the milestone from which it takes its date, and the standards it serves."""

    stage: SiteLink
    milestone: str | None
    serves: tuple[str, ...]


def belonging(content: Content, stage: str, milestone: str | None, serves: tuple[str, ...]) -> Belonging:
    """Return where something belongs whose file names this stage and milestone."""
    found = content.stage(stage)
    return Belonging(SiteLink(found.title, stage_page(found)), milestone, serves)
