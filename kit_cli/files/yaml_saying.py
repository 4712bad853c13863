"""Make a YAML text say something else, and change no more of it than that takes.

Values change where they stand, keys and entries come and go with their lines; comments, order, quotes and blank lines
of all else stay. What comes out is parsed again, and has to say just what it should.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

from kit_cli.errors import KitError
from kit_cli.files.yaml_blocks import Unwritable, moved, with_entry, with_key, without_entry, without_key
from kit_cli.files.yaml_edits import NotWrittenAsExpected
from kit_cli.files.yaml_nodes import composed
from kit_cli.files.yaml_places import Spot, places
from kit_cli.files.yaml_source import Key, Source, parse_yaml
from kit_cli.files.yaml_writing import fits_one_line, in_one_line, in_quotes, lines_of_text, scalar
from kit_cli.grammar.sentence import say

Order = Callable[[Key], Sequence[str]]
"""Returns the names of the keys that a mapping may have, in their order."""

_NAMES = ("id", "name", "standard", "code", "file", "form")
"""The keys by which entries of a list are told apart."""

_Step = Callable[[str], str]


def saying(text: str, path: Path, wanted: Any, order: Order) -> str:
    """Return a YAML text that says what is wanted: mappings, lists, texts, numbers, truth values, days.

    ``path`` is the file that errors name. Raises KitError when the text is not YAML, and NotWrittenAsExpected when it
    is not written so that just this can be changed.
    """
    before = parse_yaml(text, path)
    values: dict[Key, Any] = {}
    steps = list(_steps(before.data, wanted, (), order, values))
    return _proved(before, text, lambda it: _after(_in_place(it, path, values), steps), wanted)


def with_entry_moved(text: str, path: Path, at: Key, number: int, by: int) -> str:
    """Return a YAML text in which an entry of the list at a key has changed places with the one ``by`` further.

    Raises KitError and NotWrittenAsExpected likewise.
    """
    before = parse_yaml(text, path)
    entries = before.data
    for part in at:
        entries = entries[part]
    wanted = list(entries)
    wanted[number], wanted[number + by] = wanted[number + by], wanted[number]
    return _proved(before, text, lambda it: moved(it, at, number, by), _with(before.data, at, wanted))


def _proved(before: Source, text: str, change: _Step, wanted: Any) -> str:
    try:
        result = change(text)
        if parse_yaml(result, before.path).data == plain_again(wanted):
            return result
    except (Unwritable, KitError):
        pass
    what = say("this file is written in a way in which single values cannot be changed here")
    raise NotWrittenAsExpected(before.problem(what, (), say("Change it in its text.")))


def plain_again(value: Any) -> Any:
    """Return data as a file holds it: a day is the text YYYY-MM-DD."""
    if isinstance(value, Mapping):
        return {name: plain_again(each) for name, each in value.items()}
    if isinstance(value, list | tuple):
        return [plain_again(each) for each in value]
    return value.isoformat() if hasattr(value, "isoformat") else value


def _after(text: str, steps: Sequence[_Step]) -> str:
    for step in steps:
        text = step(text)
    return text


def _steps(old: Any, new: Any, at: Key, order: Order, values: dict[Key, Any]) -> Iterator[_Step]:
    """Note the values that change where they stand, and yield what else has to be done, innermost first."""
    if isinstance(old, dict) and old and isinstance(new, dict) and new:
        for name in old.keys() & new.keys():
            yield from _steps(old[name], new[name], (*at, name), order, values)
        names = [*order(at), *(each for each in new if each not in order(at))]
        for name in (each for each in new if each not in old):
            yield lambda text, name=name: with_key(text, at, name, new[name], names)  # type: ignore[misc]
        for name in (each for each in old if each not in new):
            yield lambda text, name=name: without_key(text, (*at, name))  # type: ignore[misc]
    elif isinstance(old, list) and old and isinstance(new, list):
        yield from _list_steps(old, new, at, order, values)
    elif (
        isinstance(new, dict | list)
        and new
        and not (isinstance(old, list) and isinstance(new, list) and fits_one_line(new))
    ):
        yield from _grown(old, new, at, order)
    elif plain_again(new) != old or isinstance(new, bool) is not isinstance(old, bool):
        values[at] = new


def _grown(old: Any, new: Any, at: Key, order: Order) -> Iterator[_Step]:
    """Yield what makes a list or a mapping of a value that is neither yet, or is empty."""
    if isinstance(new, list) and not old:
        for number in range(len(new)):
            yield lambda text, number=number: with_entry(text, at, number, new[number])  # type: ignore[misc]
    else:
        yield lambda text: _replaced_key(text, at, new, order)


def _replaced_key(text: str, at: Key, new: Any, order: Order) -> str:
    """Return a text in which a key is taken out, and put in anew with another kind of value."""
    if not at or not isinstance(at[-1], str):
        raise Unwritable
    return with_key(without_key(text, at), at[:-1], at[-1], new, order(at[:-1]))


def _list_steps(old: list[Any], new: list[Any], at: Key, order: Order, values: dict[Key, Any]) -> Iterator[_Step]:
    matched = SequenceMatcher(None, [_name(each) for each in old], [_name(each) for each in new], autojunk=False)
    gone: list[int] = []
    come: list[int] = []
    for tag, first, last, there, end in matched.get_opcodes():
        pairs = min(last - first, end - there) if tag in ("equal", "replace") else 0
        for number in range(pairs):
            yield from _steps(old[first + number], new[there + number], (*at, first + number), order, values)
        gone += range(first + pairs, last)
        come += range(there + pairs, end)
    for number in reversed(gone):
        yield lambda text, number=number: without_entry(text, at, number)  # type: ignore[misc]
    for number in come:
        yield lambda text, number=number: with_entry(text, at, number, new[number])  # type: ignore[misc]


def _name(entry: Any) -> Any:
    """Return by what an entry is the same as before, though it says something else."""
    if isinstance(entry, dict):
        return next((str(entry[each]) for each in _NAMES if each in entry), repr(entry))
    return repr(plain_again(entry))


def _in_place(text: str, path: Path, values: Mapping[Key, Any]) -> str:
    """Return a text in which the value at each key is another one, as it is written there."""
    if not values:
        return text
    known = dict(places(composed(text, path), text))
    for key in sorted(values, key=lambda each: known[each].start, reverse=True):
        text = _put(text, known[key], values[key])
    return text


def _put(text: str, place: Spot, value: Any) -> str:
    before, after = text[: place.start], text[place.end :]
    space = "" if not before or before[-1] in " [{\n" else " "
    return before + space + _written(value, place, alone=not after.partition("\n")[0].strip()) + after


def _written(value: Any, place: Spot, *, alone: bool) -> str:
    """Return a value as it is written in a place; ``alone`` where nothing stands behind it in its line."""
    if isinstance(value, str) and place.column is not None and alone:
        block = lines_of_text(value, place.column + 2)
        if block is not None:
            return block
    if isinstance(value, dict | list):
        return in_one_line(value)
    if isinstance(value, str) and place.quote == '"' and place.end - place.start > 2:
        return in_quotes(value)
    return scalar(value, in_braces=place.column is None)


def _with(data: Any, at: Key, value: Any) -> Any:
    """Return data in which another value stands at a key."""
    if not at:
        return value
    if isinstance(data, dict):
        return {**data, at[0]: _with(data[at[0]], at[1:], value)}
    return [_with(each, at[1:], value) if number == at[0] else each for number, each in enumerate(data)]
