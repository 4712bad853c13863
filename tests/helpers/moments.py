"""Stop the command at chosen moments: `python -m tests.helpers.moments ARGUMENTS…` prints what was left as JSON.

A moment is the one before the disk is asked for something, for nothing on it changes in between.
The command runs in forks of one process, which has imported everything once, in an empty folder.
"""

from __future__ import annotations

import json
import os
import signal
import sys
from collections.abc import Callable
from itertools import groupby
from pathlib import Path

from kit_cli.cli import run
from tests.helpers.drawing import spread

STEPS = ("os.rename", "shutil.rmtree", "tempfile.mkdtemp")
"""What begins, ends or moves a whole folder: each is a moment of its own, of many in a row some."""
SPREAD = 40
"""Further moments, from the first to the last."""

Watcher = Callable[[str], None]
_watchers: list[Watcher] = []
"""The one who watches at present, if anybody does."""


def listing(folder: Path) -> list[str] | None:
    """Return the names of a folder's files; None when there is no folder."""
    return (
        None
        if not folder.exists()
        else sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())
    )


def _names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def _hook(event: str, _: object) -> None:
    if _watchers and event.startswith(("os.", "shutil.", "tempfile.", "open")):
        watcher = _watchers.pop()  # what it does itself is no moment
        try:
            watcher(event)
        finally:
            _watchers.append(watcher)


def _forked(arguments: list[str], folder: Path, watcher: Watcher, after: Callable[[], None] = lambda: None) -> int:
    """Run the command in a new folder and a process of its own, and return its exit code."""
    folder.mkdir()
    if child := os.fork():
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    said = folder.with_suffix(".said").open("w", encoding="utf-8")
    sys.stdout = sys.stderr = said
    os.chdir(folder)
    code = 70
    try:
        _watchers.append(watcher)
        code = run(arguments)
    except BaseException as error:
        said.write(f"Traceback: {error!r}")
    finally:
        _watchers.clear()
        after()
        said.close()
        os._exit(code)


def watched(arguments: list[str], here: Path) -> tuple[list[str], list[list[list[str] | None]]]:
    """Return the events of a whole run, and each state: the names in its folder, and the programme's files."""
    note, folder, events, states = here / "watched.json", here / "whole", [], {}

    def look(event: str) -> None:
        events.append(event)
        state = [_names(folder), listing(folder / "made")]
        states[json.dumps(state)] = state

    def tell() -> None:
        note.write_text(json.dumps([events, list(states.values())]), encoding="utf-8")

    assert _forked(arguments, folder, look, tell) == 0
    told, seen = json.loads(note.read_text(encoding="utf-8"))
    return told, seen


def stopped(arguments: list[str], here: Path, moment: int, number: int) -> dict[str, object]:
    """Return how a run ended that got a signal at a moment, what it said and what it left."""
    count = 0

    def stop(_: str) -> None:
        nonlocal count
        count += 1
        if count == moment:
            os.kill(os.getpid(), number)

    folder = here / f"stopped-{moment}"
    code = _forked(arguments, folder, stop)
    said = folder.with_suffix(".said").read_text(encoding="utf-8")
    return {"code": code, "said": said, "left": _names(folder), "made": listing(folder / "made")}


def main(arguments: list[str]) -> None:
    """Watch one run, stop others, and print what was seen."""
    here = Path.cwd()
    sys.addaudithook(_hook)
    assert run([*arguments, "--no-build"]) == 0  # imports what the runs in the forks will need
    events, states = watched(arguments, here)
    rows = [list(row) for event, row in groupby(enumerate(events, 1), lambda each: each[1]) if event in STEPS]
    steps = [number for row in rows for number, _ in spread(row, 3)]
    moments = sorted({*steps, *(1 + len(events) * part // SPREAD for part in range(SPREAD))})
    signals = (signal.SIGINT, signal.SIGTERM)
    runs = [
        {"event": events[moment - 1], **stopped(arguments, here, moment, signals[number % 2])}
        for number, moment in enumerate(moments)
    ]
    sys.stdout.write("\n" + json.dumps({"states": states, "runs": runs}) + "\n")


if __name__ == "__main__":
    main(sys.argv[1:])
