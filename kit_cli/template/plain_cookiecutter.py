"""What plain `cookiecutter` hears while it asks: a default for each question, and what does not fit.

Answers are judged before it makes a folder: the last, hidden variable of cookiecutter.json calls ``judged``.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from typing import Any

from kit_cli.errors import KitError
from kit_cli.files.shipped import template_folder
from kit_cli.places.answer_rules import KEYS
from kit_cli.places.answers import answer, complete, default, plain


def default_answer(key: str, so_far: dict[str, Any]) -> str:
    """Return the default of one of cookiecutter's questions, from the answers that stand before it."""
    template = template_folder()
    given = {name: so_far[name] for name in KEYS if name in so_far and name != key}
    with told_in_words():
        for first in ("place", "languages"):  # the other defaults hang on these
            words = given.get(first) or default(first, given, template, date.today())
            given[first] = answer(first, words, given, template)
        return plain(default(key, given, template, date.today()))


def judged(answers: dict[str, Any]) -> str:
    """Return an empty text when all answers fit, and the command line has given no other."""
    given = {key: str(answers[key]) for key in KEYS if key in answers}
    with told_in_words():
        complete(_typed() | given, template_folder(), date.today())
    return ""


@contextmanager
def told_in_words() -> Iterator[None]:
    """Let a KitError pass in a form that cookiecutter's command line prints: it shows others with a traceback."""
    try:
        yield
    except KitError as error:
        # Looked up, not imported: where cookiecutter is not at work, nothing has to be changed for it.
        exceptions = sys.modules.get("cookiecutter.exceptions")
        if exceptions is None:
            raise
        told = type("Refused", (KitError, exceptions.ContextDecodingException), {})
        raise told(error.problems) from error


def _typed() -> dict[str, str]:
    """Return the answers on cookiecutter's command line: it drops those that the template does not ask for."""
    command_line = sys.modules.get("cookiecutter.cli")
    if command_line is None:
        return {}
    running = command_line.click.get_current_context(silent=True)
    if running is None or running.command is not command_line.main:
        return {}
    return dict(running.params["extra_context"] or {})
