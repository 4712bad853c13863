"""The published JSON schemas, read as a reference of keys tells them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from website.content import Content

Part = dict[str, Any]
"""A part of a schema: what may stand at one place of a file."""


@dataclass(frozen=True)
class Schema:
    """The schema of one of a programme's files."""

    whole: Part

    def resolved(self, part: Part) -> Part:
        """Follow a reference; of several possibilities, take the mapping with its keys where there is one."""
        if "$ref" in part:
            own = {key: value for key, value in part.items() if key != "$ref"}
            return {**self.whole["$defs"][part["$ref"].rpartition("/")[2]], **own}
        for choice in part.get("anyOf", ()):
            if "$ref" in choice:
                return self.resolved(choice)
        return part

    def sections(self) -> Iterator[tuple[str, Part]]:
        """Yield each key at the top of the file with its part."""
        for name, part in self.whole["properties"].items():
            yield name, self.resolved(part)

    def leaves(self) -> Iterator[tuple[str, Part]]:
        """Yield the path of each setting with its part; lists end a path."""
        yield from self._leaves(self.whole, "")

    def _leaves(self, part: Part, path: str) -> Iterator[tuple[str, Part]]:
        part = self.resolved(part)
        if "properties" not in part:
            yield path, part
            return
        for name, inner in part["properties"].items():
            yield from self._leaves(inner, f"{path}.{name}" if path else name)


def schema(content: Content, name: str) -> Schema:
    """Return a schema as the kit publishes it into a programme's folder."""
    path = content.example.folder / ".mentorkit" / "schemas" / f"{name}.json"
    return Schema(json.loads(path.read_text(encoding="utf-8")))
