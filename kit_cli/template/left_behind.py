"""What the template once counted from an answer, and still stands as it was although the setting has changed.

A programme for 25 is cut to eight: `cohort.size` is eight, the budget still prints guides for 25. Which values hang on
which setting nobody has to list: the template is rendered for then and for now, and where the two differ while the
programme still says what it said then, something was left behind.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from kit_cli.errors import KitError
from kit_cli.files.shipped import RENDERED
from kit_cli.files.yaml_source import Key, parse_yaml, read_yaml
from kit_cli.frozen import frozen
from kit_cli.model.folder import ANSWERS, FILES, SETTINGS
from kit_cli.places.answers import Answers, complete, plain
from kit_cli.places.questions import written_to
from kit_cli.places.turned import turned
from kit_cli.programme.anew import made_anew

_SHORT = 12
"""Characters of a value that is told beside its line."""


@frozen
class LeftBehind:
    """Settings that have changed, each with what it was and what it is; by file, the lines that have not followed."""

    changes: tuple[tuple[str, str, str], ...]
    lines: Mapping[str, tuple[int, ...]]
    values: Mapping[str, tuple[str, ...]]
    """By file, beside each line what it would say now; nothing for what is no single value."""
    command: str
    """What makes the programme anew from the settings as they are."""


def left_behind(folder: Path, template: Path) -> LeftBehind | None:
    """Return what has not followed a change of the settings; None where all has, or nobody can tell.

    Two small files are read; the template is rendered only where a setting differs from the answer it was made from.
    """
    try:
        changed = turned(folder, template)
        if not changed:
            return None
        given, settings = read_yaml(folder / ANSWERS).data["answers"], read_yaml(folder / SETTINGS.path).data
        # In today's languages: what is lacking in one that was added is told otherwise.
        languages = {"languages": settings["programme"]["languages"]}
        then, now = (complete({**given, **each, **languages}, template, date.today()) for each in ({}, changed))
        found = dict(_lines(folder, template, then, now))
    except (KitError, KeyError, TypeError):  # told by whoever reads the programme, or made by another template
        return None
    if not found:
        return None
    stands = written_to(template)
    changes = tuple((stands[key], plain(getattr(then, key)), plain(getattr(now, key))) for key in changed)
    lines = {file: tuple(rows) for file, rows in found.items()}
    answers = {key: plain(getattr(now, key)) for key in changed}
    values = {file: tuple(rows.values()) for file, rows in found.items()}
    return LeftBehind(changes, lines, values, made_anew(folder, settings["programme"], "2", answers))


def _lines(folder: Path, template: Path, then: Answers, now: Answers) -> Iterator[tuple[str, dict[int, str]]]:
    from kit_cli.template.render import rendered_texts  # only where a setting has changed

    roots = (template / RENDERED, folder)
    names = [file.path for file in FILES if all((root / file.path).is_file() for root in roots)]
    before_and_after = zip(*(rendered_texts(each, template, names) for each in (then, now)), strict=True)
    for name, (before, after) in zip(names, before_and_after, strict=True):
        if before == after:
            continue
        source = read_yaml(folder / name)
        said, would = (parse_yaml(text, source.path).data for text in (before, after))
        lines = {source.line(key): _in_short(value) for key, value in _stayed(said, would, source.data, ())}
        if lines:
            yield name, dict(sorted(lines.items()))


def _in_short(value: Any) -> str:
    return "" if isinstance(value, dict | list) or len(str(value)) > _SHORT else str(value)


def _stayed(then: Any, now: Any, here: Any, key: Key) -> Iterator[tuple[Key, Any]]:
    """Yield the keys of what is as it was, where it would be otherwise now, each with what it would be."""
    if isinstance(then, dict) and isinstance(now, dict) and isinstance(here, dict):
        for name in then.keys() & now.keys() & here.keys():
            yield from _stayed(then[name], now[name], here[name], (*key, name))
    elif isinstance(then, list) and isinstance(now, list) and isinstance(here, list):
        before, after = _by_id(then), _by_id(now)
        for name, (number, item) in _by_id(here).items():
            if name in before and name in after:
                yield from _stayed(before[name][1], after[name][1], item, (*key, number))
    elif then != now and here == then:
        yield key, now


def _by_id(rows: list[Any]) -> dict[object, tuple[int, Any]]:
    """Return the rows of a list with their numbers, by their ids where they have some: others may stand between."""
    return {
        (row["id"] if isinstance(row, dict) and isinstance(row.get("id"), str) else number): (number, row)
        for number, row in enumerate(rows)
    }
