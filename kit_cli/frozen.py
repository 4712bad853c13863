"""Frozen data: a dataclass whose methods are shared by all such classes instead of being written for each.

`dataclass(frozen=True)` writes, compiles and runs six functions a class, which takes half a millisecond: for what a
command imports, a tenth of its time. A class of this kind costs a look at its annotations.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import MISSING, FrozenInstanceError, dataclass, field, fields
from reprlib import recursive_repr
from typing import Any, TypeVar, dataclass_transform, overload

Kind = TypeVar("Kind")


@overload
def frozen(kind: type[Kind], /) -> type[Kind]: ...
@overload
def frozen(*, kw_only: bool) -> Callable[[type[Kind]], type[Kind]]: ...


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def frozen(kind: type[Any] | None = None, /, *, kw_only: bool = False) -> Any:
    """Return a class as `dataclass(frozen=True)` does: `fields`, `replace` and `asdict` take what is made of it.

    Nothing is done after its construction, and nothing is ordered. What the class itself defines stays as it is.
    """
    return _made(kind, False) if kind else lambda kind: _made(kind, kw_only)


def _made(kind: type[Any], kw_only: bool) -> type[Any]:
    own = {name: kind.__dict__[name] for name in _METHODS if name in kind.__dict__}
    made = dataclass(init=False, repr=False, eq=False, kw_only=kw_only)(kind)
    for name, method in (_METHODS | own).items():
        setattr(made, name, method)
    known = fields(made)
    made._frozen_names = {each.name for each in known}
    made._frozen_places = [each.name for each in known if not each.kw_only]
    made._frozen_compared = [each.name for each in known if each.compare]
    made._frozen_defaults = {each.name: each.default for each in known if each.default is not MISSING}
    made._frozen_factories = [
        (each.name, each.default_factory) for each in known if each.default_factory is not MISSING
    ]
    return made


def _init(self: Any, *args: Any, **values: Any) -> None:
    names, places, held = self._frozen_names, self._frozen_places, self.__dict__
    if not values and len(args) == len(places) == len(names):  # as most are made
        held.update(zip(places, args))  # noqa: B905  (they are as many)
        return
    held.update(self._frozen_defaults)
    held.update(zip(places, args))  # noqa: B905  (what is too much is told below)
    held.update(values)
    for name, factory in self._frozen_factories:
        if name not in held:
            held[name] = factory()
    if (
        len(held) < len(names)
        or len(args) > len(places)
        or (values and not (values.keys() <= names and values.keys().isdisjoint(places[: len(args)])))
    ):
        raise TypeError(f"{type(self).__name__} takes {', '.join(places)}, each once, and not {[*args, *values]}")


def _values(self: Any) -> tuple[Any, ...]:
    held = self.__dict__
    return tuple([held[name] for name in self._frozen_compared])


def _eq(self: Any, other: object) -> Any:
    return _values(self) == _values(other) if type(other) is type(self) else NotImplemented


def _hash(self: Any) -> int:
    return hash(_values(self))


@recursive_repr("...")
def _repr(self: Any) -> str:
    told = ", ".join(f"{each.name}={getattr(self, each.name)!r}" for each in fields(self) if each.repr)
    return f"{type(self).__qualname__}({told})"


def _setattr(self: Any, name: str, _value: Any) -> None:
    raise FrozenInstanceError(f"{type(self).__name__} is frozen: {name} cannot be set")


def _delattr(self: Any, name: str) -> None:
    raise FrozenInstanceError(f"{type(self).__name__} is frozen: {name} cannot be deleted")


_METHODS = {
    "__init__": _init,
    "__eq__": _eq,
    "__hash__": _hash,
    "__repr__": _repr,
    "__setattr__": _setattr,
    "__delattr__": _delattr,
}
