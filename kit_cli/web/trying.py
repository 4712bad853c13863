"""Judge a text of a programme as a build would, before it is written."""

from __future__ import annotations

from collections import Counter

from kit_cli.errors import KitError, Problem
from kit_cli.files.rehearsing import as_if
from kit_cli.programme.read import read_programme
from kit_cli.web.text_files import TextFile


def check_text(file: TextFile, text: str, *, whole: bool) -> None:
    """Raise KitError for what would be wrong with the programme if a file said something else.

    What is wrong already is no reason to refuse a change; with ``whole`` it is one in the file itself.
    """
    with as_if(file.path, text.encode("utf-8")):
        found = read_programme(file.folder).problems
    if not found:
        return
    before = Counter(map(_known, read_programme(file.folder).problems))
    new: list[Problem] = []
    for problem in found:
        known = _known(problem)
        before[known] -= 1
        if before[known] < 0 or (whole and problem.file == file.path):
            new.append(problem)
    if new:
        raise KitError(new)


def _known(problem: Problem) -> tuple[object, ...]:
    """Return by what a problem is the same as before, wherever its line has gone."""
    return problem.file, str(problem.what)
