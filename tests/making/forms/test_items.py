"""A form as a person meets it: its numbers, its conditions in words, its sections."""

from __future__ import annotations

from collections.abc import Callable

from kit_cli.making.edition import Edition
from kit_cli.making.forms.items import items, numbering, sections
from kit_cli.programme.programme import Programme

WithForm = Callable[..., Programme]

HELP = "  - {name: help, type: select_one, choices: yesno, label: Help?}\n"
GRID = "  - {name: grid, type: matrix, choices: yesno, label: Grid, rows: [{name: a, label: A}, {name: b, label: B}]}\n"
GROUP = "  - {name: g, type: group, label: More, questions: [{name: note, type: note, label: Well done.}, "
GROUP += "{name: what, type: text, label: What?, required: true, relevant: \"${b} = 'yes'\"}]}\n"


def test_numbers_and_conditions(with_form: WithForm) -> None:
    """Questions are numbered through, rows below their matrix, notes and groups not at all."""
    programme = with_form(HELP + GRID + GROUP)
    form = programme.forms["sample"]
    assert numbering(form) == {"help": "1", "grid": "2", "a": "2.1", "b": "2.2", "what": "3"}
    found = list(items(form, Edition(programme, "en")))
    assert found[-1].condition == "Only if you answered “Yes” to question 2.2."


def test_sections(with_form: WithForm) -> None:
    """Questions between groups stand in sections of their own."""
    programme = with_form(HELP + GROUP.replace("${b}", "${help}") + GRID)
    found = sections(items(programme.forms["sample"], Edition(programme, "en")))
    names = [(heading and heading.name, [item.name for item in inside]) for heading, inside in found]
    assert names == [(None, ["help"]), ("g", ["note", "what"]), (None, ["grid"])]
