"""Timelines of a few rules, and the dates that follow."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from kit_cli.errors import Problem
from kit_cli.files.yaml_source import Key, Source
from kit_cli.judging.validate import validate
from kit_cli.model.timeline import Timeline
from kit_cli.schedule.dates import Dated
from kit_cli.schedule.plan import plan, plan_what_can_be

SWEDEN = ({"code": "SE"},)
SIX = (
    *({"code": code} for code in ("AL", "BA", "XK", "MK", "RS")),
    {"code": "ME", "categories": ["public", "orthodox", "catholic", "islamic"]},
)
SUMMER = {"id": "summer", "title": "Summer holidays", "first": "07-15", "last": "08-31"}
WINTER = {"id": "winter", "title": "Winter holidays", "first": "12-24", "last": "01-08"}


def rule(name: str, **rule: Any) -> dict[str, Any]:
    """Return a milestone's rule: counted from the start, unless a test anchors it elsewhere."""
    return {"id": name, "title": name, "stage": "MEN", "what": name, "anchor": "start", **rule}


def anywhere(name: str, **keys: Any) -> dict[str, Any]:
    """Return a milestone's rule that no day of the week and no day off moves."""
    return rule(name, **{"on": "any", "avoid": [], **keys})


KICK_OFF = rule("kick-off", on="weekend", days=2, mode="in-person", within_weeks=12)


def off(*days: int) -> dict[str, Any]:
    """Return a calendar in which these days of September are days off."""
    return {"extra_days": [{"country": "SE", "day": f"09-{day:02}", "title": f"Day {day}"} for day in days]}


def read(*rules: dict[str, Any], countries: Any = SWEDEN, **calendar: Any) -> tuple[Timeline, Source]:
    """Return a timeline and its file, in which the first rule begins on line 10, the second on line 20, and so on.

    A rule's id is on its first line, its anchor on the next; then come after, offset and repeat. The calendar's countries
    begin on line 2, the days that the library lacks on line 6.
    """
    data = {"calendar": {"countries": list(countries), **calendar}, "milestones": list(rules)}
    lines: dict[Key, int] = {("calendar",): 1}
    lines |= {("calendar", "countries", number): 2 + number for number in range(4)}
    lines |= {("calendar", "extra_days", number, "day"): 6 + number for number in range(4)}
    for index in range(len(rules)):
        keys = ("id", "anchor", "after", "offset", "repeat")
        lines |= {("milestones", index, key): 10 * index + 10 + number for number, key in enumerate(keys)}
    source = Source(Path("timeline.yml"), data, lambda: lines)
    return validate(Timeline, source, ("en",)), source


def planned(
    *rules: dict[str, Any], start: date = date(2027, 9, 1), months: int = 12, **calendar: Any
) -> dict[str, Dated]:
    """Return the dates of some milestones by id; Wednesday, 1 September 2027 is the start unless a test says."""
    timeline, source = read(*rules, **calendar)
    return {row.id: row for row in plan(timeline, start, months, source)}


def tried(*rules: dict[str, Any], start: date = date(2027, 9, 1), **calendar: Any) -> tuple[list[str], list[Problem]]:
    """Return which milestones find their dates, in the order of the calendar, and what is wrong with the others."""
    timeline, source = read(*rules, **calendar)
    rows, problems = plan_what_can_be(timeline, start, 12, source)
    return [row.id for row in rows], problems
