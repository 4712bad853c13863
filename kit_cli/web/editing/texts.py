"""A text of a programme as it is: read, and written anew when a build would take it."""

from __future__ import annotations

import re
from pathlib import Path

from kit_cli.errors import KitError, Problem
from kit_cli.files.front_matter import body_of
from kit_cli.files.opening import MAX_BYTES
from kit_cli.files.titles import title_in
from kit_cli.frozen import frozen
from kit_cli.grammar.sentence import Sentence, say
from kit_cli.model.folder import file_at
from kit_cli.web.editing.judged_writing import Changed, write_checked
from kit_cli.web.editing.text_files import text_file
from kit_cli.web.editing.typed import unseen

_HEADING = re.compile(r"^# +(.+?)[ \t]*$", re.MULTILINE)
_WORD = re.compile(r"\w+")


@frozen
class WholeText:
    """A text, the front matter with which it may begin, the number of words of the rest, and its fingerprint."""

    text: str
    title: Sentence | str
    words: int
    front: str
    was: str


def text(path: Path) -> WholeText:
    """Return a text of a programme; raises KitError where it is none, or cannot be read."""
    file = text_file(path)
    was, found = file.fingerprint(), file.read()
    body = body_of(found)
    heading = _HEADING.search(body) if path.suffix == ".md" else None
    known = file_at(file.name)
    title = title_in(found) or (heading[1] if heading else known.title if known else path.name)
    front = found[: len(found) - len(body)]
    return WholeText(found, title, len(_WORD.findall(body)), front, was)


def write(path: Path, words: str, was: str | None) -> Changed:
    """Write a text of a programme, also a new one, judged as a build would judge it.

    Raises KitError for one that a build would refuse, and then nothing has changed.
    """
    file = text_file(path, new=True)
    plain = words.replace("\r\n", "\n").replace("\r", "\n")
    if found := unseen(plain):
        line = plain.count("\n", 0, found.start()) + 1
        what = say("it holds a character that cannot be printed")
        raise KitError(Problem(what, say("Type it again without it."), file.path, line))
    if len(plain.encode("utf-8")) > MAX_BYTES:
        raise KitError(Problem(say("the file is larger than 2 MB"), say("Is it the right file?"), file.path))
    if not plain.strip():
        raise KitError(Problem(say("the file is empty"), say("Write a text."), file.path))
    return write_checked(file, was, lambda: plain if plain.endswith("\n") else f"{plain}\n", whole=True)
