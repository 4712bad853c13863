"""The menu at the side shows the stages, numbered; a stage's standards are listed by its page.

What the menu leaves out stays in the order of the pages, where each leads to the one before and the one after it.
"""

from __future__ import annotations

from mkdocs.structure import StructureItem
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page

from website.navigation import STAGES


class StageInMenu(Section):
    """A stage in the menu: a link, marked while its page is read or that of one of its standards."""

    def __init__(self, number: int, section: Section) -> None:
        super().__init__(f"<span class='mk-num'>{number}</span> {section.title}", [])
        first = section.children[0]
        assert isinstance(first, Page)  # noqa: S101  (the stage's own page, by website/navigation.py)
        self.url = first.url
        self.parent = section.parent
        for page in section.children:
            page.parent = self


def shorten(navigation: Navigation) -> None:
    """Put links to the stages where their sections stand."""
    for section in _sections(navigation.items):
        if section.title == STAGES:
            stages = [each for each in section.children if isinstance(each, Section)]
            section.children = [StageInMenu(number, each) for number, each in enumerate(stages, 1)]


def _sections(items: list[StructureItem]) -> list[Section]:
    own = [each for each in items if isinstance(each, Section)]
    return own + [below for each in own for below in _sections(each.children)]
