"""The menu at the side shows the stages."""

from __future__ import annotations

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page

from website.menu import StageInMenu, shorten
from website.navigation import STAGES


def _page(uri: str) -> Page:
    config = MkDocsConfig()
    config.site_url, config.docs_dir = None, "docs"
    return Page(None, File(uri, "docs", "site", use_directory_urls=True), config)


def test_a_stage_is_marked_while_one_of_its_standards_is_read() -> None:
    """The standard stands nowhere in the menu, and the order of the pages keeps it."""
    pages = [_page(each) for each in ("a/index.md", "a/one.md", "b/index.md")]
    whole = Section(STAGES, [Section("A", [*pages[:2]]), Section("B", [*pages[2:]])])
    for each in whole.children:
        each.parent = whole
    navigation = Navigation([whole], pages)
    shorten(navigation)
    pages[1].active = True
    shown = [(each.url, each.active) for each in whole.children if isinstance(each, StageInMenu)]
    assert shown == [("a/", True), ("b/", False)]
    assert whole.active
    assert navigation.pages == pages
