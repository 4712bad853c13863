"""Look at a file of a programme by its keys: what can be changed in it, and the form of one of its entries."""

from __future__ import annotations

from pathlib import Path

from kit_cli.files.yaml_source import Key, Source
from kit_cli.frozen import frozen
from kit_cli.languages.speech import spoken
from kit_cli.web.editing.form_fields import FormField, form_field, title_of
from kit_cli.web.editing.opened_texts import OpenedText
from kit_cli.web.editing.outlines import Outline, groups_of, own_title, title_of_file
from kit_cli.web.editing.parts_of_files import inside
from kit_cli.web.editing.problems_at_fields import near
from kit_cli.web.editing.text_files import text_file


@frozen
class EntryForm:
    """The form of an entry: its controls, its title, and the fingerprint of the file as it was read."""

    title: str
    fields: tuple[FormField, ...]
    was: str


@frozen
class LocatedEntry:
    """The entry whose form holds a line of a file: how `fields` names it, its title, and that of the control."""

    at: str
    title: str
    field: str


def outline(path: Path, language: str) -> Outline:
    """Return what can be changed in a file; raises KitError where it is no such file, or is broken."""
    here = OpenedText(text_file(path), language)
    schema = here.file.known.schema
    groups = tuple(groups_of(here.root, schema, here.told))
    title = title_of_file(here.root, here.told) or spoken(here.file.known.title, language)
    return Outline(here.file.name, title, groups, here.was)


def form(path: Path, at: str, language: str) -> EntryForm:
    """Return the form of an entry, or of a list that of a new entry of it; raises KitError."""
    here = OpenedText(text_file(path), language)
    entry = here.form_of(at)
    schema = here.file.known.schema
    shown = tuple(form_field(each, here.typist, here.told, schema) for each in here.slots(entry))
    rows = (row for group in groups_of(here.root, schema, here.told) for row in group.rows)
    title = next((row.title for row in rows if row.at == at), "") or own_title(entry, here.told)
    return EntryForm(title, shown, here.was)


def located(path: Path, line: int, language: str) -> LocatedEntry | None:
    """Return where a line of a file is changed, None where no form holds it; raises KitError as `outline` does."""
    here = OpenedText(text_file(path), language)
    schema = here.file.known.schema
    titles = {row.at: row.title for group in groups_of(here.root, schema, here.told) for row in group.rows}
    key, part = _key_on(here.source, line), here.root
    found = part if part.at in titles else None
    while below := next((each for each in inside(part) if key[: len(each.key)] == each.key), None):
        part = below
        found = part if part.at in titles else found
    if found is None or not key:
        return None
    rest = key[len(found.key) :]
    slot = next((each for each in here.slots(found) if rest and near(each.key, rest)), None)
    return LocatedEntry(found.at, titles[found.at], title_of(slot, schema, language) if slot else "")


def _key_on(source: Source, line: int) -> Key:
    """Return the key that a line belongs to, the deepest that begins on it or last before it."""
    before = (each for each in source.lines.items() if each[1] <= line)
    return max(before, key=lambda each: (each[1], len(each[0])), default=((), 0))[0]
