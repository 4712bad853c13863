"""An adaptation in a terminal: what the standard asks."""

from __future__ import annotations

from kit_cli.actions.adapt import AdaptRequest
from kit_cli.cli.echoing import echo
from kit_cli.cli.printer import Printer
from kit_cli.cli.speaking import language
from kit_cli.cli.terminal import wrapped
from kit_cli.languages.catalogues import own_words
from kit_cli.method.read import Standard


def before(shown: Standard, _request: AdaptRequest, _extra: None) -> None:
    """Print what is asked of everybody, before anything is asked of the person."""
    title, requirement = own_words(shown.front.title, language()), own_words(shown.requirement, language())
    heading = wrapped(f"{shown.id} {title}")
    echo(f"{heading}\n\n{wrapped(requirement)}\n")


PRINTER = Printer(before=before)
