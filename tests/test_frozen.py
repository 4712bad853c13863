"""What is declared `frozen` is what `dataclass(frozen=True)` makes of the same words, only sooner."""

from __future__ import annotations

import copy
import pickle
from collections.abc import Callable
from dataclasses import FrozenInstanceError, asdict, astuple, dataclass, field, fields, is_dataclass, replace
from functools import cached_property
from typing import Any, Generic, TypeVar

import pytest
from hypothesis import given
from hypothesis import strategies as some

from kit_cli.frozen import frozen

Held = TypeVar("Held")
_GIVEN = some.tuples(
    some.lists(some.integers(0, 2), max_size=5),
    some.dictionaries(some.sampled_from(["one", "two", "three", "four", "strange"]), some.integers(0, 2)),
)


@frozen
class Ours:
    """Ours."""

    one: int
    two: int = 2
    three: list[int] = field(default_factory=list)
    four: Any = field(default=None, compare=False, repr=False)

    @cached_property
    def double(self) -> int:
        """Twice the first."""
        return 2 * self.one


@dataclass(frozen=True)
class Theirs:
    """That of the standard library."""

    one: int
    two: int = 2
    three: list[int] = field(default_factory=list)
    four: Any = field(default=None, compare=False, repr=False)


@frozen(kw_only=True)
class Named:
    """Its fields are named where it is made."""

    one: int
    two: int = 2


@frozen
class Page(Generic[Held]):
    """A base of others."""

    held: Held


class Plain(Page[int]):
    """What says nothing of its own."""


@frozen
class Longer(Page[str]):
    """What has a field more, and its own words."""

    more: int = 1

    def __repr__(self) -> str:
        return "longer"


def _made(kind: Callable[..., Any], arguments: list[int], named: dict[str, int]) -> Any:
    try:
        return astuple(kind(*arguments, **named))
    except TypeError:
        return None


@given(_GIVEN)
def test_it_takes_and_refuses_the_same_arguments(words: tuple[list[int], dict[str, int]]) -> None:
    """In their places and by name, too many, too few, twice, and unknown ones."""
    assert _made(Ours, *words) == _made(Theirs, *words)


@given(_GIVEN, _GIVEN)
def test_it_is_equal_when_the_other_would_be(
    here: tuple[list[int], dict[str, int]], there: tuple[list[int], dict[str, int]]
) -> None:
    """By the fields that are compared, and then its hash is the same as well."""
    if _made(Theirs, *here) is None or _made(Theirs, *there) is None:
        return
    ours, others = Ours(*here[0], **here[1]), Ours(*there[0], **there[1])  # type: ignore[arg-type]
    assert (ours == others) is (Theirs(*here[0], **here[1]) == Theirs(*there[0], **there[1]))  # type: ignore[arg-type]
    if ours == others and isinstance(ours.three, int) and isinstance(others.three, int):
        assert hash(ours) == hash(others)


def test_each_has_a_list_of_its_own() -> None:
    """A default that is made is made each time."""
    assert Ours(1).three is not Ours(1).three


def test_nothing_of_it_can_be_set_or_deleted() -> None:
    """Neither a field nor anything else; what is worked out once is kept all the same."""
    ours = Ours(3)
    for name in ("one", "new"):
        with pytest.raises(FrozenInstanceError):
            setattr(ours, name, 2)
        with pytest.raises(FrozenInstanceError):
            delattr(ours, name)
    assert (ours.double, ours.double) == (6, 6)
    assert ours == Ours(3)


def test_what_works_on_dataclasses_works_on_it() -> None:
    """Also after something was worked out from it, and with a field that names itself."""
    ours = Ours(1, 5, [1], "x")
    assert ours.double == 2
    assert is_dataclass(ours)
    assert [each.name for each in fields(ours)] == ["one", "two", "three", "four"]
    assert asdict(ours) == {"one": 1, "two": 5, "three": [1], "four": "x"}
    assert replace(ours, one=2) == Ours(2, 5, [1])
    assert replace(ours, one=2).double == 4
    assert pickle.loads(pickle.dumps(ours)) == copy.deepcopy(ours) == ours
    assert repr(ours) == repr(Theirs(1, 5, [1], "x")).replace("Theirs", "Ours")
    match ours:
        case Ours(one, two):
            assert (one, two) == (1, 5)
    ours.three.append(ours)  # type: ignore[arg-type]
    assert "..." in repr(ours)


def test_it_is_another_kind_than_what_holds_the_same() -> None:
    """Of another class, or of a class above it."""
    assert Page(1) != Plain(1)
    assert Ours(1) != Theirs(1)  # type: ignore[comparison-overlap]
    assert Page(1) == Page(1)


def test_a_class_above_gives_its_fields() -> None:
    """And what a class says itself stays."""
    assert Plain(held=3) == Plain(3)
    assert (Longer("a").held, Longer("a", 2).more) == ("a", 2)
    assert repr(Longer("a")) == "longer"
    assert repr(Plain(3)) == "Plain(held=3)"


def test_fields_that_are_named_have_no_place() -> None:
    """As with `dataclass(kw_only=True)`."""
    assert Named(one=1).two == 2
    with pytest.raises(TypeError, match="Named"):
        Named(1)  # type: ignore[call-arg]
