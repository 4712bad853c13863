"""How each language is judged: tests/opening/languages/<tag>.yml, a file a language."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from kit_cli.files.yaml_source import read_yaml

FOLDER = Path(__file__).resolve().parents[1] / "opening" / "languages"


@dataclass(frozen=True)
class Judged:
    """A language's dictionary for hunspell, and lists of its words."""

    dictionary: str
    frequent: frozenset[str]
    """Words so frequent that every sentence holds some of them, and so short that no other language does."""
    own: frozenset[str] = frozenset()
    """Genuine words of this project that the dictionary lacks."""
    not_here: tuple[str, ...] = ()
    """Words of a neighbour that the dictionary accepts, in small letters."""
    not_here_patterns: tuple[str, ...] = ()
    """Regular expressions that find their inflected forms, in small letters."""
    not_so: dict[str, str] = field(default_factory=dict)
    """What its editors have decided against: a regular expression, and what to write instead."""
    search: dict[str, str] = field(default_factory=dict)
    """What people type to the site's search, each with the word of the tutorial that it must find."""


@cache
def judged() -> dict[str, Judged]:
    """Return how each language is judged, by its tag."""
    found = {}
    for path in sorted(FOLDER.glob("*.yml")):
        data = read_yaml(path).data
        found[path.stem] = Judged(
            data["dictionary"],
            frozenset(data["frequent"]),
            frozenset(data.get("own", ())),
            tuple(data.get("not_here", ())),
            tuple(data.get("not_here_patterns", ())),
            dict(data.get("not_so", {})),
            dict(data.get("search", {})),
        )
    return found
