"""A text of a programme, as a page names it: in which folder, what judges it, and that nothing else is meant."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from kit_cli.errors import KitError, Problem, UsageProblem
from kit_cli.files.document_paths import is_document
from kit_cli.files.fingerprints import fingerprint
from kit_cli.files.front_matter import front_in, keys_of
from kit_cli.files.opening import content
from kit_cli.files.plain_text import read_text
from kit_cli.files.writing import check_file
from kit_cli.files.yaml_source import Source
from kit_cli.frozen import frozen
from kit_cli.grammar.sentence import say
from kit_cli.model.folder import BUILD, DATA, SETTINGS, ProgrammeFile, file_at

_BOM = b"\xef\xbb\xbf"
_MADE = (BUILD, DATA)


@frozen
class TextFile:
    """A text of a programme: the programme's folder, and the text's path in it."""

    folder: Path
    name: str

    @property
    def path(self) -> Path:
        """Where it lies."""
        return self.folder / self.name

    @property
    def known(self) -> ProgrammeFile[Any]:
        """What is known of a file that has keys, of a document those before its text; raises KitError for others."""
        found = file_at(self.name)
        if found is None:
            what = say("this text has no form")
            raise KitError(Problem(what, say("Change it in its text."), self.path))
        return found

    def read(self) -> str:
        """Return its text; raises KitError."""
        return read_text(self.path, self.folder)

    def keys(self, text: str) -> slice:
        """Return where the keys stand in a text of this file; raises KitError for a document without any."""
        return front_in(text, self.path) if is_document(self.name) else slice(0, len(text))

    def source(self, text: str) -> Source:
        """Return what the keys in a text of this file say; raises KitError."""
        return keys_of(text, self.keys(text), self.path)

    def fingerprint(self) -> str:
        """Return the fingerprint of the file as it lies there; empty for one that cannot be read."""
        try:
            return fingerprint(content(self.path, self.folder) or b"")
        except OSError:
            return ""

    def begins_with_mark(self) -> bool:
        """Tell whether the file begins with the mark that some editors put before a text."""
        return (content(self.path, self.folder) or b"").startswith(_BOM)


def text_file(path: Path, *, new: bool = False) -> TextFile:
    """Return the text of a programme at a path; raises KitError where it is none that a person writes.

    What was made from the texts, what the kit keeps for itself, and what lies behind a link are none. With ``new`` it
    need not be there yet, where a form or another file of keys, or a document, can be.
    """
    folder = next((each for each in reversed(path.parents) if os.path.lexists(each / SETTINGS.path)), None)
    if folder is None or ".." in path.parts:
        raise UsageProblem(Problem(say("this lies in no programme's folder"), file=path))
    name = path.relative_to(folder)
    if name.parts[0].casefold() in _MADE or any(part.startswith(".") for part in name.parts):
        remedy = say("What lies in {folder} is made from the texts.", folder=f"{BUILD}/")
        raise UsageProblem(Problem(say("this is no text of the programme"), remedy, path))
    check_file(path, folder)
    if not path.is_file() and not (new and file_at(name.as_posix()) and path.parent.is_dir()):
        raise KitError(Problem(say("there is no such file"), file=path))
    return TextFile(folder, name.as_posix())
