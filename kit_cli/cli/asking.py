"""Ask what a request does not say; an answer that does not fit is told, and asked for again."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from typing import TypeVar

import click

from kit_cli.actions.action import OpenQuestion
from kit_cli.cli.echoing import echo
from kit_cli.cli.speaking import ENGLISH, language, tell
from kit_cli.cli.terminal import complaint
from kit_cli.errors import KitError
from kit_cli.grammar.sentence import Sentence, say

RequestT = TypeVar("RequestT")


def asked(questions: Iterable[OpenQuestion[RequestT]], request: RequestT) -> RequestT:
    """Return the request with an answer to each question; click.Abort when nobody answers."""
    for question in questions:
        if question.needed(request):
            request = _answered(question, request)
    return request


def _answered(question: OpenQuestion[RequestT], request: RequestT) -> RequestT:
    proposal = question.proposal(request)
    while True:
        # Where the output goes to a file, the questions are still seen.
        elsewhere = not sys.stdout.isatty()
        words = click.prompt(
            tell(question.wording), default=proposal or "", show_default=bool(proposal), type=str, err=elsewhere
        )
        if proposal is None and not words.strip():
            echo(tell(say("An answer is needed here; Ctrl and C stop, and nothing is written.")), err=True)
            continue
        try:
            return question.answered(request, words)
        except KitError as error:
            for problem in error.problems:
                echo(complaint(problem), err=True)


def confirmed(question: Sentence) -> bool:
    """Return whether the answer is yes, in the run's language or in English; Enter is no.

    Raises click.Abort when nobody is there.
    """
    yes, no = _words()
    hint = f"{tell(question)} [{yes[0]}/{no[0].upper()}]"
    while True:
        words = click.prompt(hint, default="", show_default=False, type=str).strip().lower()
        if words in yes:
            return True
        if not words or words in no:
            return False
        echo(tell(say("Answer {yes} or {no}.", yes=yes[0], no=no[0])), err=True)


def _words() -> tuple[list[str], list[str]]:
    """Return what is said for yes and for no, the shortest first."""
    tag = language()
    if tag == ENGLISH:
        return ["y", "yes"], ["n", "no"]
    from kit_cli.languages.table import languages

    own = languages()[tag]
    return [*own.yes, "y", "yes"], [*own.no, "n", "no"]
