"""What the search finds a page by besides its words: what people call it, and how much it weighs.

What people call a page of the method or of docs/ stands in its front matter (`also`); for the forms and documents of
the template, which are the hub's files and not the site's, and for whatever has none, in `search.yml` here. So does
the weight: what a coordinator looks for comes before what a contributor does.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Annotated, Any

from kit_cli.errors import KitError, Problem
from kit_cli.files.attempts import Attempts
from kit_cli.files.front_matter import HeadlessError, read_split
from kit_cli.files.yaml_source import read_yaml
from kit_cli.grammar.sentence import say
from kit_cli.judging.marks import Length, Limits
from kit_cli.judging.model import Model
from kit_cli.judging.validate import validate
from kit_cli.method.front_matter import Also
from kit_cli.method.read import Page
from website import gather
from website.addresses import TROUBLES, method_page, stage_page, standard_page
from website.content import ROOT, Content, content
from website.translated import DOCS, SOURCES, translated

FILE = ROOT / "website" / "search.yml"


class Weight(Model):
    """The pages below a path, and how much they weigh: 1 is what a page weighs of which nothing is said."""

    under: Annotated[str, Length(1)]
    by: Annotated[float, Limits(0.01, 100)]


class SearchFile(Model):
    """The whole of search.yml."""

    weights: list[Weight]
    also: dict[str, Also]
    """By the path of a page on the site, without the ending."""


class _FrontAlso(Model):
    """What the front matter of a page of docs/ says for the search."""

    also: Also = []


@dataclass(frozen=True)
class FoundBy:
    """What each page is found by."""

    also: dict[str, tuple[str, ...]]
    """By the path of the page, or of a section with its anchor."""
    weights: tuple[Weight, ...]

    def weight(self, address: str) -> float:
        """Return how much a page weighs: as the first line says under which it stands."""
        return next((each.by for each in self.weights if address.startswith(each.under)), 1)


@cache
def found_by() -> FoundBy:
    """Return what the pages of the site are found by; raises KitError with every fault, by file and line."""
    return read_found_by(FILE, frozenset(gather.pages()), dict(_docs()))


def read_found_by(file: Path, made: frozenset[str], docs: dict[str, Path]) -> FoundBy:
    """Return what pages are found by: those that are made, by their paths, and those of docs/ by path and file.

    Raises KitError with every fault, by file and line.
    """
    source = read_yaml(file)
    read = validate(SearchFile, source, ())
    attempts = Attempts()
    own = {uri: attempts.attempt(lambda path=path: _front(path)) or () for uri, path in docs.items()}  # type: ignore[misc]
    unknown = [name for name in read.also if f"{name}.md" not in made | docs.keys()]
    faults = [*attempts.problems, *(_no_page(source.path, source.line(("also", name)), name) for name in unknown)]
    if faults:
        raise KitError(faults)
    listed = {f"{name}.md": tuple(words) for name, words in read.also.items()}
    return FoundBy({**dict(_method(content())), **own, **listed}, tuple(read.weights))


def _no_page(path: Path, line: int, name: str) -> Problem:
    what = say("{name} is no page of the site", name=name)
    return Problem(
        what, say("Write the path of its address, such as {example}.", example="catalogue/index"), path, line
    )


def _front(path: Path) -> tuple[str, ...]:
    try:
        front = read_split(path).front
    except HeadlessError:  # a page may do without
        return ()
    said = front.data if isinstance(front.data, dict) else {}
    return tuple(validate(_FrontAlso, replace(front, data={"also": said.get("also", [])}), ()).also)


def _docs() -> Iterator[tuple[str, Path]]:
    other = set(DOCS.rglob(SOURCES))
    yield from ((path.relative_to(DOCS).as_posix(), path) for path in sorted(DOCS.rglob("*.md")) if path not in other)
    for tag, pages in translated().items():
        yield from ((f"{tag}/{english}", path) for english, path in pages.items())


def _method(found: Content) -> Iterator[tuple[str, tuple[str, ...]]]:
    library = found.library
    pages: tuple[Page[Any], ...] = (
        library.start,
        library.evidence_base,
        library.tools_index,
        library.roles_index,
        *library.transfer,
        *library.tools,
        *library.roles,
    )
    for page in pages:
        yield method_page(page), tuple(page.front.also)
    for stage in found.method.stages:
        yield stage_page(stage), tuple(library.stages[stage.id].front.also)
    for standard in found.method.standards:
        yield standard_page(found, standard), tuple(standard.front.also)
    for group in found.library.troubles.groups:
        yield from ((f"{TROUBLES}#{each.id}", tuple(each.also)) for each in group.troubles)
