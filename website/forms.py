"""A page a form that the template makes, as a reader in English meets it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kit_cli.making import paths
from kit_cli.making.forms.items import FormHead, FormItem, head, items, sections
from kit_cli.model.own_names import own_name
from kit_cli.model.texts import SOURCE_LANGUAGE
from kit_cli.programme.form import Form
from website.addresses import built, form_page
from website.belonging import Belonging, belonging
from website.content import Content
from website.site_page import SitePage


@dataclass(frozen=True)
class Files:
    """The shapes of a form in one place: a page to print and a Word file by language, and one XLSForm."""

    city: str
    by_language: tuple[tuple[str, str, str], ...]
    """The tag of each language, the path of the page, the path of the Word file."""
    xlsform: str


@dataclass(frozen=True)
class FormPage:
    """A form: what it is for, its questions by section, and its files in each place."""

    head: FormHead
    minutes: int
    belongs: Belonging
    sections: tuple[tuple[FormItem | None, list[FormItem]], ...]
    files: tuple[Files, ...]


def site_pages(content: Content) -> Iterator[SitePage]:
    """Yield the page of each form."""
    for form in content.example.forms.values():
        yield SitePage(form_page(form.id), "form", form_data(content, form))


def form_data(content: Content, form: Form) -> FormPage:
    """Return what is told of a form, on its page and in the list."""
    file = form.file
    return FormPage(
        head=head(form, content.english),
        minutes=file.minutes,
        belongs=belonging(content, file.stage, file.milestone, content.serving("form", form.id)),
        sections=tuple(sections(items(form, content.english))),
        files=tuple(_files(content, form.id)),
    )


def _files(content: Content, form: str) -> Iterator[Files]:
    for place, programme in content.programmes.items():
        by_language = tuple(
            (
                tag,
                built(place, paths.FORM_PAGE.at(language=tag, name=form)),
                built(place, paths.FORM_WORD.at(language=tag, name=form)),
            )
            for tag in programme.languages
        )
        yield Files(
            own_name(programme.settings.hub.city, SOURCE_LANGUAGE),
            by_language,
            built(place, paths.FORM_XLSFORM.at(name=form)),
        )
