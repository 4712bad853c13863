"""What counts as a proof: a file of the programme that the hub made, or an address that others can open."""

from __future__ import annotations

import os
import re
import stat
import unicodedata
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from kit_cli.check.evidence.placeholders import names_somebody
from kit_cli.check.finding import Wrong
from kit_cli.files.opening import content
from kit_cli.grammar.sentence import say
from kit_cli.model.folder import ADAPTATIONS, ATTESTATIONS, BUILD, CONFIRMATIONS, SCHEMAS
from kit_cli.model.registers import Attested
from kit_cli.places.examples import is_nobodys
from kit_cli.programme.base import Base
from kit_cli.programme.sources import is_source

_ADDRESS = r"https://([^/?#\s]+)(?:[/?#]\S*)?"
_HOST = r"(?:\w(?:[\w-]{0,61}\w)?\.)+[^\W\d_]{2,63}(?::\d{1,5})?"
"""Names joined by dots, of which the last is a word: no number of a computer, and no name of one house."""

_KITS_OWN = tuple(each.path for each in (ATTESTATIONS, ADAPTATIONS, CONFIRMATIONS))
_KITS_FOLDERS = (BUILD, PurePosixPath(SCHEMAS).parts[0])
_MOST_BYTES = 100_000_000
_TEXT_BYTES = 2_000_000
"""A larger file is none of the kit's texts, and not empty."""

INSTEAD = say(
    "Name a file of the programme, such as {file}, or an address that begins with {scheme}.",
    file="data/minutes.pdf",
    scheme="https://",
)


_SIGNED = say(
    "Name the paper itself, such as {file}: what was signed, minutes, a list of those present.", file="data/minutes.pdf"
)


def wrong_proof(entry: Attested, base: Base) -> Wrong | None:
    """Return why the proof of an attestation is none; None when somebody can open it, and it is as it was."""
    if entry.file is not None:
        return wrong_file(entry.file, base, entry.sha256)
    if entry.address is not None:
        return wrong_address(entry.address)
    return Wrong(say("the proof is missing: neither a file nor an address is named"), INSTEAD)


def wrong_file(file: str, base: Base, sha256: str | None) -> Wrong | None:
    """Return why a file of the programme is no proof: its path in the folder, and what it was known by."""
    parts = PurePosixPath(file).parts
    if file.startswith("/") or ".." in parts or "\\" in file or ":" in file or not parts:
        return Wrong(
            say("{file} lies outside the programme’s folder", file=file), say("Copy it into {folder}.", folder="data/")
        )
    if parts[0] in _KITS_FOLDERS or "/".join(parts) in _KITS_OWN:
        return Wrong(say("{file} is written by the kit and proves nothing", file=file), INSTEAD)
    inside = "/".join(parts)
    if is_source(inside) or inside in base.paths:
        what = say(
            "{file} is a text of the programme: the check reads it itself, and it proves nothing signed", file=file
        )
        return Wrong(what, _SIGNED)
    path = base.folder / file
    if any(os.path.islink(base.folder.joinpath(*parts[:number])) for number in range(1, len(parts) + 1)):  # noqa: PTH114
        return Wrong(say("{file} is a link, not a file", file=file), say("Copy it into {folder}.", folder="data/"))
    try:
        about = path.stat()
    except OSError:
        return Wrong(
            say("the proof {file} is gone", file=file), say("Put it back, or attest again with another proof.")
        )
    if not stat.S_ISREG(about.st_mode):
        return Wrong(say("{file} is no file that anybody can open", file=file), INSTEAD)
    return _wrong_content(file, path, about.st_size, base, sha256)


def _wrong_content(file: str, path: Path, size: int, base: Base, sha256: str | None) -> Wrong | None:
    from kit_cli.files.fingerprints import fingerprint_of_file

    if size > _MOST_BYTES:
        return Wrong(say("{file} is larger than 100 MB", file=file), INSTEAD)
    if size <= _TEXT_BYTES:
        try:
            found = content(path, base.folder, most=_TEXT_BYTES)
        except OSError:
            return Wrong(say("{file} is no file that anybody can open", file=file), INSTEAD)
        if found is not None and not found.strip():
            return Wrong(say("{file} is empty", file=file), INSTEAD)
        if found is not None and base.holds(found):
            return Wrong(say("{file} is as the kit wrote it and proves nothing", file=file), INSTEAD)
    if sha256 is None:
        what = say("it is not known what {file} held when it was attested", file=file)
        return Wrong(what, say("Attest it with `mentorkit attest`, which writes that down."))
    if sha256 != fingerprint_of_file(path, base.folder, _MOST_BYTES):
        return Wrong(
            say("the proof {file} has changed since it was attested", file=file),
            say("Look whether it still proves what was said, and attest again."),
        )
    return None


def wrong_address(address: str) -> Wrong | None:
    """Return why an address is none that others can open; nobody calls it."""
    match = re.fullmatch(_ADDRESS, address)
    if match and re.fullmatch(_HOST, match[1]) and not is_nobodys(f"/{match[1].partition(':')[0]}"):
        return None
    return Wrong(say("{address} is no address that others can open", address=address), INSTEAD)


def wrong_names(standard: str, by: str, confirmed_by: str | None, *, core: bool) -> Wrong | None:
    """Return why the names of an attestation do not do: what is core needs a second person."""
    for who in filter(None, (by, confirmed_by)):
        if wrong := wrong_who(who):
            return wrong
    remedy = say("Have somebody else look, and name that person: {option}.", option="--confirmed-by NAME")
    if core and confirmed_by is None:
        return Wrong(say("{standard} is core: a second person has to confirm it", standard=standard), remedy)
    if confirmed_by is not None and _name(confirmed_by) == _name(by):
        return Wrong(say("{name} attests and confirms: that is one person", name=by), remedy)
    return None


def wrong_who(who: str) -> Wrong | None:
    """Return why some words name nobody: one letter again and again, a day, a number."""
    if names_somebody(_first(who)):
        return None
    return Wrong(say("{name} is nobody’s name", name=who), say("Write who it was: name and role."))


def _first(who: str) -> str:
    """Return what stands before a role."""
    return re.split(r"[,;(–—]| - ", who.strip())[0] or who


def _name(who: str) -> str:
    """Return a name without its role, its spaces, its accents and its capitals."""
    apart = unicodedata.normalize("NFKD", _first(who).casefold())
    return "".join(sign for sign in apart if sign.isalnum()) or who


def known_by(entry: Attested) -> Iterator[str]:
    """Yield what makes two proofs the same document: a file's content, or an address without its fragment."""
    if entry.file is not None:
        yield entry.sha256 or entry.file
    elif entry.address is not None:
        yield entry.address.partition("#")[0].rstrip("/").casefold()


def too_often(number: int, most: int) -> Wrong:
    """Return why a proof counts for no standard: it is named for too many."""
    what = say(
        "the same proof is named for {number} standards, and one document honestly proves {most} at most",
        number=number,
        most=most,
    )
    return Wrong(what, say("Give each standard the paper that shows it."))
