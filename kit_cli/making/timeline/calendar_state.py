"""What calendars have been told: an event's number rises with each change, so that they take the change over."""

from __future__ import annotations

import json
from dataclasses import replace
from hashlib import sha256
from os.path import lexists
from pathlib import Path
from typing import Any
from uuid import UUID, uuid5

from kit_cli.errors import KitError, Problem
from kit_cli.files.json_source import read_json
from kit_cli.frozen import frozen
from kit_cli.grammar.sentence import say
from kit_cli.making.paths import CALENDAR_STATE

_NAMESPACE = UUID("5f0b1f3e-6c0a-5d5c-9a43-6d1f6a0c7e21")
"""Fixed for ever: UIDs follow from it, so changing it would double every event in every calendar."""


@frozen
class ToldEvent:
    """What calendars were told last of one event."""

    told: str
    """A fingerprint of whatever people see of it."""
    number: int
    """Its SEQUENCE."""
    key: str = ""
    """Its name in the timeline; empty where a kit before 0.5 told it."""
    start: str = ""
    """The day on which it begins, as YYYY-MM-DD; empty once it is gone."""


@frozen
class Sequences:
    """The events' UIDs, and what was told of each.

    ``state`` is by UID. An event that is gone stays in it, in case it comes back.
    """

    slug: str
    state: dict[str, ToldEvent]

    @classmethod
    def read(cls, folder: Path, slug: str, content: dict[str, Any]) -> Sequences:
        """Return the numbers of events, raised where the content differs from what was last built.

        ``content`` maps an event's key to whatever people see of it, in all languages, its start first.
        Raises KitError when the programme's state cannot be read.
        """
        before = read_state(folder)
        state = {uid: replace(each, start="") for uid, each in before.items()}
        for key, seen in content.items():
            uid = uid_of(slug, key)
            told = sha256(json.dumps(seen, sort_keys=True).encode()).hexdigest()[:16]
            known = before.get(uid, ToldEvent(told, 0))
            number = known.number if known.told == told else known.number + 1
            state[uid] = ToldEvent(told, number, key, seen[0][:10])
        return cls(slug, state)

    def uid(self, key: str) -> str:
        """Return an event's UID: the same in every language, whatever its date and title."""
        return uid_of(self.slug, key)

    def number(self, uid: str) -> int:
        """Return an event's SEQUENCE."""
        return self.state[uid].number

    def as_bytes(self) -> bytes:
        """Return the state as its file: one line an event, in the order of the UIDs."""
        rows = {uid: [each.told, each.number, each.key, each.start] for uid, each in sorted(self.state.items())}
        lines = [f"{json.dumps(uid)}: {json.dumps(row)}" for uid, row in rows.items()]
        return ("{\n" + ",\n".join(lines) + "\n}\n").encode()


def uid_of(slug: str, key: str) -> str:
    """Return the UID of an event of a programme."""
    return str(uuid5(_NAMESPACE, f"{slug}/{key}"))


def read_state(folder: Path) -> dict[str, ToldEvent]:
    """Return what calendars were told of each event, by its UID; nothing where there is no state yet.

    Raises KitError when it cannot be read.
    """
    path = folder / CALENDAR_STATE.at()
    if not lexists(path):
        return {}
    try:
        rows = read_json(path, folder)
        return {
            str(uid): ToldEvent(str(told), int(number), *map(str, rest[:2]))
            for uid, (told, number, *rest) in rows.items()
        }
    except (ValueError, TypeError, AttributeError, OverflowError, RecursionError, OSError) as error:
        what = say("what the calendar has been told cannot be read")
        remedy = say("Take it back from a copy. Without it calendars that people subscribed to may miss changes.")
        raise KitError(Problem(what, remedy, path)) from error
