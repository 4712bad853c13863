"""Numbers, money and truth values as people write them: each reading that a text can have."""

from __future__ import annotations

from datetime import date

import pytest

from kit_cli.languages.hand import Hand
from kit_cli.languages.table import languages

PORTO = Hand(("pt-PT", "en"), ("PT",), "EUR")


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("340,50", 340.5),
        ("1 340,50", 1340.5),
        ("1\u00a0340,50", 1340.5),
        ("1\u202f340", 1340),
        ("1.340,50", 1340.5),
        ("1,340.50", 1340.5),
        ("1.340.000", 1340000),
        ("1'340", 1340),
        ("1’340,5", 1340.5),
        ("340,50 €", 340.5),
        ("€ 340", 340),
        ("€340", 340),
        ("EUR 340", 340),
        ("340 eur", 340),
        ("340 euros", 340),
        ("340,-", 340),
        ("340,– €", 340),
        ("−5,5", -5.5),
        ("３４０", 340),
        ("0,125", 0.125),
        ("1234,567", 1234.567),
    ],
)
def test_money_that_is_certain(text: str, meant: float) -> None:
    """With the currency of the programme beside it, and spaces, points or apostrophes between its thousands."""
    assert PORTO.readings(text, float, money=True) == (meant,)


@pytest.mark.parametrize("text", ["1.340", "1,340", "12.500", "€ 1.340", "1.340 €", "999,999"])
def test_one_separator_before_three_digits_has_two_readings(text: str) -> None:
    """Thousands for some, decimals for others."""
    low, high = PORTO.readings(text, float, money=True)
    assert high == pytest.approx(low * 1000)
    assert len(PORTO.readings(text.strip("€ "), int)) == 2


@pytest.mark.parametrize(
    "text",
    ["", "€", "$ 340", "340 kr", "340 mil", "25 mil", "cerca de 340", "340 a 400", "12 340 50", "1.34.50", "٣", "3-4"],
)
def test_what_is_no_amount(text: str) -> None:
    """Another currency, a number in words, two numbers: nothing is guessed."""
    assert PORTO.readings(text, float, money=True) == ()


@pytest.mark.parametrize(
    ("text", "kind", "meant"),
    [("40 %", float, (40,)), ("40%", int, (40,)), ("12,5 %", float, (12.5,)), ("12,5 %", int, ()), ("40 €", int, ())],
)
def test_per_cent(text: str, kind: type, meant: tuple[float, ...]) -> None:
    """Where it counts; a share that is whole has no decimals."""
    assert PORTO.readings(text, kind, per_cent=True) == (meant if kind is float else tuple(map(int, meant)))
    assert not PORTO.readings(text, kind, money=False) or "%" not in text


@pytest.mark.parametrize("tag", [tag for tag, each in languages().items() if each.yes])
def test_truth_in_each_language(tag: str) -> None:
    """The words of languages.yml, whoever's programme it is: `sim`, `Sim.`, `NEJ`."""
    language = languages()[tag]
    for truth, words in ((True, language.yes), (False, language.no)):
        for word in words:
            assert PORTO.readings(word.upper(), bool) == PORTO.readings(f" {word}.", bool) == (truth,)
    assert PORTO.readings("talvez", bool) == ()


def test_a_day_follows_the_country() -> None:
    """Of whoever wrote it; a text that is too long is none."""
    assert PORTO.readings("08/10/2027", date) == (date(2027, 10, 8),)
    assert Hand(("en",), ("US",)).readings("08/10/2027", date) == (date(2027, 8, 10),)
    assert PORTO.readings("8" * 1000, date) == ()
