"""What a page keeps of a programme after each change, and gives back to a kit that has begun anew.

The whole folder is kept, with what was built: to build it anew takes longer than to read it, and where somebody
changed a built file, the folder itself knows of it.
"""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from shutil import rmtree
from tempfile import TemporaryDirectory
from zipfile import ZIP_STORED, BadZipFile, ZipFile

from kit_cli.errors import KitError, Problem
from kit_cli.files.disk_errors import PREFIX
from kit_cli.files.fingerprints import fingerprint_of_all, fingerprint_of_file, walked
from kit_cli.files.yaml_source import read_yaml
from kit_cli.frozen import frozen
from kit_cli.grammar.sentence import say
from kit_cli.model.folder import SETTINGS
from kit_cli.model.texts import in_language
from kit_cli.web.keeping.packing import packed

_BROKEN = (BadZipFile, EOFError, NotImplementedError, RuntimeError, ValueError)
"""What is raised for something that is no ZIP file of ours."""


@frozen
class Keepsake:
    """A programme as a page keeps it."""

    name: str
    """What people call it."""
    whole: str
    """One fingerprint of all its files: the same as long as nothing is changed."""
    files: Mapping[str, str]
    """The fingerprint of each file, by its path in the folder."""
    packed: bytes | None
    """All of it, as a ZIP file; nothing where the page has it."""


def keepsake(folder: Path, known: str | None = None) -> Keepsake:
    """Return what there is to keep of a folder; raises OSError.

    ``known`` is the fingerprint of all that the page has kept.
    """
    files = {path: fingerprint_of_file(folder / path, folder) for path in walked(folder)}
    whole = fingerprint_of_all(files)
    return Keepsake(_name(folder), whole, files, None if whole == known else packed(folder, ZIP_STORED))


def restore(folder: Path, content: bytes) -> None:
    """Make a folder what it was when it was kept, whatever is in it now.

    Raises KitError where what was kept is broken, and OSError; then the folder is as it was.
    """
    with TemporaryDirectory(prefix=PREFIX, dir=folder.parent) as bench:
        try:
            with ZipFile(BytesIO(content)) as archive:
                if any(entry.compress_type != ZIP_STORED for entry in archive.infolist()):
                    raise BadZipFile  # nothing that unpacks to more than it is
                archive.extractall(bench)  # which leaves no folder that a name leads out of
            (kept,) = Path(bench).iterdir()
        except _BROKEN:
            what = say("what this browser kept of {folder} is broken", folder=folder.name)
            raise KitError(Problem(what, say("Open the copy that you saved last."))) from None
        if folder.exists():
            rmtree(folder)
        kept.rename(folder)


def _name(folder: Path) -> str:
    """Return what people call a programme; its folder's name where its settings do not tell."""
    try:
        section = read_yaml(folder / SETTINGS.path, folder).data["programme"]
        name = in_language(section["name"], section["languages"][0])
    except (KitError, LookupError, StopIteration, TypeError):
        return folder.name
    return name if isinstance(name, str) and name.strip() else folder.name
