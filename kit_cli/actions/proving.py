"""Find the proof that a person means: the file or the address that is given, or that the words of the proof name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from kit_cli.check.finding import Wrong
from kit_cli.check.proof import INSTEAD, wrong_address, wrong_file
from kit_cli.errors import KitError, Problem
from kit_cli.files.fingerprints import fingerprint_of_file
from kit_cli.grammar.sentence import say
from kit_cli.programme.base import Base

if TYPE_CHECKING:
    from kit_cli.actions.attest import AttestRequest

_ADDRESS = re.compile(r"https?://\S+", re.IGNORECASE)
_AROUND = " \t\"'“”„«».,;()[]"
_BEFORE = _AROUND.replace(".", "")
"""A path may begin with a dot, and no sentence does."""


def proven(request: AttestRequest) -> AttestRequest:
    """Return a request whose proof is a file, by its path in the programme, or an address, and has words as well.

    Raises KitError for a proof that nobody could open, with what to write instead.
    """
    found = request if request.file or request.address else _named(request)
    if found.file is not None:
        path = _inside(found.programme, found.file)
        _refuse(wrong_file(path, Base(found.programme), fingerprint_of_file(found.programme / path, found.programme)))
        return replace(found, file=Path(path), proof=found.proof or path)
    if found.address is not None:
        _refuse(wrong_address(found.address))
        return replace(found, proof=found.proof or found.address)
    what = say("the proof is missing: these words name neither a file nor an address")
    raise KitError(Problem(what, INSTEAD))


def _named(request: AttestRequest) -> AttestRequest:
    """Return the request with the first address or file that its words name."""
    words = request.proof or ""
    if match := _ADDRESS.search(words):
        return replace(request, address=match[0].rstrip(_AROUND))
    for each in _candidates(words):
        if _is_file(request.programme / each) or (_is_path(each) and _is_file(Path(each))):
            return replace(request, file=Path(each))
    paths = [each for each in _candidates(words) if _is_path(each)]
    return replace(request, file=Path(paths[0])) if paths else request


def _candidates(words: str) -> Iterator[str]:
    """Yield what may be a path: all of it, what stands between commas, single words."""
    for each in (words, *re.split(r"[,;:]\s", words), *words.split()):
        if plain := each.lstrip(_BEFORE).rstrip(_AROUND):
            yield plain


def _is_file(path: Path) -> bool:
    """Tell whether a path is that of a file; a whole sentence is none, which some systems refuse to be asked."""
    try:
        return path.is_file()
    except (OSError, ValueError):
        return False


def _is_path(words: str) -> bool:
    """Tell whether a word can only be meant as a file's path."""
    return bool(re.fullmatch(r"[^\s]*[/\\][^\s]*\.\w{1,5}", words))


def _inside(programme: Path, file: Path) -> str:
    """Return a file's path in the programme's folder, whether it is given from there or from here.

    One that lies elsewhere is returned whole. Raises KitError where there is no such file.
    """
    if not file.is_absolute() and (programme / file).exists():
        return file.as_posix()
    if not file.exists():
        raise KitError(Problem(say("there is no file {file} in the programme’s folder", file=file), INSTEAD))
    whole, home = file.absolute(), programme.absolute()
    for path, folder in ((whole, home), (whole.resolve(), home.resolve())):
        if path.is_relative_to(folder):
            return path.relative_to(folder).as_posix()
    return whole.as_posix()


def _refuse(wrong: Wrong | None) -> None:
    if wrong:
        raise KitError(Problem(wrong.what, wrong.remedy))
