"""A page a document that the template makes, as a reader in English meets it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kit_cli.making import paths
from kit_cli.model.own_names import own_name
from kit_cli.programme.document import Document
from kit_cli.programme.gaps import fill_document
from website.addresses import SiteLink, built, document_page
from website.belonging import Belonging, belonging
from website.content import Content
from website.site_page import SitePage


@dataclass(frozen=True)
class DocumentPage:
    """A document: what it is for, its Word files in each place and language, and its filled text."""

    title: str
    kind: str
    readers: tuple[str, ...]
    belongs: Belonging
    files: tuple[SiteLink, ...]
    text: str


def site_pages(content: Content) -> Iterator[SitePage]:
    """Yield the page of each document."""
    for document in content.documents():
        yield SitePage(document_page(document.id), "document", document_data(content, document))


def document_data(content: Content, document: Document) -> DocumentPage:
    """Return what is told of a document, on its page and in the list."""
    front = document.front
    return DocumentPage(
        title=front.title,
        kind=front.kind.capitalize(),
        readers=tuple(front.for_),
        belongs=belonging(content, front.stage, front.milestone, content.serving("document", document.id)),
        files=tuple(_files(content, document)),
        text=_as_markdown(fill_document(document.body, content.english.programme, content.english.language)),
    )


def _as_markdown(text: str) -> str:
    """Return a document's text with boxes to tick on paper.

    A gap that a person still has to fill stands in brackets, which Markdown must not take for a link.
    """
    return text.replace("- [ ] ", "- ☐ ").replace("[", "\\[")


def _files(content: Content, document: Document) -> Iterator[SiteLink]:
    for place, programme in content.programmes.items():
        for tag in programme.languages:
            path = paths.DOCUMENTS[document.folder].at(language=tag, name=document.id)
            yield SiteLink(f"{own_name(programme.settings.hub.city, tag)}, {tag}", built(place, path))
