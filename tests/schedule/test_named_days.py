"""A country's holidays in a year, which are kept; never what was kept of anything else."""

from __future__ import annotations

import shutil
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from kit_cli.errors import KitError
from kit_cli.files.shipped import template_folder
from kit_cli.model.timeline import CountryCalendar
from kit_cli.schedule import named_days as module
from kit_cli.schedule.named_days import NamedDay, named_days


def _country(code: str, **more: Any) -> CountryCalendar:
    return CountryCalendar(code=code, **more)


@pytest.fixture(autouse=True)
def beside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of this test's own in which bytecode is kept; what is worked out there lies in it."""
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(sys, "pycache_prefix", str(tmp_path / "kept"))
    module._made_by.cache_clear()
    return tmp_path / "kept"


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The countries that the library was asked for."""
    countries: list[str] = []

    def noted(code: str, *rest: Any) -> Any:
        countries.append(code)
        return looked_up(code, *rest)

    looked_up = module._looked_up
    monkeypatch.setattr(module, "_looked_up", noted)
    return countries


def _on(day: date, days: list[NamedDay]) -> list[str]:
    return [name for ordinal, name, _titles, _estimated in days if ordinal == day.toordinal()]


def test_what_is_kept_is_what_the_library_says(asked: list[str]) -> None:
    """For every kind of country: a part of one, another category, a day that is estimated, the other church."""
    for country in (
        _country("PT"),
        _country("ES", subdivision="CT"),
        _country("BA"),
        _country("SE", categories=["public", "bank"]),
    ):
        first = named_days(country, 2027)
        assert named_days(country, 2027) == first
    assert asked == ["PT", "ES", "BA", "SE"]
    assert any(estimated for *_rest, estimated in named_days(_country("BA"), 2027))


@pytest.mark.parametrize(
    ("here", "there"),
    [
        ((_country("PT"), 2027), (_country("PT"), 2028)),
        ((_country("PT"), 2027), (_country("SE"), 2027)),
        ((_country("ES"), 2027), (_country("ES", subdivision="CT"), 2027)),
        ((_country("SE"), 2027), (_country("SE", categories=["public", "bank"]), 2027)),
    ],
)
def test_another_question_has_another_answer(
    here: tuple[CountryCalendar, int], there: tuple[CountryCalendar, int], asked: list[str]
) -> None:
    """Another year, country, part of it or category; in either order."""
    days = [named_days(*each) for each in (here, there, here, there)]
    assert days[0] == days[2] != days[1] == days[3]
    assert len(asked) == 2


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [("holidays.yml", "pt-PT: Natal\n", "pt-PT: O Natal\n"), ("languages.yml", "\n", "\n# a remark\n")],
)
def test_a_change_of_what_it_follows_from_is_seen(
    file: str, old: str, new: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, asked: list[str]
) -> None:
    """What people call a day, and which languages there are; a contributor's copy of the template, too."""
    named_days(_country("PT"), 2027)
    copy = tmp_path / "template"
    shutil.copytree(template_folder(), copy)
    path = copy / file
    path.write_text(path.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")
    monkeypatch.setenv("MENTORKIT_TEMPLATE", str(copy))
    days = named_days(_country("PT"), 2027)
    assert asked == ["PT", "PT"]
    if file == "holidays.yml":
        assert "O Natal" in str(days)


def test_another_version_of_the_library_or_of_the_kit_is_asked(
    monkeypatch: pytest.MonkeyPatch, asked: list[str]
) -> None:
    """Each of them once."""
    named_days(_country("PT"), 2027)
    for name, value in (("_library", lambda: ("another",)), ("__version__", "another")):
        monkeypatch.setattr(module, name, value)
        module._made_by.cache_clear()
        named_days(_country("PT"), 2027)
        named_days(_country("PT"), 2027)
    assert asked == ["PT"] * 3


@pytest.mark.parametrize("content", [b"", b"\0" * 8, b"x" * 100])
def test_what_is_kept_and_broken_is_worked_out_again(content: bytes, beside: Path, asked: list[str]) -> None:
    """Cut short, or anything else."""
    first = named_days(_country("PT"), 2027)
    (path,) = beside.rglob("*.days")
    path.write_bytes(content)
    assert named_days(_country("PT"), 2027) == first
    path.write_bytes(path.read_bytes()[:-3])
    assert named_days(_country("PT"), 2027) == first
    assert asked == ["PT"] * 3


def test_where_nothing_can_be_kept_it_is_looked_up_each_time(
    beside: Path, monkeypatch: pytest.MonkeyPatch, asked: list[str]
) -> None:
    """In silence, and with the same outcome."""
    beside.write_bytes(b"no folder")
    assert _on(date(2027, 12, 25), named_days(_country("PT"), 2027)) == ["Christmas Day"]
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    named_days(_country("PT"), 2027)
    assert asked == ["PT", "PT"]


def test_what_the_library_does_not_know_is_not_kept(beside: Path) -> None:
    """A country, or a part of it, is refused each time."""
    for country in (_country("XX"), _country("PT", subdivision="nowhere"), _country("PT", categories=["nothing"])):
        for _ in range(2):
            with pytest.raises((NotImplementedError, ValueError)):
                named_days(country, 2027)
    assert list(beside.rglob("*.days")) == []


def test_broken_names_are_told_each_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """And not hidden by what was kept before."""
    named_days(_country("PT"), 2027)
    copy = tmp_path / "template"
    shutil.copytree(template_folder(), copy)
    (copy / "holidays.yml").write_text("- title: 3\n", encoding="utf-8")
    monkeypatch.setenv("MENTORKIT_TEMPLATE", str(copy))
    with pytest.raises(KitError):
        named_days(_country("PT"), 2027)
