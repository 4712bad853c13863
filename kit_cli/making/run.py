"""Make everything that people open, and put it in place in one step."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fnmatch import fnmatchcase
from functools import partial
from importlib import import_module
from pathlib import Path

from kit_cli.errors import KitError, Problem, nearest
from kit_cli.files.writing import put_in_place, workspace
from kit_cli.making.outputs import Output
from kit_cli.programme.forms_and_documents import folders_of_other_languages
from kit_cli.programme.programme import Programme
from kit_cli.programme.read import check_is_programme, read_programme

# Each kind and the module that makes it; a module is imported only when its kind is made.
MAKERS = {
    "documents": "kit_cli.making.documents",
    "framework": "kit_cli.making.framework.word",
    "forms-preview": "kit_cli.making.forms.page",
    "forms-word": "kit_cli.making.forms.word",
    "forms-xlsform": "kit_cli.making.forms.xlsform",
    "forms-google": "kit_cli.making.forms.google.script",
    "calendar": "kit_cli.making.timeline.calendar",
    "timeline": "kit_cli.making.timeline.page",
    "tables": "kit_cli.making.tables",
    "start": "kit_cli.making.start_page",
}

# What each kind leaves in the build, the more special first: a build of one kind keeps the files of the others.
OWNERS = {
    "framework": ["evaluation/*/framework.docx"],
    "documents": ["documents/*/*.docx", "evaluation/*/*.docx"],
    "forms-preview": ["forms/*/*.html"],
    "forms-word": ["forms/*/*.docx"],
    "forms-xlsform": ["forms/xlsform/*.xlsx"],
    "forms-google": ["forms/*/*.gs"],
    "calendar": ["timeline/*.ics"],
    "timeline": ["timeline/*.html"],
    "tables": ["tables/*/*.xlsx"],
    "start": ["index*.html"],
}

Progress = Callable[[str, int, int], None]
"""Called with a kind's name, its number from 1, and how many there are."""


@dataclass(frozen=True)
class Built:
    """What a build has made, and what it has left alone."""

    files: int
    """How many files were made."""
    not_built: tuple[str, ...]
    """The folders with documents in languages that the programme does not speak."""


def kinds(only: str | None) -> list[str]:
    """Return the kinds to make; raises KitError when ``only`` is none of them (a part of a name is enough)."""
    if only is None:
        return list(MAKERS)
    chosen = [kind for kind in MAKERS if kind == only or kind.startswith(f"{only}-")]
    if not chosen:
        raise KitError(Problem(f"--only {only}: the build makes no such thing", nearest(only, [*MAKERS, "forms"])))
    return chosen


def make(programme: Programme, chosen: list[str], progress: Progress) -> Iterator[Output]:
    """Yield the files of the chosen kinds."""
    for number, kind in enumerate(chosen, 1):
        progress(kind, number, len(chosen))
        yield from import_module(MAKERS[kind]).make(programme)


def build(folder: Path, only: str | None, progress: Progress) -> Built:
    """Build a programme's folder and return what was made, and what not.

    ``build/`` is replaced as a whole when everything has been made; whatever goes wrong before leaves it as it was.
    Raises KitError.
    """
    chosen = kinds(only)
    check_is_programme(folder)
    with workspace(
        folder, alone=True
    ) as bench:  # before anything is read: it brings back what a killed build took away
        programme = read_programme(folder).whole()
        new = bench / "build"
        count = write(make(programme, chosen, progress), new)
        _remember(programme, chosen, bench)
        put_in_place(new, folder / "build", keep=lambda path: _kind(path) not in chosen)
    return Built(count, folders_of_other_languages(folder, programme.languages))


def write(outputs: Iterator[Output], target: Path) -> int:
    """Write files below a folder and return their number."""
    count = 0
    made: set[Path] = set()
    for output in outputs:
        path = target / output.path
        if path.parent not in made:
            path.parent.mkdir(parents=True, exist_ok=True)
            made.add(path.parent)
        path.write_bytes(output.content)
        count += 1
    return count


def _kind(path: str) -> str | None:
    """Return the kind that makes a file of the build; None for a file that none makes."""
    return next((kind for kind, patterns in OWNERS.items() if any(map(partial(fnmatchcase, path), patterns))), None)


def _remember(programme: Programme, chosen: list[str], bench: Path) -> None:
    """Keep the calendar's sequence numbers, by which calendars recognise a changed date."""
    if "calendar" in chosen:
        from kit_cli.making.timeline.calendar import sequences

        kept = programme.folder / ".mentorkit" / "calendar.json"
        content = sequences(programme)
        if not kept.is_file() or kept.read_bytes() != content:
            kept.parent.mkdir(exist_ok=True)
            (bench / kept.name).write_bytes(content)
            (bench / kept.name).replace(kept)
