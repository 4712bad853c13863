"""What a build follows from, as fingerprints: every text that it reads or judges, and the kit."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from fnmatch import filter as fitting
from pathlib import Path

from kit_cli.face.picture import MOST_BYTES
from kit_cli.files.fingerprints import fingerprint, fingerprint_of_all, fingerprint_of_file, fingerprints
from kit_cli.making.kit_fingerprint import kit_fingerprint
from kit_cli.making.makers import MAKERS
from kit_cli.model.folder import FILES, form_path
from kit_cli.programme.known_names import strange

TEXTS = {
    *(pattern for maker in MAKERS for pattern in maker.reads),
    # No maker reads the registers, or a form whose name cannot be an id; yet a programme is built when all is well.
    *(file.path for file in FILES),
    form_path("*"),
}
"""The files (patterns of `glob`) of a programme's folder on which a build depends."""


@dataclass(frozen=True, slots=True)
class BuildInputs:
    """The fingerprints of the kit, and of each text by its path in the programme's folder."""

    kit: str
    texts: Mapping[str, str]
    strange: str = ""
    """The fingerprint of the names of whatever lies beside the texts; empty where they cannot be told, nor any text."""

    @classmethod
    def of(cls, folder: Path, pictures: Mapping[str, Iterable[str]] = {}, kit: str | None = None) -> BuildInputs:
        """Return the inputs of a programme as they are now; raises KitError when the kit's data are not there.

        ``pictures`` are those that each text shows, as far as that is known; with ``kit`` it is taken to be that one.
        """
        names = _strange(folder)
        found = cls(kit_fingerprint() if kit is None else kit, fingerprints(folder, TEXTS) if names else {}, names)
        return found.showing(folder, pictures)

    def showing(self, folder: Path, pictures: Mapping[str, Iterable[str]]) -> BuildInputs:
        """Return the inputs when it is known which pictures a text shows: its fingerprint is then theirs as well."""
        texts = dict(self.texts)
        for text, paths in pictures.items():
            shown = {path: fingerprint_of_file(folder / path, folder, MOST_BYTES) for path in paths}
            texts[text] = fingerprint_of_all({text: texts.get(text, ""), **shown})
        return replace(self, texts=texts)

    def whole(self) -> str:
        """Return the fingerprint of all texts."""
        return fingerprint_of_all(self.texts)

    def of_patterns(self, patterns: Iterable[str]) -> str:
        """Return the fingerprint of the kit and of the texts whose paths fit one of some patterns."""
        paths = {path for pattern in patterns for path in fitting(self.texts, pattern)}
        return fingerprint_of_all({"": self.kit} | {path: self.texts[path] for path in paths})

    def with_text(self, path: str, content: bytes) -> BuildInputs:
        """Return the inputs as they are when a text has been written."""
        return replace(self, texts={**self.texts, path: fingerprint(content)})


def _strange(folder: Path) -> str:
    try:
        names = "\0".join(sorted(strange(folder)))
    except OSError:
        return ""
    return fingerprint(names.encode("utf-8", "surrogateescape"))
