"""A new place tried in a copy of the template's data, before anything is written."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from kit_cli.model.folder import TIMELINE
from tools.add.planning import plan_everywhere
from tools.add.repository import Repository


def judge_place(repository: Repository, place: str, text: str) -> None:
    """Raise KitError where a place's file does not fit, or the year there cannot be planned in some length."""
    timeline = (repository.programme / TIMELINE.path).read_text(encoding="utf-8")
    with tempfile.TemporaryDirectory() as folder:
        trial = Path(folder) / "template"
        programme = repository.programme.name
        shutil.copytree(repository.template, trial, ignore=lambda _folder, names: {programme} & set(names))
        (trial / "places" / f"{place}.yml").write_text(text, encoding="utf-8")
        plan_everywhere(trial, timeline, [place])
