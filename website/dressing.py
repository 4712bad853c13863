"""Each page speaks its language: the theme's words, the navigation, the switch to other languages.

MkDocs renders page after page, so what a page needs is set just before it is rendered.
"""

from __future__ import annotations

from itertools import pairwise
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Link, Navigation, Section
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url

from kit_cli.face.drawings import drawing
from kit_cli.grammar.sentence import say
from kit_cli.languages.catalogues import own_words
from kit_cli.languages.speech import spoken
from kit_cli.languages.table import languages
from website.content import ENGLISH
from website.mkdocs_yml import link_to_section, palette_in, site_in
from website.navigation_in import Entry, navigation_in, pages
from website.translated import english_page, in_english, language_of, page_in, translated


class Dressing:
    """What the pages of a build are dressed in, by language."""

    def __init__(self, english: Navigation, files: Files) -> None:
        self._files = files
        self._known = {tag: set(found) for tag, found in translated().items()}
        self._entries = {tag: navigation_in(tag, known) for tag, known in self._known.items()}
        self._navigations = {tag: self._navigation(tag) for tag in self._known} | {ENGLISH: english}

    def dress(self, context: dict[str, Any], page: Page, config: MkDocsConfig) -> None:
        """Set a page's language; `context` is what its template knows."""
        tag = language_of(page.file.src_uri)
        config.theme["language"] = tag
        config.theme["palette"] = palette_in(tag)
        for key, words in site_in(tag).items():
            config[key] = words
        context["nav"] = self._navigations[tag]
        context["symbol"] = drawing("symbol")
        context["alternates"] = self._alternates(page, tag)
        # Not a list: of one, the theme would ask the network for a sitemap of each language.
        config.extra["alternate"] = bool(self._known)
        # The search asks for the index below its base; what is chosen (light or dark) holds for all languages.
        config.extra["scope"] = get_relative_url(".", page.url)
        if tag != ENGLISH:
            context["base_url"] = get_relative_url(f"{tag}/", page.url)

    def astray(self) -> list[dict[str, str]]:
        """Return what the page of an address where nothing lies says in the languages besides English."""
        said = say("Nothing lies at this address: it may have moved with a newer version, or a letter is missing.")
        return [
            {
                "tag": tag,
                "said": spoken(said, tag),
                "name": languages()[tag].name,
                "url": self._url(next(pages(self._entries[tag]))),
            }
            for tag in self._known
        ]

    def _alternates(self, page: Page, tag: str) -> list[dict[str, str | bool]]:
        english = english_page(page.file.src_uri)
        return [
            {
                "tag": each,
                "name": languages()[each].name,
                "url": self._url(self._counterpart(english, each)),
                "here": each == tag,
            }
            for each in (ENGLISH, *self._known)
        ]

    def _counterpart(self, english: str, tag: str) -> str:
        """Return the page in a language, or where the language begins."""
        if tag == ENGLISH or english in self._known[tag]:
            return page_in(tag, english)
        return next(pages(self._entries[tag]))

    def _url(self, path: str) -> str:
        return self._page(path).url

    def _page(self, path: str) -> Page:
        file = self._files.get_file_from_path(path)
        assert file is not None, path  # noqa: S101  (made by ourselves, from files that are there)
        assert file.page is not None, path  # noqa: S101
        return file.page

    def _navigation(self, tag: str) -> Navigation:
        own = [self._page(path) for path in pages(self._entries[tag])]
        for before, after in pairwise(own):
            before.next_page, after.previous_page = after, before
        made = Navigation([self._item(entry, tag) for entry in self._entries[tag]], own)
        made.homepage = own[0]
        return made

    def _item(self, entry: Entry, tag: str) -> Page | Section | Link:
        if entry.in_english:
            mark = f'<abbr class="mk-language" title="{in_english(tag)}">{ENGLISH.upper()}</abbr>'
            return Link(f"{entry.title} {mark}", self._url(entry.path))
        if not entry.below:
            return self._page(entry.path)
        section = Section(entry.title, [self._item(each, tag) for each in entry.below])
        for child in section.children:
            child.parent = section
        return section


def in_its_language(html: str, page: Page) -> str:
    """Return a page's content with what the Markdown extensions say on it in the page's language."""
    title = link_to_section()
    return html.replace(f'title="{title}"', f'title="{own_words(title, language_of(page.file.src_uri))}"')
