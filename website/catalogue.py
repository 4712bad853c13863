"""The list of the documents and forms that the template makes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from website.addresses import CATALOGUE, document_page, form_page
from website.content import Content
from website.documents import DocumentPage, document_data
from website.forms import FormPage, form_data
from website.site_page import SitePage


@dataclass(frozen=True)
class Catalogue:
    """Every form and every document, each with its path."""

    forms: tuple[tuple[FormPage, str], ...]
    documents: tuple[tuple[DocumentPage, str], ...]


def site_pages(content: Content) -> Iterator[SitePage]:
    """Yield the list."""
    forms = tuple((form_data(content, each), form_page(each.id)) for each in content.example.forms.values())
    documents = tuple((document_data(content, each), document_page(each.id)) for each in content.documents())
    yield SitePage(CATALOGUE, "catalogue", Catalogue(forms, documents))
