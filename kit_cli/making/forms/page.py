"""Previews of forms: one static HTML page a form and language, accessible, that also prints well."""

from __future__ import annotations

from collections.abc import Iterator

from kit_cli.making import paths
from kit_cli.making.edition import Edition, editions
from kit_cli.making.edition import marked as _
from kit_cli.making.forms.items import FormItem, head, items, sections
from kit_cli.making.forms.record import ProcessingRow, rows_of_form
from kit_cli.making.html import html
from kit_cli.making.outputs import Output
from kit_cli.programme.form import Form
from kit_cli.programme.programme import Programme


def make(programme: Programme) -> Iterator[Output]:
    """Yield the page of each form in each language; raises UnknownGap."""
    for edition in editions(programme):
        for form in programme.forms.values():
            yield _page(form, edition)


def _page(form: Form, edition: Edition) -> Output:
    above = head(form, edition)
    found = list(items(form, edition))
    uses = [(use, _until(use, edition)) for use in rows_of_form(form, edition)]
    name = edition.named(edition.programme.settings.programme.name)
    here = {"language": edition.language, "name": form.id}
    return html(
        "form.html",
        paths.FORM_PAGE.at(**here),
        edition,
        start=paths.start_page(edition),
        word=paths.FORM_WORD.at(**here),
        xlsform=paths.FORM_XLSFORM.at(**here),
        google=paths.FORM_GOOGLE.at(**here),
        programme_name=name,
        head=above,
        sections=list(sections(found)),
        uses=uses,
        notes=edition.footnotes(name, above, map(_shown, found), (_told(use) for use, _day in uses)),
    )


def _shown(item: FormItem) -> Iterator[str]:
    """Yield what the page shows of an item."""
    yield from (item.label, item.hint, item.condition, item.low, item.high, *item.choices)
    yield from (row.label for row in item.rows)


def _told(use: ProcessingRow) -> Iterator[str]:
    """Yield what the page tells of a use of the answers."""
    yield from (use.purpose, use.basis, use.article, use.retention)


def _until(use: ProcessingRow, edition: Edition) -> str:
    """Return the last day of a use as a sentence, empty where the dates do not tell it."""
    return edition.told(_("The last day for this is {date}."), date=use.delete_by) if use.delete_by else ""
