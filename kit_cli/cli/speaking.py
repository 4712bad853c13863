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
from typing import TYPE_CHECKING, Any

from kit_cli.actions import ACTIONS
from kit_cli.grammar.sentence import Sentence, say

if TYPE_CHECKING:
    from pathlib import Path

OPTION = "--ui-language"
VARIABLE = "MENTORKIT_UI_LANGUAGE"
ENGLISH = "en"

_SCRIPTS = {"latin": "Latn", "cyrillic": "Cyrl"}
"""What POSIX calls a script: `sr_RS@latin`."""
_USUAL_SCRIPT = {"sr": "Cyrl"}
"""The script that is meant where none is named, by CLDR, for languages that are written in two."""
_HOUSE = r"(?m)^programme:[ \t]*(?:#.*)?\n((?:[ \t].*\n|[ \t]*\n|#.*\n)*)"
_FIRST = (
    r"(?m)^[ \t]+languages:[ \t]*(?:\[|(?:#.*)?(?:\s*\n[ \t]*#.*)*\s*\n[ \t]*-)\s*[\"']?([A-Za-z]{2,3}(?:-[A-Za-z]+)*)"
)
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


def spoken_tag(tag: str) -> str | None:
    """Return which of the kit's languages is meant by a tag or a locale; None where the kit does not speak it."""
    if _parts(tag)[0] == ENGLISH:
        return ENGLISH
    from kit_cli.languages.table import languages

    return matched(tag, languages())


def matched(tag: str, known: Iterable[str]) -> str | None:
    """Return the language that a tag (`pt-BR`) or a locale (`sr_RS.UTF-8@latin`) means.

    The same tag is meant first, then the same language and script, then the same language.
    """
    wanted = _parts(tag)
    there = {each: _parts(each) for each in known if _parts(each)[0] == wanted[0]}
    same = [each for each, parts in there.items() if parts == wanted]
    alike = [each for each, parts in there.items() if _script(parts) == _script(wanted)]
    return next(iter([*same, *alike, *there]), None)


def _script(parts: tuple[str, str, str]) -> str:
    return parts[1] or _USUAL_SCRIPT.get(parts[0], "")


def _parts(tag: str) -> tuple[str, str, str]:
    """Return language, script and region, each empty where it is not named."""
    plain, _, modifier = tag.partition("@")
    first, *others = re.split(r"[-_]", plain.partition(".")[0].strip())
    script = next((each.title() for each in others if len(each) == 4), _SCRIPTS.get(modifier.lower(), ""))
    region = next((each.upper() for each in others if len(each) in {2, 3}), "")
    return first.lower(), script, region


def _chosen(arguments: tuple[str, ...]) -> str:
    """Return the language of the first source that names one of the kit's."""
    for asked in filter(None, (_asked(arguments), _wished())):
        if found := _spoken(asked):
            return found
    for tag in (*_of_programmes(arguments), *of_system()):
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
    print(words, file=sys.stderr)  # noqa: T201


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
    name = next((each for each in words if each in ACTIONS), None)
    if name is None or not ACTIONS[name].declared.reads[0].startswith("programme"):
        return
    from pathlib import Path

    from kit_cli.actions.folders import folders
    from kit_cli.errors import KitError
    from kit_cli.model.folder import SETTINGS

    named = [Path(each) for each in words[words.index(name) + 1 :]]
    found: list[Path] = []
    with suppress(KitError, OSError, ValueError):
        found = [each for each in folders(tuple(named)) if (each / SETTINGS.path).is_file()]
    for folder in found or [Path()]:
        with suppress(OSError):
            yield from _first_language((folder / SETTINGS.path).read_text("utf-8-sig", "replace"))


def _first_language(text: str) -> Iterator[str]:
    house = re.search(_HOUSE, f"{text}\n")
    first = re.search(_FIRST, house[1]) if house else None
    if first:
        yield first[1]


def of_system() -> list[str]:
    """Return the locales in which the system speaks, the one that is liked best first."""
    names = ("LC_ALL", "LC_MESSAGES", "LANG")
    posix = next((value for value in map(os.environ.get, names) if value), "")
    if not posix:
        posix = _of_windows() if sys.platform == "win32" else _of_locale()
    if not posix or posix.partition(".")[0] in {"C", "POSIX"}:
        return []  # whoever writes C wants a program's own words, and gettext asks LANGUAGE no more either
    return [*filter(None, os.environ.get("LANGUAGE", "").split(":")), posix]


def _of_windows() -> str:
    """Return the language in which Windows shows itself to this person."""
    import ctypes
    import locale

    libraries: Any = getattr(ctypes, "windll", None)
    with suppress(AttributeError, OSError):
        return locale.windows_locale.get(libraries.kernel32.GetUserDefaultUILanguage(), "")
    return ""


def _of_locale() -> str:
    """Return the locale of this process, where no variable names one."""
    import locale

    with suppress(ValueError):
        return locale.getlocale()[0] or ""
    return ""
