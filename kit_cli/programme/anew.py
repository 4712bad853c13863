"""The command that makes a programme anew, the same cycle with other answers, in a folder beside its own."""

from __future__ import annotations

import shlex
from collections.abc import Mapping
from pathlib import Path
from typing import Any

_IDENTITY = {"starts_on": "starts_on", "programme_slug": "slug"}
"""The answers, and the settings, by which calendars and online forms know a programme."""


def made_anew(folder: Path, section: Mapping[str, Any], ending: str, answers: Mapping[str, str]) -> str:
    """Return the command as it is typed where ``folder`` leads to the programme; its folder's name gets an ending.

    ``section`` is what programme.yml says under `programme`.
    """
    # From the folder in which somebody stands, the way to the one beside it leads up.
    beside = folder.parent if folder.name not in ("", "..") else folder / ".."
    given = {**answers, **{key: section.get(name) for key, name in _IDENTITY.items()}}
    command = ["mentorkit", "new", str(beside / f"{folder.absolute().resolve().name}-{ending}"), "--like", str(folder)]
    for key, value in given.items():
        command += ["--set", f"{key}={value}"]
    return shlex.join([*command, "--yes"])
