"""Previews of forms: complete in themselves, literal, and in words where paper has no logic."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from kit_cli.making.forms import page as form_page
from kit_cli.model.folder import SETTINGS
from kit_cli.programme.programme import Programme

WithForm = Callable[..., Programme]

NAMED = "  - {name: q, type: text, label: '{programme.name}'}\n"
"""A question whose label is the programme's name."""

CONDITION = "  - {name: help, type: select_one, choices: yesno, label: Help?}\n"
CONDITION += "  - {name: what, type: text, label: What?, required: true, relevant: \"${help} = 'yes'\"}\n"
"""A question that is asked of some only, and then needs an answer."""


def html(programme: Programme) -> str:
    """Return the page of a programme's only form."""
    (output,) = form_page.make(programme)
    return output.content.decode()


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


def test_conditions_are_words(with_form: WithForm) -> None:
    """Paper and a static page have no logic: what decides is said, and so is what must be answered."""
    page = html(with_form(CONDITION))
    assert "Only if you answered “Yes” to question 1." in page
    assert "(required)" in page


def test_the_programmes_name_brings_its_footnote(programmes: dict[str, Programme]) -> None:
    """A name that stands at the head of the page counts like any text of the form."""
    programme = programmes["western-balkans"]
    section = programme.settings.programme.but(name="Mentors of Kosovo")
    named = programme.saying(SETTINGS, programme.settings.but(programme=section))
    pages = {output.path: output.content.decode() for output in form_page.make(named)}
    assert "1244" in pages["forms/en/session-log.html"]


def test_hostile_texts_are_literal(with_form: WithForm) -> None:
    """Markup and templates are shown, not run."""
    hostile = "<script>alert(1)</script> {{ 7*7 }} \"' Ћ 🎭"
    page = html(with_form(NAMED, title="{programme.name}", name=hostile))
    assert ("<script" in page, page.count("&lt;script&gt;"), "{{ 7*7 }}" in page) == (False, 5, True)


def test_the_last_day_is_a_sentence_of_its_language(programmes: dict[str, Programme]) -> None:
    """The day stands in the case that the language wants, and its own dot is not doubled."""
    said: dict[str, str] = {}
    for programme in programmes.values():
        for output in form_page.make(programme):
            said.setdefault(output.path.split("/")[1], output.content.decode())
    assert re.search(r"The last day for this is \d+ [A-Z][a-z]+ \d{4}\.</li>", said["en"])
    assert re.search(r"Sista dagen är den \d+ [a-z]+ \d{4}\.</li>", said["sv"])
    assert re.search(r"O prazo termina a \d+ de [a-zç]+ de \d{4}\.</li>", said["pt-PT"])
    assert re.search(r"Rok ističe \d+\. [a-z]+a \d{4}\.</li>", said["sr-Latn"])
