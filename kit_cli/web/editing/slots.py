"""The keys of an entry as a form shows them: each control with the key at which it writes, and what stands there.

A key can take several controls, one for each language of the programme; what lies in a model inside an entry is shown
with the entry. Nothing is said here of any key by its name: all of it follows from the models.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from kit_cli.files.yaml_source import Key
from kit_cli.frozen import frozen
from kit_cli.judging.marks import Before
from kit_cli.judging.model import MISSING, Field, Model, fields
from kit_cli.languages.hand import Hand
from kit_cli.web.editing.shapes import Shape, is_short_list, shape_of, text_of_short, ways_of
from kit_cli.web.editing.typed import as_typed

GONE: Any = MISSING
"""Stands for a key that is not there."""


@frozen
class Typist:
    """Who types: the languages of the programme, the one in which values are shown, and how people there write."""

    languages: tuple[str, ...]
    language: str
    hand: Hand


@frozen
class Slot:
    """One control: the key below the entry at which it writes, and in which language of the programme."""

    field: Field
    model: type[Model]
    key: Key
    shape: Shape
    now: Any
    """What the file says there; `GONE` where it says nothing."""
    required: bool
    language: str = ""
    by_language: bool = False
    """Whether the file has a mapping by language there."""
    named_by_language: bool = False

    @property
    def name(self) -> str:
        """The name by which a page names the control."""
        return ".".join(map(str, (*self.key, *((self.language,) if self.named_by_language else ()))))

    @property
    def several(self) -> bool:
        """Whether each line that is typed is an entry of a list."""
        return self.shape.entry is not None

    def typed(self, typist: Typist) -> str:
        """Return what stands there, as a person would type it."""
        if not self.several:
            return self._typed(self.now, self.shape, typist)
        now, entry = self.now, self.shape.entry or self.shape
        if now is GONE:  # what holds then is shown: a list says of nothing what it says of less
            now = self.field.default
        now = now if isinstance(now, list) else []
        lines = (" ".join(self._typed(each, entry, typist).split()) for each in now)
        return "\n".join(filter(None, lines))

    def _typed(self, value: Any, shape: Shape, typist: Typist) -> str:
        if isinstance(value, dict) and is_short_list(self.shape):
            value = value.get(text_of_short(self.shape).key)
        if isinstance(value, dict):
            value = value.get(self.language)
        return "" if value is GONE or isinstance(value, dict | list) else as_typed(value, shape, typist.language)


def slots_of(
    model: type[Model], data: Any, languages: Sequence[str], *, flat: bool, inside: Key = (), needed: bool = True
) -> Iterator[Slot]:
    """Yield the controls of an entry, in the order of its model; not what has entries of its own.

    What lies in a model inside it has a form of its own, but for one that is ``flat``: the entry of a list.
    """
    for field in fields(model):
        now = data.get(field.key, GONE) if isinstance(data, dict) else GONE
        key, required = (*inside, field.key), needed and field.default is MISSING
        ways = _ways(field, now)
        for shape in ways:
            if shape.lasting and shape.lasting.by_kit:
                continue
            if shape.model is not None and shape.mark(Before) is None:
                if flat:
                    there = required or isinstance(now, dict)
                    yield from slots_of(shape.model, now, languages, flat=True, inside=key, needed=there)
            elif shape.entry is not None and shape.entry.model is not None and not is_short_list(shape):
                continue
            elif _by_language(shape):
                one = isinstance(_sample(now, shape), dict) or len(languages) > 1
                for tag in languages:
                    yield Slot(field, model, key, shape, now, required, tag, one, one or len(ways) > 1)
            else:
                yield Slot(field, model, key, shape, now, required)


def _ways(field: Field, now: Any) -> list[Shape]:
    """Return the shapes of what may stand at a key: several where each has a control of its own."""
    ways = [shape_of(each) for each in ways_of(field.annotation)]
    if any(is_short_list(each) for each in ways):
        return ways
    return [shape_of(field.annotation, None if now is GONE else now)]


def _by_language(shape: Shape) -> bool:
    return shape.by_language or (shape.entry is not None and (shape.entry.by_language or is_short_list(shape)))


def _sample(now: Any, shape: Shape) -> Any:
    """Return a text of what stands at a key: the first of a list."""
    first = now[0] if isinstance(now, list) and now else now
    if is_short_list(shape) and isinstance(first, dict):
        return first.get(text_of_short(shape).key)
    return first
