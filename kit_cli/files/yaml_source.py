"""Read YAML from people: plain data, with the line of every key, and errors that name file and line.

YAML 1.2's core schema is used, so that `NO` is Norway and not false, and `2027-02-31` is a text that a model
can judge. Anchors and aliases are refused: nobody needs them here, and they can blow a small file up.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import field
from functools import cached_property, partial
from pathlib import Path
from typing import Any

import yaml

from kit_cli.errors import KitError, Problem
from kit_cli.files.plain_text import read_text
from kit_cli.files.written_numbers import WrittenFloat, WrittenInt
from kit_cli.files.yaml_nodes import DEEP, composed
from kit_cli.frozen import frozen
from kit_cli.grammar.sentence import NOTHING, Sentence, say

Key = tuple[str | int, ...]

MAX_OPENINGS = 10_000
"""Brackets and list items of one file: the largest of a programme has some hundreds."""

MAX_PIECES = 300_000
"""Lines and commas of one file, likewise: no value takes less than one of them."""

MAX_DEPTH = 40
"""Lists and mappings inside one another."""

_CLOSING = frozenset('\u201c\u201d\u2018\u2019\u00ab\u00bb\u2039\u203a"')
_QUOTES = frozenset("\u201c\u201d\u201e\u201f\u2018\u2019\u201a\u00ab\u00bb\u2039\u203a")
_TOLD_BY_FIRST = frozenset("+-.0123456789") | _QUOTES
"""The first signs of what is not simply a text."""
_INT = re.compile(r"[-+]?[0-9]+")
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")
_WORDS: dict[str, Any] = {"": None, "~": None, "null": None, "true": True, "false": False}


Lines = Mapping[Key, int]
"""The line on which each key stands."""


@frozen
class Source:
    """Data read from a file, and the lines of its keys, which are looked for only when there is something to tell."""

    path: Path
    data: Any
    look: Callable[[], Lines] = field(repr=False, compare=False, default=dict)
    notes: tuple[Problem, ...] = field(repr=False, compare=False, default=())
    """What was read otherwise than it is written, and is not wrong."""

    @cached_property
    def lines(self) -> Lines:
        """The line (from 1) of each key."""
        return self.look()

    def line(self, key: Key) -> int:
        """Return the line (from 1) of a key, or of the nearest key above it."""
        while key and key not in self.lines:
            key = key[:-1]
        return self.lines.get(key, 1)

    def under(self, name: str) -> Source:
        """Return the data as what stands under a key, as if the file said that."""
        return Source(self.path, {name: self.data}, partial(_lines_under, name, self.look))

    def problem(self, what: Sentence, key: Key = (), remedy: Sentence = NOTHING) -> Problem:
        """Return a problem at a key of this file."""
        return Problem(what, remedy, self.path, self.line(key), key)


def read_yaml(path: Path, home: Path | None = None, *, piped: bool = False) -> Source:
    """Read a YAML file as `read_text` does; raises KitError with file and line for whatever is not plain YAML."""
    return parse_yaml(read_text(path, home, piped=piped), path)


def parse_yaml(text: str, path: Path, first_line: int = 1) -> Source:
    """Parse YAML text that stands at ``first_line`` of ``path``; raises KitError."""
    openings = sum(text.count(opening) for opening in ("[", "{", "- ", "? "))
    if openings > MAX_OPENINGS or text.count(",") + text.count("\n") > MAX_PIECES:
        what = say("this is nested too deeply, or far too long")
        raise KitError(Problem(what, say("Is it the right file?"), path))
    node = composed(text, path, first_line)
    reader = _Reader(path, first_line, repeats="*" in text)
    data = None if node is None else reader.value(node, 0)
    notes = _notes(text, node, path, first_line) if " #" in text or "\t#" in text else ()
    return Source(path, data, partial(lines_of, text, path, first_line), (*reader.notes, *notes))


def _notes(text: str, node: yaml.Node | None, path: Path, first_line: int) -> tuple[Problem, ...]:
    """Return what is to be said of remarks behind values; raises KitError for a text that was cut by one."""
    from kit_cli.files.yaml_slips import cut_texts

    slips = [(each, Problem(each.what, each.remedy, path, first_line + each.line)) for each in cut_texts(text, node)]
    if refused := [problem for slip, problem in slips if slip.refused]:
        raise KitError(refused)
    return tuple(problem for _slip, problem in slips)


def lines_of(text: str, path: Path, first_line: int) -> Lines:
    """Return the lines of the keys of a text that was read before, so it has nothing that is refused."""
    root = composed(text, path, first_line)
    lines: dict[Key, int] = {}

    def note(node: yaml.Node, key: Key) -> None:
        lines.setdefault(key, first_line + node.start_mark.line)
        if isinstance(node, yaml.SequenceNode):
            for index, item in enumerate(node.value):
                note(item, (*key, index))
        elif isinstance(node, yaml.MappingNode):
            for name, value in node.value:
                lines[(*key, name.value)] = first_line + name.start_mark.line
                note(value, (*key, name.value))

    if root is not None:
        note(root, ())
    return lines


def _lines_under(name: str, look: Callable[[], Lines]) -> Lines:
    return {(name, *key): line for key, line in look().items()}


class _Reader:
    """Turns YAML nodes into data, refusing what a person did not mean.

    With ``repeats`` a node may come twice: there is a sign in the text that an alias would need.
    """

    def __init__(self, path: Path, first_line: int, *, repeats: bool) -> None:
        self.path = path
        self.first_line = first_line
        self.repeats = repeats
        self.notes: list[Problem] = []
        self.seen: set[int] = set()

    def value(self, node: Any, depth: int) -> Any:
        if self.repeats:
            self._check_new(node)
        kind = type(node)
        if kind is yaml.ScalarNode:
            return node.value if node.style else self._scalar(node)
        if depth > MAX_DEPTH:
            self._refuse(DEEP, NOTHING, node)
        if kind is yaml.SequenceNode:
            return [self.value(item, depth + 1) for item in node.value]
        result: dict[str, Any] = {}
        for name_node, value_node in node.value:
            if type(name_node) is not yaml.ScalarNode:
                self._refuse(say("a key must be a single word"), NOTHING, name_node)
            name = name_node.value
            if not name.isascii():
                name = self._visible(name_node)
            if name in result:
                self._refuse(say("the key {key} stands twice", key=name), say("Keep one of them."), name_node)
            result[name] = self.value(value_node, depth + 1)
        if len(result) == 1 and node.flow_style and result[name] is None and "." in name:
            return f"{{{name}}}"  # a gap alone, which begins as a mapping in one line does
        return result

    def _scalar(self, node: Any) -> Any:
        """Return what a text without quotes means."""
        text = node.value
        if text in _WORDS:
            return _WORDS[text]
        if text[0] in _TOLD_BY_FIRST:
            if text[0] in _QUOTES:
                return self._unquoted(node)
            if _INT.fullmatch(text):
                return WrittenInt(text) if len(text) < 20 else text
            if _FLOAT.fullmatch(text):
                return WrittenFloat(text)
            if text[0] == "-" and len(text) > 1 and not text[1].isascii():
                self._visible(node, begins=1)
        return text

    def _unquoted(self, node: Any) -> str:
        """Return what stands in typographic quotation marks, as a word processor makes them of straight ones."""
        text: str = node.value
        inside = text[1:-1]
        if len(text) < 3 or text[-1] not in _CLOSING or not _QUOTES.isdisjoint(inside) or '"' in inside:
            return text
        # i18n: {written} stands in a file, {value} is what it means there.
        what = say("`{written}` is read as {value}", written=text, value=inside)
        remedy = say("Put it into straight double quotes, with the marks inside if they shall be shown.")
        self.notes.append(Problem(what, remedy, self.path, self.first_line + node.start_mark.line))
        return inside

    def _visible(self, node: Any, begins: int = 0) -> str:
        """Return a key without signs that nobody sees; one at its beginning was meant as a space before it."""
        from kit_cli.files.invisible import invisible_in, without_invisible

        text: str = node.value
        if sign := invisible_in(text[begins : begins + 1]):
            what = say("this line begins with {sign}, which nobody sees", sign=sign)
            self._refuse(what, say("Delete the sign, and type ordinary spaces."), node)
        return without_invisible(text)

    def _check_new(self, node: yaml.Node) -> None:
        if id(node) in self.seen:
            what = say("anchors and aliases (& and *) are not used here")
            self._refuse(what, say("Write the value out."), node)
        self.seen.add(id(node))

    def _refuse(self, what: Sentence, remedy: Sentence, node: yaml.Node) -> None:
        raise KitError(Problem(what, remedy, self.path, self.first_line + node.start_mark.line))
