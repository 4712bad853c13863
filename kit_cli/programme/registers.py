"""Write an entry into a register of the hub, and nothing else in its file: comments and other entries stay."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from os.path import lexists
from pathlib import Path
from typing import Any, TypeVar

import yaml

from kit_cli.errors import KitError, Problem
from kit_cli.files.plain_text import read_text
from kit_cli.files.writing import changing, check_file
from kit_cli.files.yaml_source import parse_yaml
from kit_cli.grammar.sentence import say
from kit_cli.judging.model import Model, plain
from kit_cli.judging.validate import validate
from kit_cli.model.folder import ADAPTATIONS, ATTESTATIONS, CONFIRMATIONS, ProgrammeFile
from kit_cli.model.registers import Adapted, Attested, Confirmed
from kit_cli.programme.contents import check_not_misnamed
from kit_cli.programme.read import check_is_programme

Entry = Attested | Adapted | Confirmed
EntryT = TypeVar("EntryT", bound=Entry)
_REGISTERS: dict[type[Model], ProgrammeFile[Any]] = {
    Attested: ATTESTATIONS,
    Adapted: ADAPTATIONS,
    Confirmed: CONFIRMATIONS,
}


def add(folder: Path, entry: Entry, *others: Entry) -> Path:
    """Append entries of one kind to their register in one write; return the file, which is made where there is none.

    Raises KitError when the folder is no programme's, or when the file is broken or is not written as expected.
    """
    return add_new(folder, (entry, *others), lambda _entry, _before: False)[0]


def add_new(folder: Path, entries: Sequence[EntryT], same: Callable[[EntryT, Any], bool]) -> tuple[Path, list[EntryT]]:
    """Append those of some entries (at least one) that are not the same as one that stands there; return them as well.

    Nobody else adds one in between. Raises KitError as `add` does.
    """
    check_is_programme(folder)
    for each in entries:
        _check_printable(each)
    register = _REGISTERS[type(entries[0])]
    path, table = folder / register.path, register.schema
    with changing(path) as write:  # nobody else adds an entry between reading and writing
        if not lexists(path):
            check_not_misnamed(folder, register.path)
        text = read_text(path, folder) if lexists(path) else f"{table}: []\n"
        before = validate(register.model, parse_yaml(text, path), ())
        there = getattr(before, table)
        new = [each for each in entries if not any(same(each, old) for old in there)]
        if not new:
            return path, new
        written = _written(*new)
        after = _appended(text, table, written)
        if _entries(after, path, register.model, table) != [*there, *new]:
            what = say("the entry could not be added: the file is not written as expected")
            # i18n: {table} is a key of the file; {entry} stands on lines of its own.
            remedy = say("Add it by hand at the end of {table}:\n{entry}", table=table, entry=written)
            raise KitError(Problem(what, remedy, path))
        write(after)
    return path, new


def check_open(folder: Path, kind: type[Entry]) -> None:
    """Raise KitError when nothing could be appended to a register, so that nobody answers questions in vain."""
    register = _REGISTERS[kind]
    path, table = folder / register.path, register.schema
    check_file(path)
    if not lexists(path):
        check_not_misnamed(folder, register.path)
    else:
        text = read_text(path, folder)
        before = getattr(validate(register.model, parse_yaml(text, path), ()), table)
        try:
            grown = parse_yaml(_appended(text, table, "- an entry\n"), path).data[table]
        except KitError:
            grown = []
        if len(grown) != len(before) + 1:
            what = say("nothing can be appended: the entries stand within one line")
            remedy = say("Write each entry as a block that begins with a hyphen, below a line `{table}:`.", table=table)
            raise KitError(Problem(what, remedy, path))


def _check_printable(entry: Model) -> None:
    """Raise KitError for what a text file cannot hold: a terminal hands over whatever was pasted."""
    for key, value in plain(entry, without_none=True).items():
        if not all(sign.isprintable() or sign.isspace() for sign in str(value)):
            what = say("{key}: {what}", key=key, what=say("it holds a character that cannot be printed"))
            raise KitError(Problem(what, say("Type it again without it.")))


def _entries(text: str, path: Path, kind: type[Model], table: str) -> list[Model] | None:
    """Return the entries of a register's text; None when it is not one."""
    try:
        found: list[Model] = getattr(validate(kind, parse_yaml(text, path), ()), table)
    except KitError:
        return None
    return found


def _written(*entries: Model) -> str:
    rows = ([plain(entry, without_none=True)] for entry in entries)
    # One by one: a day that several share would become an alias, which the kit does not read.
    text = "".join(yaml.safe_dump(row, allow_unicode=True, sort_keys=False, width=100) for row in rows)
    return text.replace("'on':", "on:")  # a truth value in YAML 1.1, a plain word in 1.2, which the kit reads


def _appended(text: str, table: str, written: str) -> str:
    item = re.search(rf"^{table}:.*?\n( *)- ", text, re.MULTILINE | re.DOTALL)
    indent = item[1] if item else "  "
    block = "".join(f"{indent}{line}\n" if line else "\n" for line in written.splitlines())
    opened = re.sub(rf"^{table}:[ ]*\[[ ]*\][ ]*$", f"{table}:", text, flags=re.MULTILINE)
    return f"{opened.rstrip()}\n{block}"
