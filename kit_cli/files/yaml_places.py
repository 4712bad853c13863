"""Where the values of a YAML text stand: those of the parsed text, so nothing is searched for."""

from __future__ import annotations

from collections.abc import Iterator

import yaml

from kit_cli.files.yaml_source import Key
from kit_cli.frozen import frozen


@frozen
class Spot:
    """Where a value stands: its first character and the one behind it; the column of its key, unless in brackets."""

    start: int
    end: int
    column: int | None
    quote: str = ""
    """The sign that begins a text which is not bare: a quotation mark, or that of a block."""


def places(node: yaml.Node | None, text: str, key: Key = (), column: int | None = 0) -> Iterator[tuple[Key, Spot]]:
    """Yield where the value of each key stands."""
    if node is None:
        return
    quote = (node.style or "") if isinstance(node, yaml.ScalarNode) else ""
    yield key, Spot(node.start_mark.index, end_of(node, text), column, quote)
    in_brackets = column is None or getattr(node, "flow_style", False)
    if isinstance(node, yaml.MappingNode):
        for name, value in node.value:
            yield from places(value, text, (*key, name.value), None if in_brackets else name.start_mark.column)
    elif isinstance(node, yaml.SequenceNode):
        for number, item in enumerate(node.value):
            yield from places(item, text, (*key, number), None if in_brackets else item.start_mark.column)


def end_of(node: yaml.Node, text: str) -> int:
    """Return where a value ends; a block ends for the parser only where something else begins."""
    if isinstance(node, yaml.CollectionNode) and not node.flow_style and node.value:
        last = node.value[-1]
        return end_of(last[1] if isinstance(last, tuple) else last, text)
    end: int = node.end_mark.index
    if isinstance(node, yaml.ScalarNode) and node.style in ("|", ">"):
        return len(text[:end].rstrip())
    return end
