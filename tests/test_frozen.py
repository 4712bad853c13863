"""Frozen dataclasses of our own: what the standard library's do, they do."""

from __future__ import annotations

import pickle
from dataclasses import FrozenInstanceError, asdict, dataclass, field, fields, replace

import pytest

from kit_cli.frozen import frozen


@frozen
class Ours:
    """What is compared with the other."""

    first: int
    second: str = "b"
    rest: list[int] = field(default_factory=list, repr=False, compare=False)


@frozen
class Below(Ours):
    """A class of it."""

    third: float = 0.5

    @property
    def both(self) -> str:
        """What two of the fields say."""
        return f"{self.first}{self.second}"


@dataclass(frozen=True)
class Theirs:
    """The standard library's."""

    first: int
    second: str = "b"
    rest: list[int] = field(default_factory=list, repr=False, compare=False)


def test_it_is_a_dataclass() -> None:
    """With the same fields, words and copies."""
    ours, theirs = Ours(1, rest=[2]), Theirs(1, rest=[2])
    assert [each.name for each in fields(Ours)] == [each.name for each in fields(Theirs)]
    assert asdict(ours) == asdict(theirs) == {"first": 1, "second": "b", "rest": [2]}
    assert repr(ours) == repr(theirs).replace("Theirs", "Ours") == "Ours(first=1, second='b')"
    assert replace(ours, second="c") == Ours(1, "c")
    assert pickle.loads(pickle.dumps(ours)) == ours
    match ours:
        case Ours(1, second):
            assert second == "b"


def test_it_is_compared_by_what_it_says() -> None:
    """Of the same class, and only by the fields that count."""
    assert Ours(1) == Ours(1, rest=[3]) != Ours(2)
    assert hash(Ours(1)) == hash(Ours(1, rest=[3]))
    assert Ours(1) != Below(1)
    assert (Below(1, third=2).both, Below(1, "c").third) == ("1b", 0.5)
    assert Ours(1).rest is not Ours(1).rest


@pytest.mark.parametrize(
    "given", [((), {}), ((1, "b", [], 4), {}), ((1,), {"first": 1}), ((1,), {"fourth": 1}), ((1, "b"), {"fourth": 1})]
)
def test_it_is_made_as_a_function_is_called(given: tuple[tuple[object, ...], dict[str, object]]) -> None:
    """Neither too little, nor too much, nor twice."""
    for kind in (Ours, Theirs):
        with pytest.raises(TypeError):
            kind(*given[0], **given[1])  # type: ignore[arg-type]


def test_it_stays_as_it_is() -> None:
    """Whoever wants another makes one."""
    made = Ours(1)
    with pytest.raises(FrozenInstanceError):
        made.first = 2  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError):
        del made.first
    assert made.first == 1
