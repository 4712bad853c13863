"""What lies in a programme's folder: the forms and documents to be read, and what nobody reads under its name.

A file that was meant for the kit and is not read would be missed in silence, or its lack would be told as a fault of
something else. So it is named first, with the name that it should have; and no guess puts it in another file's place.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import field
from os import DirEntry
from os.path import lexists
from pathlib import Path

from kit_cli.errors import KitError, Problem
from kit_cli.files.document_paths import DOCUMENT_FOLDERS
from kit_cli.files.entries import entries, is_folder
from kit_cli.files.leftovers import unfinished
from kit_cli.files.system_reasons import refusal, remedy_of
from kit_cli.frozen import frozen
from kit_cli.grammar.sentence import say
from kit_cli.languages.table import languages
from kit_cli.model.folder import FORMS
from kit_cli.programme import strays
from kit_cli.programme.known_names import BESIDE, ENDINGS, ONCE, is_id
from kit_cli.programme.names import meant, near_language, plain_name, same_stem

_MOST_MEGABYTES = 20
"""All forms and documents together: those of a programme in four languages have two."""
_README = "readme.md"


Listed = list[DirEntry[str]]


@frozen
class Contents:
    """What lies in a folder, and what is wrong with it."""

    files: dict[str, list[Path]] = field(default_factory=dict)
    """The forms and documents to be read, by their folder."""
    problems: list[Problem] = field(default_factory=list)
    missing: set[str] = field(default_factory=set)
    """The files whose lack is told by a problem, by their paths in the folder."""
    unread: list[str] = field(default_factory=list)
    """What nobody reads, and nobody needs to: a person's own notes and pictures."""


def contents(folder: Path, others: Collection[str] = ()) -> Contents:
    """Return what lies in a programme's folder; ``others`` are the folders of languages that it does not speak."""
    looking = _Looking(folder)
    looking.look(others)
    return looking.found


def check_not_misnamed(folder: Path, path: str) -> None:
    """Raise KitError where a file that a programme has once is missing, and lies there under another name."""
    looking = _Looking(folder)
    looking.once(path.rpartition("/")[0])
    if path in looking.found.missing:
        raise KitError(each for each in looking.found.problems if each.file == folder / path)


