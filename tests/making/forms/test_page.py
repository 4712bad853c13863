"""Previews of forms: valid, complete in themselves, literal, and in words where paper has no logic."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from kit_cli.making.forms import page as form_page
from kit_cli.making.forms.items import numbering, parts, sections
from kit_cli.making.forms.record import processing_rows
from kit_cli.programme.programme import Programme
from tests.helpers.judging import node_package, program, run

WithForm = Callable[..., Programme]

NAMED = "  - {name: q, type: text, label: '{programme.name}'}\n"
"""A question whose label is the programme's name."""

HELP = "  - {name: help, type: select_one, choices: yesno, label: Help?}\n"
GRID = "  - {name: grid, type: matrix, choices: yesno, label: Grid, rows: [{name: a, label: A}, {name: b, label: B}]}\n"
GROUP = "  - {name: g, type: group, label: More, questions: [{name: note, type: note, label: Well done.}, "
GROUP += "{name: what, type: text, label: What?, required: true, relevant: \"${b} = 'yes'\"}]}\n"


def html(programme: Programme) -> str:
    """Return the page of a programme's only form."""
    (output,) = form_page.make(programme)
    return output.content.decode()


def test_valid_html(programmes: dict[str, Programme], tmp_path: Path) -> None:
    """The W3C's checker finds nothing in any page."""
    for place, programme in programmes.items():
        for output in form_page.make(programme):
            (tmp_path / f"{place}_{output.path.replace('/', '_')}").write_bytes(output.content)
    jar = node_package("vnu-jar") / "build" / "dist" / "vnu.jar"
    said = run(program("java"), "-jar", jar, "--errors-only", *sorted(tmp_path.glob("*.html")))
    assert said.stderr == ""


def test_complete_in_itself(programmes: dict[str, Programme]) -> None:
    """No script, nothing to send, and links to the form's other files and the start page only."""
    for output in form_page.make(programmes["western-balkans"]):
        page, form = output.content.decode(), Path(output.path).stem
        assert not re.search(r"<script|<form|<img|<link|\bsrc=|url\(|@import", page)
        others = {f"{form}.docx", f"{form}.gs", f"../xlsform/{form}.xlsx"}
        start = "../../index.html" if "/en/" in output.path else "../../index.sr-Latn.html"
        assert set(re.findall(r'href="([^"]+)"', page)) == {start, *others}


def test_footnote_where_a_name_needs_it(programmes: dict[str, Programme]) -> None:
    """The page that lists the countries carries Kosovo*'s footnote, and one that does not, does not."""
    pages = {output.path: output.content.decode() for output in form_page.make(programmes["western-balkans"])}
    assert "Kosovo*" in pages["forms/en/mentee-application.html"]
    assert "1244" in pages["forms/en/mentee-application.html"]
    assert "1244" not in pages["forms/en/session-log.html"]


def test_numbers_and_conditions(with_form: WithForm) -> None:
    """Questions are numbered through, rows below their matrix, notes and groups not at all."""
    programme = with_form(HELP + GRID + GROUP)
    form = programme.forms["sample"]
    assert numbering(form) == {"help": "1", "grid": "2", "a": "2.1", "b": "2.2", "what": "3"}
    found = list(parts(form, programme, "en"))
    assert found[-1].condition == "Only if you answered “Yes” to question 2.2."
    page = html(programme)
    assert "Only if you answered “Yes” to question 2.2." in page
    assert "(required)" in page


def test_sections(with_form: WithForm) -> None:
    """Questions between groups stand in sections of their own."""
    programme = with_form(HELP + GROUP.replace("${b}", "${help}") + GRID)
    found = sections(parts(programme.forms["sample"], programme, "en"))
    names = [(heading and heading.name, [part.name for part in inside]) for heading, inside in found]
    assert names == [(None, ["help"]), ("g", ["note", "what"]), (None, ["grid"])]


def test_hostile_texts_are_literal(with_form: WithForm) -> None:
    """Markup and templates are shown, not run."""
    hostile = "<script>alert(1)</script> {{ 7*7 }} \"' Ћ 🎭"
    page = html(with_form(NAMED, title="{programme.name}", name=hostile))
    assert ("<script" in page, page.count("&lt;script&gt;"), "{{ 7*7 }}" in page) == (False, 5, True)


def test_record_of_processing(programmes: dict[str, Programme]) -> None:
    """Special data stand in rows of their own, and a row says until when its data are kept."""
    programme = programmes["portugal"]
    rows = [row for row in processing_rows(programme, programme.languages[0]) if row.form_id == "mentee-application"]
    closing = max(row.end for row in programme.dates if row.id == "mentees-announced")
    assert [(row.special, len(row.data)) for row in rows if row.special] == [(True, 1)]
    assert all(row.delete_by and row.delete_by > closing for row in rows)
