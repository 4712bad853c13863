"""What a tag or a locale means among the kit's languages, and which ones the system speaks."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterable
from contextlib import suppress
from typing import Any

ENGLISH = "en"

_SCRIPTS = {"latin": "Latn", "cyrillic": "Cyrl"}
"""What POSIX calls a script: `sr_RS@latin`."""
_USUAL_SCRIPT = {"sr": "Cyrl"}
"""The script that is meant where none is named, by CLDR, for languages that are written in two."""


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
