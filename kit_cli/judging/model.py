"""The base of all models: a frozen mapping with known keys, declared by annotations as a dataclass is.

A class costs next to nothing until something is judged by it: its annotations are looked at then, and no code is made.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from dataclasses import FrozenInstanceError
from typing import Annotated, Any, TypeVar, dataclass_transform, get_args, get_origin

from kit_cli.judging.marks import Alias

ModelT = TypeVar("ModelT", bound="Model")


class _Missing:
    """Stands for the default of a field that has none."""


MISSING: Any = _Missing()


class Field:
    """A field of a model: its name in Python, the key of the file, its annotation, and its default or `MISSING`."""

    __slots__ = ("annotation", "default", "key", "name")

    def __init__(self, name: str, annotation: Any, default: Any) -> None:
        self.name = name
        self.annotation = annotation
        self.default = default
        marks = get_args(annotation)[1:] if get_origin(annotation) is Annotated else ()
        self.key = next((mark.name for mark in marks if isinstance(mark, Alias)), name)


@dataclass_transform(kw_only_default=True, frozen_default=True)
class Model:
    """What a mapping of a file says: frozen, equal to another that says the same, and without other keys.

    The constructor judges nothing: what comes from a file is judged by ``kit_cli.judging.validate``.
    """

    _defaults: Mapping[str, Any] = {}
    """Each field in its order, those of the class above first, with its default or `MISSING`."""
    _fields: tuple[Field, ...] | None = None

    def __init_subclass__(cls) -> None:
        names = [name for name in cls.__annotations__ if not name.startswith("_")]
        cls._defaults = {**cls._defaults, **{name: cls.__dict__.get(name, MISSING) for name in names}}
        cls._fields = None

    def __init__(self, **values: Any) -> None:
        lacking = [name for name, default in self._defaults.items() if default is MISSING and name not in values]
        unknown = [name for name in values if name not in self._defaults]
        if lacking or unknown:
            raise TypeError(f"{type(self).__name__}: lacks {lacking}, does not know {unknown}")
        self.__dict__.update({**defaults(type(self)), **values})

    def consistent(self) -> None:
        """Raise Misfit where fields that fit by themselves do not fit together."""

    def but(self: ModelT, **changes: Any) -> ModelT:
        """Return the same with other values, which are not judged."""
        return unjudged(type(self), {**self.__dict__, **changes})

    def __iter__(self) -> Iterator[tuple[str, Any]]:
        """Yield the name and the value of each field."""
        return iter([(name, getattr(self, name)) for name in self._defaults])

    def __eq__(self, other: object) -> bool:
        return type(other) is type(self) and self.__dict__ == other.__dict__

    def __hash__(self) -> int:
        return hash((type(self), *(value for _name, value in self)))

    def __repr__(self) -> str:
        return f"{type(self).__name__}({', '.join(f'{name}={value!r}' for name, value in self)})"

    def __setattr__(self, name: str, _value: Any) -> None:
        raise FrozenInstanceError(f"{type(self).__name__} is frozen: {name} cannot be set")

    def __delattr__(self, name: str) -> None:
        raise FrozenInstanceError(f"{type(self).__name__} is frozen: {name} cannot be deleted")


def unjudged(model: type[ModelT], values: Mapping[str, Any]) -> ModelT:
    """Return a model that holds these values as they are; whoever asks it for another gets an AttributeError."""
    made = model.__new__(model)
    made.__dict__.update(values)
    return made


def defaults(model: type[Model]) -> dict[str, Any]:
    """Return the defaults of the fields that may be left out, of which a list or a mapping is a new one each time."""
    return {
        name: value.copy() if isinstance(value, list | dict) else value
        for name, value in model._defaults.items()
        if value is not MISSING
    }


def names(model: type[Model]) -> tuple[str, ...]:
    """Return the names of a model's fields, in the order in which they are declared."""
    return tuple(model._defaults)


def fields(model: type[Model]) -> tuple[Field, ...]:
    """Return the fields of a model, in the order in which they are declared."""
    if model._fields is None:
        found = _annotations(model)
        model._fields = tuple(Field(name, found[name], default) for name, default in model._defaults.items())
    return model._fields


def _annotations(model: type[Model]) -> dict[str, Any]:
    """Return the annotations of a model by the names of its fields.

    ``typing.get_type_hints`` would do, but takes four times as long: most annotations are one name of their module.
    """
    found: dict[str, Any] = {}
    for each in reversed(model.__mro__):
        if issubclass(each, Model):
            here = vars(sys.modules[each.__module__])
            for name, text in each.__annotations__.items():
                found[name] = here[text] if text in here else eval(text, here)  # noqa: S307  (what we wrote ourselves)
    return found


def plain(value: Any, *, without_none: bool = False) -> Any:
    """Return a model, or what holds models, as mappings and lists."""
    if isinstance(value, Model):
        value = {name: each for name, each in value if not (without_none and each is None)}
    if isinstance(value, dict):
        return {key: plain(each, without_none=without_none) for key, each in value.items()}
    return [plain(each, without_none=without_none) for each in value] if isinstance(value, list | tuple) else value
