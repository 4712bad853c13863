"""Types that hold others: every problem inside them, ways to say the same, and what functions of marks are given."""

from __future__ import annotations

from typing import Annotated, Any, Literal

import pytest
from syrupy.assertion import SnapshotAssertion

from kit_cli.files.written_numbers import WrittenInt
from kit_cli.grammar.sentence import say
from kit_cli.judging.context import Context
from kit_cli.judging.judges import judge_of
from kit_cli.judging.marks import After, Alias, Before, FirstKey, Instead, Length
from kit_cli.judging.misfit import Misfit
from kit_cli.judging.model import Model
from kit_cli.judging.validate import judged


class Leg(Model):
    """A part of a way, which may have parts of its own."""

    to: str
    nights: int = 0
    parts: list[Leg] = []

    def consistent(self) -> None:
        """Raise Misfit for nights that are spent nowhere."""
        if self.nights and not self.to:
            raise Misfit(say("nights are spent somewhere"), key=("nights",))


class Sea(Model):
    """A leg by ship."""

    ship: str


class Land(Model):
    """A leg by train."""

    train: str
    seat: int | None = None


Trip = Annotated[Sea | Land, FirstKey({"ship": Sea, "train": Land}, say("A leg begins with ship or train."))]


def told(kind: Any, value: Any) -> list[str]:
    """Return what is wrong."""
    with pytest.raises(Misfit) as caught:
        judged(kind, value)
    return [str(each.told()) for each in caught.value.each]


def test_everything_is_told_at_once() -> None:
    """In the order of the model's fields, what is unknown last, also further down."""
    data = {"nights": "many", "extra": 1, "parts": [{"to": 1}, {"to": "a", "parts": [{}]}, 3]}
    assert told(Leg, data) == [
        "to is missing",
        "nights: 'many' does not fit",
        "parts.0.to: 1 does not fit",
        "parts.1.parts.0.to is missing",
        "parts.2: 3 does not fit",
        "extra is not a key that is known here",
    ]


def test_what_does_not_fit_together_is_told_when_the_rest_fits() -> None:
    """At the key that it says."""
    assert told(list[Leg], [{"to": "", "nights": 2}]) == ["0.nights: nights are spent somewhere"]
    assert told(list[Leg], [{"to": "", "nights": 2, "parts": 0}]) == ["0.parts: 0 does not fit"]


@pytest.mark.parametrize("kind", [list[str], dict[str, int], Leg])
@pytest.mark.parametrize("value", [None, "a", 5, True])
def test_what_holds_nothing(kind: Any, value: Any) -> None:
    """Neither a list nor keys and values."""
    assert told(kind, value) == ["the file is empty" if value is None else f"the file: {shown(value)} does not fit"]


def shown(value: Any) -> str:
    """Return a value as an error shows it."""
    return "true" if value is True else repr(value)


def test_how_many_entries() -> None:
    """What is too much is told without its items, what is too little when they fit."""
    kind = Annotated[list[int], Length(2, 3)]
    assert told(kind, [1]) == ["the file has too few entries"]
    assert told(kind, ["a"]) == ["0: 'a' does not fit"]
    assert told(kind, ["a"] * 4) == ["the file has too many entries"]
    assert told(Annotated[dict[str, int], Length(1)], {}) == ["the file has too few entries"]


def test_so_many_are_told_and_of_the_others_their_number(snapshot: SnapshotAssertion) -> None:
    """Twenty-one at most; hundreds of the same kind help nobody."""
    for kind, value in (
        (list[int], ["a"] * 20),
        (list[int], ["a"] * 22),
        (dict[str, int], {f"k{n}": "a" for n in range(23)}),
    ):
        with pytest.raises(Misfit) as caught:
            judged(kind, value)
        *told_first, last = caught.value.each
        assert len(told_first) in {19, 20}
        assert f"{last.told()}\n{last.remedy}" == snapshot


