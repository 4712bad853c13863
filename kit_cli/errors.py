"""What went wrong, said to the person who can mend it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import field
from pathlib import Path

from kit_cli.frozen import frozen
from kit_cli.grammar.sentence import NOTHING, Sentence, say

EXIT_MEND = 1
"""The person can mend it: a wrong answer, a broken file, a full disk."""
EXIT_USAGE = 2
"""The command was called wrongly (the code that click itself uses)."""

_SPACES = "\n\u00a0\u202f"
"""The line end, and the spaces that keep a number or a date in one line."""
_MOST_NAMED = 100
"""More words than these at once help nobody."""


@frozen
class Problem:
    """One thing that is wrong: what, where, and what to write instead."""

    what: Sentence
    remedy: Sentence = NOTHING
    file: Path | None = None
    line: int | None = None
    key: tuple[str | int, ...] = field(default=(), compare=False, repr=False)
    """The key of the file at which it stands, where the file has keys."""

    def __str__(self) -> str:
        return self.told(str)

    def told(self, speak: Callable[[Sentence], str]) -> str:
        """Return the problem as ``speak`` says it, after the file and line where it is."""
        where = ""
        if self.file is not None:
            where = f"{self.file}:{self.line}: " if self.line else f"{self.file}: "
        remedy = f"\n    {speak(self.remedy)}" if self.remedy else ""
        return visible(f"{where}{speak(self.what)}{remedy}")


def visible(text: str) -> str:
    """Return a text with the escape of each character that a terminal would obey, or not show, instead of showing it.

    Whatever comes from files, or from the names of files, is printed so; line ends stay.
    """
    if text.isprintable():
        return text
    return "".join(sign if sign.isprintable() or sign in _SPACES else repr(sign)[1:-1] for sign in text)


def shown(value: object) -> str:
    """Return a value as an error shows it: short, and a number as it stands in its file."""
    text = str(value).lower() if isinstance(value, bool) else getattr(value, "written", None) or repr(value)
    return text if len(text) <= 60 else f"{text[:57]}…"


class KitError(Exception):
    """One or more problems; caught once, at the command line, and printed without a traceback."""

    exit_code = EXIT_MEND

    def __init__(self, problems: Problem | Iterable[Problem]) -> None:
        self.problems = (problems,) if isinstance(problems, Problem) else tuple(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))

    def __reduce__(self) -> tuple[type[KitError], tuple[tuple[Problem, ...]]]:
        return type(self), (self.problems,)


class UsageProblem(KitError):
    """The command line itself was wrong."""

    exit_code = EXIT_USAGE


def nearest(word: object, known: Iterable[str], otherwise: Sentence | None = None) -> Sentence:
    """Return a remedy that names the nearest known word; when none is near ``otherwise``, or (the first of) all."""
    from difflib import get_close_matches  # only where something is wrong

    choices = sorted(known)
    close = get_close_matches(str(word), choices, n=1, cutoff=0.6)
    if close:
        return say("Did you mean {word}?", word=close[0])
    if otherwise is not None:
        return otherwise
    if len(choices) > _MOST_NAMED:
        return say("Known: {words}, …", words=", ".join(choices[:_MOST_NAMED]))
    return say("Known: {words}.", words=", ".join(choices)) if choices else NOTHING
