"""Where the texts of a programme come from: the kit wrote them, or the hub, which changed or confirmed them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import field
from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar

from kit_cli.errors import KitError
from kit_cli.files.document_paths import DOCUMENT_FOLDERS, document_path
from kit_cli.files.front_matter import body_of
from kit_cli.files.plain_text import read_text
from kit_cli.files.shipped import template_folder
from kit_cli.files.yaml_source import parse_yaml
from kit_cli.frozen import frozen
from kit_cli.model.folder import CONFIRMATIONS, SETTINGS
from kit_cli.model.registers import Confirmed
from kit_cli.programme.base import Base
from kit_cli.programme.document import Document
from kit_cli.programme.programme import Programme

Found = TypeVar("Found")

_NOTHING: tuple[Any, ...] = (None, "", [], {})
"""What is no text of anybody's: whoever deletes the kit's text has not written one."""


@frozen
class Authorship:
    """Tells the hub's own from what the kit wrote; each file is looked at once, and only when it is asked for.

    Without a base nothing counts as changed: only what was confirmed is then the hub's own.
    """

    folder: Path
    confirmations: tuple[Confirmed, ...] = ()
    _known: dict[tuple[str, str], Any] = field(default_factory=dict, compare=False, repr=False)

    @cached_property
    def base(self) -> Base:
        """What the kit wrote when the programme was made."""
        return Base(self.folder)

    def is_own(self, file: str, now: Any, piece: Callable[[Any], Any]) -> bool:
        """Tell whether a piece of a YAML file is the hub's own: confirmed, or there and not as the kit wrote it.

        ``piece`` finds it in the data of the file: in those that it has now, and in those that it had.
        """
        return self._is_own(file, lambda: piece(now), lambda: piece(self.wrote(file)))

    def is_own_text(self, file: str, document: Document, piece: Callable[[str], Any]) -> bool:
        """Tell the same of a piece of a document's text; it may have lain in another folder."""
        return self._is_own(file, lambda: piece(document.body), lambda: piece(self._body(document)))

    def _is_own(self, file: str, now: Callable[[], Any], then: Callable[[], Any]) -> bool:
        if self.confirmed(file):
            return True
        if not self.base.kept or self._untouched(file):
            return False
        found = squeezed(now())
        return found not in _NOTHING and found != squeezed(then())

    def confirmed(self, file: str) -> bool:
        """Tell whether the hub has confirmed a file as it is."""
        return self._once("confirmed", file, lambda: any(self._holds(each) for each in self._of(file)))

    def voided(self, file: str) -> Confirmed | None:
        """Return the latest confirmation of a file that was changed after it; None where there is none."""
        return None if self.confirmed(file) else max(self._of(file), key=lambda each: each.on, default=None)

    def _untouched(self, file: str) -> bool:
        return self._once("untouched", file, lambda: self.base.untouched(file))

    def wrote(self, file: str) -> Any:
        """Return what the kit wrote into a YAML file; None where it wrote none, or nothing was kept."""
        return self._once("data", file, lambda: _parsed(self.base.text(file)))

    def _body(self, document: Document) -> str:
        paths = (document_path(document.id, document.language, folder) for folder in DOCUMENT_FOLDERS)
        texts = (self._once("text", path, lambda path=path: self.base.text(path)) for path in paths)  # type: ignore[misc]
        return body_of(next((text for text in texts if text is not None), ""))

    @cached_property
    def answered(self) -> frozenset[str]:
        """The settings that the hub decided when it answered the questions of `mentorkit new`."""
        from kit_cli.places.questions import written_to

        return frozenset(written_to(template_folder()).values())

    def _of(self, file: str) -> list[Confirmed]:
        return [each for each in self.confirmations if each.file == file]

    def _holds(self, entry: Confirmed) -> bool:
        return content_of(self.folder / entry.file, self.folder) == entry.sha256

    def _once(self, what: str, file: str, look: Callable[[], Found]) -> Found:
        key = (what, file)
        if key not in self._known:
            self._known[key] = look()
        found: Found = self._known[key]
        return found


def origin_of(programme: Programme) -> Authorship:
    """Return what tells a programme's own texts; a register that cannot be read confirms nothing."""
    known = programme.knows(CONFIRMATIONS)
    return Authorship(programme.folder, tuple(programme.confirmations.confirmations) if known else ())


def content_of(path: Path, home: Path) -> str:
    """Return the fingerprint of a text, each line end as one newline; empty for what cannot be read as one."""
    from kit_cli.files.fingerprints import fingerprint

    try:
        return fingerprint(read_text(path, home).encode())
    except KitError:
        return ""


def squeezed(data: Any) -> Any:
    """Return data whose texts differ only where more than white space differs."""
    if isinstance(data, str):
        return " ".join(data.split())
    if isinstance(data, dict):
        return {key: squeezed(value) for key, value in data.items()}
    return [squeezed(each) for each in data] if isinstance(data, list) else data


def _parsed(text: str | None) -> Any:
    try:
        return None if text is None else parse_yaml(text, Path(SETTINGS.path)).data
    except KitError:
        return None
