"""Previews of forms: one static HTML page a form and language, accessible, that also prints well."""

from __future__ import annotations

from collections.abc import Iterator

from kit_cli.languages import long_date
from kit_cli.making.forms.items import FormItem, head, parts, sections
from kit_cli.making.forms.record import ProcessingRow, rows_of_form
from kit_cli.making.outputs import Output
from kit_cli.making.start_page import page_name
from kit_cli.pages import page
from kit_cli.programme.footnotes import notes
from kit_cli.programme.form import Form
from kit_cli.programme.programme import Programme


def make(programme: Programme) -> Iterator[Output]:
    """Yield `forms/<language>/<id>.html` for each form; raises UnknownGap."""
    for language in programme.languages:
        for form in programme.forms.values():
            yield Output(f"forms/{language}/{form.id}.html", _html(form, programme, language).encode())


def _html(form: Form, programme: Programme, language: str) -> str:
    above = head(form, programme, language)
    found = list(parts(form, programme, language))
    uses = list(rows_of_form(form, programme, language))
    said = "\n".join([above.title, above.intro, *(text for part in found for text in _texts(part))])
    return page(
        "form.html",
        language,
        form=form,
        head=above,
        sections=list(sections(found)),
        uses=[(use, _until(use, language)) for use in uses],
        notes=notes(said, programme, language),
        start=f"../../{page_name(programme, language)}",
        programme_name=programme.settings.programme.name,
    )


def _texts(part: FormItem) -> Iterator[str]:
    """Yield what a part says, for the footnotes that it needs."""
    yield from (part.label, part.hint, part.condition, part.low, part.high, *part.choices)
    yield from (row.label for row in part.rows)


def _until(use: ProcessingRow, language: str) -> str:
    return long_date(use.delete_by, None, language) if use.delete_by else ""
