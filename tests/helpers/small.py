"""A programme that is quick to build: a real one of which most documents and forms are deleted, as a hub may do."""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Callable, Collection, Iterable
from datetime import date
from pathlib import Path
from typing import Any

from kit_cli.actions.new import new
from kit_cli.files.document_paths import DOCUMENT_FOLDERS
from kit_cli.files.shipped import template_folder
from kit_cli.files.yaml_source import read_yaml
from kit_cli.model.folder import BUILD, FORMS, FRAMEWORK, MADE, TIMELINE
from kit_cli.places.answers import complete

_KEPT = 2
"""Of each kind: enough for one to be changed and another to stay."""


def in_data(path: Path, change: Callable[[Any], object]) -> None:
    """Change the data of a YAML file."""
    data = read_yaml(path).data
    change(data)
    path.write_text(json.dumps(data, ensure_ascii=False, indent=1), encoding="utf-8")  # which is YAML too


def small(programme: Path, target: Path, also: Collection[str] = ()) -> Path:
    """Put a smaller copy of a programme's text to a folder that does not exist yet, and return the folder.

    Forms and documents of the names in ``also`` stay.
    """
    shutil.copytree(programme, target, ignore=shutil.ignore_patterns(BUILD, Path(MADE).name, "README.md", "schemas"))
    forms = _keep(target.glob(f"{FORMS}/[a-z]*.yml"), also)
    documents = {name for kind in DOCUMENT_FOLDERS for name in _keep(target.glob(f"{kind}/*/*.md"), also)}

    def timeline(data: Any) -> None:
        for rule in data["milestones"]:
            rule["forms"] = [each for each in rule.get("forms", []) if each in forms]
            rule["documents"] = [each for each in rule.get("documents", []) if each in documents]

    def framework(data: Any) -> None:
        for indicator in data["indicators"]:
            indicator["source"] = {"record": indicator["title"]}
        for each in (*data["waves"], *data["instruments"]):
            each["forms"] = sorted(forms)

    in_data(target / TIMELINE.path, timeline)
    in_data(target / FRAMEWORK.path, framework)
    return target


def smallest(target: Path) -> Path:
    """Make a small programme in one language, not built, in a folder that does not exist yet, and return the folder."""
    template = template_folder()
    with tempfile.TemporaryDirectory() as temporary:
        whole = Path(temporary) / "whole"
        new(complete({"place": "portugal", "cohort_size": 4}, template, date(2026, 11, 22)), whole, template, None)
        return small(whole, target)


def _keep(paths: Iterable[Path], also: Collection[str]) -> set[str]:
    """Delete all files but those with the first names and with some others, and return the names of what is left."""
    found = sorted(paths)
    names = {path.stem for path in found}
    kept = {*sorted(names)[:_KEPT], *names.intersection(also)}
    for path in found:
        if path.stem not in kept:
            path.unlink()
    return kept
