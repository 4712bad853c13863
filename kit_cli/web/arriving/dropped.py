"""A file that somebody dropped onto a page, looked at and not yet put anywhere."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import Any

from kit_cli.errors import KitError
from kit_cli.files.opening import MAX_BYTES, as_text
from kit_cli.files.opening import content as read_content
from kit_cli.files.unpacking import MEGABYTES, names_in_zip
from kit_cli.files.yaml_source import parse_yaml
from kit_cli.frozen import frozen
from kit_cli.grammar.sentence import NOTHING, Sentence
from kit_cli.programme.names import plain_name


@frozen
class DroppedFile:
    """A file by its name and its bytes, and the programme that is open, if one is."""

    name: str
    content: bytes
    folder: Path | None = None

    @property
    def ending(self) -> str:
        """What its name ends in, in small letters, with the dot; empty for none."""
        return Path(self.name).suffix.lower()

    @property
    def plain_name(self) -> str:
        """The name as the kit would write it, without any folder before it."""
        return plain_name(self.name.replace("\\", "/").rpartition("/")[2]) or "file"

    @cached_property
    def names_inside(self) -> frozenset[str]:
        """The names in it, where it is a ZIP file of whatever kind."""
        return names_in_zip(self.content) if self.content.startswith(b"PK") else frozenset()

    @cached_property
    def text(self) -> str | None:
        """What it says, where it is a text that a programme may hold."""
        if len(self.content) > MAX_BYTES or b"\0" in self.content:
            return None
        try:
            return as_text(self.content)
        except UnicodeDecodeError:
            return None

    @cached_property
    def data(self) -> dict[Any, Any]:
        """What it says as YAML, where that is a mapping; empty otherwise."""
        if self.text is None:
            return {}
        try:
            found = parse_yaml(self.text, Path(self.plain_name)).data
        except (KitError, RecursionError):
            return {}
        return found if isinstance(found, dict) else {}


@frozen
class Recognised:
    """What a dropped file is: of which ``kind``, what is to be told of it, and what can be done.

    ``action`` is an action of the kit or another call, with the values that are proposed for it; ``file`` is where
    `accept` puts the file, from the working folder. Both are empty where there is nothing of the kind.
    """

    kind: str
    told: Sentence
    action: str = ""
    values: dict[str, Any] | None = None
    file: str = ""
    also: Sentence = NOTHING
    """What else somebody should know before saying yes."""


def free_name(name: str, folder: Path = Path(), content: bytes | None = None) -> str:
    """Return where a file can lie in a folder without taking another's place: its name, else one with a number.

    One that holds these very bytes is as good.
    """
    stem, dot, ending = name.rpartition(".") if "." in name else (name, "", "")
    number, here = 1, folder / name
    while here.is_symlink() or (here.exists() and (content is None or content != bytes_at(here, folder))):
        number += 1
        here = folder / f"{stem}-{number}{dot}{ending}"
    return here.as_posix()


def bytes_at(path: Path, folder: Path) -> bytes | None:
    """Return what a file of a programme holds; None for what is none, leads elsewhere or is larger than any."""
    try:
        return read_content(path, folder, most=MEGABYTES * 1_000_000)
    except OSError:
        return None
