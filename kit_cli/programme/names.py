"""Under which name a file was meant to be read that has another: a wrong ending, capital letters, a second copy."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping

from kit_cli.files.leftovers import copy_of, is_silent, unfinished
from kit_cli.model.language import Language

_SAME = {"yaml": "yml", "markdown": "md", "mdown": "md", "mkd": "md", "mdx": "md"}
_ADDED = re.compile(r"(?i)(?<=[^.])\.(txt|rtf|text)$")
"""What an editor puts behind the ending that somebody has typed."""


def meant(name: str) -> str | None:
    """Return the name under which a file would be read; None for what nobody needs to be told of."""
    coming = unfinished(name)
    if coming is None and is_silent(name):
        return None
    name = _ADDED.sub("", coming or name)
    while original := copy_of(name):
        name = original
    return plain_name(name)


def plain_name(name: str) -> str:
    """Return a name as the kit would write it: small letters of English, hyphens, and the kit's own ending."""
    stem, dot, ending = name.rpartition(".") if "." in name else (name, "", "")
    ending = ending.strip().casefold()
    ending = _SAME.get(ending, ending)
    while dot and (stem.casefold().endswith(f".{ending}") or stem.casefold().rpartition(".")[2] in _SAME):
        stem = stem.rpartition(".")[0]
    letters = "".join(sign for sign in unicodedata.normalize("NFKD", stem) if not unicodedata.combining(sign))
    shared = "_" if letters.startswith("_") else ""
    return f"{shared}{re.sub(r'[^a-z0-9]+', '-', letters.casefold()).strip('-')}{dot}{ending}"


def same_stem(name: str, other: str) -> bool:
    """Return whether two files are called the same but for what follows the first dot."""
    return bool(meant(name)) and plain_name(name.partition(".")[0]) == plain_name(other.partition(".")[0])


def near_language(name: str, languages: Mapping[str, Language]) -> str | None:
    """Return the tag of the language that the name of a folder means; None where it means none, or several."""
    word = plain_name(name)
    for called in (
        {tag: tag for tag in languages},
        {tag: tag.partition("-")[0] for tag in languages},
        {tag: each.name for tag, each in languages.items()},
    ):
        found = [tag for tag, each in called.items() if plain_name(each) == word]
        if found:
            return found[0] if len(found) == 1 else None
    return None
