"""A YAML text in an editor: what it offers at each key, what comes of taking it, and what it says of the result."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from tests.helpers.judging import node, node_package

_SLOT = re.compile(r"\$\{\d+:([^{}]*)\}|\$\{\d+\|([^,|]*)[^}]*\}|\$\d+|\$\{\d+\}")
"""Where an editor's cursor stops: with a value that stands there already, with several, or with none."""


@dataclass
class Place:
    """A place in a text where somebody begins to write: the lines around it, and where the cursor stands."""

    what: str
    """The path of the key, with `*` for each place in a list: `rows.*.title` where the key is missing, `rows.*.title:`
    where its value is, `rows.*.id-` where a row is, and `rows.` below the last key of a mapping."""
    before: list[str]
    line: str
    after: list[str]
    offered: list[dict[str, Any]] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The text while nothing is written there."""
        return "\n".join([*self.before, self.line, *self.after])

    @property
    def wanted(self) -> list[dict[str, Any]]:
        """What is offered, without other keys than the one that is missing."""
        key = self.what.rpartition(".")[2]
        writes = re.compile(rf'^\W*"?{key}"?:', re.MULTILINE)
        is_key = bool(key) and key[-1] not in ":-"
        return [each for each in self.offered if not is_key or writes.search(each["textEdit"]["newText"])]

    def taken(self, item: dict[str, Any]) -> str:
        """Return the text after an offer was taken, indented as editors do."""
        inserted = item["textEdit"]["newText"]
        if item.get("insertTextFormat") == 2:
            inserted = _SLOT.sub(lambda slot: slot[1] or slot[2] or "", inserted).replace("\\$", "$")
        start = item["textEdit"]["range"]["start"]["character"]
        indent = " " * (len(self.line) - len(self.line.lstrip(" ")))
        lines = (self.line[:start] + inserted).replace("\n", f"\n{indent}")
        return "\n".join([*self.before, lines, *self.after])


def places(text: str) -> list[Place]:
    """Return a place for each key of a text, without it and without its value; of rows alike only the first."""
    lines = text.split("\n")
    found: dict[str, Place] = {}
    for path, key, value, row in _keys(yaml.compose(text), ()):
        first, last = key.start_mark.line, max(_end(row or value), key.start_mark.line + 1)
        # Whoever writes a row anew begins with its hyphen.
        lead = lines[first][: key.start_mark.column].removesuffix("- " if row else "")
        what = f"{path}-" if row else path
        found.setdefault(what, Place(what, lines[:first], lead, lines[last:]))
        last = max(_end(value), first + 1)
        if isinstance(value, yaml.ScalarNode) and value.start_mark.line == first:
            wanted = lines[first][: value.start_mark.column]
            found.setdefault(f"{path}:", Place(f"{path}:", lines[:first], wanted, lines[last:]))
        if isinstance(value, yaml.MappingNode) and not value.flow_style and value.value:
            found.setdefault(f"{path}.", Place(f"{path}.", lines[:last], " " * value.start_mark.column, lines[last:]))
    return list(found.values())


def _keys(
    node: Any, path: tuple[str, ...], *, in_list: bool = False
) -> Iterator[tuple[str, yaml.Node, yaml.Node, yaml.Node | None]]:
    """Yield path, key and value, and the row that a key begins."""
    if isinstance(node, yaml.SequenceNode) and not node.flow_style:
        for each in node.value:
            yield from _keys(each, (*path, "*"), in_list=True)
    if isinstance(node, yaml.MappingNode) and not node.flow_style:
        for key, value in node.value:
            here = (*path, key.value)
            yield ".".join(here), key, value, node if in_list and key is node.value[0][0] else None
            yield from _keys(value, here)


def _end(node: Any) -> int:
    """Return the line after the last one of a value; comments and empty lines below it are not its own."""
    if isinstance(node, yaml.ScalarNode) or node.flow_style:
        return int(node.end_mark.line + (node.end_mark.column > 0))
    inside = [part for each in node.value for part in (each if isinstance(each, tuple) else (each,))]
    last: int = max((_end(each) for each in inside), default=int(node.end_mark.line) + 1)
    return last


def offer(file: Path, at: Sequence[Place], folder: Path) -> None:
    """Ask the server what it offers at places of a file."""
    asks = [{"what": "completion", "line": len(each.before), "character": len(each.line)} for each in at]
    answers = _asked(file, [each.text for each in at], [[ask] for ask in asks], folder)
    for each, answer in zip(at, answers, strict=True):
        each.offered = answer["answers"][0]["items"]


def hovers(file: Path, text: str, folder: Path) -> dict[str, str]:
    """Return what the server says of each key of a text, by its path."""
    keys = {path: key for path, key, *_ in _keys(yaml.compose(text), ())}
    asks = [
        {"what": "hover", "line": key.start_mark.line, "character": key.start_mark.column + 1} for key in keys.values()
    ]
    (answer,) = _asked(file, [text], [asks], folder)
    return {
        path: (said or {"contents": {"value": ""}})["contents"]["value"]
        for path, said in zip(keys, answer["answers"], strict=True)
    }


def found_wrong(file: Path, texts: Sequence[str], folder: Path) -> list[list[str]]:
    """Return what the server finds wrong in each text that stands in a file's place."""
    return [answer["problems"] for answer in _asked(file, texts, [[] for _ in texts], folder)]


def _asked(file: Path, texts: Sequence[str], asks: Sequence[list[Any]], folder: Path) -> list[Any]:
    node_package("yaml-language-server")
    asked = [
        {"uri": file.with_stem(f"{file.stem}-{number}").as_uri(), "text": text, "asks": ask}
        for number, (text, ask) in enumerate(zip(texts, asks, strict=True))
    ]
    (folder / "asked.json").write_text(json.dumps(asked), encoding="utf-8")
    return node("yaml.mjs", folder / "asked.json")
