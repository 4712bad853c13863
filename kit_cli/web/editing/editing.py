"""Change a file of a programme by its keys: what is typed is judged with the whole programme, and written or not."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from kit_cli.errors import KitError, Problem, UsageProblem, nearest
from kit_cli.files.yaml_saying import saying, with_entry_moved
from kit_cli.files.yaml_source import Key
from kit_cli.grammar.sentence import say
from kit_cli.judging.model import fields
from kit_cli.web.editing.filled import filled_in
from kit_cli.web.editing.fitting_names import fitting_name
from kit_cli.web.editing.judged_writing import Changed, write_checked
from kit_cli.web.editing.opened_texts import OpenedText
from kit_cli.web.editing.outlines import own_title
from kit_cli.web.editing.parts_of_files import Part, entry_at, name_of
from kit_cli.web.editing.problems_at_fields import at_field
from kit_cli.web.editing.shapes import shape_of
from kit_cli.web.editing.text_files import text_file


def edit(path: Path, at: str, values: Mapping[str, str], was: str | None, language: str) -> Changed:
    """Write what is typed in the controls of an entry; raises KitError, its problems with the controls as keys."""

    def change(here: OpenedText) -> tuple[Any, Part]:
        entry = entry_at(here.root, at, here.source)
        filled = _filled(here, entry, values)
        return here.text if filled == entry.data else _with(here.source.data, entry.key, filled), entry

    return _change(path, was, language, change)


def add(path: Path, at: str, values: Mapping[str, str], after: str | None, was: str | None, language: str) -> Changed:
    """Write one entry more into a list, behind another of its entries or at its end; raises KitError likewise."""

    def change(here: OpenedText) -> tuple[Any, Part]:
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

    def change(here: OpenedText) -> tuple[Any, Part]:
        entry, listed = _in_its_list(here, at)
        left = [each for number, each in enumerate(listed) if number != entry.key[-1]]
        return _with(here.source.data, entry.key[:-1], left), entry

    return _change(path, was, language, change)


def move(path: Path, at: str, by: int, was: str | None, language: str) -> Changed:
    """Let an entry change places with the next (+1) or the one before (-1); raises KitError where there is none."""

    def change(here: OpenedText) -> tuple[Any, Part]:
        entry, listed = _in_its_list(here, at)
        number = int(entry.key[-1])
        if by not in (1, -1) or not 0 <= number + by < len(listed):
            raise UsageProblem(here.source.problem(say("{key} cannot be moved there", key=at), entry.key))
        moved = with_entry_moved(here.text, here.file.path, entry.key[:-1], number, by)
        return moved, entry

    return _change(path, was, language, change)


def _change(path: Path, was: str | None, language: str, change: Callable[[OpenedText], tuple[Any, Part]]) -> Changed:
    file = text_file(path)
    about: list[Part] = []

    def make() -> str:
        here = OpenedText(file, language)
        try:
            wanted, entry = change(here)
        finally:
            opened.append(here)
        about.append(entry)
        return here.whole(wanted if isinstance(wanted, str) else saying(here.text, file.path, wanted, here.order))

    opened: list[OpenedText] = []
    try:
        return replace(write_checked(file, was, make), at=about[0].at if about else "")
    except KitError as error:
        if not about:
            raise
        raise type(error)(at_field(each, about[0], opened[0]) for each in error.problems) from error


def _filled(here: OpenedText, entry: Part, values: Mapping[str, str]) -> Any:
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


def _named(data: Any, entry: Part, others: list[Any], here: OpenedText) -> Any:
    """Return the data of a new entry with a permanent name, where it needs one and has none."""
    model = entry.shape.model
    first = fields(model)[0] if model else None
    if first is None or not isinstance(data, dict) or data.get(first.key) or not shape_of(first.annotation).lasting:
        return data
    taken = {str(each.get(first.key)) for each in others if isinstance(each, dict)}
    title = own_title(replace(entry, data=data), here.told)
    return {first.key: fitting_name(title, shape_of(first.annotation), taken), **data}


def _in_its_list(here: OpenedText, at: str) -> tuple[Part, list[Any]]:
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
