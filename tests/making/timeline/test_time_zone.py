"""Time zones: the same on every computer."""

from __future__ import annotations

import zoneinfo
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from importlib.resources import files
from pathlib import Path

import pytest

from kit_cli.making.timeline.time_zone import time_zone


@pytest.fixture
def another_computer(tmp_path: Path) -> Iterator[None]:
    """A computer whose own Stockholm keeps the hours of Tokyo."""
    (tmp_path / "Europe").mkdir()
    content = files("tzdata.zoneinfo.Asia").joinpath("Tokyo").read_bytes()
    (tmp_path / "Europe" / "Stockholm").write_bytes(content)
    zoneinfo.reset_tzpath(to=[str(tmp_path)])
    zoneinfo.ZoneInfo.clear_cache()
    yield
    zoneinfo.reset_tzpath()
    zoneinfo.ZoneInfo.clear_cache()


@pytest.mark.usefixtures("another_computer")
def test_the_computers_own_zones_are_not_asked() -> None:
    """They may be older than the kit's, and the same programme gives the same calendar wherever it is built."""
    winter = datetime(2027, 1, 15, tzinfo=UTC)
    assert winter.astimezone(zoneinfo.ZoneInfo("Europe/Stockholm")).utcoffset() == timedelta(hours=9)
    found = time_zone("Europe/Stockholm")
    assert winter.astimezone(found).utcoffset() == timedelta(hours=1)
    assert found.key == "Europe/Stockholm"


@pytest.mark.parametrize(
    "name",
    ["", "Europe", "Europe/", "Europe/Gothenburg", "../Europe/Lisbon", "/etc/localtime", "zone.tab", "Ö", "a\0b"],
)
def test_what_is_no_zone_is_refused(name: str) -> None:
    """Whatever stands in programme.yml: a folder, a path out of the package, a file that is none."""
    with pytest.raises(ValueError):
        time_zone(name)
