"""A page a place: what a really generated programme there looks like, and every file of its build."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from kit_cli.languages.table import languages
from kit_cli.making import paths
from kit_cli.making.edition import Edition, editions
from kit_cli.making.framework.rows import FrameworkTable, framework_tables
from kit_cli.making.paths import OutputPath
from kit_cli.making.tables import TABLES
from kit_cli.model.folder import BUILD
from kit_cli.model.settings import Settings
from kit_cli.programme.programme import Programme
from website.addresses import EXAMPLES, SiteLink, built, example_page, place_page
from website.content import Content
from website.english import place_title, spoken
from website.site_page import SitePage

_PICTURE = re.compile(r'<svg [^>]*role="img".*?</svg>', re.DOTALL)
_CONFIG_LINES = 48
"""So many lines of programme.yml show how it is written, without filling the page."""


@dataclass(frozen=True)
class Example:
    """A generated programme: what to see of it on the page, and what can be opened."""

    title: str
    place: str
    language: str
    """Its main language, in which everything is shown."""
    spoken: tuple[str, ...]
    settings: Settings
    uri: str
    place_uri: str
    starts: tuple[SiteLink, ...]
    timeline: str
    calendar: str
    picture: str
    config: str
    indicators: FrameworkTable
    tables: tuple[SiteLink, ...]
    forms: tuple[SiteLink, ...]
    documents: tuple[SiteLink, ...]


def site_pages(content: Content) -> Iterator[SitePage]:
    """Yield the page of each example, and their list."""
    examples = tuple(_example(place, programme) for place, programme in content.programmes.items())
    yield SitePage(EXAMPLES, "examples", examples)
    for example in examples:
        yield SitePage(example.uri, "example", example)


def built_files(content: Content) -> Iterator[tuple[str, Path]]:
    """Yield every file of the builds, with its path on the site."""
    for place, programme in content.programmes.items():
        folder = programme.folder / BUILD
        for path in sorted(folder.rglob("*")):
            if path.is_file():
                yield built(place, path.relative_to(folder).as_posix()), path


def _example(place: str, programme: Programme) -> Example:
    main = programme.languages[0]

    def path(of: OutputPath, name: str = "") -> str:
        return built(place, of.at(language=main, name=name))

    return Example(
        title=place_title(place),
        place=place,
        language=main,
        spoken=spoken(programme.languages),
        settings=programme.settings,
        uri=example_page(place),
        place_uri=place_page(place),
        starts=tuple(
            SiteLink(languages()[each.language].name, built(place, paths.start_page(each)))
            for each in editions(programme)
        ),
        timeline=path(paths.TIMELINE),
        calendar=path(paths.CALENDAR),
        picture=_picture(programme, main),
        config=_config(programme),
        indicators=framework_tables(Edition(programme, main))[1],
        tables=tuple(SiteLink(table.title, path(paths.TABLE, table.name)) for table in TABLES),
        forms=_by_title(
            SiteLink(each.file.title[main], path(paths.FORM_PAGE, each.id)) for each in programme.forms.values()
        ),
        documents=_by_title(
            SiteLink(each.front.title, built(place, paths.document(each)))
            for each in programme.documents
            if each.language == main and each.folder == "documents"
        ),
    )


def _picture(programme: Programme, language: str) -> str:
    page = programme.folder / BUILD / paths.TIMELINE.at(language=language)
    found = _PICTURE.search(page.read_text(encoding="utf-8"))
    if found is None:
        raise ValueError(f"{page}: the picture of the year is not where it was")
    return found[0]


def _config(programme: Programme) -> str:
    lines = (programme.folder / "programme.yml").read_text(encoding="utf-8").splitlines()
    return "\n".join(lines[:_CONFIG_LINES])


def _by_title(links: Iterator[SiteLink]) -> tuple[SiteLink, ...]:
    return tuple(sorted(links, key=lambda each: each.title))
