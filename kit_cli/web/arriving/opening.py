"""Open a programme that somebody hands over: a ZIP, or its files one by one, become a folder of its own, or nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath

from kit_cli.errors import KitError, Problem, visible
from kit_cli.files.unpacking import unpacked
from kit_cli.files.writing import workspace
from kit_cli.frozen import frozen
from kit_cli.grammar.sentence import NOTHING, Sentence, say
from kit_cli.making.makers import owner
from kit_cli.model.folder import BUILD, DATA, KEPT, SETTINGS
from kit_cli.places.answer_rules import slug_of
from kit_cli.programme.names import meant
from kit_cli.web.arriving.file_kinds import kind_of_file

_NAMELESS = "programme"
_SLUG = re.compile(rb"(?m)^[ \t]+slug:[ \t]*[\"']?([a-z][a-z0-9-]{0,39})\b")
_HEAD = 20_000
"""Bytes at the beginning of the settings, where the short name stands."""
_ABOVE = 3
"""So many folders may lie above what a build has made."""
_MOST_NAMED = 3
"""So many folders are named of those that each hold a programme."""
_PACK = say("Pack the programme’s own folder, the one in which {file} lies.", file=SETTINGS.path)


@frozen
class OpenedProgramme:
    """The folder in which a programme lies now, and what its name has to be told of."""

    folder: str
    told: Sentence = NOTHING


def open_zip(content: bytes, wished: str) -> OpenedProgramme:
    """Put the programme of a ZIP into a folder in the working folder, called as wished or as it was packed.

    Raises KitError in words for what is no ZIP, holds no programme or must not be unpacked, and then nothing is there.
    """
    if not content.startswith(b"PK"):
        kind = kind_of_file(content)
        # i18n: {kind} says what a file is, such as "a PDF"
        what = say("this is no ZIP file but {kind}", kind=kind) if kind else say("this is no ZIP file")
        raise KitError(Problem(what, _PACK))
    if kind := kind_of_file(content):
        raise KitError(Problem(say("this is no programme but {kind}", kind=kind), _PACK))
    return open_files(unpacked(content), wished)


def open_files(files: Mapping[str, bytes], wished: str) -> OpenedProgramme:
    """Put the programme that some files hold, by their paths, into a folder in the working folder; raises KitError."""
    root = programme_in(files)
    own = {path: content for path, content in files.items() if PurePosixPath(path).is_relative_to(root)}
    name = slug_of(wished or root.name or _own_name(files[str(root / SETTINGS.path)])) or _NAMELESS
    with workspace(Path(), name) as bench:
        folder, taken = _free(name)
        for path, content in own.items():
            there = bench / _NAMELESS / PurePosixPath(path).relative_to(root)
            there.parent.mkdir(parents=True, exist_ok=True)
            there.write_bytes(content)
        (bench / _NAMELESS).rename(folder)
    told = say("There is a folder {name} already, so this one is called {other}.", name=name, other=folder.name)
    return OpenedProgramme(folder.as_posix(), told if taken else NOTHING)


def programme_in(paths: Mapping[str, bytes]) -> PurePosixPath:
    """Return the folder among some files that is a programme's; raises KitError where there is none, or several."""
    folders = set(_folders(paths))
    found = sorted(each for each in folders if folders.isdisjoint(each.parents))
    if len(found) == 1:
        return found[0]
    if found:
        some = [visible(each.as_posix()) for each in found[:_MOST_NAMED]]
        what = say("several programmes lie in it: {folders}", folders=some)
        raise KitError(Problem(what, say("Pack the folder of one programme alone.")))
    raise KitError(_what_instead(paths))


def _folders(paths: Mapping[str, bytes]) -> Iterator[PurePosixPath]:
    """Yield the folders in which programme.yml lies, but for copies that a programme keeps of other things."""
    for each in map(PurePosixPath, paths):
        if each.name == SETTINGS.path and not {BUILD, DATA, KEPT} & set(each.parts[1:-1]):
            yield each.parent


def _what_instead(paths: Mapping[str, bytes]) -> Problem:
    """Return what some files look like that are no programme."""
    names = [PurePosixPath(each) for each in paths]
    if not names:
        return Problem(say("nothing is in it"), _PACK)
    near = next((each for each in names if meant(each.name) == SETTINGS.path), None)
    if near:
        what = say("the file {name} ought to be called {file}", name=visible(near.as_posix()), file=SETTINGS.path)
        return Problem(what, say("Rename it, and pack the folder again."))
    inner = [each for each in names if each.suffix.lower() == ".zip"]
    if inner:
        what = say("another ZIP file lies in it: {name}", name=visible(inner[0].as_posix()))
        return Problem(what, say("Unpack this one, and drop that one here."))
    if any(owner("/".join(each.parts[above:])) for each in names for above in range(_ABOVE)):
        what = say("this is only what a build has made, and not the texts that it was made from")
        return Problem(what, say("Pack the folder above, the one in which {file} lies.", file=SETTINGS.path))
    if len(names) == 1 and (kind := kind_of_file(paths[str(names[0])])):
        return Problem(say("no programme lies in it, but {kind}", kind=kind), _PACK)
    return Problem(say("no programme lies in it: there is no file {file}", file=SETTINGS.path), _PACK)


def _own_name(settings: bytes) -> str:
    """Return the short name that settings give, as far as it can be seen at once; they need not be whole."""
    found = _SLUG.search(settings[:_HEAD])
    return found[1].decode("ascii") if found else ""


def _free(name: str) -> tuple[Path, bool]:
    """Return a free folder, of the name or with the first number behind it that is free, and whether it was taken."""
    number, here = 1, Path(name)
    while here.exists() or here.is_symlink():
        number += 1
        here = Path(f"{name}-{number}")
    return here, number > 1
