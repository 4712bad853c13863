"""XLSForm workbooks: they say what the form says; that converters accept them, tests/opening/test_forms.py holds."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest

from kit_cli.making.forms import xlsform
from kit_cli.making.forms.xlsform import sheets
from kit_cli.making.forms.xlsform_rows import literal
from kit_cli.programme.programme import Programme

WithForm = Callable[..., Programme]

NAMED = "  - {name: q, type: text, label: '{programme.name}'}\n"
"""A question whose label is the programme's name."""


def survey(programme: Programme) -> list[dict[str, str]]:
    """Return the survey's rows of a programme's only form, without empty cells and the introduction."""
    (form,) = programme.forms.values()
    heads, *rows = sheets(form, programme, {})["survey"]
    found = [{head: cell for head, cell in zip(heads, row, strict=True) if cell} for row in rows]
    return found[1:]


def convert(content: bytes, folder: Path) -> Any:
    """Return what pyxform makes of a workbook."""
    from pyxform.xls2xform import convert as pyxform_convert

    path = folder / "form.xlsx"
    path.write_bytes(content)
    return pyxform_convert(xlsform=path, validate=False)


def test_same_bytes_again(programmes: dict[str, Programme]) -> None:
    """The same programme gives the same workbooks."""
    assert list(xlsform.make(programmes["sweden"])) == list(xlsform.make(programmes["sweden"]))


def test_every_text_is_there_in_every_language(programmes: dict[str, Programme]) -> None:
    """A label that is missing in one language would silently become a hyphen."""
    programme = programmes["western-balkans"]
    for form in programme.forms.values():
        for sheet in ("survey", "choices"):
            heads, *rows = sheets(form, programme, {})[sheet]
            for name in ("label", "hint", "constraint_message"):
                columns = [number for number, head in enumerate(heads) if head.startswith(f"{name}::")]
                for row in rows:
                    assert len({bool(row[column]) for column in columns}) < 2, (form.id, row)


def test_a_version_stands_in_the_workbook_and_in_what_the_form_was_told(with_form: WithForm, tmp_path: Path) -> None:
    """What the state says is what is uploaded; how it grows, test_form_state.py holds."""
    from openpyxl import load_workbook

    programme = replace(with_form("  - {name: q, type: text, label: A}\n"), folder=tmp_path)
    workbook, state = xlsform.make(programme)
    heads, values = load_workbook(BytesIO(workbook.content))["settings"].values
    version = str(dict(zip(heads, values, strict=True))["version"])
    assert (state.beside, json.loads(state.content)["version"]) == (True, int(version))


def test_matrix(with_form: WithForm) -> None:
    """A matrix is a heading with a question a row: a table of so many columns is wider than a telephone."""
    row = "  - {name: grid, type: matrix, required: true, choices: yesno, label: G, hint: H, rows: [{name: r, label: R}]}\n"
    label, hint = "label::English (en)", "hint::English (en)"
    assert survey(with_form(row)) == [
        {"type": "begin_group", "name": "grid", "appearance": "field-list"},
        {"type": "note", "name": "grid_head", label: "#### G", hint: "H"},
        {"type": "select_one yesno", "name": "r", label: "R", "required": "yes", "appearance": "likert"},
        {"type": "end_group"},
    ]


def test_rows_that_come_again_carry_their_numbers(with_form: WithForm) -> None:
    """As on paper: above the answers to two questions about the same things, each column has its own name."""
    grid = (
        "  - {{name: {name}, type: matrix, choices: yesno, label: {name}, rows: [{{name: {name}r, label: {label}}}]}}\n"
    )
    asked = "".join(grid.format(name=name, label=label) for name, label in (("a", "R"), ("b", "R"), ("c", "S")))
    found = [row["label::English (en)"] for row in survey(with_form(asked)) if row["type"].startswith("select_one")]
    assert found == ["1.1 R", "2.1 R", "S"]


