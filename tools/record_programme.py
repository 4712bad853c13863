"""Record a hub's programme for the tests: `python -m tools.record_programme VERSION FOLDER DAY`.

FOLDER is a programme that people have worked in for a while. It is packed as it lies there after one more build, and
beside it stands what the kit said of it: the standards on DAY, the dates, the files that people open, the calendars.
tests/test_recorded.py holds every later kit against that. A record is never written twice.

Only the command line is asked, so that the kit of an earlier state can record too: its folder goes into PYTHONPATH,
and this file is run by its path.
"""

from __future__ import annotations

import io
import json
import shutil
import sys
import tarfile
import tempfile
from contextlib import redirect_stderr, redirect_stdout
from hashlib import sha256
from pathlib import Path
from typing import Any

from kit_cli.cli import run

RECORDED = Path(__file__).resolve().parent.parent / "tests" / "recorded"
PACKED = "programme.tar.xz"
THEN = "then.json"
SUMS = "SHA256SUMS"
_BUILD = "build"
_MADE = ".mentorkit/made.json"
"""The note of what a build made; a later kit makes everything again, since it is another kit."""


def told(folder: Path, day: str) -> dict[str, Any]:
    """Build a programme and return what the kit says of it on a day (YYYY-MM-DD).

    ``problems`` is empty when all is in order; ``standards`` gives the status of each, ``milestones`` their days, and
    ``outputs`` lists the files of the build. Raises ValueError with what was said when a command fails.
    """
    _said("build", str(folder))
    (checked,) = json.loads(_said("check", str(folder), "--on", day, "--format", "json", "--fail-on", "never"))[
        "programmes"
    ]
    dates = json.loads(_said("timeline", str(folder), "--format", "json"))
    return {
        "on": day,
        "problems": [f"{each['file']}:{each['line']}: {each['what']}" for each in checked["problems"]],
        "standards": {each["standard"]: each["status"] for each in checked["results"]},
        "milestones": {each["id"]: _days(each) for each in dates},
        "outputs": sorted(
            path.relative_to(folder / _BUILD).as_posix() for path in (folder / _BUILD).rglob("*") if path.is_file()
        ),
    }


def _said(*arguments: str) -> str:
    printed, complained = io.StringIO(), io.StringIO()
    with redirect_stdout(printed), redirect_stderr(complained):
        code = run(list(arguments))
    if code != 0:
        raise ValueError(f"mentorkit {' '.join(arguments)}:\n{complained.getvalue()}")
    return printed.getvalue()


def _days(row: dict[str, Any]) -> str:
    """Return a milestone's first and last day, and the day from which it was moved."""
    return f"{row['start']}/{row['end']}" + (f" from {row['moved_from']}" if row["moved_from"] else "")


def calendars(folder: Path) -> dict[str, bytes]:
    """Return the calendars of a programme that is built, by the name of their file."""
    return {path.name: path.read_bytes() for path in sorted((folder / _BUILD).rglob("*.ics"))}


def packed(folder: Path) -> bytes:
    """Return a programme's folder as an archive that depends on names and contents only, without what a build makes."""
    stream = io.BytesIO()
    with tarfile.open(fileobj=stream, mode="w:xz", format=tarfile.PAX_FORMAT, preset=9) as archive:
        for path in sorted(folder.rglob("*")):
            name = path.relative_to(folder)
            if path.is_file() and name.parts[0] != _BUILD and name.as_posix() != _MADE:
                info = tarfile.TarInfo(name.as_posix())
                info.size = path.stat().st_size
                with path.open("rb") as content:
                    archive.addfile(info, content)
    return stream.getvalue()


def unpack(record: Path, target: Path) -> Path:
    """Put a recorded programme into a folder, and return the folder."""
    with tarfile.open(record / PACKED) as archive:
        archive.extractall(target, filter="data")
    return target


def sums(version: Path) -> str:
    """Return the fingerprints of a version's records, as `sha256sum` writes them."""
    paths = sorted(path for path in version.glob("*/*") if path.is_file())
    found = {path.relative_to(version).as_posix(): sha256(path.read_bytes()).hexdigest() for path in paths}
    return "".join(f"{fingerprint}  {name}\n" for name, fingerprint in found.items())


def record(folder: Path, day: str, target: Path) -> None:
    """Write a programme's record to a new folder."""
    with tempfile.TemporaryDirectory() as bench:
        copy = Path(bench) / "programme"
        shutil.copytree(folder, copy)
        then = told(copy, day)
        if then["problems"]:
            raise ValueError("\n".join(then["problems"]))
        target.mkdir(parents=True)
        (target / THEN).write_text(json.dumps(then, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
        (target / PACKED).write_bytes(packed(copy))
        for name, content in calendars(copy).items():
            (target / name).write_bytes(content)


def main(arguments: list[str]) -> int:
    """Write a record; return 1 when there is one already, or when the programme is not in order."""
    if len(arguments) != 3:
        sys.stderr.write(f"{__doc__}\n")
        return 2
    version, folder, day = RECORDED / arguments[0], Path(arguments[1]), arguments[2]
    target = version / folder.resolve().name
    if target.exists():
        sys.stderr.write(f"{target} is recorded, and what is recorded stays. Record under the next version.\n")
        return 1
    try:
        record(folder, day, target)
    except ValueError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    (version / SUMS).write_text(sums(version), encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
