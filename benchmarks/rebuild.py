"""What a build costs when little or nothing has changed: `python benchmarks/rebuild.py [CHECKOUT]`.

With CHECKOUT (a work tree of an earlier state) its kit is measured too, on programmes of its own.
The floor is what nobody could do without: starting Python, importing click, and hashing every text that a build reads
and every file that it has left. Everything is CPU time of whole processes, floor and builds in turns, the median of
several.
Goal: an untouched build at most three floors.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from contextlib import chdir
from functools import partial
from pathlib import Path

from processes import Used, bench, in_turns, run

from kit_cli.making.inputs import TEXTS
from kit_cli.model.folder import BUILD

_FLOOR = """
import sys, click
from hashlib import sha256
for path in sys.argv[1:]:
    with open(path, "rb") as stream:
        sha256(stream.read()).hexdigest()
"""
_HERE = Path(__file__).resolve().parent.parent


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


def main(earlier: Path | None) -> None:
    """Measure and print."""
    kits = {"before": earlier, "now": _HERE} if earlier else {"now": _HERE}
    # `python -m` looks in the folder it is called from first, and a checkout would be found there.
    with bench() as temporary, chdir(temporary):
        for name, kit in kits.items():
            run("-m", "kit_cli", "new", name, "--yes", variables={"PYTHONPATH": str(kit)})
        now = temporary / "now"
        texts = {path for pattern in TEXTS for path in now.glob(pattern)}
        files = [*texts, *(path for path in (now / BUILD).rglob("*") if path.is_file())]
        for what, edit in EDITS.items():
            built = [partial(_built, kit, temporary / name, edit) for name, kit in kits.items()]
            floor, *taken = in_turns(partial(run, "-c", _FLOOR, *files), *built)
            print(f"{what}; the floor is {floor:.3f} s ({len(files)} files hashed)")
            for name, seconds in zip(kits, taken, strict=True):
                print(f"  {name:<6} {seconds:6.3f} s of CPU  {seconds / floor:5.2f} floors")


def _built(kit: Path, folder: Path, edit: Callable[[Path], None]) -> Used:
    edit(folder)
    return run("-m", "kit_cli", "build", folder, variables={"PYTHONPATH": str(kit)})


if __name__ == "__main__":
    main(Path(sys.argv[1]).resolve() if len(sys.argv) > 1 else None)
