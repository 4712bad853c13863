"""Slips of a contributor: one text of the template's data replaced by another, and what is to be said of it."""

from __future__ import annotations

import re
import shutil
from dataclasses import dataclass
from pathlib import Path

from kit_cli.files.shipped import place_ids, template_folder
from kit_cli.places.read import load_place
from kit_cli.places.survey import survey

TEMPLATE = template_folder()
PLACES = tuple(place_ids(TEMPLATE))


@dataclass(frozen=True)
class Slip:
    """In a file, ``new`` stands where ``old`` stood; what is said of it, and of which line, counted from the old one's.

    ``whole``: no place can be used without the file.
    """

    file: str
    old: str
    new: str
    what: str
    remedy: str
    line: int = 0
    whole: bool = False

    @property
    def name(self) -> str:
        """The name of the case in a report."""
        return re.sub(r"[^a-z0-9]+", "-", f"{Path(self.file).stem} {self.what}".lower())[:60]

    @property
    def broken(self) -> tuple[str, ...]:
        """The places that cannot be used."""
        return PLACES if self.whole else using(self.file)


def using(*files: str) -> tuple[str, ...]:
    """Return the places to which one of these files belongs."""
    return tuple(place for place in PLACES if not files_of(place).isdisjoint(files))


def files_of(place: str) -> set[str]:
    """Return the files that belong to a place: its own, and those of its countries."""
    codes = load_place(TEMPLATE, place).file.countries
    return {f"places/{place}.yml", *(f"countries/{code.lower()}.yml" for code in codes)}


def data_copy(folder: Path) -> Path:
    """Return a copy of the template's data, without the texts of a programme: enough for everything but `new`."""
    folder.mkdir()
    for path in TEMPLATE.iterdir():
        if path.is_file():
            shutil.copy(path, folder)
    for name in ("countries", "places"):
        shutil.copytree(TEMPLATE / name, folder / name)
    return folder


def write_over(path: Path, old: str, new: str) -> int:
    """Write one text in the place of another, and return the line on which the old one began."""
    text = path.read_text(encoding="utf-8")
    assert old in text, f"{path.name} does not hold {old!r}"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return text[: text.index(old)].count("\n") + 1


def judge(slip: Slip, template: Path) -> str:
    """Make a slip in a copy: one problem is told, at its line, and the places that do not need the file are listed.

    Returns what is told, with what to write instead; which words are known is no part of it: data alone add to them.
    """
    path = template / slip.file
    line = write_over(path, slip.old, slip.new) + slip.line
    found = survey(template)
    (problem,) = found.problems
    assert (problem.file, problem.line) == (path, line)
    assert slip.what in str(problem.what)
    assert slip.remedy in str(problem.remedy)
    assert found.broken == slip.broken
    assert tuple(each.id for each in found.places) == tuple(each for each in PLACES if each not in slip.broken)
    return re.sub(r"Known: [^.]*\.", "Known: ….", f"{problem.what}\n{problem.remedy}")
