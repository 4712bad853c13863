"""The whole method as one page that needs nothing else: to read offline, to search, to print, to send."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Iterator
from typing import Any

from kit_cli import __version__
from kit_cli.frozen import frozen
from kit_cli.method.compose import cited, linked, sources_text, standard_text
from kit_cli.method.library import Library, read_library
from kit_cli.method.read import Page, method
from kit_cli.method.references import Publication, Term
from kit_cli.pages import page

_LINK = re.compile(r"\[([^\]\n]+)\]\(([^)\s]+)\)")
_ELSEWHERE = "places/"
"""Pages that the site makes from the places' data, and the method's folder does not hold."""


@frozen
class HandbookPiece:
    """A chapter or a page of it: its anchor, its title, how deep it stands, and its HTML."""

    anchor: str
    title: str
    depth: int
    html: str


def handbook() -> str:
    """Return the method as one HTML page; raises KitError when a file of it is wrong."""
    library = read_library(method())
    return page("handbook.html", "en", pieces=list(_pieces(library)), version=__version__)


def _pieces(library: Library) -> Iterator[HandbookPiece]:
    ids = {each.id for each in library.method.standards}

    def piece(anchor: str, title: str, depth: int, uri: str, markdown: str) -> HandbookPiece:
        said = cited(markdown, library.sources, lambda source: f"#source-{source}")
        said = linked(said, lambda word: f"#{word}" if word in ids else None)
        said = _LINK.sub(lambda match: _relinked(match[1], match[2], uri), said)
        return HandbookPiece(anchor, title, depth, _html(said, depth + 1))

    def own(pages: Iterable[Page[Any]], depth: int) -> Iterator[HandbookPiece]:
        for each in pages:
            uri = each.path.relative_to(library.method.folder).as_posix()
            sources = sources_text(each, each.front.sources, library.sources) if each.front.sources else ""
            yield piece(_anchor(uri), each.front.title, depth, uri, f"{each.body}\n{sources}")

    yield from own((library.start,), 2)
    for number, stage in enumerate(library.method.stages, 1):
        about = library.stages[stage.id]
        sources = sources_text(about, about.front.sources, library.sources)
        text = f"*{about.front.summary}* Working time for 25 pairs: {about.front.time}.\n\n{about.body}\n{sources}"
        uri = f"{stage.folder}/index.md"
        yield piece(_anchor(uri), f"{number}. {stage.title}", 2, uri, text)
        for each in library.method.of_stage(stage.id):
            text = standard_text(each, library.sources)
            yield piece(each.id, f"{each.id} {each.front.title}", 3, f"{stage.folder}/{each.id}.md", text)
    for first, others in (
        (library.transfer[0], library.transfer[1:]),
        (library.tools_index, library.tools),
        (library.roles_index, library.roles),
    ):
        yield from own((first,), 2)
        yield from own(others, 3)
    yield from own((library.evidence_base,), 2)
    yield piece("crosswalk", "Crosswalk", 2, "crosswalk/index.md", _crosswalk(library))
    yield piece("glossary", "Glossary", 2, "glossary.yml", _glossary(library.glossary))
    yield HandbookPiece("sources", "Sources", 2, "")
    for source in library.sources.values():
        yield piece(f"source-{source.id}", source.title, 3, "sources.yml", _source(source))


def _crosswalk(library: Library) -> str:
    """Return what each item of the outside standards finds in the method."""
    said = []
    for outside in library.outside.standards:
        said.append(f"## {outside.title}")
        for item in outside.items:
            found = ", ".join(each.id for each in library.method.standards if item.id in each.front.answers)
            said.append(f"**{item.id} {item.title}.** {item.asks} Answered by {found or 'no standard'}.")
    return "\n\n".join(said)


def _glossary(terms: Iterable[Term]) -> str:
    return "\n\n".join(f"**{each.term}** {each.means}" for each in terms)


def _source(source: Publication) -> str:
    head = ". ".join(filter(None, [", ".join(source.authors), str(source.year or ""), source.where or ""]))
    day = source.checked
    checked = f"Compared with the source on {day.isoformat()}." if day else "Not yet compared with the source."
    return f"{head}. {f'<{source.url}>' if source.url else ''}\n\n{source.note} {checked}"


def _anchor(uri: str) -> str:
    """Return the anchor of a page: `tools/goals.md` is `tools-goals`, an index is its folder."""
    return uri.removesuffix(".md").removesuffix("/index").replace("/", "-")


def _relinked(text: str, link: str, uri: str) -> str:
    """Return a link of a page as one inside the handbook; one to the world stays, one to the site's pages is text."""
    if link.startswith(("#", "http:", "https:", "mailto:")):
        return f"[{text}]({link})"
    path = posixpath.normpath(posixpath.join(posixpath.dirname(uri), link.partition("#")[0]))
    if path.startswith(_ELSEWHERE):
        return text
    name = posixpath.basename(path).removesuffix(".md")
    return f"[{text}](#{name if re.fullmatch(r'[A-Z]{3}-[0-9]+', name) else _anchor(path)})"


def _html(markdown: str, depth: int) -> str:
    """Return Markdown as HTML whose first level of headings (##) stands at a depth."""
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark", {"html": False}).enable("table")
    tokens = parser.parse(markdown.replace("- [ ] ", "- ☐ "))
    for token in tokens:
        if token.type in ("heading_open", "heading_close"):
            token.tag = f"h{min(int(token.tag[1]) - 2 + depth, 6)}"
    html: str = parser.renderer.render(tokens, parser.options, {})
    return html.replace("<table>", '<div class="scroll"><table>').replace("</table>", "</table></div>")
