"""Models: made, compared, copied and looked through."""

from __future__ import annotations

import pickle
from typing import Annotated

import pytest

from kit_cli.judging.marks import Alias
from kit_cli.judging.model import MISSING, Model, defaults, fields, names, plain, unjudged
from kit_cli.judging.validate import judged


class Room(Model):
    """A room."""

    number: int
    beds: list[str] = []


class Suite(Room):
    """A room with a view."""

    view: str | None = None
    next_to: Annotated[Room | None, Alias("beside")] = None


def test_it_is_made_of_all_its_fields() -> None:
    """Those of the class above come first; what may be left out has its default."""
    suite = Suite(view="sea", number=3)
    assert list(suite) == [("number", 3), ("beds", []), ("view", "sea"), ("next_to", None)]
    assert repr(suite) == "Suite(number=3, beds=[], view='sea', next_to=None)"
    assert names(Suite) == ("number", "beds", "view", "next_to")
    assert [(each.name, each.key, each.default) for each in fields(Suite)][::3] == [
        ("number", "number", MISSING),
        ("next_to", "beside", None),
    ]


def test_what_it_is_not_made_of() -> None:
    """Neither too little nor too much."""
    with pytest.raises(TypeError, match="Room: lacks \\['number'\\], does not know \\['bed'\\]"):
        Room(bed=1)  # type: ignore[call-arg]


def test_each_has_its_own_default() -> None:
    """Whoever changes a list changes one."""
    first, second = Room(number=1), judged(Room, {"number": 1})
    first.beds.append("wide")
    assert (second.beds, Room(number=1).beds, defaults(Room)) == ([], [], {"beds": []})


def test_it_is_what_it_says() -> None:
    """Of the same class, with the same values."""
    assert Room(number=1) == Room(number=1) != Room(number=2)
    assert Room(number=1) != Suite(number=1)
    assert hash(unjudged(Room, {"number": 1, "beds": ()})) == hash(unjudged(Room, {"number": 1, "beds": ()}))
    assert pickle.loads(pickle.dumps(Suite(number=1))) == Suite(number=1)


def test_a_copy_says_something_else() -> None:
    """And the one that was copied does not."""
    room = Room(number=1, beds=["wide"])
    assert (room.but(number=2), room.number) == (Room(number=2, beds=["wide"]), 1)


def test_nothing_of_it_changes() -> None:
    """By accident."""
    room = Room(number=1)
    with pytest.raises(AttributeError, match="Room is frozen"):
        room.number = 2  # type: ignore[misc]
    with pytest.raises(AttributeError, match="Room is frozen"):
        del room.number
    assert room.number == 1


def test_as_mappings_and_lists() -> None:
    """With what is None, or without."""
    suite = Suite(number=1, next_to=Suite(number=2, view="sea"))
    inner = {"number": 2, "beds": [], "view": "sea"}
    assert plain({"all": [suite]}, without_none=True) == {"all": [{"number": 1, "beds": [], "next_to": inner}]}
    assert plain(suite)["next_to"] == {**inner, "next_to": None}
