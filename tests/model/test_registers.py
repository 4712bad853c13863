"""What an entry of a register may say."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from syrupy.assertion import SnapshotAssertion

from kit_cli.files.written_numbers import WrittenInt
from kit_cli.judging.misfit import Misfit
from kit_cli.judging.validate import judged
from kit_cli.model.registers import Adaptations, Attestations, Attested

ENTRY = {"standard": "SEL-2", "by": "Ana", "on": "2027-06-01", "proof": "Sheets"}


@pytest.mark.parametrize(
    ("name", "expected"), [("SEL-2", "SEL-2"), ("sel-2", "SEL-2"), ("Sel-99", "SEL-99"), (" SEL-1 ", "SEL-1")]
)
def test_a_standard_by_its_id(name: str, expected: str) -> None:
    """People may write it in small letters."""
    assert judged(Attested, {**ENTRY, "standard": name}).standard == expected


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("standard", "SEL-0"),
        ("standard", "SEL-100"),
        ("standard", "SE-1"),
        ("standard", "SELF-1"),
        ("standard", 2),
        ("by", "A"),
        ("by", "A" * 201),
        ("proof", "No"),
        ("proof", "N" * 1001),
        ("on", "1999-12-31"),
        ("on", "2111-01-01"),
        ("review", "2027-06-01"),
        ("review", "2027-05-31"),
        ("effect", "Good"),
    ],
)
def test_what_an_entry_cannot_say(key: str, value: Any, snapshot: SnapshotAssertion) -> None:
    """A name of one letter, a proof of two, a day that cannot be meant, a review before there is anything to review."""
    with pytest.raises(Misfit) as caught:
        judged(Attested, {**ENTRY, key: value})
    assert [f"{each.told()}\n{each.remedy}" for each in caught.value.each] == snapshot


@pytest.mark.parametrize(
    ("key", "value", "expected"),
    [
        ("by", "Bo", "Bo"),
        ("proof", "N" * 1000, "N" * 1000),
        ("proof", WrittenInt("00312"), "00312"),
        ("by", "A" * 200, "A" * 200),
        ("on", "2000-01-01", date(2000, 1, 1)),
        ("review", "2027-06-02", date(2027, 6, 2)),
        ("review", "2110-12-31", date(2110, 12, 31)),
    ],
)
def test_what_an_entry_can_just_say(key: str, value: Any, expected: Any) -> None:
    """A number of a shelf is a text."""
    assert getattr(judged(Attested, {**ENTRY, key: value}), key) == expected


@pytest.mark.parametrize("value", [None, []])
def test_a_key_with_nothing_behind_it_is_an_empty_register(value: Any) -> None:
    """As is a file with nothing in it."""
    assert judged(Attestations, {"attestations": value}).attestations == Attestations().attestations == []
    assert judged(Adaptations, {"adaptations": value}).adaptations == Adaptations().adaptations == []


@pytest.mark.parametrize("value", ["", {}, 0, False])
def test_a_register_is_a_list(value: Any) -> None:
    """Anything else is a mistake, and not an empty one."""
    with pytest.raises(Misfit):
        judged(Attestations, {"attestations": value})
