"""Write a text of a programme when a build would take it: it is judged with all the others before it is written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path

from kit_cli.errors import KitError, Problem
from kit_cli.files.rehearsing import as_if
from kit_cli.files.writing import Writer, changing
from kit_cli.frozen import frozen
from kit_cli.grammar.sentence import say
from kit_cli.programme.read import read_programme
from kit_cli.web.editing.text_files import TextFile


@frozen
class Changed:
    """What has become of a file: whether it says something else now, its fingerprint, and where the entry is now."""

    file: Path
    changed: bool
    was: str
    at: str


def write_checked(file: TextFile, was: str | None, make: Callable[[], str], *, whole: bool = False) -> Changed:
    """Write a text that is made while nobody else writes the file; raises KitError where it was changed meanwhile."""
    with changing(file.path) as write:
        if was is not None and was != file.fingerprint():
            what = say("this file was changed meanwhile, and is left as it is")
            raise KitError(Problem(what, say("Look at it again, then change it."), file.path))
        if not file.path.is_file():
            _add(file, make(), write)
            return Changed(file.path, True, file.fingerprint(), "")
        before, mark = file.read(), file.begins_with_mark()
        text = make()
        if text == before:
            return Changed(file.path, False, file.fingerprint(), "")
        check_text(file, text, whole=whole)
        write(f"\ufeff{text}" if mark else text)
    return Changed(file.path, True, file.fingerprint(), "")


def _add(file: TextFile, text: str, write: Writer) -> None:
    """Write a file that is not there yet, and take it away again where a build would refuse what it says."""
    before = read_programme(file.folder).problems
    write(text)
    try:
        _check_new(read_programme(file.folder).problems, before, None)
    except BaseException:
        file.path.unlink()
        raise


def check_text(file: TextFile, text: str, *, whole: bool) -> None:
    """Raise KitError for what would be wrong with the programme if a file said something else.

    What is wrong already is no reason to refuse a change; with ``whole`` it is one in the file itself.
    """
    with as_if(file.path, text.encode("utf-8")):
        found = read_programme(file.folder).problems
    if not found:
        return
    _check_new(found, read_programme(file.folder).problems, file.path if whole else None)


def _check_new(found: Iterable[Problem], before: Iterable[Problem], whole: Path | None) -> None:
    """Raise KitError with the problems that were not there before, and with all of the file that has to be whole."""
    there = Counter(map(_known, before))
    new: list[Problem] = []
    for problem in found:
        known = _known(problem)
        there[known] -= 1
        if there[known] < 0 or problem.file == whole:
            new.append(problem)
    if new:
        raise KitError(new)


def _known(problem: Problem) -> tuple[object, ...]:
    """Return by what a problem is the same as before, wherever its line has gone."""
    return problem.file, str(problem.what)
