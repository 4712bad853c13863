"""Record what the forms ask: `python -m tools.record VERSION` (`--check` only looks).

Answers are read long after they were given, and a table of answers names its questions by their titles. So each
version that asks anything otherwise leaves what it asks in cookiecutter-programme/recorded/VERSION.json, which is
shipped with the template and copied into no programme. It is JSON, a question a line: no other library is needed to
read it, and whatever changes is one line. VERSION is the kit's own, such as 0.1, and what is recorded stays.
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path
from typing import Any

from kit_cli import __version__
from kit_cli.errors import KitError, Problem
from kit_cli.files.shipped import template_folder
from kit_cli.grammar.sentence import literal
from tools.asked import Asked, asked_today, differences

REMEDY = "Raise the version, run `python -m tools.record VERSION`, and tell the change in CHANGELOG.md."
_VERSION = re.compile(r"[0-9]+\.[0-9]+")


def folder() -> Path:
    """Return where the records lie."""
    return template_folder() / "recorded"


def versions() -> list[str]:
    """Return the versions that are recorded, the oldest first."""
    found = [path.stem for path in folder().glob("*.json")]
    return sorted(found, key=lambda version: [int(number) for number in version.split(".")])


def recorded(version: str) -> Asked:
    """Return what a version asked."""
    found: Asked = json.loads((folder() / f"{version}.json").read_text(encoding="utf-8"))
    return found


def written(asked: Asked) -> str:
    """Return a record as its file: a list or a question a line."""
    lists = [f"  {_line(name)}: {_line(choices)}" for name, choices in asked["lists"].items()]
    forms = [
        f'  {_line(name)}: {{"title": {_line(form["title"])}, "questions": [\n'
        + ",\n".join(f"   {_line(each)}" for each in form["questions"])
        + "\n  ]}"
        for name, form in asked["forms"].items()
    ]
    sections = f' "languages": {_line(asked["languages"])}', _section("lists", lists), _section("forms", forms)
    return "{\n" + ",\n".join(sections) + "\n}\n"


def _section(name: str, lines: list[str]) -> str:
    return f' "{name}": {{\n' + ",\n".join(lines) + "\n }"


def _line(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def record(version: str) -> None:
    """Write what is asked today as a version's record.

    Raises KitError when that version is recorded already, or is not the kit's own.
    """
    path = folder() / f"{version}.json"
    if path.exists():
        what = literal(f"what {version} asks is recorded, and what is recorded stays")
        raise KitError(Problem(what, literal("Raise the version, and record that one."), path))
    if not _VERSION.fullmatch(version) or not __version__.startswith(f"{version}."):
        what = literal(f"{version} is not the version of this kit, {__version__}")
        remedy = literal("Raise it first, in kit_cli/__init__.py, and name the record by its first two numbers.")
        raise KitError(Problem(what, remedy))
    path.parent.mkdir(exist_ok=True)
    path.write_text(written(asked_today()), encoding="utf-8")


def main(arguments: list[str]) -> int:
    """Record a version, or with ``--check`` return 1 when something is asked that is not recorded."""
    if len(arguments) != 1:
        sys.stderr.write(f"{__doc__}\n")
        return 2
    if arguments == ["--check"]:
        found = list(differences(recorded(versions()[-1]), asked_today()))
        sys.stdout.writelines(f"{line}\n" for line in [*found, REMEDY] if found)
        return 1 if found else 0
    try:
        record(arguments[0])
    except KitError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
