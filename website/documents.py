"""A page a document that the template makes, as a reader in English meets it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kit_cli.programme.document import Document
from kit_cli.programme.gaps import fill
from website.addresses import Link, built, document_page
from website.belonging import Belonging, belonging
from website.content import ENGLISH, Content
from website.sheet import Sheet


@dataclass(frozen=True)
class DocumentPage:
    """A document: what it is for, its Word files in each place and language, and its filled text."""

    title: str
    kind: str
    readers: tuple[str, ...]
    belongs: Belonging
    files: tuple[Link, ...]
    text: str


def sheets(content: Content) -> Iterator[Sheet]:
    """Yield the page of each document."""
    for document in content.documents():
        yield Sheet(document_page(document.id), "document", document_data(content, document))


def document_data(content: Content, document: Document) -> DocumentPage:
    """Return what is told of a document, on its page and in the list."""
    front = document.front
    return DocumentPage(
        title=front.title,
        kind=front.kind.capitalize(),
        readers=tuple(front.for_),
        belongs=belonging(content, front.stage, front.milestone, content.serving("document", document.id)),
        files=tuple(_files(content, document)),
        # A gap that a person still has to fill stands in brackets, which Markdown must not take for a link.
        text=fill(document.body, content.example, ENGLISH).replace("[", "\\["),
    )


def _files(content: Content, document: Document) -> Iterator[Link]:
    for place, programme in content.programmes.items():
        for tag in programme.languages:
            path = f"{document.folder}/{tag}/{document.id}.docx"
            yield Link(f"{programme.settings.hub.city}, {tag}", built(place, path))
