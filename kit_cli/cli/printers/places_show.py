"""One place in a terminal: its facts, each with its source and the day on which it was verified."""

from __future__ import annotations

import textwrap

from kit_cli.actions.places_show import PlacesShowRequest
from kit_cli.cli.echoing import echo
from kit_cli.cli.printer import Printer
from kit_cli.cli.speaking import language, tell
from kit_cli.files.shipped import template_folder
from kit_cli.grammar.sentence import say
from kit_cli.model.texts import SOURCE_LANGUAGE, in_language
from kit_cli.places.place import Place
from kit_cli.places.statements import Statement, statements


def show(outcome: Place, _request: PlacesShowRequest) -> None:
    """Print what the kit says of the place, under headings."""
    file = outcome.file
    echo(f"{in_language(file.title, language())}: {file.currency}, {file.time_zone}\n")
    if language() != SOURCE_LANGUAGE:
        echo(tell(say("The notes are in English so far, and sources are named as they name themselves.")) + "\n")
    for heading, said in statements(outcome, template_folder(), language()).items():
        echo(heading)
        for statement in said:
            _print(statement)
    echo(tell(say("Nothing here is legal advice. What is not verified must be checked before anyone relies on it.")))


def _print(statement: Statement) -> None:
    backing = statement.backing
    said = ": ".join(part for part in (statement.title, statement.text) if part)
    if backing.verified:
        # i18n: the day on which a fact was compared with its source, and the source
        checked = say("verified {day}; {source}", day=backing.verified, source=backing.source)
    else:
        # i18n: of a fact that nobody has compared with a source, and from where it was taken
        checked = say("NOT VERIFIED; {source}", source=backing.source)
    for text, indent in ((said, 2), (backing.note, 6), (tell(checked), 6)):
        if text:
            echo(textwrap.fill(text, 98, initial_indent=" " * indent, subsequent_indent=" " * (indent + 2)))


PRINTER = Printer(show=show)