def test_a_model_is_told_by_a_list_of_it() -> None:
    """What a list holds is judged, whatever else its type says."""
    assert told(list[Leg], [3]) == ["0: 3 does not fit"]
    assert told(dict[str, Leg], {"a": 3}) == ["a: 3 does not fit"]


def test_keys_are_judged_as_values_are() -> None:
    """Both are told at the key."""
    kind = dict[Literal["a", "b"], int]
    assert told(kind, {"a": "x", "c": "y"}) == ["a: 'x' does not fit", "c: 'c' is not a choice", "c: 'y' does not fit"]


@pytest.mark.parametrize(
    ("kind", "value", "expected"),
    [
        (int | str, "25", "25"),
        (int | str, WrittenInt("25"), 25),
        (float | str | None, "0.5", "0.5"),
        (float | str | None, None, None),
        (str | list[int], "a", "a"),
        (str | list[int], ["1"], [1]),
        (Literal["all"] | int, "all", "all"),
        (Literal["all"] | int, "3", 3),
        (int | Literal[False], False, False),
    ],
)
def test_ways_to_say_it(kind: Any, value: Any, expected: Any) -> None:
    """A text in quotes stays one where a text may stand."""
    try:
        assert judged(kind, value) == expected
    except Misfit as misfit:
        assert (kind, value, str(misfit.remedy)) == (Literal["all"] | int, "3", "Known: all.")


def test_of_several_ways_the_one_that_is_meant_is_told() -> None:
    """By the names of the file, and not of our types."""
    kind = str | list[Leg]
    assert told(kind, [{"to": "a", "night": 1}]) == ["0.night is not a key that is known here"]
    assert told(kind, 5) == ["the file: 5 does not fit"]
    assert told(Leg | list[Leg], {"to": 5}) == ["to: 5 does not fit"]


def test_the_first_key_tells_the_model() -> None:
    """Whatever follows; and what is one already stays."""
    assert judged(Trip, {"train": "IC", "seat": "7"}) == Land(train="IC", seat=7)
    assert judged(Trip, Sea(ship="Ada")) == Sea(ship="Ada")
    others: list[Any] = [{"seat": 7, "train": "IC"}, {}, [], "IC", None]
    for value in others:
        assert told(Trip, value) == [f"the file: {value!r} does not fit"]
    assert told(Trip, {"train": "IC", "sea": 7}) == ["sea is not a key that is known here"]


def _above(value: int, context: Context) -> int:
    if value <= context.values.get("low", value - 1):
        raise Misfit(say("{field} is too low", field=context.field))
    return value


class Pair(Model):
    """Two numbers, of which the second is judged by the first."""

    low: int
    high: Annotated[int, Alias("to"), After(_above)]


def test_what_functions_are_told() -> None:
    """What stands before in the model, unless that does not fit, and the field's own name."""
    assert judged(Pair, {"low": 1, "to": 2}).high == 2
    assert told(Pair, {"low": 2, "to": 2}) == ["to: high is too low"]
    assert told(Pair, {"low": "x", "to": 2}) == ["low: 'x' does not fit"]
    assert told(Pair, {"low": 1, "high": 2}) == ["to is missing", "high is not a key that is known here"]


def test_functions_before_after_and_instead() -> None:
    """The last one before is the first to see the value."""
    kind = Annotated[int, Before(lambda value: value[0]), Before(lambda value: value["a"]), After(lambda found: -found)]
    assert judged(kind, {"a": ["7"]}) == -7
    languages = Annotated[int, Instead(lambda _value, context: context.languages), After(lambda found: [*found])]
    assert judged(languages, object(), ("sv", "en")) == ["sv", "en"]


@pytest.mark.parametrize("kind", [bytes, tuple[int, ...], set[str], object, list])
def test_what_no_file_can_hold(kind: Any) -> None:
    """It is a mistake in a model."""
    with pytest.raises(TypeError, match="no type of a file"):
        judge_of(kind)
