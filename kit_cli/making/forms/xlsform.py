"""XLSForm workbooks for KoBo and ODK: one a form, all languages in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from io import BytesIO

from kit_cli.face.tokens import tokens
from kit_cli.languages.table import languages as kit_languages
from kit_cli.making import paths
from kit_cli.making.edition import editions
from kit_cli.making.forms.form_state import read_state, told_now
from kit_cli.making.forms.paging import paged, pages
from kit_cli.making.forms.xlsform_rows import SheetRow, rows, unreferenced
from kit_cli.making.outputs import Output
from kit_cli.programme.form import Form
from kit_cli.programme.programme import Programme

Cells = list[list[str]]

_WIDTHS = {"type": 24, "name": 20, "label": 48, "hint": 40, "constraint": 32, "relevant": 32, "constraint_message": 36}
_BETWEEN_TITLES = " · "
_LONGEST_TITLE = 255
"""Characters that KoBo has for the name of a project, which it takes from the title."""
_BEFORE = ("type", "name")
_TEXTS = ("label", "hint")
_LOGIC = ("required", "relevant", "constraint")
_AFTER = ("appearance",)


def make(programme: Programme) -> Iterator[Output]:
    """Yield the workbook of each form, and what it has now been told, which outlives the build.

    Raises UnknownGap, and KitError when what a form was told cannot be read.
    """
    for form in programme.forms.values():
        before = read_state(programme.folder, form.id)
        on_pages = pages(form, before)
        content = sheets(form, programme, on_pages)
        head, values = content["settings"]
        form_id = values[head.index("form_id")]
        state = told_now(form, form_id, programme.languages, content, before, on_pages)
        values[head.index("version")] = str(state.version)
        yield Output(paths.FORM_XLSFORM.at(name=form.id), _workbook(content))
        yield Output(paths.FORM_STATE.at(name=form.id), state.as_bytes(), beside=True)


def sheets(form: Form, programme: Programme, on_pages: Mapping[str, str]) -> dict[str, Cells]:
    """Return the cells of the sheets survey, choices and settings, headings first; the version is left open.

    ``on_pages`` is the page of each question outside a group, where those are on pages.
    """
    survey, choices = rows(form, programme, on_pages)
    settings = {
        "form_title": _title(form, programme),
        "form_id": f"{programme.settings.programme.slug}-{form.id}",
        "version": "",
        "default_language": kit_languages()[programme.languages[0]].xlsform,
        # Without groups, every question would be a page of its own.
        "style": "pages" if paged(form, on_pages) else "",
    }
    return {
        "survey": _table(survey, _columns(programme)),
        "choices": _table(choices, ["list_name", "name", *_by_language("label", programme)]),
        "settings": [list(settings), list(settings.values())],
    }


def _title(form: Form, programme: Programme) -> str:
    """Return a form's title in all languages: a form program translates everything but that."""
    said = dict.fromkeys(unreferenced(edition.said(form.file.title)) for edition in editions(programme))
    whole = _BETWEEN_TITLES.join(said)
    return whole if len(whole) <= _LONGEST_TITLE else next(iter(said))


def _columns(programme: Programme) -> list[str]:
    texts = [column for name in _TEXTS for column in _by_language(name, programme)]
    return [*_BEFORE, *texts, *_LOGIC, *_by_language("constraint_message", programme), *_AFTER]


def _by_language(name: str, programme: Programme) -> list[str]:
    return [f"{name}::{kit_languages()[tag].xlsform}" for tag in programme.languages]


def _table(found: list[SheetRow], columns: list[str]) -> Cells:
    tags = {language.xlsform: tag for tag, language in kit_languages().items()}
    table = [columns]
    for row in found:
        cells = []
        for column in columns:
            name, _, label = column.partition("::")
            cells.append(row.texts.get(name, {}).get(tags[label], "") if label else row.cells.get(name, ""))
        table.append(cells)
    return table


def _workbook(content: dict[str, Cells]) -> bytes:
    from xlsxwriter import Workbook

    stream = BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with Workbook(stream, options) as workbook:
        workbook.set_properties({"created": datetime(2026, 1, 1)})
        face = tokens()
        wrapped = {
            "text_wrap": True,
            "valign": "top",
            "font_name": face.family("paper-text"),
            "font_color": face.colour("ink"),
        }
        body = workbook.add_format(wrapped)
        heading = workbook.add_format(
            {**wrapped, "bold": True, "font_color": face.colour("on-solid"), "bg_color": face.colour("solid")}
        )
        # A row that opens or closes a group stands out, so that a long form can be found one's way about in.
        group = workbook.add_format({**wrapped, "bold": True, "bg_color": face.colour("wash")})
        for name, table in content.items():
            sheet = workbook.add_worksheet(name)
            sheet.freeze_panes(1, 2 if name == "survey" else 0)
            for column, title in enumerate(table[0]):
                sheet.set_column(column, column, _WIDTHS.get(title.partition("::")[0], 22))
                sheet.write_string(0, column, title, heading)
            for number, cells in enumerate(table[1:], 1):
                look = body
                if cells[0] in ("begin_group", "end_group"):
                    look = group
                    sheet.set_row(number, None, group)
                for column, cell in enumerate(cells):
                    if cell:
                        sheet.write_string(number, column, cell, look)
    return stream.getvalue()
