"""When something goes wrong: every name of the page leads somewhere, and everything that people ask is on it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
import yaml

from kit_cli.errors import KitError
from kit_cli.method.troubles import Troubles, read_troubles
from website.content import content
from website.troubles import site_pages

LINES = """\
first: [Call the emergency services first.]
groups:
  - title: Pairs
    troubles:
      - id: silent
        sign: A pair is silent
        today: [Telephone both of them.]
        standards: [MEN-5]
        documents: [mentor-guide]
        forms: [session-log]
        guides: [print-and-send]
        sources: [{source: kit-proposal, says: Our own.}]
"""


def said(folder: Path, text: str) -> list[str]:
    """Return the lines at which a troubles.yml is wrong."""
    (folder / "troubles.yml").write_text(text, encoding="utf-8")
    found = content()
    method = replace(found.method, folder=folder)
    try:
        library = replace(found.library, method=method, troubles=read_troubles(folder))
        list(site_pages(replace(found, library=library)))
    except KitError as error:
        return [f"{each.file.name}:{each.line}" for each in error.problems if each.file]
    return []


@pytest.mark.parametrize(
    ("old", "new", "wanted"),
    [
        ("", "", []),
        ("MEN-5", "MEN-55", ["troubles.yml:8"]),
        ("[mentor-guide]", "[mentor-guide, no-document]", ["troubles.yml:9"]),
        ("session-log", "no-form", ["troubles.yml:10"]),
        ("print-and-send", "no-guide", ["troubles.yml:11"]),
        ("        today: [Telephone both of them.]\n", "", ["troubles.yml:5"]),
        ("id: silent", "id: Very silent", ["troubles.yml:5"]),
        ("        guides", "        guide", ["troubles.yml:11"]),
        ("kit-proposal", "no-source", ["troubles.yml:12"]),
        ("        sources: [{source: kit-proposal, says: Our own.}]\n", "", ["troubles.yml:5"]),
    ],
)
def test_a_fault_is_told_by_file_and_line(old: str, new: str, wanted: list[str], tmp_path: Path) -> None:
    """A name that nothing has, a trouble without a first step, a key that is none."""
    assert said(tmp_path, LINES.replace(old, new, 1) if old else LINES) == wanted


def test_ids_are_unique_and_every_trouble_has_somewhere_to_go() -> None:
    """An id is an address; a trouble leads to a standard, a text or a guide."""
    rows = [each for group in content().library.troubles.groups for each in group.troubles]
    assert len({each.id for each in rows}) == len(rows) > 20
    assert [each.id for each in rows if not (each.standards or each.documents or each.guides)] == []


def test_the_file_is_what_the_model_says() -> None:
    """Written as data, it reads as it is."""
    found = content().library.troubles
    assert isinstance(found, Troubles)
    path = content().method.folder / "troubles.yml"
    assert len(yaml.safe_load(path.read_text(encoding="utf-8"))["groups"]) == len(found.groups)
