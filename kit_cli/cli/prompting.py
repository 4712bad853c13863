"""One question in a terminal and what is typed, with the words that a language has for yes, no and back."""

from __future__ import annotations

import sys
from typing import Literal

import click

from kit_cli.cli.speaking import ENGLISH, language, tell
from kit_cli.errors import Problem, UsageProblem
from kit_cli.grammar.sentence import Sentence, literal, say

Word = Literal["yes", "no", "back"]

_EVERYWHERE: dict[Word, tuple[str, ...]] = {"yes": ("y", "yes"), "no": ("n", "no"), "back": ("back",)}
"""What is understood in every language."""


def prompted(question: Sentence, proposal: str, nobody: Sentence) -> str:
    """Return what a person types after a question that shows what is proposed; nothing for Enter alone.

    Raises click.Abort when somebody stops, and UsageProblem when nobody is there; ``nobody`` says what to do then.
    """
    hint = f" [{proposal}]" if proposal else ""
    try:
        if sys.stdin is None:  # closed by whoever has started this
            raise EOFError
        shown = f"{tell(question)}{hint}"
        return str(click.prompt(shown, default="", show_default=False, type=str, err=_elsewhere()))
    except (click.Abort, EOFError) as error:
        ended = isinstance(error, EOFError) or isinstance(error.__context__, EOFError)
        if ended and not (sys.stdin and sys.stdin.isatty()):
            click.echo(err=True)  # the question has left its line open
            what = say("an answer is needed, and nobody is there to give it: {question}", question=question)
            raise UsageProblem(Problem(what, nobody)) from error
        raise


def agreed(question: Sentence, nobody: Sentence, *, enter: bool, back: bool = False) -> bool | None:
    """Return whether the answer is yes, in the run's language or in English; None for back, where one may go back.

    ``enter`` is what Enter says. Raises as `prompted` does.
    """
    yes, no = words("yes"), words("no")
    shown = (yes[0].upper(), no[0]) if enter else (yes[0], no[0].upper())
    hinted = literal(f"{tell(question)} [{shown[0]}/{shown[1]}]")
    while True:
        typed = prompted(hinted, "", nobody).strip().lower()
        if not typed:
            return enter
        if typed in yes or typed in no:
            return typed in yes
        if back and is_back(typed):
            return None
        click.echo(tell(say("Answer {yes} or {no}.", yes=yes[0], no=no[0])), err=True)


def words(word: Word) -> list[str]:
    """Return what is typed for a word in the language of the run, the shortest first; then what does everywhere."""
    tag = language()
    if tag == ENGLISH:
        return list(_EVERYWHERE[word])
    from kit_cli.languages.table import languages

    return [*getattr(languages()[tag], word), *_EVERYWHERE[word]]


def is_back(typed: str) -> bool:
    """Return whether somebody wants to go back to the question before."""
    return typed.strip().lower() in words("back")


def talk(sentence: Sentence) -> None:
    """Print a line beside the questions."""
    click.echo(tell(sentence), err=_elsewhere())


def _elsewhere() -> bool:
    """Return whether the output goes to a file: the questions are then still seen, on the other stream."""
    return not (sys.stdout and sys.stdout.isatty())
