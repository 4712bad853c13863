"""Change a file of a programme by its keys: what is typed is judged with the whole programme, and written or not."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from kit_cli.errors import KitError, Problem, UsageProblem, nearest
from kit_cli.files.writing import changing
from kit_cli.files.yaml_saying import saying, with_entry_moved
from kit_cli.files.yaml_source import Key, Source
from kit_cli.frozen import frozen
from kit_cli.grammar.sentence import Sentence, say
from kit_cli.judging.model import fields
from kit_cli.web.filled import filled_in
from kit_cli.web.fitting_names import fitting_name
from kit_cli.web.form_fields import FormField, form_field, title_of
from kit_cli.web.outlines import Outline, groups_of, own_title
from kit_cli.web.parts_of_files import Part, entry_at, name_of, order_in, root_of
from kit_cli.web.referred import Told
from kit_cli.web.shapes import shape_of
from kit_cli.web.slots import Slot, Typist, slots_of
from kit_cli.web.text_files import TextFile, text_file
from kit_cli.web.trying import check_text


@frozen
class Changed:
    """What has become of a file: whether it says something else now, its fingerprint, and where the entry is now."""

    file: Path
    changed: bool
    was: str
    at: str


@frozen
class EntryForm:
    """The form of an entry: its controls, its title, and the fingerprint of the file as it was read."""

    title: str
    fields: tuple[FormField, ...]
    was: str


class _Open:
    """A file of keys that is looked at, or is being changed."""

    def __init__(self, file: TextFile, language: str) -> None:
        self.file = file
        self.was = file.fingerprint()
        self.text = file.read()
        self.source: Source = file.source(self.text)
        self.root = root_of(file.known.model, self.source)
        languages = file.languages()
        self.typist = Typist(languages, language, file.hand(language))
        self.told = Told(file.folder, languages, language)

    def slots(self, entry: Part) -> list[Slot]:
        """Return the controls of an entry; raises UsageProblem where it has none."""
        model = entry.shape.model
        if model is None:
            raise UsageProblem(self.source.problem(say("{key} has no form", key=entry.at), entry.key))
        return list(slots_of(model, entry.data, self.typist.languages, flat=entry.in_list))

    def form_of(self, at: str) -> Part:
        """Return the entry whose form is meant: of a list, that of an entry which is not there yet."""
        entry = entry_at(self.root, at, self.source)
        if entry.is_list and entry.shape.entry:
            return Part((*entry.key, len(entry.data or ())), at, entry.shape.entry, None, True)
        return entry

    def order(self, key: Key) -> tuple[str, ...]:
        """Return the order of the keys of a mapping."""
        return order_in(self.root, key)


def outline(path: Path, language: str) -> Outline:
    """Return what can be changed in a file; raises KitError where it is no such file, or is broken."""
    here = _Open(text_file(path), language)
    schema = here.file.known.schema
    groups = tuple(groups_of(here.root, schema, here.told))
    title = own_title(here.root, here.told) or next((each.title for each in groups), here.file.name)
    return Outline(here.file.name, title, groups, here.was)


def form(path: Path, at: str, language: str) -> EntryForm:
    """Return the form of an entry, or of a list that of a new entry of it; raises KitError."""
    here = _Open(text_file(path), language)
    entry = here.form_of(at)
    schema = here.file.known.schema
    shown = tuple(form_field(each, here.typist, here.told, schema) for each in here.slots(entry))
    return EntryForm(own_title(entry, here.told), shown, here.was)


def edit(path: Path, at: str, values: Mapping[str, str], was: str | None, language: str) -> Changed:
    """Write what is typed in the controls of an entry; raises KitError, its problems with the controls as keys."""

    def change(here: _Open) -> tuple[Any, Part]:
        entry = entry_at(here.root, at, here.source)
        filled = _filled(here, entry, values)
        return here.text if filled == entry.data else _with(here.source.data, entry.key, filled), entry

    return _change(path, was, language, change)


def add(path: Path, at: str, values: Mapping[str, str], after: str | None, was: str | None, language: str) -> Changed:
    """Write one entry more into a list, behind another of its entries or at its end; raises KitError likewise."""

    def change(here: _Open) -> tuple[Any, Part]:
        listed = entry_at(here.root, at, here.source)
        if not listed.is_list:
            raise UsageProblem(here.source.problem(say("nothing can be added to {key}", key=at), listed.key))
        entries = list(listed.data) if isinstance(listed.data, list) else []
        number = len(entries)
        if after is not None:
            number = int(entry_at(here.root, f"{at}.{after.removeprefix(f'{at}.')}", here.source).key[-1]) + 1
        new = here.form_of(at)
        filled = _named(_filled(here, new, values), new, entries, here)
        entries.insert(number, filled)
        named = f"{at}.{name_of(filled, number, entries)}" if at else name_of(filled, number, entries)
        put = replace(new, key=(*listed.key, number), at=named, data=filled)
        return _with(here.source.data, listed.key, entries), put

    return _change(path, was, language, change)


def take(path: Path, at: str, was: str | None, language: str) -> Changed:
    """Take an entry out of its list; raises KitError, as where something else refers to it."""

    def change(here: _Open) -> tuple[Any, Part]:
        entry, listed = _in_its_list(here, at)
        left = [each for number, each in enumerate(listed) if number != entry.key[-1]]
        return _with(here.source.data, entry.key[:-1], left), entry

    return _change(path, was, language, change)


def move(path: Path, at: str, by: int, was: str | None, language: str) -> Changed:
    """Let an entry change places with the next (+1) or the one before (-1); raises KitError where there is none."""

    def change(here: _Open) -> tuple[Any, Part]:
        entry, listed = _in_its_list(here, at)
        number = int(entry.key[-1])
        if by not in (1, -1) or not 0 <= number + by < len(listed):
            raise UsageProblem(here.source.problem(say("{key} cannot be moved there", key=at), entry.key))
        moved = with_entry_moved(here.text, here.file.path, entry.key[:-1], number, by)
        return moved, entry

    return _change(path, was, language, change)


def write_checked(file: TextFile, was: str | None, make: Callable[[], str], *, whole: bool = False) -> Changed:
    """Write a text that is made while nobody else writes the file; raises KitError where it was changed meanwhile."""
    with changing(file.path) as write:
        if was is not None and was != file.fingerprint():
            what = say("this file was changed meanwhile, and is left as it is")
            raise KitError(Problem(what, say("Look at it again, then change it."), file.path))
        before, mark = file.read(), file.begins_with_mark()
        text = make()
        if text == before:
            return Changed(file.path, False, file.fingerprint(), "")
        check_text(file, text, whole=whole)
        write(f"\ufeff{text}" if mark else text)
    return Changed(file.path, True, file.fingerprint(), "")


def _change(path: Path, was: str | None, language: str, change: Callable[[_Open], tuple[Any, Part]]) -> Changed:
    file = text_file(path)
    about: list[Part] = []

    def make() -> str:
        here = _Open(file, language)
        try:
            wanted, entry = change(here)
        finally:
            opened.append(here)
        about.append(entry)
        return wanted if isinstance(wanted, str) else saying(here.text, file.path, wanted, here.order)

    opened: list[_Open] = []
    try:
        return replace(write_checked(file, was, make), at=about[0].at if about else "")
    except KitError as error:
        if not about:
            raise
        raise type(error)(_at_controls(each, about[0], opened[0]) for each in error.problems) from error


def _at_controls(problem: Problem, entry: Part, here: _Open) -> Problem:
    """Return a problem with the name of the control at which it stands as its key; none where it stands elsewhere."""
    below = problem.key[len(entry.key) :] if problem.key[: len(entry.key)] == entry.key else ()
    if problem.file != here.file.path or not below:
        return replace(problem, key=())
    slots = [each for each in here.slots(entry) if _near(each.key, below)]
    slot = next((each for each in slots if each.language and each.language in below), next(iter(slots), None))
    return _told_of(problem, slot, here) if slot else replace(problem, key=())


def _told_of(problem: Problem, slot: Slot, here: _Open) -> Problem:
    """Return a problem of a control by the name that people read beside it."""
    title = title_of(slot, here.file.known.schema, here.typist.language)
    values = tuple((name, title if name == "key" else value) for name, value in problem.what.values)
    return replace(problem, what=Sentence(problem.what.text, values), key=(slot.name,))


def _near(key: Key, other: Key) -> bool:
    """Tell whether one of two keys lies below the other, or is it."""
    both = min(len(key), len(other))
    return key[:both] == other[:both]


def _filled(here: _Open, entry: Part, values: Mapping[str, str]) -> Any:
    slots = here.slots(entry)
    known = [each.name for each in slots]
    if wrong := [each for each in values if each not in known]:
        raise UsageProblem(
            Problem(say("{key} is nothing that can be given here", key=each), nearest(each, known)) for each in wrong
        )
    try:
        return filled_in(entry.data, slots, values, here.typist)
    except KitError as error:
        names = {each.key: each.name for each in reversed(slots)}
        raise KitError(replace(each, file=here.file.path, key=(names[each.key],)) for each in error.problems) from error


def _named(data: Any, entry: Part, others: list[Any], here: _Open) -> Any:
    """Return the data of a new entry with a permanent name, where it needs one and has none."""
    model = entry.shape.model
    first = fields(model)[0] if model else None
    if first is None or not isinstance(data, dict) or data.get(first.key) or not shape_of(first.annotation).lasting:
        return data
    taken = {str(each.get(first.key)) for each in others if isinstance(each, dict)}
    title = own_title(replace(entry, data=data), here.told)
    return {first.key: fitting_name(title, shape_of(first.annotation), taken), **data}


def _in_its_list(here: _Open, at: str) -> tuple[Part, list[Any]]:
    """Return an entry of a list, and the list."""
    entry = entry_at(here.root, at, here.source)
    listed: Any = here.source.data
    for part in entry.key[:-1]:
        listed = listed[part]
    if not entry.key or not isinstance(entry.key[-1], int):
        raise UsageProblem(here.source.problem(say("{key} is no entry of a list", key=at), entry.key))
    return entry, listed


def _with(data: Any, key: Key, value: Any) -> Any:
    """Return data in which another value stands at a key."""
    if not key:
        return value
    if isinstance(data, list):
        return [_with(each, key[1:], value) if number == key[0] else each for number, each in enumerate(data)]
    return {**(data or {}), key[0]: _with((data or {}).get(key[0]), key[1:], value)}
