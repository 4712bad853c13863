"""What a build follows from, as fingerprints: every text that it reads or judges, and the kit."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import field, replace
from fnmatch import filter as fitting
from pathlib import Path
from typing import TYPE_CHECKING

from kit_cli.face.picture import MOST_BYTES
from kit_cli.files.fingerprints import fingerprint, fingerprint_of_all, fingerprint_of_file, fingerprints
from kit_cli.files.opening import MAX_BYTES
from kit_cli.frozen import frozen
from kit_cli.making.kit_fingerprint import kit_fingerprint
from kit_cli.making.makers import MAKERS
from kit_cli.model.folder import ANSWERS, FILES, SETTINGS, form_path
from kit_cli.programme.known_names import strange

if TYPE_CHECKING:
    from kit_cli.programme.programme import Programme

TEXTS = {
    *(pattern for maker in MAKERS for pattern in maker.reads),
    # No maker reads the registers, or a form whose name cannot be an id; yet a programme is built when all is well.
    *(file.path for file in FILES),
    form_path("*"),
}
"""The files (patterns of `glob`) of a programme's folder on which a build depends."""


@frozen
class BuildInputs:
    """The fingerprints of the kit, and of each text by its path in the programme's folder."""

    kit: str
    texts: Mapping[str, str]
    strange: str = ""
    """The fingerprint of the names of whatever lies beside the texts; empty where they cannot be told, nor any text."""
    answers: str = ""
    """That of the answers: nothing is made from them, but what has not followed a change of one is told."""
    settings: Mapping[str, str] = field(default_factory=dict)
    """The fingerprint of each part of the settings, once these were read; the pictures that they show have no name."""

    @classmethod
    def of(cls, folder: Path, pictures: Mapping[str, Iterable[str]] = {}, kit: str | None = None) -> BuildInputs:
        """Return the inputs of a programme as they are now; raises KitError when the kit's data are not there.

        ``pictures`` are those that each text shows, as far as that is known; with ``kit`` it is taken to be that one.
        """
        names = _strange(folder)
        texts = fingerprints(folder, TEXTS) if names else {}
        answers = fingerprint_of_file(folder / ANSWERS, folder, MAX_BYTES)
        return cls(kit_fingerprint() if kit is None else kit, texts, names, answers).showing(folder, pictures)

    def showing(self, folder: Path, pictures: Mapping[str, Iterable[str]]) -> BuildInputs:
        """Return the inputs when it is known which pictures a text shows: its fingerprint is then theirs as well."""
        texts = dict(self.texts)
        for text, paths in pictures.items():
            texts[text] = fingerprint_of_all({text: texts.get(text, ""), **_of_pictures(folder, paths)})
        return replace(self, texts=texts)

    def saying(self, programme: Programme) -> BuildInputs:
        """Return the inputs when it is known what the settings say: an output follows from what it asks of them."""
        shown = _of_pictures(programme.folder, programme.pictures.get(SETTINGS.path, ()))
        parts = {name: fingerprint(repr(value).encode()) for name, value in programme.settings}
        return replace(self, settings={"": fingerprint_of_all(shown), **parts})

    def whole(self) -> str:
        """Return the fingerprint of all texts."""
        return fingerprint_of_all(self.texts)

    def of_patterns(self, patterns: Iterable[str]) -> BuildInputs:
        """Return the inputs of what reads only the texts whose paths fit one of some patterns."""
        paths = {path for pattern in patterns for path in fitting(self.texts, pattern)}
        return replace(self, texts={path: self.texts[path] for path in paths})

    def asked(self, parts: Iterable[str]) -> str:
        """Return the fingerprint of the kit and of all texts, of the settings only that of some parts."""
        settings = {name: self.settings.get(name, "") for name in ("", *parts)}
        texts = {**self.texts, SETTINGS.path: fingerprint_of_all(settings)}
        return fingerprint_of_all({"": self.kit, **texts})

    def with_text(self, path: str, content: bytes) -> BuildInputs:
        """Return the inputs as they are when a text has been written."""
        return replace(self, texts={**self.texts, path: fingerprint(content)})


def _of_pictures(folder: Path, paths: Iterable[str]) -> dict[str, str]:
    return {path: fingerprint_of_file(folder / path, folder, MOST_BYTES) for path in paths}


def _strange(folder: Path) -> str:
    try:
        names = "\0".join(sorted(strange(folder)))
    except OSError:
        return ""
    return fingerprint(names.encode("utf-8", "surrogateescape"))
