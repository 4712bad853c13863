"""Values as people of each language type them: what is shown is understood, and what is typed is not guessed."""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated, Any, Literal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kit_cli.errors import KitError
from kit_cli.files.written_numbers import WrittenFloat, WrittenInt
from kit_cli.judging.marks import Beside, Figures
from kit_cli.judging.readings import in_a_file
from kit_cli.languages.hand import Hand
from kit_cli.languages.table import languages
from kit_cli.model.days import MonthDay, MonthDayOrDay
from kit_cli.model.timeline import Offset, OffsetText, offset_from
from kit_cli.web.editing.shapes import shape_of
from kit_cli.web.editing.typed import as_meant, as_typed

TAGS = tuple(languages())
_MONEY = Annotated[float, Beside(Beside.MONEY)]
_COUNTRIES = {"en": "IE", "sv": "SE", "pt-PT": "PT", "sr-Latn": "RS"}


def hand(tag: str) -> Hand:
    """Return how people write who speak a language."""
    return Hand((tag,), (_COUNTRIES[tag],), "EUR")


@pytest.mark.parametrize("tag", TAGS)
@settings(deadline=None, max_examples=40)
@given(day=st.dates(date(1990, 1, 1), date(2100, 12, 31)))
def test_every_day_comes_back(tag: str, day: date) -> None:
    """In words, as the language has them; one of the year as well."""
    for annotation, written in (
        (date, day.isoformat()),
        (MonthDay, day.isoformat()[5:]),
        (MonthDayOrDay, day.isoformat()),
    ):
        shape = shape_of(annotation)
        shown = as_typed(written, shape, tag)
        assert shown != written
        meant = as_meant(shown, shape, hand(tag))
        assert (meant.isoformat() if isinstance(meant, date) else meant) == written
        assert str(as_meant(written, shape, hand(tag))) == written


@pytest.mark.parametrize("tag", TAGS)
@settings(deadline=None, max_examples=40)
@given(cents=st.integers(0, 10**11), digits=st.sampled_from([0, 1, 2, 3, 4]))
def test_every_number_comes_back(tag: str, cents: int, digits: int) -> None:
    """With the decimal sign of the language, and never with one that could set off thousands."""
    value = cents / 10**digits
    for annotation in (float, _MONEY):
        shown = as_typed(WrittenFloat(in_a_file(value)), shape_of(annotation), tag)
        assert as_meant(shown, shape_of(annotation), hand(tag)) == pytest.approx(value, abs=1e-4)
    shown = as_typed(WrittenInt(str(cents)), shape_of(int), tag)
    assert as_meant(shown, shape_of(int), hand(tag)) == cents


@pytest.mark.parametrize("tag", TAGS)
@settings(deadline=None, max_examples=60)
@given(amount=st.integers(-9999, 9999), unit=st.sampled_from(["day", "week", "month", "%"]))
def test_every_distance_comes_back(tag: str, amount: int, unit: Literal["day", "week", "month", "%"]) -> None:
    """With the plural of the language, and the word that says which way it goes."""
    shape, offset = shape_of(OffsetText), Offset(amount=amount, unit=unit)
    shown = as_typed(f"{amount} {unit}{'' if unit == '%' else 's'}", shape, tag)
    assert offset_from(as_meant(shown, shape, hand(tag))) == offset
    assert as_typed(offset, shape, tag) == shown
    assert tag == "en" or not re.search(r"\b(days?|weeks?|months?|before|after|length)\b", shown)


@pytest.mark.parametrize("tag", TAGS)
@settings(deadline=None, max_examples=40)
@given(sign=st.sampled_from(["", "≥ ", "< "]), tenths=st.integers(0, 9999), rest=st.sampled_from(["", " %", " / 5"]))
def test_every_figure_in_a_text_comes_back(tag: str, sign: str, tenths: int, rest: str) -> None:
    """`≥ 0.4` is `≥ 0,4` where people write so."""
    figure, shape = f"{sign}{tenths / 10}{rest}", shape_of(Annotated[str, Figures()])
    shown = as_typed(figure, shape, tag)
    assert as_meant(shown, shape, hand(tag)) == figure
    assert tag == "en" or "." not in shown


@pytest.mark.parametrize(
    ("annotation", "words", "meant"),
    [
        (int, "1.500", "1.500"),
        (int, "many", "many"),
        (_MONEY, "12,50 €", 12.5),
        (_MONEY, "EUR 12", 12),
        (bool, "sim", True),
        (bool, "no", False),
        (bool, "talvez", "talvez"),
        (date, "31/2/2027", "31/2/2027"),
        (date, "8/10/2027", date(2027, 10, 8)),
        (OffsetText, "-2 semanas", "-2 weeks"),
        (OffsetText, "1 semana antes", "-1 week"),
        (OffsetText, "50 %", "50 %"),
        (str, " a\r\nb ", "a\nb"),
    ],
)
def test_what_is_not_certain_stays_as_it_was_typed(annotation: Any, words: str, meant: Any) -> None:
    """For whoever judges it, who says why."""
    assert as_meant(words, shape_of(annotation), hand("pt-PT")) == meant


@pytest.mark.parametrize("words", ["\0", "\x7f", "\x9b", "\udfff", "\ufffe"])
def test_what_no_text_holds_is_refused(words: str) -> None:
    """Emoji that are joined, and marks of direction, are texts."""
    with pytest.raises(KitError):
        as_meant(f"a{words}b", shape_of(str), Hand())
    assert as_meant("👩‍👧\u200f", shape_of(str), Hand()) == "👩‍👧\u200f"
