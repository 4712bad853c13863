"""A folder in which the kit works for a page, with programmes in it, and calls as a page makes them."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

from kit_cli.files.yaml_source import read_yaml
from kit_cli.model.folder import BUILD, SETTINGS
from kit_cli.programme.read import hand_in, languages_in
from kit_cli.web.conversation import answer
from kit_cli.web.editing.parts_of_files import Part, inside
from kit_cli.web.editing.slots import Typist


def said(**call: Any) -> list[dict[str, Any]]:
    """Call, and return every message, each as JSON carries it."""
    heard: list[dict[str, Any]] = []
    answer(call, lambda message: heard.append(json.loads(json.dumps(message))))
    return heard


def result(**call: Any) -> Any:
    """Call, and return the result of what has to work."""
    *_, last = said(**call)
    assert last["kind"] == "result", last
    return last["result"]


def problems(**call: Any) -> list[dict[str, Any]]:
    """Call, and return what is told of what must not work."""
    *_, last = said(**call)
    assert last["kind"] == "problem", last
    assert all(each["what"] for each in last["problems"])
    found: list[dict[str, Any]] = last["problems"]
    return found


def put(programme: Path, here: Path) -> Path:
    """Put a programme's texts into a folder under the name `casa`, and return its folder."""
    shutil.copytree(programme, here / "casa", ignore=shutil.ignore_patterns(BUILD))
    return here / "casa"


def texts_with_keys(programme: Path) -> list[str]:
    """Return the files of a programme that are made of keys, by their paths in its folder."""
    found = (path.relative_to(programme) for path in sorted(programme.rglob("*.yml")))
    return [each.as_posix() for each in found if not each.parts[0].startswith(".") and each.parts[0] != BUILD]


def typist_of(programme: Path, language: str) -> Typist:
    """Return who types in a programme, whose page is in a language."""
    settings = read_yaml(programme / SETTINGS.path)
    tags = languages_in(settings)
    return Typist(tags, language, hand_in(settings, (language, *tags)))


def every_part(root: Part) -> list[Part]:
    """Return a file and all parts of it, each before those that lie in it."""
    return [root, *(each for part in inside(root) for each in every_part(part))]
