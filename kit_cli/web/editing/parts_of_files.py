"""The entries of a file, as a page names them: `people.coordinator`, `questions.pairid`, `milestones.kick-off`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from kit_cli.errors import UsageProblem
from kit_cli.files.yaml_source import Key, Source
from kit_cli.frozen import frozen
from kit_cli.grammar.sentence import say
from kit_cli.judging.marks import Before, Length
from kit_cli.judging.model import MISSING, fields
from kit_cli.web.editing.shapes import Shape, shape_of

_NAMES = ("id", "code", "name", "standard", "file")
"""The keys by which people and other files tell entries of a list apart, the first that is there."""


@frozen
class Part:
    """A part of a file: its key, how a page names it, what may stand there, and what does; None for nothing yet."""

    key: Key
    at: str
    shape: Shape
    data: Any
    in_list: bool = False
    """Whether it is an entry of a list, or lies in one."""

    @property
    def is_list(self) -> bool:
        """Whether entries can be added to it."""
        return self.shape.entry is not None and self.shape.entry.model is not None

    @property
    def may_grow(self) -> bool:
        """Whether a list has room for one more, which a person can make."""
        length = self.shape.mark(Length)
        full = length is not None and length.most is not None and len(self.data or ()) >= length.most
        model = self.shape.entry.model if self.shape.entry else None
        needed = [each for each in fields(model)[1:] if each.default is MISSING] if model else []
        return model is not None and not full and not any(shape_of(each.annotation).lasting for each in needed)


def root_of(annotation: Any, source: Source) -> Part:
    """Return the whole of a file."""
    return Part((), "", shape_of(annotation), source.data)


def inside(entry: Part) -> Iterator[Part]:
    """Yield what lies directly in a part of a file and has keys or entries itself, in the order of the model."""
    data = entry.data
    if entry.is_list:
        model = entry.shape.entry
        assert model is not None  # noqa: S101  (a list has entries)
        for number, each in enumerate(data if isinstance(data, list) else ()):
            yield Part((*entry.key, number), _below(entry, name_of(each, number, data)), model, each, True)
    elif entry.shape.model is not None:
        for field in fields(entry.shape.model):
            now = data.get(field.key) if isinstance(data, dict) else None
            shape = shape_of(field.annotation, now)
            if (shape.model and not shape.mark(Before)) or (shape.entry and shape.entry.model):
                yield Part((*entry.key, field.key), _below(entry, field.key), shape, now, entry.in_list)
    elif isinstance(data, dict):  # a mapping whose keys are anybody's
        for name, now in data.items():
            yield Part((*entry.key, name), _below(entry, name), entry.shape.value or entry.shape, now)


def entry_at(root: Part, at: str, source: Source) -> Part:
    """Return the part of a file that a page names; raises KitError where there is none."""
    entry = root
    while entry.at != at:
        found = next((each for each in inside(entry) if at == each.at or at.startswith(f"{each.at}.")), None)
        if found is None:
            what = say("{key} is not there", key=at)
            raise UsageProblem(source.problem(what, entry.key, say("Look again at what the file holds.")))
        entry = found
    return entry


def name_of(data: Any, number: int, listed: Any) -> str:
    """Return how an entry of a list is named: as others refer to it where that tells it apart, else by its number."""
    key = next((each for each in _NAMES if isinstance(data, dict) and isinstance(data.get(each), str)), None)
    if key is None or "." in data[key]:
        return str(number)
    alike = [each for each in listed if isinstance(each, dict) and each.get(key) == data[key]]
    return str(data[key]) if len(alike) == 1 else str(number)


def order_in(root: Part, key: Key) -> tuple[str, ...]:
    """Return the names of the keys that the mapping at a key may have, in the order of its model."""
    shape, data = root.shape, root.data
    for part in key:
        if isinstance(part, int):
            data = data[part] if isinstance(data, list) and part < len(data) else None
            shape = shape.entry or shape
        else:
            data = data.get(part) if isinstance(data, dict) else None
            model = shape.model
            field = next((each for each in fields(model) if each.key == part), None) if model else None
            if field is None and shape.value is None:
                return ()
            shape = shape_of(field.annotation, data) if field else shape.value or shape
    return tuple(each.key for each in fields(shape.model)) if shape.model else ()


def _below(entry: Part, name: str) -> str:
    return f"{entry.at}.{name}" if entry.at else name
