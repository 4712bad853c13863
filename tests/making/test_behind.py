"""From which text each built file was made: so that whoever has one in hand is told where to change it."""

from __future__ import annotations

from pathlib import Path

import pytest

from kit_cli.making.behind import text_behind, titles
from kit_cli.programme.programme import Programme
from tests.conftest import PLACES
from tests.helpers.folders import files


@pytest.mark.parametrize("place", PLACES)
def test_each_file_of_a_build_has_a_text(built: dict[str, Path], place: str) -> None:
    """Which is there; a document's is its own, a form's its own, in all its shapes."""
    folder = built[place]
    for path in files(folder / "build"):
        text = text_behind(path)
        assert (folder / text).is_file(), path
        if path.startswith("forms/"):
            assert text == f"forms/{Path(path).stem}.yml"
        if path.startswith("documents/"):
            assert text == path.replace(".docx", ".md")


@pytest.mark.parametrize("place", PLACES)
def test_titles_are_those_of_files_that_are_built(
    built: dict[str, Path], programmes: dict[str, Programme], place: str
) -> None:
    """Every Word file of documents and forms, and every table."""
    found = dict(titles(programmes[place]))
    made = {path for path in files(built[place] / "build") if path.endswith(".docx") or path.startswith("tables/")}
    assert found.keys() == {path for path in made if not path.endswith("framework.docx")}
    assert all(found.values())
