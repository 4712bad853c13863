"""Put a key or an entry into a YAML text, take one out, or move one: with its comments, as its neighbours are written.

Each function is given a text that has been read, and returns another; whether that says what it should, and nothing
else, whoever called has to prove. Raises Unwritable for what is not written so that it can be changed by itself.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import yaml

from kit_cli.files.yaml_nodes import composed
from kit_cli.files.yaml_places import end_of
from kit_cli.files.yaml_source import Key
from kit_cli.files.yaml_writing import STEP, behind_hyphen, behind_key, in_one_line
from kit_cli.files.yaml_writing import key as as_key

_COMMENT = re.compile(r"[ \t]*#")


class Unwritable(ValueError):
    """What is not written so that it can be changed by itself."""


def with_key(text: str, at: Key, name: str, value: Any, order: Sequence[str]) -> str:
    """Return a text in which the mapping at a key has one key more, behind those that come before it in an order."""
    node, _ = _node(text, at)
    if not isinstance(node, yaml.MappingNode):
        raise Unwritable
    names = [each.value for each, _ in node.value]
    before = [each for each in order[: order.index(name)] if each in names] if name in order else names
    place = names.index(before[-1]) if before else -1
    if node.flow_style or not names:
        pair = f"{as_key(name)}: {in_one_line(value, inside=True)}"
        if not names:
            return _put(text, node.start_mark.index, end_of(node, text), f"{{{pair}}}")
        at_end = end_of(node.value[place][1], text) if place >= 0 else node.value[0][0].start_mark.index
        return _put(text, at_end, at_end, f", {pair}" if place >= 0 else f"{pair}, ")
    first = node.value[0][0]
    here = first.start_mark.column
    if place < 0 and text[_line(text, first.start_mark.index) : first.start_mark.index].strip():
        place = 0  # the first stands beside its hyphen
    line = f"{' ' * here}{as_key(name)}:{behind_key(value, here)}\n"
    if place < 0:
        above = _line(text, first.start_mark.index)
        return _put(text, above, above, line)
    return _below(text, end_of(node.value[place][1], text), line)


def without_key(text: str, key: Key) -> str:
    """Return a text without a key, its value and the comment behind that."""
    node, _ = _node(text, key[:-1])
    pairs = node.value if isinstance(node, yaml.MappingNode) else []
    place = next((number for number, (name, _) in enumerate(pairs) if name.value == key[-1]), None)
    if place is None or len(pairs) == 1:
        raise Unwritable
    name, value = pairs[place]
    start, end = name.start_mark.index, end_of(value, text)
    if node.flow_style:
        if place:
            return _put(text, end_of(pairs[place - 1][1], text), end, "")
        return _put(text, start, pairs[1][0].start_mark.index, "")
    if text[_line(text, start) : start].strip():  # beside a hyphen
        after = pairs[1][0].start_mark.index
        if text[_next_line(text, end) : _line(text, after)].strip():
            raise Unwritable
        return _put(text, start, after, "")
    return _put(text, _line(text, start), _next_line(text, end), "")


def with_entry(text: str, at: Key, number: int, value: Any) -> str:
    """Return a text in which the list at a key has one entry more, so that it is the one of this number."""
    node, column = _node(text, at)
    if isinstance(node, yaml.SequenceNode) and not node.flow_style:
        text = text if text.endswith("\n") else f"{text}\n"
        column = node.start_mark.column
        alike = node.value[min(number, len(node.value) - 1)]
        step = max(alike.start_mark.column - column, STEP)
        flow = getattr(alike, "flow_style", False)
        written = f" {in_one_line(value)}" if flow else behind_hyphen(value, column, step)
        block, apart = f"{' ' * column}-{written}\n", "\n" if _are_apart(text, node) else ""
        if number:
            _, end = _entry(text, node, number - 1)
            return _put(text, end, end, apart + block)
        start, _ = _entry(text, node, 0)
        return _put(text, start, start, block + apart)
    if isinstance(node, yaml.SequenceNode) and node.value:
        new = in_one_line(value, inside=True)
        return _in_brackets(text, node, lambda found: [*found[:number], new, *found[number:]])
    if column is None:
        return _put(text, node.start_mark.index, end_of(node, text), in_one_line([value]))
    start = node.start_mark.index
    before = text[:start].rstrip(" ")
    block = f"\n{' ' * (column + STEP)}-{behind_hyphen(value, column + STEP)}"
    return before + block + text[end_of(node, text) :]


def without_entry(text: str, at: Key, number: int) -> str:
    """Return a text without an entry of the list at a key, and without the comments that stand directly above it."""
    node, _ = _node(text, at)
    if not isinstance(node, yaml.SequenceNode) or number >= len(node.value):
        raise Unwritable
    if node.flow_style:
        return _in_brackets(text, node, lambda found: [*found[:number], *found[number + 1 :]])
    start, end = _entry(text, node, number)
    if len(node.value) == 1:
        above = text[:start].rstrip("\n")
        if not above.rstrip().endswith(":") or above.count("\n") + 1 != text[:start].count("\n"):
            raise Unwritable
        return f"{above.rstrip()} []\n{text[end:]}"
    if number and text[:start].endswith("\n\n") and (end == len(text) or text[end] == "\n" or _are_apart(text, node)):
        start = len(text[:start].rstrip("\n")) + 1  # the blank lines that set it apart go along
    return _put(text, start, end, "")


def moved(text: str, at: Key, number: int, by: int) -> str:
    """Return a text in which an entry of the list at a key has changed places with the one ``by`` entries further."""
    text = text if text.endswith("\n") else f"{text}\n"
    node, _ = _node(text, at)
    first, last = sorted((number, number + by))
    if not isinstance(node, yaml.SequenceNode) or first < 0 or last >= len(node.value):
        raise Unwritable
    if node.flow_style:
        between = slice(first + 1, last)
        return _in_brackets(
            text,
            node,
            lambda found: [*found[:first], found[last], *found[between], found[first], *found[last + 1 :]],
        )
    (start, middle), (again, end) = (_entry(text, node, each) for each in (first, last))
    return text[:start] + text[again:end] + text[middle:again] + text[start:middle] + text[end:]


def _node(text: str, key: Key) -> tuple[Any, int | None]:
    """Return the node at a key, and the column of its key; None for the column within brackets."""
    node: Any = composed(text, Path())
    column: int | None = 0
    for part in key:
        if isinstance(node, yaml.MappingNode):
            inside = column is None or node.flow_style
            name, node = next(((name, value) for name, value in node.value if name.value == part), (None, None))
            column = None if inside or name is None else name.start_mark.column
        elif isinstance(node, yaml.SequenceNode) and isinstance(part, int) and part < len(node.value):
            inside, node = column is None or node.flow_style, node.value[part]
            column = None if inside else node.start_mark.column
        else:
            node = None
        if node is None:
            raise Unwritable
    if node is None:
        raise Unwritable
    return node, column


def _entry(text: str, node: yaml.SequenceNode, number: int) -> tuple[int, int]:
    """Return where the lines of an entry begin and end, with the comments that stand directly above it."""
    item = node.value[number]
    above = _next_line(text, end_of(node.value[number - 1], text)) if number else _line(text, node.start_mark.index)
    hyphen = re.compile(rf"^[ ]{{{node.start_mark.column}}}-(?=[ \n]|$)", re.MULTILINE)
    begun = hyphen.search(text, above, item.start_mark.index + 1)
    if not begun:
        raise Unwritable  # the list begins behind another hyphen
    start, first = begun.start(), above if number else 0
    while start > first and _COMMENT.match(text, _line(text, start - 1), start):
        start = _line(text, start - 1)
    return start, _next_line(text, end_of(item, text))


def _are_apart(text: str, node: yaml.SequenceNode) -> bool:
    """Tell whether blank lines stand between the entries of a list, between most of them."""
    ends = [_next_line(text, end_of(each, text)) for each in node.value[:-1]]
    return bool(ends) and sum(text[each : each + 1] == "\n" for each in ends) * 2 > len(ends)


def _in_brackets(text: str, node: yaml.SequenceNode, change: Callable[[list[str]], list[str]]) -> str:
    """Return a text in which a list in brackets, of one line, has other entries; each is as it is written there."""
    start, end = node.start_mark.index, end_of(node, text)
    if "\n" in text[start:end]:
        raise Unwritable
    written = [text[each.start_mark.index : end_of(each, text)] for each in node.value]
    return _put(text, start, end, f"[{', '.join(change(written))}]")


def _line(text: str, place: int) -> int:
    return text.rfind("\n", 0, place) + 1


def _next_line(text: str, place: int) -> int:
    found = text.find("\n", place)
    return len(text) if found < 0 else found + 1


def _below(text: str, place: int, lines: str) -> str:
    """Return a text with lines below the one of a place."""
    there = _next_line(text, place)
    if not text[:there].endswith("\n"):
        return f"{text}\n{lines.removesuffix(chr(10))}"
    return _put(text, there, there, lines)


def _put(text: str, start: int, end: int, between: str) -> str:
    return text[:start] + between + text[end:]
