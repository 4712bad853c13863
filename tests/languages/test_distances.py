"""Distances as people write them, in the languages that they speak."""

from __future__ import annotations

import pytest

from kit_cli.languages.distances import distances


@pytest.mark.parametrize(
    ("text", "language", "meant"),
    [
        ("-2 semanas", "pt-PT", "-2 weeks"),
        ("– 3 semanas", "pt-PT", "-3 weeks"),
        ("10\u00a0dias", "pt-PT", "10 days"),
        ("1 mês", "pt-PT", "1 month"),
        ("2 Meses", "pt-PT", "2 months"),
        ("3 veckor", "sv", "3 weeks"),
        ("-1 dag", "sv", "-1 day"),
        ("2 nedelje", "sr-Latn", "2 weeks"),
        ("5 dana", "sr-Latn", "5 days"),
        ("3 semanas antes", "pt-PT", "-3 weeks"),
        ("10 dias mais tarde.", "pt-PT", "10 days"),
        ("1 nedelju ranije", "sr-Latn", "-1 week"),
        ("50 %", "sv", "50 %"),
        ("25 % da duração do programa antes", "pt-PT", "-25 %"),
    ],
)
def test_a_distance_of_a_language(text: str, language: str, meant: str) -> None:
    """As files write it."""
    assert distances(text, ["en", language]) == (meant,)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2",
        "semanas",
        "2 anos",
        "2,5 semanas",
        "duas semanas",
        "2 veckor",
        "--2 dias",
        "-2 dias antes",
        "+2 dias antes",
        "antes",
    ],
)
def test_what_is_none(text: str) -> None:
    """Nothing is guessed."""
    assert distances(text, ["pt-PT"]) == ()
