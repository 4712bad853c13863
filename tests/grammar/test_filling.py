"""A text with its gaps filled, its wording chosen by a number."""

from __future__ import annotations

import pytest
from syrupy.assertion import SnapshotAssertion

from kit_cli.grammar.filling import NoWording, filled
from kit_cli.grammar.parse import Grammar, parse

GRAMMAR = Grammar(frozenset({"genitive"}), 3)


def said(text: str, **values: object) -> str:
    """Return a text filled with values, in a language that counts one, two to four, and more."""

    def plural(number: float) -> int:
        return 0 if number == 1 else 1 if 2 <= number <= 4 else 2

    def fill(name: str, forms: tuple[str, ...]) -> str:
        return "-".join([*forms, str(values[name])])

    return "".join(filled(parse(text, GRAMMAR), fill, values.__getitem__, plural))


DAYS = "<<0: odmah / {n} dan / {n} dana (malo) / {n} dana>>"


@pytest.mark.parametrize(
    ("n", "expected"), [(0, "odmah"), (1, "1 dan"), (3, "3 dana (malo)"), (5, "5 dana"), (2.5, "2.5 dana (malo)")]
)
def test_a_number_chooses_its_wording(n: float, expected: str) -> None:
    """Exactly this number first, then the language's plural forms."""
    assert said(DAYS, n=n) == expected


def test_the_length_of_a_list_chooses() -> None:
    """One language or several."""
    text = "<<1: na jeziku {l} / na jezicima {l}>>"
    assert said(text, l=["sr"]) == "na jeziku ['sr']"
    assert said(text, l=["sr", "en"]) == "na jezicima ['sr', 'en']"


@pytest.mark.parametrize("value", ["", None, []])
def test_what_is_empty_has_a_wording_of_its_own(value: object) -> None:
    """A setting that nobody has filled in yet."""
    assert said("Pišite nam<<empty: / : {site}>>.", site=value) == "Pišite nam."
    assert said("Pišite nam<<empty: / : {site}>>.", site="x.rs") == "Pišite nam: x.rs."


PAID = "<<{paid} none: Gratis. / fee: {fee}, {n} put.>>"


@pytest.mark.parametrize(("paid", "expected"), [("none", "Gratis."), ("fee", "10, 2 put.")])
def test_a_word_chooses_its_wording(paid: str, expected: str) -> None:
    """A setting that says one of a few words."""
    assert said(PAID, paid=paid, fee=10, n=2) == expected


@pytest.mark.parametrize("paid", ["expenses", "", 0])
def test_a_word_without_a_wording_is_told(paid: object, snapshot: SnapshotAssertion) -> None:
    """Nothing is left out in silence."""
    with pytest.raises(NoWording) as caught:
        said(PAID, paid=paid)
    assert f"{caught.value.what}\n{caught.value.remedy}" == snapshot


def test_a_form_is_for_the_gaps_in_it() -> None:
    """And for no other."""
    assert said("{a} <<genitive: {a} i {b}>> {b}", a="1", b="2") == "1 genitive-1 i genitive-2 2"


def test_only_a_number_chooses_between_plural_forms(snapshot: SnapshotAssertion) -> None:
    """A date or a name has none; true is no number."""
    for value in ("x", True):
        with pytest.raises(NoWording) as caught:
            said("<<{n} a / {n} b / {n} c>>", n=value)
        assert f"{caught.value.what}\n{caught.value.remedy}" == snapshot(name="in full")
