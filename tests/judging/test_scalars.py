"""Numbers, truth values, days and texts as people write them: programmes out there rely on each of these."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Any

import pytest

from kit_cli.files.written_numbers import WrittenFloat, WrittenInt
from kit_cli.grammar.sentence import say
from kit_cli.judging.marks import Exactly, Length, Limits, Spelled
from kit_cli.judging.misfit import Misfit
from kit_cli.judging.validate import judged

DAY = "Write a date as YYYY-MM-DD, for example 2027-10-08."
THAT_EXISTS = "Write a date that exists, as YYYY-MM-DD, for example 2027-10-08."
WHOLE = "Write a whole number here, in digits, for example 25."
NUMBER, TRUTH = "Write a number here, in digits, for example 340.50.", "Write true or false."


@pytest.mark.parametrize(
    ("kind", "value", "expected"),
    [
        (int, WrittenInt("0025"), 25),
        (int, "25", 25),
        (int, " +25 ", 25),
        (int, "-7", -7),
        (int, "1_000", 1000),
        (int, "25.00", 25),
        (int, WrittenFloat("2.0"), 2),
        (int, True, 1),
        (float, WrittenInt("3"), 3.0),
        (float, "1e3", 1000.0),
        (float, " .5 ", 0.5),
        (float, "1_000.5", 1000.5),
        (float, False, 0.0),
        (bool, "yes", True),
        (bool, "Off", False),
        (bool, "T", True),
        *((bool, word, True) for word in ("true", "on", "y", "1")),
        *((bool, word, False) for word in ("false", "no", "n", "f", "0")),
        (bool, WrittenInt("0"), False),
        (bool, 1.0, True),
        (date, "2027-02-28", date(2027, 2, 28)),
        (date, "2027-02-28T00:00:00", date(2027, 2, 28)),
        (date, "2027-02-28 00:00", date(2027, 2, 28)),
        (date, datetime(2027, 2, 28), date(2027, 2, 28)),
        (str, " a\n", "a"),
        (Annotated[int, Exactly()], WrittenInt("5"), 5),
        (Annotated[bool, Exactly()], False, False),
    ],
)
def test_what_is_meant(kind: Any, value: Any, expected: Any) -> None:
    """In quotes or not; and what is kept is a plain value, without how it was written."""
    found = judged(kind, value)
    assert (found, type(found)) == (expected, type(expected))


@pytest.mark.parametrize(
    ("kind", "value", "remedy"),
    [
        (int, "25.5", WHOLE),
        (int, 2.5, WHOLE),
        (int, "1__0", WHOLE),
        (int, "0x10", WHOLE),
        (int, "٣", WHOLE),
        (int, "9" * 5000, WHOLE),
        (int, [], WHOLE),
        (int, float("inf"), WHOLE),
        (float, "1,5", NUMBER),
        (float, "٣", NUMBER),
        (float, {}, NUMBER),
        (bool, 2, TRUTH),
        (bool, " true ", TRUTH),
        (bool, "ja", TRUTH),
        (date, "2027-02-30", THAT_EXISTS),
        (date, "2027-2-3", THAT_EXISTS),
        (date, "tomorrow", THAT_EXISTS),
        (date, "2027-02-28T10:00", DAY),
        (date, "20270228", DAY),
        (date, ["2027-02-28"], DAY),
        (str, 5, 'Put it into quotes, for it is a text: "5".'),
        (str, True, 'Put it into quotes, for it is a text: "true".'),
        (Annotated[int, Exactly()], "5", WHOLE),
        (Annotated[int, Exactly()], True, WHOLE),
        (Annotated[int, Exactly()], 5.0, WHOLE),
        (Annotated[bool, Exactly()], "yes", TRUTH),
        (Annotated[bool, Exactly()], 0, TRUTH),
    ],
)
def test_what_cannot_be_meant(kind: Any, value: Any, remedy: str) -> None:
    """With what to write instead."""
    with pytest.raises(Misfit) as caught:
        judged(kind, value)
    told = str(caught.value.told())
    assert told.startswith("the file: ")
    assert (told.endswith(" does not fit"), str(caught.value.remedy)) == (True, remedy)


@pytest.mark.parametrize("value", [0, 86400, WrittenInt("1798761600"), 1e9, "0", "86400"])
def test_a_day_is_no_number_of_seconds(value: Any) -> None:
    """Nobody writes it so, and a slip of the pen would become a day of 1970."""
    with pytest.raises(Misfit) as caught:
        judged(date, value)
    assert str(caught.value.remedy) == DAY


@pytest.mark.parametrize(
    ("kind", "remedy"),
    [(int, WHOLE), (float, NUMBER), (bool, TRUTH), (str, 'Write a text here, for example "Ana".'), (date, DAY)],
)
def test_nothing_is_told_as_nothing(kind: Any, remedy: str) -> None:
    """A key without anything behind it."""
    with pytest.raises(Misfit) as caught:
        judged(kind, None)
    assert (str(caught.value.told()), str(caught.value.remedy)) == ("the file is empty", remedy)


@pytest.mark.parametrize(
    ("kind", "value", "remedy"),
    [
        (Annotated[int, Limits(3, 18)], 2, "Write a whole number in digits, from 3 to 18."),
        (Annotated[int, Limits(3, 18)], "19", "Write a whole number in digits, from 3 to 18."),
        (Annotated[int, Limits(1)], 0, "Write a whole number in digits, at least 1."),
        (Annotated[float, Limits(0)], -1, "Write a number in digits, at least 0."),
        (Annotated[float, Limits(0, 1e9)], 1e10, "Write a number in digits, from 0 to 1000000000."),
        (Annotated[float, Limits(0, 1e9)], "nan", "Write a number in digits, from 0 to 1000000000."),
        (Annotated[date, Limits(date(2000, 1, 1))], "1999-12-31", "Write a day from 2000-01-01 on, as YYYY-MM-DD."),
    ],
)
def test_limits(kind: Any, value: Any, remedy: str) -> None:
    """Both are included, and what is no number at all is beyond them."""
    with pytest.raises(Misfit) as caught:
        judged(kind, value)
    assert str(caught.value.remedy) == remedy


@pytest.mark.parametrize(
    ("kind", "value", "told", "remedy"),
    [
        (Annotated[str, Length(2, 3)], " a ", "' a ' is too short", "Write at least 2 characters."),
        (Annotated[str, Length(2, 3)], "abcd", "'abcd' is too long", "Write at most 3 characters."),
        (Annotated[str, Spelled("^a+$", say("Write a."))], "ab", "'ab' is not of the form that is needed", "Write a."),
        (Annotated[str, Spelled("^a+$", say("Write a."))], 5, "5 does not fit", "Write a."),
        (Annotated[str, Spelled("^a+$", say("Write a.")), Length(2)], "a", "'a' is too short", "Write a."),
        (Annotated[str, Spelled("^a+$", say("Write a."))], "", "'' is not of the form that is needed", "Write a."),
    ],
)
def test_a_text_of_a_length_or_a_form(kind: Any, value: str, told: str, remedy: str) -> None:
    """Counted without the blanks around it, and shown as it was written."""
    with pytest.raises(Misfit) as caught:
        judged(kind, value)
    assert (str(caught.value.told()), str(caught.value.remedy)) == (f"the file: {told}", remedy)
