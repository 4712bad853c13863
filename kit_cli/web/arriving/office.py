"""Dropped files of Word and Excel: a table that is given back, one that people keep, and what a build has made."""

from __future__ import annotations

import re
import zlib
from html import unescape
from io import BytesIO
from pathlib import Path

from kit_cli.actions.headed import headed_sheet
from kit_cli.errors import KitError, visible
from kit_cli.files.fingerprints import fingerprint
from kit_cli.files.workbook import sheets_of
from kit_cli.grammar.sentence import NOTHING, Sentence, say
from kit_cli.languages.table import SOURCE_LANGUAGE
from kit_cli.making.behind import text_behind, titles
from kit_cli.making.made import read_made
from kit_cli.making.outputs import FIXED_DAY
from kit_cli.model.folder import DATA
from kit_cli.programme.read import read_programme
from kit_cli.web.arriving.dropped import DroppedFile, Recognised, free_name
from kit_cli.web.workplace.lying import text_of

_CORE = "docProps/core.xml"
_MOST_OF_CORE = 20_000
"""Bytes of what an Office file says of itself; a few hundred are usual."""
_TITLE = re.compile(r"<dc:title>([^<]*)</dc:title>")
_MADE_ON = f"{FIXED_DAY.isoformat()}Z"
"""What stays in a file of the kit, also when somebody saves it again."""
_WORKBOOK = "xl/workbook.xml"


def attestations(dropped: DroppedFile) -> Recognised | None:
    """A table of attestations that was filled in: each row that is right and new is recorded."""
    if _WORKBOOK not in dropped.names_inside:
        return None
    name, path = visible(dropped.name), Path(dropped.plain_name)
    try:
        sheets = sheets_of(dropped.content, path)
    except KitError:  # broken, or larger than any table of ours
        return None
    try:
        if not any(headed_sheet(sheet, path, SOURCE_LANGUAGE) for sheet in sheets):
            return None
    except KitError as error:
        problem = error.problems[0]
        told = say("{name} is a table of attestations, but {what}.", name=name, what=problem.what)
        return Recognised("attestations", told, also=problem.remedy)
    if dropped.folder is None:
        told = say("{name} is a table of attestations.", name=name)
        return Recognised("attestations", told, also=_OPEN_FIRST)
    file = _in_data(dropped)
    told = say("{name} is a table of attestations: what is filled in it and not yet entered is entered.", name=name)
    return Recognised("attestations", told, "attest", {"table": file, "programme": dropped.folder.as_posix()}, file)


def built(dropped: DroppedFile) -> Recognised | None:
    """A file that a build of the programme has made, as it was made: it is changed where its text stands."""
    if dropped.folder is None:
        return None
    made, content = read_made(dropped.folder).outputs, fingerprint(dropped.content)
    path = next((path for path, each in made.items() if each.content == content), "")
    path = path or _by_title(dropped)
    if not path:
        return None
    name, text = visible(dropped.name), text_behind(path)
    told = say("{name} is what a build has made of {file}. Change it there, and build.", name=name, file=text)
    also: Sentence = NOTHING
    if path not in made or made[path].content != content:
        also = say("It has been changed since: what is written in it has to be written into {file}.", file=text)
    return Recognised("built", told, "text", {"file": text_of(dropped.folder.as_posix(), text)}, also=also)


def kept_table(dropped: DroppedFile) -> Recognised | None:
    """Another table of the kit, such as one that people fill: it stays theirs, and lies in `data/`."""
    title = _title_of(dropped) if _WORKBOOK in dropped.names_inside and _MADE_ON in _core_of(dropped) else ""
    if not title:
        return None
    name = visible(dropped.name)
    told = say("{name} is a table of the kit: {title}.", name=name, title=title)
    if dropped.folder is None:
        return Recognised("table", told, also=_OPEN_FIRST)
    told = say("{table} It is kept in {folder}.", table=told, folder=f"{DATA}/")
    return Recognised("table", told, "accept", {}, _in_data(dropped))


def _by_title(dropped: DroppedFile) -> str:
    """Return which file of the build a changed one was, by the title and the day that the kit writes into each."""
    core = _core_of(dropped)
    title = _TITLE.search(core)
    if dropped.folder is None or title is None or _MADE_ON not in core:
        return ""
    try:
        found = titles(read_programme(dropped.folder))
    except KitError:
        return ""
    return next((path for path, called in found if called == unescape(title[1])), "")


def _in_data(dropped: DroppedFile) -> str:
    assert dropped.folder is not None  # noqa: S101  (the callers have looked)
    return free_name(dropped.plain_name, dropped.folder / DATA, dropped.content)


def _title_of(dropped: DroppedFile) -> str:
    """Return the title that an Office file gives itself; empty where it gives none or is broken."""
    found = _TITLE.search(_core_of(dropped))
    return unescape(found[1]) if found else ""


def _core_of(dropped: DroppedFile) -> str:
    """Return what an Office file says of itself, as XML that is only searched; empty where it says nothing."""
    from zipfile import BadZipFile, ZipFile

    if _CORE not in dropped.names_inside:
        return ""
    try:
        with ZipFile(BytesIO(dropped.content)) as archive, archive.open(_CORE) as stream:
            return stream.read(_MOST_OF_CORE).decode("utf-8", "replace")
    except (BadZipFile, OSError, ValueError, NotImplementedError, RuntimeError, EOFError, zlib.error):
        return ""


_OPEN_FIRST = say("Open the programme to which it belongs, and drop it there.")
