"""What a build costs when little or nothing has changed: `python benchmarks/rebuild.py [CHECKOUT]`.

With CHECKOUT (a work tree of an earlier state) its kit is measured too, on programmes of its own.
The floor is what nobody could do without: starting Python, importing click, and hashing every text that a build reads
and every file that it has left. Everything is CPU time of whole processes in one run, the least of several, because
the machines are shared.
Goal: an untouched build at most three floors.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Callable
from contextlib import chdir
from pathlib import Path

from kit_cli.making.inputs import TEXTS
from kit_cli.model.folder import BUILD

_FLOOR = """
import sys, click
from hashlib import sha256
for path in sys.argv[1:]:
    with open(path, "rb") as stream:
        sha256(stream.read()).hexdigest()
"""
_RUNS = 7
_HERE = Path(__file__).resolve().parent.parent


def run(kit: Path, *command: str | Path) -> float:
    """Return the CPU seconds of a process of Python that uses the kit of a checkout; what it prints goes nowhere."""
    environment = {**os.environ, "PYTHONPATH": str(kit)}
    with Path(os.devnull).open("wb") as nowhere:
        actions = [(os.POSIX_SPAWN_DUP2, nowhere.fileno(), 1), (os.POSIX_SPAWN_DUP2, nowhere.fileno(), 2)]
        pid = os.posix_spawn(sys.executable, [sys.executable, *map(str, command)], environment, file_actions=actions)
        _, status, used = os.wait4(pid, 0)
    if status:
        sys.exit(f"{' '.join(map(str, command))} failed")
    return used.ru_utime + used.ru_stime


def _appended(path: Path, text: str) -> None:
    with path.open("a", encoding="utf-8") as stream:
        stream.write(text)


def _document(folder: Path) -> None:
    _appended(min(folder.glob("documents/*/*.md")), "\nOne more sentence.\n")


def _form(folder: Path) -> None:
    _appended(min(folder.glob("forms/[a-z]*.yml")), "\n# One more comment.\n")


def _date(folder: Path) -> None:
    _appended(folder / "timeline.yml", "\n# One more comment.\n")


def _nothing(_folder: Path) -> None:
    pass


EDITS: dict[str, Callable[[Path], None]] = {
    "untouched": _nothing,
    "one document edited": _document,
    "one form edited": _form,
    "the timeline edited": _date,
}
"""A comment is an edit like any other: only its making could tell that it changes nothing."""


def seconds(kit: Path, folder: Path, edit: Callable[[Path], None]) -> float:
    """Return the CPU seconds of a build after an edit."""
    measured = []
    for _ in range(_RUNS):
        edit(folder)
        measured.append(run(kit, "-m", "kit_cli", "build", folder))
    return min(measured)


def main(earlier: Path | None) -> None:
    """Measure and print."""
    kits = {"before": earlier, "now": _HERE} if earlier else {"now": _HERE}
    # `python -m` looks in the folder it is called from first, and a checkout would be found there.
    with tempfile.TemporaryDirectory() as temporary, chdir(temporary):
        for name, kit in kits.items():
            folder = Path(temporary) / name
            made = run(kit, "-m", "kit_cli", "new", folder, "--yes")
            texts = {path for pattern in TEXTS for path in folder.glob(pattern)}
            files = [*texts, *(path for path in (folder / BUILD).rglob("*") if path.is_file())]
            floor = min(run(kit, "-c", _FLOOR, *files) for _ in range(_RUNS))
            print(f"{name}: floor {floor:.3f} s ({len(files)} files hashed); new {made:.2f} s, {made / floor:.1f} ×")
            for what, edit in EDITS.items():
                taken = seconds(kit, folder, edit)
                print(f"  {what:<20} {taken:6.3f} s of CPU  {taken / floor:5.2f} ×")
            shutil.rmtree(folder)


if __name__ == "__main__":
    main(Path(sys.argv[1]).resolve() if len(sys.argv) > 1 else None)
