"""A ZIP file, or single files, that somebody hands over: judged name by name and byte by byte before any is written.

A ZIP comes from wherever people get them. Its names may climb out of a folder, its sizes need not be true, and a few
thousand bytes of it may unpack to gigabytes. ZIP files inside it are files like others, and are not unpacked.
"""

from __future__ import annotations

import re
import stat
from collections.abc import Iterable, Iterator, Mapping
from io import BytesIO
from typing import TYPE_CHECKING
from unicodedata import normalize

from kit_cli.errors import KitError, Problem, visible
from kit_cli.files.leftovers import is_leftover
from kit_cli.files.windows_names import is_device
from kit_cli.grammar.sentence import NOTHING, Sentence, say

if TYPE_CHECKING:
    from zipfile import ZipFile, ZipInfo

MEGABYTES = 100
"""Of all files together, unpacked: a built programme of four languages has twelve, and a tab has room for this."""
MOST_FILES = 5_000
"""A built programme of four languages has some seven hundred."""
_DEEPEST = 16
"""Folders inside one another: those of a build are four."""
_LONGEST = 240
"""Characters of a path: Windows opens no more than 259 with the folder before it."""
_RATIO = 300
"""So many times smaller no text packs; nothing but repetition does."""
_RATIO_FROM = 1_000_000
"""Bytes from which that is looked at: a short file of blanks is no danger."""
_AT_ONCE = 65_536

_ENTRY = b"PK\x01\x02"
"""How each line of a ZIP's list of contents begins; an archive within may have some more."""
_UTF8 = 0x800
_ENCRYPTED = 0x1
_UNIX = {3, 19}
"""The systems, Unix and macOS, whose ZIP programs note what kind of file each one is."""
_DRIVE = re.compile(r"[A-Za-z]:")
_REFUSED = re.compile(r'[\x00-\x1f\x7f<>:"|?*\ud800-\udfff]')
"""What no name may hold on Windows, or anywhere."""
_OF_MACOS = "__macosx"
"""The folder in which macOS packs what it knows of each file besides."""

_OWN = ".mentorkit"
"""The one hidden folder that belongs to a programme: what git or an editor keeps in theirs may even be run there."""

_AGAIN = say("Pack the programme’s folder again, as it is, and drop the new ZIP file here.")
_DAMAGED = say("this ZIP file is damaged, or was not copied whole")
_TOO_MUCH = say("this ZIP file unpacks to more than {number} MB", number=MEGABYTES)


def unpacked(content: bytes) -> dict[str, bytes]:
    """Return the files of a ZIP by their paths (with `/`), without what systems leave beside them.

    Raises KitError with what is wrong and what to do: a name that leads out, a link, what is locked, broken or too
    much.
    """
    import zlib
    from zipfile import BadZipFile, LargeZipFile, ZipFile

    if len(content) > MEGABYTES * 1_000_000:
        raise _refused(_TOO_MUCH)
    if _lists_too_many(content):
        raise _refused(_too_many(), _AGAIN)
    try:
        with ZipFile(BytesIO(content)) as archive:
            entries = {_name(entry): entry for entry in archive.infolist() if not _is_folder(entry)}
            if len(entries) < sum(not _is_folder(entry) for entry in archive.infolist()):
                raise _refused(say("this ZIP file holds two files of one name"), _AGAIN)
            wanted = {path: entries[name] for path, name in _paths(entries).items()}
            return dict(_contents(archive, wanted))
    except (BadZipFile, LargeZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError) as error:
        raise _refused(_DAMAGED, _AGAIN) from error
    except (ValueError, OverflowError, LookupError, ArithmeticError) as error:  # numbers of a list that fit nothing
        raise _refused(_DAMAGED, _AGAIN) from error


def names_in_zip(content: bytes) -> frozenset[str]:
    """Return the names in a ZIP file, as they stand there and to be looked at only; none where it is broken."""
    from zipfile import BadZipFile, ZipFile

    if _lists_too_many(content):
        return frozenset()
    try:
        with ZipFile(BytesIO(content)) as archive:
            return frozenset(archive.namelist())
    except (BadZipFile, OSError, ValueError, NotImplementedError, RuntimeError, OverflowError, LookupError):
        return frozenset()


def _lists_too_many(content: bytes) -> bool:
    """Return whether already the list of contents would fill the memory."""
    return content.count(_ENTRY) > 2 * MOST_FILES


def kept_apart(files: Iterable[tuple[str, bytes]]) -> dict[str, bytes]:
    """Return files that were handed over one by one by their paths (with `/`), judged as those of a ZIP are.

    Raises KitError likewise.
    """
    found: dict[str, bytes] = {}
    for name, content in files:
        if name in found:
            raise _refused(say("there are two files of one name: {name}", name=visible(name)))
        found[name] = content
    if sum(map(len, found.values())) > MEGABYTES * 1_000_000:
        raise _refused(say("these files are larger than {number} MB together", number=MEGABYTES))
    return {path: found[name] for path, name in _paths(found).items()}


