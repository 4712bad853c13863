"""How a standard stands on the first day of a programme that nobody has touched."""

from __future__ import annotations

from kit_cli.check.results import Result, Status

_WORDS = {Status.NOT_MET: "for the hub to fill in"}
"""What a new programme lacks is a name or an address that only the hub knows: a test sees to it."""


def on_first_day(result: Result) -> str:
    """Return what the check says of a standard on that day, in words."""
    return _WORDS.get(result.status, result.status.value)
