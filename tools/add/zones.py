"""Time zones as the IANA database's own table has them: of a country, and how far apart they lie."""

from __future__ import annotations

import math
import re
from functools import cache
from importlib import resources

_POSITION = re.compile(r"([+-])(\d{2})(\d{2})(?:\d{2})?([+-])(\d{3})(\d{2})(?:\d{2})?")
"""ISO 6709, as zone.tab writes it: degrees and minutes, sometimes seconds."""


@cache
def _table() -> tuple[tuple[str, str, str], ...]:
    """Return country, position and name of each zone."""
    text = (resources.files("tzdata") / "zoneinfo" / "zone.tab").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines() if not line.startswith("#"))
    return tuple((row[0], row[1], row[2]) for row in rows)


def zones_of(country: str) -> list[str]:
    """Return a country's zones; the one in which most people live comes first."""
    return [zone for code, _, zone in _table() if code == country]


def distance(one: str, other: str) -> float:
    """Return how far the towns of two zones are apart, in degrees along the sphere; infinite where one is unknown."""
    positions = {zone: position for _, position, zone in _table()}
    if one not in positions or other not in positions:
        return math.inf
    (north, east), (other_north, other_east) = _radians(positions[one]), _radians(positions[other])
    inside = math.sin(north) * math.sin(other_north)
    inside += math.cos(north) * math.cos(other_north) * math.cos(east - other_east)
    return math.degrees(math.acos(min(1.0, inside)))


def _radians(position: str) -> tuple[float, float]:
    match = _POSITION.fullmatch(position)
    if match is None:
        raise ValueError(f"zone.tab: {position} is not a position")
    south, degrees, minutes, west, other_degrees, other_minutes = match.groups()
    north = (int(degrees) + int(minutes) / 60) * (-1 if south == "-" else 1)
    east = (int(other_degrees) + int(other_minutes) / 60) * (-1 if west == "-" else 1)
    return math.radians(north), math.radians(east)