def _paths(names: Iterable[str]) -> dict[str, str]:
    """Return the names that are wanted by the paths that they mean; raises KitError for those that mean none."""
    found: dict[str, str] = {}
    for name in names:
        if _nobody_needs(name):
            continue
        path = _path(name)
        if path in found:
            raise _refused(say("there are two files of one name: {name}", name=visible(path)))
        found[path] = name
    if len(found) > MOST_FILES:
        raise _refused(_too_many(), _AGAIN)
    _check_apart(found)
    return found


def _path(name: str) -> str:
    """Return a name as a path below a folder; raises KitError for one that leads elsewhere, or that nobody can have."""
    whole = normalize("NFC", name.replace("\\", "/"))  # as some programs on Windows write it
    if whole.startswith("/") or _DRIVE.match(whole):
        raise _refused_name(name, say("it names a place on somebody’s disk"))
    parts = [part for part in whole.split("/") if part not in {"", "."}]
    if ".." in parts:
        raise _refused_name(name, say("it leads out of the folder"))
    path = "/".join(parts)
    if not path:
        raise _refused_name(name, say("it is no name"))
    if len(parts) > _DEEPEST or len(path) > _LONGEST:
        raise _refused_name(name, say("it lies too deep, or its name is too long"))
    for part in parts:
        if _REFUSED.search(part) or part.endswith((".", " ")):
            raise _refused_name(name, say("not every computer can have a file that is called so"))
        if is_device(part):
            raise _refused_name(name, say("Windows keeps the name {name} to itself", name=part))
    return path


def _nobody_needs(name: str) -> bool:
    """Return whether a file is only what a system or another program keeps beside those of people."""
    *folders, last = name.replace("\\", "/").split("/")
    return is_leftover(last) or any(map(_of_another_program, folders))


def _of_another_program(folder: str) -> bool:
    hidden = folder.startswith(".") and folder not in {".", "..", _OWN}
    return hidden or folder.casefold() == _OF_MACOS


def _check_apart(paths: Iterable[str]) -> None:
    """Raise KitError where two paths are one on some disks, or one is a file and the folder of another."""
    seen: dict[str, str] = {}
    folders: dict[str, str] = {}
    for path in paths:
        alike = path.casefold()
        if alike in seen:
            what = say("{one} and {other} are one file on most computers", one=seen[alike], other=path)
            raise _refused(what, say("Give one of them another name, and pack the folder again."))
        seen[alike] = path
        above = alike
        while "/" in above:
            above = above.rpartition("/")[0]
            folders[above] = path
    if both := seen.keys() & folders.keys():
        raise _refused_name(seen[min(both)], say("it is a file, and a folder as well"))


def _contents(archive: ZipFile, entries: Mapping[str, ZipInfo]) -> Iterator[tuple[str, bytes]]:
    """Yield the bytes of each entry, counted as they come: what an archive says of its sizes need not be so."""
    for path, entry in entries.items():
        _check_kind(path, entry)
    left = MEGABYTES * 1_000_000
    if sum(entry.file_size for entry in entries.values()) > left:
        raise _refused(_TOO_MUCH)
    for path, entry in entries.items():
        pieces = bytearray()
        with archive.open(entry) as stream:
            while piece := stream.read(_AT_ONCE):
                pieces += piece
                left -= len(piece)
                if left < 0:
                    raise _refused(_TOO_MUCH)
                if len(pieces) > max(_RATIO_FROM, _RATIO * entry.compress_size):
                    raise _refused_name(path, say("it unpacks to far more than any text holds"))
        yield path, bytes(pieces)


def _check_kind(path: str, entry: ZipInfo) -> None:
    """Raise KitError for what is no plain file, is locked, or packed as hardly anybody packs."""
    from zipfile import ZIP_DEFLATED, ZIP_STORED

    kind = stat.S_IFMT(entry.external_attr >> 16) if entry.create_system in _UNIX else 0
    if stat.S_ISLNK(kind):
        remedy = say("Put a copy of what it leads to in its place, and pack the folder again.")
        raise _refused_name(path, say("it is a link, and nobody knows where it leads"), remedy)
    if kind not in {0, stat.S_IFREG}:
        raise _refused_name(path, say("it is a device, a pipe or a socket, and no file"))
    if entry.flag_bits & _ENCRYPTED:
        raise _refused(say("this ZIP file is locked with a password"), say("Pack the folder again without one."))
    if entry.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
        raise _refused(say("this ZIP file is packed in a way that not every program can read"), _AGAIN)


def _is_folder(entry: ZipInfo) -> bool:
    return entry.orig_filename.endswith(("/", "\\"))


def _name(entry: ZipInfo) -> str:
    """Return an entry's name as it was meant: many programs write UTF-8 and do not say so."""
    name = entry.orig_filename
    if entry.flag_bits & _UTF8 or name.isascii():
        return name
    try:
        return name.encode("cp437").decode("utf-8")
    except UnicodeError:
        return name


def _too_many() -> Sentence:
    return say("there are more than {number} files in it", number=MOST_FILES)


def _refused_name(name: str, why: Sentence, remedy: Sentence = _AGAIN) -> KitError:
    # i18n: the name of a file, and why it cannot be taken
    return _refused(say("{name}: {why}", name=visible(name)[:200], why=why), remedy)


def _refused(what: Sentence, remedy: Sentence = NOTHING) -> KitError:
    return KitError(Problem(what, remedy))
