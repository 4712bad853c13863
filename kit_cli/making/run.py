"""Make everything that people open, and put it in place in one step."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from kit_cli.errors import KitError, Problem
from kit_cli.files.writing import put_in_place, workspace
from kit_cli.making.makers import Maker, chosen, owner
from kit_cli.making.outputs import Output
from kit_cli.model.folder import BUILD
from kit_cli.programme.forms_and_documents import folders_of_other_languages
from kit_cli.programme.programme import Programme
from kit_cli.programme.read import check_is_programme, read_programme

_BESIDE = "beside"


@dataclass(frozen=True, slots=True)
class Built:
    """What a build has made, and what it has left alone."""

    files: int
    """How many files `build/` was given."""
    not_built: tuple[str, ...]
    """The folders with documents in languages that the programme does not speak."""


@dataclass(frozen=True, slots=True)
class BuildStep:
    """A kind of file whose making begins: its name, its number from 1, and how many kinds there are."""

    kind: str
    number: int
    of: int


Progress = Callable[[BuildStep], None]
"""Told of each step as it begins."""


def build(folder: Path, only: str | None, progress: Progress) -> Built:
    """Build a programme's folder and return what was made, and what not.

    ``only`` names a kind, or the first word of several; the files of the others stay.
    ``build/`` is replaced as a whole when everything has been made; whatever goes wrong before leaves it as it was.
    Raises KitError.
    """
    makers = chosen(only)
    check_is_programme(folder)  # so that a folder that is no programme's is told so, and nothing is put into it
    with workspace(folder, alone=True) as bench:  # first of all: it brings back what a killed build took away
        programme = read_programme(folder).whole()
        count = _write(_made(programme, makers, progress), bench)
        # What lies beside the build goes first: a number that calendars were never told does no harm,
        # a change that they were told under its old number does.
        _put_beside(bench / _BESIDE, folder)
        put_in_place(bench / BUILD, folder / BUILD, keep=lambda path: owner(path) not in makers)
    return Built(count, folders_of_other_languages(folder, programme.languages))


def _made(programme: Programme, makers: tuple[Maker, ...], progress: Progress) -> Iterator[tuple[Maker, Output]]:
    for number, maker in enumerate(makers, 1):
        progress(BuildStep(maker.kind, number, len(makers)))
        for output in maker.make(programme):
            yield maker, output


def _write(made: Iterator[tuple[Maker, Output]], bench: Path) -> int:
    """Write what is made to the workshop and return how many files of the build there are."""
    (bench / BUILD).mkdir()
    makers: dict[Path, Maker] = {}
    for maker, output in made:
        path = bench / (_BESIDE if output.beside else BUILD) / output.path
        if path in makers:
            what = f"{output.path} would be made twice, by {makers[path].kind} and by {maker.kind}"
            raise KitError(Problem(what, "Give the text that it is made from another name."))
        makers[path] = maker
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(output.content)
    return sum(1 for path in makers if path.is_relative_to(bench / BUILD))


def _put_beside(made: Path, folder: Path) -> None:
    """Replace the files of a programme's folder that were made anew and differ."""
    for path in sorted(made.rglob("*")):
        if path.is_dir():
            continue
        kept = folder / path.relative_to(made)
        if not kept.is_file() or kept.read_bytes() != path.read_bytes():
            kept.parent.mkdir(parents=True, exist_ok=True)
            path.replace(kept)
