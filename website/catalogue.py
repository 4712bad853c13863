"""The list of the documents and forms that the template makes, stage by stage."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from website.addresses import CATALOGUE, document_page, form_page
from website.content import Content
from website.documents import DocumentPage, document_data
from website.forms import FormPage, form_data
from website.site_page import SitePage


@dataclass(frozen=True)
class Shelf:
    """What belongs to one stage: its forms and its documents, each with its path."""

    title: str
    forms: tuple[tuple[FormPage, str], ...]
    documents: tuple[tuple[DocumentPage, str], ...]


@dataclass(frozen=True)
class Catalogue:
    """Every form and every document."""

    shelves: tuple[Shelf, ...]

    @property
    def forms(self) -> int:
        """How many forms there are."""
        return sum(len(each.forms) for each in self.shelves)

    @property
    def documents(self) -> int:
        """How many documents there are."""
        return sum(len(each.documents) for each in self.shelves)


def site_pages(content: Content) -> Iterator[SitePage]:
    """Yield the list."""
    forms = [(form_data(content, each), form_page(each.id)) for each in content.example.forms.values()]
    documents = [(document_data(content, each), document_page(each.id)) for each in content.documents()]
    shelves = (
        Shelf(
            stage.title,
            tuple(each for each in forms if each[0].belongs.stage.title == stage.title),
            tuple(each for each in documents if each[0].belongs.stage.title == stage.title),
        )
        for stage in content.method.stages
    )
    yield SitePage(CATALOGUE, "catalogue", Catalogue(tuple(each for each in shelves if each.forms or each.documents)))
