"""The hub's own start page: every date, document, form and table, by stage, and what comes next."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial

from kit_cli.languages import languages as kit_languages
from kit_cli.languages import long_date, translate
from kit_cli.making.outputs import Output
from kit_cli.method.stages import stage_title, stages
from kit_cli.pages import page
from kit_cli.programme.document import Document
from kit_cli.programme.footnotes import notes
from kit_cli.programme.gaps import fill
from kit_cli.programme.programme import Programme
from kit_cli.schedule.dates import Dated
from kit_cli.schedule.reasons import why


@dataclass(frozen=True)
class Link:
    """Something that can be opened."""

    title: str
    href: str


@dataclass(frozen=True)
class DateRow:
    """A date, as the page shows it; ``until`` lets the browser tell what comes next."""

    id: str
    when: str
    until: date
    title: str
    what: str
    why: str
    stage: str
    open: tuple[Link, ...]


@dataclass(frozen=True)
class FormRow:
    """A form with its four shapes."""

    id: str
    title: str
    minutes: int


@dataclass(frozen=True)
class StageRow:
    """A stage with all that belongs to it."""

    id: str
    title: str
    dates: tuple[DateRow, ...]
    documents: tuple[Link, ...]
    forms: tuple[FormRow, ...]


def make(programme: Programme) -> Iterator[Output]:
    """Yield the start page in each language; the main language's is ``index.html``."""
    for language in programme.languages:
        yield Output(page_name(programme, language), _html(programme, language).encode())


def page_name(programme: Programme, language: str) -> str:
    """Return the file name of the start page in a language."""
    return "index.html" if language == programme.languages[0] else f"index.{language}.html"


def _html(programme: Programme, language: str) -> str:
    _ = partial(translate, tag=language)
    tables = [
        Link(_("Timeline"), f"tables/{language}/timeline.xlsx"),
        Link(_("Budget"), f"tables/{language}/budget.xlsx"),
        Link(_("Risk register"), f"tables/{language}/risks.xlsx"),
        Link(_("Score sheet"), f"tables/{language}/score-sheet.xlsx"),
        Link(_("Matching matrix"), f"tables/{language}/matching-matrix.xlsx"),
        Link(_("Overview of sessions"), f"tables/{language}/sessions.xlsx"),
        Link(_("Evaluation framework"), f"tables/{language}/framework.xlsx"),
        Link(_("Record of processing"), f"tables/{language}/processing.xlsx"),
    ]
    rows = [_date_row(row, programme, language) for row in programme.dates]
    html = page(
        "start.html",
        language,
        programme=programme,
        stages=[stage for stage in _stages(programme, language, rows) if stage.dates or stage.documents or stage.forms],
        rows=rows,
        tables=tables,
        people=[(person.title[language], person) for _name, person in programme.settings.people],
        editions=[
            Link(kit_languages()[tag].name, page_name(programme, tag)) for tag in programme.languages if tag != language
        ],
        eu=_eu(programme, language),
        unreviewed=any(document.front.status for document in programme.documents if document.language == language),
    )
    return html.replace("<!-- footnotes -->", _footnotes(html, programme, language))


def _eu(programme: Programme, language: str) -> dict[str, str]:
    union = programme.settings.visibility.european_union
    if union is None:
        return {}
    texts = {"statement": union.statement, "disclaimer": union.disclaimer}
    return {name: fill(text[language], programme, language) for name, text in texts.items()}


def _footnotes(html: str, programme: Programme, language: str) -> str:
    from markupsafe import escape

    return "".join(f"<p>{escape(note)}</p>" for note in notes(html, programme, language))


def _stages(programme: Programme, language: str, rows: list[DateRow]) -> Iterator[StageRow]:
    for stage in stages():
        yield StageRow(
            stage,
            stage_title(stage, language),
            tuple(row for row in rows if row.stage == stage),
            tuple(
                Link(fill(each.front.title, programme, language), href(each))
                for each in programme.documents
                if each.language == language and each.front.stage == stage
            ),
            tuple(
                FormRow(form.id, fill(form.file.title[language], programme, language), form.file.minutes)
                for form in programme.forms.values()
                if form.file.stage == stage
            ),
        )


def href(document: Document) -> str:
    """Return a document's address from the start page."""
    return f"{document.folder}/{document.language}/{document.id}.docx"


def _date_row(row: Dated, programme: Programme, language: str) -> DateRow:
    rule = row.milestone
    documents = {each.id: each for each in programme.documents if each.language == language}
    links = [
        Link(fill(programme.forms[name].file.title[language], programme, language), f"forms/{language}/{name}.html")
        for name in rule.forms
    ]
    links += [
        Link(fill(documents[name].front.title, programme, language), href(documents[name]))
        for name in rule.documents
        if name in documents
    ]
    title = fill(rule.title[language], programme, language)
    return DateRow(
        row.id,
        long_date(row.start, row.end, language),
        row.end,
        f"{title} {row.number}" if row.number else title,
        fill(rule.what[language], programme, language),
        why(row, language),
        rule.stage,
        tuple(links),
    )
