"""A file whose values are as people write them is read as meant, says so, and refuses what can mean two things."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Annotated, Any

import pytest

from kit_cli.errors import KitError
from kit_cli.files.yaml_source import Source, parse_yaml
from kit_cli.judging.marks import Beside, Limits
from kit_cli.judging.model import Model
from kit_cli.judging.readings import in_a_file, read_as_meant
from kit_cli.languages.hand import Hand

HAND = Hand(("pt-PT",), ("PT",), "EUR")


class Cost(Model):
    """A row of a table."""

    price: Annotated[float, Limits(0, 1e9), Beside(Beside.MONEY)]
    pairs: Annotated[int, Limits(1, 60)] = 1


class Sheet(Model):
    """A file with a value of each kind."""

    costs: list[Cost]
    share: Annotated[int, Limits(0, 100), Beside(Beside.PER_CENT)] = 0
    paid: bool = False
    day: date | None = None


def read(text: str) -> tuple[Sheet, Source]:
    """Return what a file says."""
    return read_as_meant(Sheet, parse_yaml(text, Path("sheet.yml")), (), HAND.readings)


def test_it_is_read_as_meant_and_says_so() -> None:
    """Each with its line; the data that others read of the file hold the same."""
    sheet, source = read("costs:\n- price: 340,50 €\n- {price: 1, pairs: 2}\nshare: 40 %\npaid: sim\nday: 8/10/2027\n")
    assert [cost.price for cost in sheet.costs] == [340.5, 1]
    assert (sheet.share, sheet.paid, sheet.day) == (40, True, date(2027, 10, 8))
    assert source.data["costs"][0] == {"price": 340.5}
    assert [str(each) for each in source.notes] == [
        "sheet.yml:2: `340,50 €` is read as 340.50",
        "sheet.yml:4: `40 %` is read as 40",
        "sheet.yml:5: `sim` is read as true",
        "sheet.yml:6: `8/10/2027` is read as 2027-10-08",
    ]


def test_what_is_written_as_the_kit_writes_it_is_not_noted() -> None:
    """And the source is the same object."""
    source = parse_yaml("costs:\n- price: 340.50\npaid: yes\n", Path("sheet.yml"))
    assert read_as_meant(Sheet, source, (), HAND.readings)[1] is source
    assert not source.notes


@pytest.mark.parametrize("written", ["1.340", "'1.340'", "1,340", "1.340 €"])
def test_two_readings_are_refused_with_both(written: str) -> None:
    """Also where YAML takes it for a number; beside it whatever else is wrong."""
    with pytest.raises(KitError) as caught:
        read(f"costs:\n- price: {written}\npaid: maybe\nday: 8/10/2027\n")
    plain = written.strip("'")
    assert [str(each) for each in caught.value.problems] == [
        f"sheet.yml:2: costs.0.price: `{plain}` can mean 1.34 or 1340\n    Write 1.34, or write 1340.",
        "sheet.yml:3: paid: 'maybe' does not fit\n    Write true or false.",
    ]


@pytest.mark.parametrize(
    ("line", "what"),
    [
        ("share: 140 %", "share: 140 does not fit"),
        ("share: 40 €", "share: '40 €' does not fit"),
        ("share: 25 pares", "share: '25 pares' does not fit"),
        ("share: 1.000", "share: `1.000` can mean 1 or 1000"),
        ("day: 31/02/2027", "day: '31/02/2027' does not fit"),
        ("day: [8/10/2027]", "day: ['8/10/2027'] does not fit"),
    ],
)
def test_what_is_not_certain_is_refused(line: str, what: str) -> None:
    """A limit that is passed, another unit, words, a day that there is not."""
    with pytest.raises(KitError) as caught:
        read(f"costs: []\n{line}\n")
    (problem,) = caught.value.problems
    assert (str(problem.what), problem.line, bool(problem.remedy)) == (what, 2, True)


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (True, "true"),
        (25, "25"),
        (25.0, "25"),
        (340.5, "340.50"),
        (340.55, "340.55"),
        (7.125, "7.1250"),
        (7.0625, "7.0625"),
        (7.03125, "7.03125"),
        (date(2027, 2, 1), "2027-02-01"),
        ("Ana", "Ana"),
    ],
)
def test_a_value_as_files_write_it(value: Any, written: str) -> None:
    """Never with three digits behind the point, which might be thousands."""
    assert in_a_file(value) == written


@pytest.mark.parametrize("written", ["340.555", "340,555", "7.125"])
def test_what_is_advised_fits(written: str) -> None:
    """Three digits behind a point can mean two things, and so could the advice."""
    with pytest.raises(KitError) as caught:
        read(f"costs:\n- price: {written}\n")
    advised = str(caught.value).rpartition("Write ")[2].rstrip(".").split(", or write ")
    assert len(advised) == 2
    assert [read(f"costs:\n- price: {each}\n")[0].costs[0].price for each in advised] == sorted(
        float(each) for each in advised
    )
