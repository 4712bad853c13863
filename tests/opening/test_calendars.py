"""Every calendar, in ical.js: the same days and hours as the timeline, on days of clock change too."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from kit_cli.actions.new import new
from kit_cli.files.shipped import template_folder
from kit_cli.places.answers import complete
from kit_cli.programme.programme import Programme
from kit_cli.programme.read import read_programme
from tests.conftest import PLACES, SOME_PLACES, TODAY
from tests.helpers.drawing import drawn, spread
from tests.helpers.judging import node, node_package


def expected(programme: Programme) -> Counter[tuple[str, str]]:
    """Return what a calendar must show: start and end, as ical.js writes them."""
    zone = ZoneInfo(programme.settings.time_zone)
    found: Counter[tuple[str, str]] = Counter()
    for row in programme.dates:
        rule = row.milestone
        if rule.time and rule.mode:
            for number in range((row.end - row.start).days + 1):
                day = row.start + timedelta(days=number)
                start, end = (
                    datetime.combine(day, time.fromisoformat(part), zone).astimezone(UTC)
                    for part in rule.time.split("-")
                )
                found[f"{start:%Y-%m-%dT%H:%M:%S}.000Z", f"{end:%Y-%m-%dT%H:%M:%S}.000Z"] += 1
        else:
            found[row.start.isoformat(), (row.end + timedelta(days=1)).isoformat()] += 1
    return found


def shown(events: list[dict[str, Any]]) -> Counter[tuple[str, str]]:
    """Return what ical.js found."""
    return Counter((event["start"], event["end"]) for event in events)


@pytest.mark.parametrize("place", SOME_PLACES)
def test_a_second_reader_finds_the_same_times(
    place: str, built: dict[str, Path], programmes: dict[str, Programme]
) -> None:
    """One calendar a language, all with the same times and a title for each."""
    node_package("ical.js")
    files = sorted((built[place] / "build" / "timeline").glob("*.ics"))
    assert len(files) == len(programmes[place].languages)
    for events in node("ics.mjs", *files):
        assert shown(events) == expected(programmes[place])
        assert all(event["title"] for event in events)


@pytest.mark.parametrize(("place", "sunday"), spread(drawn(PLACES, (date(2027, 3, 28), date(2027, 10, 31))), 2))
def test_a_gathering_on_a_day_of_clock_change_keeps_its_hours(place: str, sunday: date, tmp_path: Path) -> None:
    """The kick-off's second day is the Sunday on which the clocks change."""
    node_package("ical.js")
    answers = {"place": place, "starts_on": sunday - timedelta(days=1)}
    folder = tmp_path / "made"
    new(complete(answers, template_folder(), TODAY), folder, template_folder(), None)
    timeline = folder / "timeline.yml"
    # The holidays of that weekend are not what is tested here.
    text = timeline.read_text(encoding="utf-8").replace("  - id: kick-off\n", "  - id: kick-off\n    avoid: []\n")
    timeline.write_text(text, encoding="utf-8")
    from kit_cli.making.run import build

    build(folder, "calendar", lambda *_: None)
    programme = read_programme(folder).whole()
    assert next(row for row in programme.dates if row.id == "kick-off").end == sunday
    for events in node("ics.mjs", *sorted((folder / "build" / "timeline").glob("*.ics"))):
        assert shown(events) == expected(programme)
