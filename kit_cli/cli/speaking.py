"""In which language a run speaks: the one that is asked for, else the programme's, else the system's, else English.

That what was asked for is not spoken is said in the next of these that is. A language of the system that is not spoken
is passed over in silence: nobody has asked for it, and a line about it would stand before each output.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from functools import partial
from typing import TYPE_CHECKING

from kit_cli.cli.listed import LISTED
from kit_cli.cli.locales import ENGLISH as ENGLISH
from kit_cli.cli.locales import of_system, spoken_tag
from kit_cli.grammar.sentence import Sentence, say

if TYPE_CHECKING:
    from pathlib import Path

OPTION = "--ui-language"
VARIABLE = "MENTORKIT_UI_LANGUAGE"
_HOUSE = r"(?m)^programme:[ \t]*(?:#.*)?\n((?:[ \t].*\n|[ \t]*\n|#.*\n)*)"
_FIRST = r"(?m)^[ \t]++languages:[ \t]*+(?:\[|(?:#.*+)?(?:\s*+#.*+)*+\s*+-)\s*+[\"']?([A-Za-z]{2,3}(?:-[A-Za-z]+)*)"
"""The first language of `programme.languages`, in brackets or as a list; a YAML parser would refuse a broken file."""


class _Run:
    """What a run was called with, and its language once somebody has spoken."""

    def __init__(self, arguments: Sequence[str] = ()) -> None:
        self.arguments = tuple(arguments)
        self.tag = ""


_RUNS: list[_Run] = []
"""The run that goes on, last; one may call another, as a test does."""


@contextmanager
def run_of(arguments: Sequence[str]) -> Iterator[None]:
    """Speak, while this lasts, as a run with these arguments does."""
    _RUNS.append(_Run(arguments))
    try:
        yield
    finally:
        _RUNS.pop()


def language() -> str:
    """Return the tag of the language in which this run speaks."""
    run = _RUNS[-1] if _RUNS else _Run()
    if not run.tag:
        run.tag = ENGLISH  # for whatever is said on the way
        run.tag = _able(_chosen(run.arguments))
        wished = _wished()  # of the option click says by itself that it does not fit
        if wished and not _asked(run.arguments) and _spoken(wished) is None:
            _warn(tell(say("{variable}: {what}", variable=VARIABLE, what=not_spoken(wished))))
    return run.tag


def tell(sentence: Sentence | str) -> str:
    """Return a sentence in the language of this run; plain words, such as a name, as they are."""
    if isinstance(sentence, str):
        return sentence
    tag = language()
    if tag == ENGLISH:
        # Most of a help text has no gap, and is not read for one.
        return str(sentence) if sentence.values else sentence.text
    from kit_cli.languages.speech import spoken

    return spoken(sentence, tag)


def in_front(arguments: Sequence[str]) -> list[str]:
    """Return the arguments with the option before the command, wherever it was typed: people type it at the end."""
    found, rest, left = [], [], list(arguments)
    while left:
        word = left.pop(0)
        if word == "--":
            rest += [word, *left]
            break
        if word == OPTION:
            if not left:
                return [OPTION]  # nothing else matters before it has a value
            found += [word, left.pop(0)]
        elif word.startswith(f"{OPTION}="):
            found.append(word)
        else:
            rest.append(word)
    return [*found, *rest]


def _chosen(arguments: tuple[str, ...]) -> str:
    """Return the language of the first source that names one of the kit's."""
    for asked in filter(None, (_asked(arguments), _wished())):
        if found := _spoken(asked):
            return found
    for source in (partial(_of_programmes, arguments), of_system):
        for tag in source():
            if found := _spoken(tag):
                return found
    return ENGLISH


def _wished() -> str:
    return os.environ.get(VARIABLE, "").strip()


def not_spoken(tag: str) -> Sentence:
    """Return that a language is not spoken, and which ones are."""
    from kit_cli.languages.table import languages

    return say("The kit does not speak {language}; it speaks {languages}.", language=tag, languages=_known(languages()))


def _known(tags: Iterable[str]) -> str:
    return ", ".join(sorted(tags))


def _spoken(tag: str) -> str | None:
    """Return the language that a tag means; None also where the kit's table of languages is broken."""
    from kit_cli.errors import KitError

    with suppress(KitError):
        return spoken_tag(tag)
    return None


def _able(tag: str) -> str:
    """Return the language; English where its catalogue is broken, and then whoever is at work on it is told."""
    if tag == ENGLISH:
        return tag
    from kit_cli.errors import KitError
    from kit_cli.languages.catalogues import own_words
    from kit_cli.languages.speech import speaker

    try:
        speaker(tag)
        own_words("", tag)
    except KitError as error:
        _warn(str(error))
        return ENGLISH
    return tag


def _warn(words: str) -> None:
    from kit_cli.errors import visible

    print(visible(words), file=sys.stderr)  # noqa: T201


def _asked(arguments: tuple[str, ...]) -> str:
    """Return the last value of the option, as click takes it."""
    front = in_front(arguments)
    asked = ""
    for word, following in zip(front, [*front[1:], ""], strict=False):
        if word == OPTION:
            asked = following
        elif word.startswith(f"{OPTION}="):
            asked = word.partition("=")[2]
        elif word == "--":
            break
    return asked.strip()


def _of_programmes(arguments: tuple[str, ...]) -> Iterator[str]:
    """Yield the first language of each programme that the command is about, if it is about programmes."""
    words = [each for each in in_front(arguments) if not each.startswith("-")]
    name = next((each for each in words if each in LISTED), None)
    if name is None or not LISTED[name].declared.reads[0].startswith("programme"):
        return
    from pathlib import Path

    from kit_cli.actions.folders import folders
    from kit_cli.errors import KitError
    from kit_cli.files.opening import as_text, content
    from kit_cli.model.folder import SETTINGS

    named = [Path(each) for each in words[words.index(name) + 1 :]]
    found: list[Path] = []
    with suppress(KitError, OSError, ValueError):
        found = [each for each in folders(tuple(named)) if (each / SETTINGS.path).is_file()]
    for folder in found or [Path()]:
        with suppress(OSError):
            text = content(folder / SETTINGS.path, folder)
            yield from _first_language(as_text(text or b"", "replace"))


def _first_language(text: str) -> Iterator[str]:
    house = re.search(_HOUSE, f"{text}\n")
    first = re.search(_FIRST, house[1]) if house else None
    if first:
        yield first[1]
