"""Answers on a new programme that was not made: kept in a file beside where it would stand, until it is made.

They name people, so only their owner may read them. The first line of the file is the command that goes on with it.
What lies there is the kit's own as long as it is what the kit would write, byte for byte; a file that somebody has
changed, or that was not made here, is read like any other file of answers, and neither written nor removed.
"""

from __future__ import annotations

import os
import shlex
from collections.abc import Iterator, Mapping
from contextlib import suppress
from itertools import count
from pathlib import Path
from typing import Any

from kit_cli.errors import KitError, Problem
from kit_cli.files.disk_errors import told
from kit_cli.files.plain_text import read_text
from kit_cli.files.writing import replaced
from kit_cli.files.yaml_source import parse_yaml
from kit_cli.grammar.sentence import say
from kit_cli.places.answer_rules import slug_of
from kit_cli.places.answers import ORDER, plain
from kit_cli.template.quoting import quoted

_ENDING = ".answers.yml"
_NAMELESS = "mentorkit"
"""Begins the name where nobody has said yet how the programme's folder is called."""
_BEGIN = "# mentorkit new "
_OWNER_ONLY = 0o600


def kept(answers: Mapping[str, Any], folder: Path | None, before: Path | None, options: tuple[str, ...]) -> Problem:
    """Keep answers beside a folder; return where they are and how to go on, or the answers where the disk refuses.

    ``before`` is the file of the kit's own from which some of them came: it is written again, and no other file is.
    ``options`` are those with which the command goes on.
    """
    words = {key: plain(answers[key]) for key in ORDER if key in answers}
    if folder is None:
        slug = words.get("programme_slug") or slug_of(words.get("programme_name", ""))
        folder = Path(slug or _NAMELESS)
    try:
        path = _written(words, folder, before, options)
    except KitError as error:
        what = say("your answers could not be kept: {reason}", reason=error.problems[0].what)
        # They end the sentence: whoever reads it finds nothing but them from here on.
        rows = f"\n{_rows(words)}".rstrip()
        remedy = say("Copy them to a file, and go on with {option}:{answers}", option="--answers", answers=rows)
        return Problem(what, remedy)
    what = say("your answers are kept in {file}", file=path)
    return Problem(what, say("Go on with: {command}", command=_command(path, options)))


def _written(words: Mapping[str, str], folder: Path, before: Path | None, options: tuple[str, ...]) -> Path:
    """Write answers to the first file whose name is free, or to the one they came from; raises KitError."""
    if before is not None:
        replaced(before, _text(words, before, options), mode=_OWNER_ONLY)
        return before
    for path in _names(folder):
        try:
            # Made by nobody else, and read by nobody else, before there is anything in it.
            os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, _OWNER_ONLY))
        except FileExistsError:
            continue
        except OSError as error:
            raise KitError(told(error, path)) from error
        try:
            replaced(path, _text(words, path, options), mode=_OWNER_ONLY)
        except KitError:
            with suppress(OSError):
                path.unlink()  # empty
            raise
        return path
    raise AssertionError


def _command(path: Path, options: tuple[str, ...]) -> str:
    return shlex.join(["mentorkit", "new", "--answers", str(path), *options])


def _rows(words: Mapping[str, str]) -> str:
    return "".join(f"{key}: {quoted(each)}\n" for key, each in words.items())


def is_own(path: Path) -> bool:
    """Return whether a file is one that the kit has kept, and nobody has changed."""
    try:
        text = read_text(path)
        answers = parse_yaml(text, path).data
    except KitError:
        return False
    first, _, _rest = text.partition("\n")
    if not first.startswith(_BEGIN) or not isinstance(answers, dict):
        return False
    return all(isinstance(each, str) for each in answers.values()) and text == f"{first}\n{_rows(answers)}"


def forget(path: Path) -> None:
    """Remove a file that the kit has kept, once its answers stand in a programme; one that stays does no harm."""
    if is_own(path):
        with suppress(OSError):
            path.unlink()


def _names(folder: Path) -> Iterator[Path]:
    """Yield the names of a file beside a folder, until one is free."""
    yield folder.with_name(f"{folder.name}{_ENDING}")
    for number in count(2):
        yield folder.with_name(f"{folder.name}-{number}{_ENDING}")


def _text(answers: Mapping[str, str], path: Path, options: tuple[str, ...]) -> str:
    # The command stands in one line, whatever the folder is called.
    line = _command(path, options).removeprefix("mentorkit new ").replace("\n", " ")
    return f"{_BEGIN}{line}\n{_rows(answers)}"
