"""What calendars have been told: an event's number rises with each change, so that they take the change over."""

from __future__ import annotations

import json
from dataclasses import dataclass
from hashlib import sha256
from os.path import lexists
from pathlib import Path
from typing import Any
from uuid import UUID, uuid5

from kit_cli.errors import KitError, Problem
from kit_cli.files.json_source import read_json
from kit_cli.grammar.sentence import say
from kit_cli.making.paths import CALENDAR_STATE

_NAMESPACE = UUID("5f0b1f3e-6c0a-5d5c-9a43-6d1f6a0c7e21")
"""Fixed for ever: UIDs follow from it, so changing it would double every event in every calendar."""


@dataclass(frozen=True)
class Sequences:
    """The events' UIDs, and the SEQUENCE of each.

    ``state`` is a fingerprint and a number by UID. An event that is gone stays in it, in case it comes back.
    """

    slug: str
    state: dict[str, tuple[str, int]]

    @classmethod
    def read(cls, folder: Path, slug: str, content: dict[str, Any]) -> Sequences:
        """Return the numbers of events, raised where the content differs from what was last built.

        ``content`` maps an event's key to whatever people see of it, in all languages.
        Raises KitError when the programme's state cannot be read.
        """
        before = _read(folder)
        state = dict(before)
        for key, seen in content.items():
            uid = _uid(slug, key)
            told = sha256(json.dumps(seen, sort_keys=True).encode()).hexdigest()[:16]
            known, number = before.get(uid, (told, 0))
            state[uid] = (told, number if known == told else number + 1)
        return cls(slug, state)

    def uid(self, key: str) -> str:
        """Return an event's UID: the same in every language, whatever its date and title."""
        return _uid(self.slug, key)

    def number(self, uid: str) -> int:
        """Return an event's SEQUENCE."""
        return self.state[uid][1]

    def as_bytes(self) -> bytes:
        """Return the state as its file: one line an event, in the order of the UIDs."""
        lines = [f"{json.dumps(uid)}: {json.dumps(list(row))}" for uid, row in sorted(self.state.items())]
        return ("{\n" + ",\n".join(lines) + "\n}\n").encode()


def _uid(slug: str, key: str) -> str:
    return str(uuid5(_NAMESPACE, f"{slug}/{key}"))


def _read(folder: Path) -> dict[str, tuple[str, int]]:
    path = folder / CALENDAR_STATE.at()
    if not lexists(path):
        return {}
    try:
        rows = read_json(path, folder)
        return {str(uid): (str(told), int(number)) for uid, (told, number) in rows.items()}
    except (ValueError, TypeError, AttributeError, OverflowError, RecursionError, OSError) as error:
        what = say("what the calendar has been told cannot be read")
        remedy = say("Take it back from a copy. Without it calendars that people subscribed to may miss changes.")
        raise KitError(Problem(what, remedy, path)) from error
