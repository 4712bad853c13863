"""What a file may say at a key, as a form has to know it: told by the annotation of its model."""

from __future__ import annotations

from types import NoneType, UnionType
from typing import Annotated, Any, Literal, TypeVar, Union, get_args, get_origin

from kit_cli.frozen import frozen
from kit_cli.judging.marks import Lasting, OneOf, Refers, Suggested
from kit_cli.judging.model import Field, Model, fields
from kit_cli.model.base import Text

MarkT = TypeVar("MarkT")
_MARK_OF_TEXT = get_args(Text)[1]


@frozen
class Shape:
    """What may stand at a key: its type, without marks and without nothing, and what the marks say of it."""

    kind: Any
    marks: tuple[Any, ...]

    def mark(self, kind: type[MarkT]) -> MarkT | None:
        """Return what a mark of a kind says; None where there is none."""
        return next((each for each in self.marks if isinstance(each, kind)), None)

    @property
    def by_language(self) -> bool:
        """Whether it is a text for each language."""
        return _MARK_OF_TEXT in self.marks or (self.value is not None and self.value.kind is str)

    @property
    def model(self) -> type[Model] | None:
        """The model of what stands there; None where that is none."""
        return self.kind if isinstance(self.kind, type) and issubclass(self.kind, Model) else None

    @property
    def entry(self) -> Shape | None:
        """What stands in a list; None where this is none."""
        return shape_of(get_args(self.kind)[0]) if get_origin(self.kind) is list else None

    @property
    def value(self) -> Shape | None:
        """What stands in a mapping whose keys are anybody's; None where this is none."""
        return shape_of(get_args(self.kind)[1]) if get_origin(self.kind) is dict else None

    @property
    def words(self) -> tuple[str, ...]:
        """The words of which one stands there, or usually does; none where it is another text."""
        if get_origin(self.kind) is Literal:
            return tuple(map(str, get_args(self.kind)))
        one_of, suggested = self.mark(OneOf), self.mark(Suggested)
        return one_of.words() if one_of else suggested.words if suggested else ()

    @property
    def refers(self) -> str:
        """The kind of thing that is named there; empty where nothing is."""
        found = self.mark(Refers)
        return found.kind if found else ""

    @property
    def lasting(self) -> Lasting | None:
        """Why it stays as it is; None where it need not."""
        return self.mark(Lasting)


def shape_of(annotation: Any, value: Any = None) -> Shape:
    """Return what may stand at a key; of what may be said in several ways the one in which a value says it."""
    marks: tuple[Any, ...] = ()
    while True:
        origin = get_origin(annotation)
        if origin is Annotated:
            annotation, *more = get_args(annotation)
            marks = (*marks, *more)
        elif origin in (Union, UnionType):
            ways = [each for each in get_args(annotation) if each is not NoneType]
            annotation = next((each for each in ways if _holds(each, value)), ways[0])
        else:
            return Shape(annotation, marks)


def ways_of(annotation: Any) -> list[Any]:
    """Return the annotations of which one holds: one where there is no choice."""
    if get_origin(annotation) in (Union, UnionType):
        return [each for each in get_args(annotation) if each is not NoneType]
    return [annotation]


def is_short_list(shape: Shape) -> bool:
    """Tell whether entries of a list are a name and a text, as answers to choose from are: they go on a line each."""
    model = shape.entry.model if shape.entry else None
    if model is None:
        return False
    name, *others = [shape_of(each.annotation) for each in fields(model)]
    return len(others) == 1 and others[0].by_language and name.kind is str and name.lasting is not None


def text_of_short(shape: Shape) -> Field:
    """Return the text of such a list's entries."""
    assert shape.entry is not None  # noqa: S101  (a list has entries)
    assert shape.entry.model is not None  # noqa: S101  (these are a name and a text)
    return fields(shape.entry.model)[1]


def _holds(annotation: Any, value: Any) -> bool:
    """Tell whether a value of a file looks like what an annotation stands for."""
    shape = shape_of(annotation)
    if isinstance(value, list):
        return shape.entry is not None
    if isinstance(value, dict):
        return shape.by_language or shape.model is not None
    return value is not None and shape.entry is None and shape.model is None and not shape.by_language