@pytest.mark.parametrize(
    ("labels", "appearance"),
    [
        (("Never", "Sometimes", "Often"), "likert"),
        (("Never", "Unverhältnismäßig", "Often"), ""),
        (("Yes", "No"), "likert"),
        (("Nothing", "Little", "Something", "Much", "Completely", "Everything"), ""),
    ],
)
def test_a_scale_stands_on_a_line_where_its_words_have_room(
    labels: tuple[str, ...], appearance: str, with_form: WithForm
) -> None:
    """A telephone would break the others in the middle: each choice of these has a line of its own."""
    choices = json.dumps([{"name": f"c{number}", "label": label} for number, label in enumerate(labels)])
    for question in ("type: select_one, appearance: likert", "type: matrix, rows: [{name: r, label: R}]"):
        rows = survey(with_form(f"  - {{name: q, label: Q, {question}, choices: {choices}}}\n"))
        (found,) = [row for row in rows if row["type"].startswith("select_one")]
        assert found.get("appearance", "") == appearance


def test_a_title_is_in_each_language(programmes: dict[str, Programme]) -> None:
    """Form programs translate everything but the title; what KoBo could not hold begins with the main language."""
    programme = programmes["western-balkans"]
    form = programme.forms["session-log"]
    titles = [form.file.title[tag] for tag in programme.languages]
    heads, values = sheets(form, programme, {})["settings"]
    assert values[heads.index("form_title")] == " · ".join(titles)
    for long, shown in ((200, "a" * 200), (100, f"{'a' * 100} · {'b' * 100}")):
        said = dict(zip(programme.languages, ("a" * long, "b" * long), strict=True))
        told = replace(form, file=type(form.file)(**{**vars(form.file), "title": said}))
        assert sheets(told, programme, {})["settings"][1][0] == shown


def test_other(with_form: WithForm) -> None:
    """“Other” is a choice with a line of its own that appears with it."""
    programme = with_form("  - {name: q, type: select_multiple, choices: yesno, other: true, label: Q}\n")
    question, line = survey(programme)
    assert question["type"] == "select_multiple yesno_other"
    assert (line["name"], line["relevant"]) == ("qother", "selected(${q}, 'other')")
    assert [row[1] for row in sheets(programme.forms["sample"], programme, {})["choices"][1:]] == ["yes", "no", "other"]


def test_rating_is_a_list(with_form: WithForm) -> None:
    """A range would show its thumb at 0, as if answered; what the ends mean stands above, where there is room."""
    programme = with_form("  - {name: q, type: rating, low: Bad, high: Good, label: Q, hint: H}\n")
    (question,) = survey(programme)
    choices = sheets(programme.forms["sample"], programme, {})["choices"]
    assert (question["type"], question["appearance"]) == ("select_one q_points", "likert")
    assert (choices[1], choices[-1]) == (["q_points", "0", "0"], ["q_points", "10", "10"])
    assert question["hint::English (en)"] == "H\n0: Bad · 10: Good"


def test_hostile_texts_are_literal(with_form: WithForm, tmp_path: Path) -> None:
    """Formulas stay text in the workbook, and references, Markdown and markup stay text in the form."""
    from openpyxl import load_workbook

    hostile = "=cmd|'/c calc'!A1 ${q} *a* *b* <b>x</b> {{ 7*7 }} [l](http://x) Ћ 🎭"
    programme = with_form(NAMED, title="T {programme.name}", name=hostile)
    output, _state = xlsform.make(programme)
    cell = load_workbook(BytesIO(output.content))["survey"]["C3"]
    assert (cell.data_type, str(cell.value).startswith("=cmd|")) == ("s", True)
    assert "${q}" not in convert(output.content, tmp_path).xform


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Kosovo*", "Kosovo*"),
        ("Kosovo* and Kosovo*", "Kosovo\\* and Kosovo\\*"),
        ("first_last@a.org", "first_last@a.org"),
        ("# 1\n# 2", "\\# 1\n\\# 2"),
        ("a \\* b", "a \\\\* b"),
    ],
)
def test_literal(text: str, shown: str) -> None:
    """Only what would be read as Markdown is escaped."""
    assert literal(text) == shown
