"""A few of the product leave no value out; all of it is all of it."""

from __future__ import annotations

import random
from itertools import islice, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.helpers.drawing import covering, drawn, in_turn, spread, turned

LENGTHS = st.lists(st.integers(1, 12), min_size=1, max_size=4)


@pytest.fixture(params=["", "0"])
def _few(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MENTORKIT_FULL", request.param)


@pytest.fixture
def _full(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MENTORKIT_FULL", "1")


@pytest.mark.usefixtures("_few")
@pytest.mark.parametrize("times", [1, 2, 3])
def test_each_value_is_in_a_case_and_no_case_comes_twice(times: int) -> None:
    """Of axes of any lengths, also of one length and of lengths with a common divisor."""

    @given(LENGTHS)
    def judge(lengths: list[int]) -> None:
        axes = [range(length) for length in lengths]
        cases = drawn(*axes, times=times)
        assert len(set(cases)) == len(cases) <= times * max(lengths)
        for number, axis in enumerate(axes):
            assert {case[number] for case in cases} == set(axis)

    judge()


@pytest.mark.usefixtures("_few")
@pytest.mark.parametrize(("longer", "shorter"), [(9, 4), (8, 4), (4, 4), (7, 2)])
def test_each_value_meets_several_others(longer: int, shorter: int) -> None:
    """As many as it is gone through: commands are not tied to one stream each."""
    for times in (1, 2, 3):
        for axes in ((range(longer), range(shorter)), (range(shorter), range(longer))):
            cases = drawn(*axes, times=times)
            for mine, other in ((0, 1), (1, 0)):
                for value in axes[mine]:
                    met = {case[other] for case in cases if case[mine] == value}
                    assert len(met) >= min(times, len(axes[other]))


@pytest.mark.usefixtures("_few")
def test_what_turns_beside_the_longest_meets_too() -> None:
    """Light and dark, on a telephone and on a desk: not one of them with one of those only."""
    assert {case[1:] for case in drawn(range(11), "ab", "xy")} == set(product("ab", "xy"))
    assert {case[:2] for case in drawn("ab", "xy", range(11))} == set(product("ab", "xy"))


@pytest.mark.usefixtures("_few")
def test_the_draw_is_the_same_each_time() -> None:
    """Two workers must collect the same tests."""
    assert drawn("abc", "xy", times=2) == drawn("abc", "xy", times=2)
    assert drawn("abc", "xy") == [("a", "x"), ("b", "y"), ("c", "x")]


@pytest.mark.usefixtures("_few")
@pytest.mark.parametrize(("length", "some"), [(1, 3), (3, 3), (10, 2), (10, 4), (100, 7)])
def test_a_spread_holds_the_first_and_the_last(length: int, some: int) -> None:
    """In their order, none twice, and no more than are wanted."""
    found = spread(range(length), some)
    assert found == sorted(set(found))
    assert (found[0], found[-1], len(found)) == (0, length - 1, min(length, some))


@pytest.mark.usefixtures("_few")
def test_of_what_is_alike_each_has_its_turn() -> None:
    """One of each row, whatever their lengths; every column is met."""
    assert turned(["abc", "def", "ghi", "jkl", "m"]) == ["a", "e", "i", "j", "m"]


@pytest.mark.usefixtures("_few")
def test_a_few_have_all_that_any_has() -> None:
    """As few as are needed, the same ones each time; nothing that one alone has is left out."""
    values = {"a": {1, 2}, "b": {2, 3, 4}, "c": {1, 2, 3}, "d": {5}, "e": {2, 3, 4}}
    assert covering(values) == ["b", "a", "d"]
    assert covering({}) == []


@pytest.mark.usefixtures("_full")
def test_the_full_run_leaves_nothing_out() -> None:
    """The whole product, and the whole line."""
    assert drawn("abc", "xy", range(3)) == list(product("abc", "xy", range(3)))
    assert spread(range(100), 3) == list(range(100))
    assert turned(["abc", "de"]) == ["a", "b", "c", "d", "e"]
    assert covering({"a": {1}, "b": {1}}) == ["a", "b"]


def test_whatever_comes_in_turn_comes_before_anything_comes_again() -> None:
    """However little is taken of it, nothing waits for luck; a value that stands twice comes twice."""
    found = "".join(islice(in_turn("aabc", random.Random(0)), 80))
    rounds = [found[here : here + 4] for here in range(0, 80, 4)]
    assert {"".join(sorted(each)) for each in rounds} == {"aabc"}
    assert len(set(rounds)) > 3