class _Looking:
    """Looks through the folders of a programme."""

    def __init__(self, folder: Path) -> None:
        self.found = Contents()
        self._folder = folder
        self._told: set[str] = set()
        self._bytes = 0

    def look(self, others: Collection[str]) -> None:
        self._folders(self.once(""))
        self.once(".mentorkit")
        self._many(FORMS, self.once(FORMS), set())
        for kind in DOCUMENT_FOLDERS:
            self._languages(kind, self.once(kind), others)
        if self._bytes > _MOST_MEGABYTES * 10**6:
            self.found.problems.insert(0, strays.too_large(self._folder, _MOST_MEGABYTES))
            self.found.files.clear()

    def once(self, where: str) -> Listed:
        """Look for the files of one name each in a folder, and return what lies there."""
        listed, names = self._listed(where), ONCE.get(where, set())
        there = {each.name for each in listed}
        known = names | BESIDE.get(where, set())
        strange = [each.name for each in listed if each.name not in known and not is_folder(each)]
        ending, stems = ENDINGS.get(where.partition("/")[0], ""), [each.partition(".")[0].strip("_") for each in names]
        for name in strange:
            if is_id(name, ending) and not any(stem in name for stem in stems):
                continue  # as nearly all forms and documents: the name that another is made of stands in it
            called = meant(name)
            right = f"_{called}" if f"_{called}" in names - there else called or ""
            # What is not listed and yet is there is the same file, for a disk that minds no capital letters.
            if right in names and (right in there or not lexists(self._folder / where / right)):
                self._misnamed(where, name, right, there)
        for lacking in sorted(names - there):
            alike = next((each for each in strange if same_stem(each, lacking)), None)
            if alike and not lexists(self._folder / where / lacking):
                self._misnamed(where, alike, lacking, there)
        return listed

    def _listed(self, where: str) -> Listed:
        """Return what lies in a folder; nothing where there is none, or none that can be read."""
        path = self._folder / where
        try:
            return entries(path, self._folder)
        except FileNotFoundError:
            if lexists(path):
                self.found.problems.append(strays.leads_nowhere(path))
        except OSError as error:
            # i18n: {reason} is what the operating system says.
            what = say("the folder cannot be read ({reason})", reason=refusal(error))
            self.found.problems.append(Problem(what, remedy_of(error), path))
        return []

    def _folders(self, top: Listed) -> None:
        """Look for the folders of forms and documents under other names."""
        there = {each.name for each in top}
        for each in top:
            right = plain_name(each.name)
            if right in ENDINGS and right not in there and is_folder(each) and not lexists(self._folder / right):
                self.found.problems.append(strays.folder_in_place_of(self._folder / right, each.name))
                self.found.missing.update(f"{right}/{name}" for name in ONCE.get(right, ()))

    def _many(self, where: str, listed: Listed, elsewhere: set[str]) -> None:
        """Sort what lies in a folder of forms or documents; ``elsewhere`` are the names in other languages."""
        ending = ENDINGS[where.partition("/")[0]]
        left = [each for each in listed if f"{where}/{each.name}" not in self._told]
        files = [each for each in left if is_id(each.name, ending)]
        there = {each.name for each in files}
        for each in left:
            if each.name not in there and each.name not in ONCE.get(where, ()):
                self._strange(where, each, ending, there, elsewhere)
        self._bytes += sum(each.stat(follow_symlinks=False).st_size for each in files)
        self.found.files[where] = [Path(each.path) for each in files]

    def _strange(self, where: str, entry: DirEntry[str], ending: str, there: set[str], elsewhere: set[str]) -> None:
        """Tell what lies among forms or documents and is none by its name."""
        name, called = entry.name, meant(entry.name)
        if called is None:
            return
        alike = next((each for each in elsewhere - there if same_stem(name, each)), None)
        right = called if is_id(called, ending) or called in there else alike
        if is_folder(entry) and not name.endswith(ending):
            self._unread(where, entry)
        elif right and (right in there or not name.endswith(ending) or right == name.casefold()):
            self._misnamed(where, name, right, there)
        elif name.endswith(ending):
            self.found.problems.append(strays.no_id(self._folder / where / name, right))
        else:
            self._unread(where, entry)

    def _languages(self, kind: str, listed: Listed, others: Collection[str]) -> None:
        """Look through the folders of the languages in a folder of documents."""
        spoken = [each.name for each in listed if each.name in languages() and f"{kind}/{each.name}" not in others]
        inside = {tag: self.once(f"{kind}/{tag}") for tag in spoken}
        names = {tag: {each.name for each in found if is_id(each.name, ".md")} for tag, found in inside.items()}
        for tag, found in inside.items():
            self._many(f"{kind}/{tag}", found, set().union(*names.values()) - names[tag])
        for path in others:  # what nobody reads is counted all the same
            if path.startswith(f"{kind}/"):
                self._listed(path)
        known = ONCE.get(kind, set()).union(languages())
        for each in (each for each in listed if each.name not in known and f"{kind}/{each.name}" not in self._told):
            here, called = f"{kind}/{each.name}", meant(each.name)
            if called is None:
                continue
            near = near_language(each.name, languages()) if is_folder(each) else None
            if near and f"{kind}/{near}" not in others and self._listed(here):
                right = self._folder / kind / near
                if near in spoken:
                    self.found.problems.append(strays.no_language(self._folder / here, f"{kind}/{near}/"))
                else:
                    self.found.problems.append(strays.folder_in_place_of(right, each.name))
            elif called.endswith(".md") and called != _README and spoken and not is_folder(each):
                self.found.problems.append(strays.outside_of_languages(self._folder / here, f"{kind}/{spoken[0]}/"))
            elif called != _README:
                self._unread(kind, each)

    def _misnamed(self, where: str, name: str, right: str, there: set[str]) -> None:
        """Tell a file that lies in another's place, or beside it."""
        here, path = (f"{where}/{each}" if where else each for each in (name, right))
        if here in self._told:
            return
        self._told.add(here)
        if right in there:
            if not unfinished(name):
                self.found.problems.append(strays.second_copy(self._folder / here, right))
        elif path not in self.found.missing:
            self.found.missing.add(path)
            self.found.problems.append(strays.in_place_of(self._folder / path, name))

    def _unread(self, where: str, entry: DirEntry[str]) -> None:
        self.found.unread.append(f"{where}/{entry.name}{'/' if is_folder(entry) else ''}")
