"""Makers say exactly what they read: a change of a file shows in what its readers make, and nowhere else."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kit_cli.files.yaml_source import read_yaml
from kit_cli.making.makers import MAKERS
from kit_cli.making.outputs import Output
from kit_cli.programme.read import read_programme
from tests.helpers.small import small

Made = dict[str, list[Output]]
"""What each kind's maker makes of a folder."""


def made(folder: Path) -> Made:
    """Return what every maker makes of a programme's folder."""
    programme = read_programme(folder).whole()
    return {maker.kind: list(maker.make(programme)) for maker in MAKERS}


def in_data(change: Callable[[Any], object]) -> Callable[[Path], None]:
    """Return an edit that changes the data of a YAML file."""

    def edit(path: Path) -> None:
        data = read_yaml(path).data
        change(data)
        path.write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")  # which is YAML too

    return edit


def title_of_document(path: Path) -> None:
    """Change the title in a document's front matter."""
    text = re.sub("^title: .*$", "title: Another title", path.read_text(encoding="utf-8"), count=1, flags=re.MULTILINE)
    path.write_text(text, encoding="utf-8")


def numbers(path: Path) -> None:
    """Raise every number that calendars were told."""
    told = {uid: [seen, number + 1, *rest] for uid, (seen, number, *rest) in json.loads(path.read_text()).items()}
    path.write_text(json.dumps(told))


def version(path: Path) -> None:
    """Raise the version that an online form was told."""
    told = json.loads(path.read_text())
    path.write_text(json.dumps({**told, "version": told["version"] + 1}))


def milestone(data: Any, name: str) -> Any:
    """Return a milestone of timeline.yml."""
    return next(each for each in data["milestones"] if each["id"] == name)


EDITS: dict[str, Callable[[Path], object]] = {
    "programme.yml": in_data(lambda data: [data[part].update(name="Another name") for part in ("programme", "hub")]),
    "timeline.yml": in_data(lambda data: milestone(data, "kick-off").update(offset="7 days")),
    "budget.yml": in_data(lambda data: data.update(contingency_percent=7)),
    "risks.yml": in_data(lambda data: data["risks"][0].update(title="Another risk")),
    "processing.yml": in_data(lambda data: [each.update(title="Another purpose") for each in data["purposes"]]),
    "evaluation/framework.yml": in_data(lambda data: data.update(question="Another question?")),
    "forms/[a-z]*.yml": in_data(lambda data: data.update(title="Another form")),
    "forms/_choices.yml": in_data(
        lambda data: [each.update(label=f"{each['label']} …") for choices in data.values() for each in choices]
    ),
    "documents/*/*.md": title_of_document,
    "evaluation/*/*.md": title_of_document,
    ".mentorkit/calendar.json": numbers,
    "data/.tables.json": lambda path: path.write_text('{"matching-matrix.xlsx": {}}'),
    ".mentorkit/forms/*.json": version,
}
"""A change of each kind of file that shows wherever the file is read."""


@pytest.fixture(scope="module")
def folder(built: dict[str, Path], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A programme whose forms all name a setting and a date, and whose kick-off needs a text of the evaluation."""
    folder = tmp_path_factory.mktemp("reads") / "programme"
    small(built["sweden"], folder, also=("plan",))
    shutil.copy(built["sweden"] / "README.md", folder)
    for path in folder.glob("forms/[a-z]*.yml"):
        in_data(lambda data: data.update(intro=data["intro"] + " {hub.name} {date.kick-off}"))(path)
    in_data(lambda data: milestone(data, "kick-off")["documents"].append("plan"))(folder / "timeline.yml")
    (folder / "data" / ".tables.json").write_text('{"sessions.xlsx": {}}', encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def before(folder: Path) -> Made:
    """What is made of that programme."""
    return made(folder)


def changed(before: Made, after: Made) -> set[str]:
    """Return the kinds whose files differ."""
    return {kind for kind in before if before[kind] != after[kind]}


@pytest.mark.parametrize("pattern", EDITS)
def test_a_change_shows_in_what_its_readers_make(folder: Path, before: Made, tmp_path: Path, pattern: str) -> None:
    """Its readers are exactly the makers that say so."""
    copy = Path(shutil.copytree(folder, tmp_path / "copy"))
    found = sorted(copy.glob(pattern))
    assert found
    for path in found:
        EDITS[pattern](path)
    assert changed(before, made(copy)) == {maker.kind for maker in MAKERS if pattern in maker.reads}


def test_nobody_reads_what_no_maker_names(folder: Path, before: Made, tmp_path: Path) -> None:
    """Without all the other files of a programme the same bytes are made; each pattern that is named is tried above."""
    assert {pattern for maker in MAKERS for pattern in maker.reads} == set(EDITS)
    copy = Path(shutil.copytree(folder, tmp_path / "copy"))
    read = {path for pattern in EDITS for path in copy.glob(pattern)}
    others = {path for path in copy.rglob("*") if path.is_file()} - read
    assert {"README.md", "attestations.yml", "adaptations.yml", "answers.yml"} <= {path.name for path in others}
    for path in others:
        path.unlink()
    assert changed(before, made(copy)) == set()
