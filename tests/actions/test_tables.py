"""`tables`: the tables that people fill, and the start page that lists them."""

from __future__ import annotations

from pathlib import Path

import pytest

from kit_cli.actions.build import BuildRequest
from kit_cli.actions.build import run as build
from kit_cli.actions.tables import TablesRequest, run
from kit_cli.making.working import WORKING_TABLES, workbooks
from tests.helpers.folders import files
from tests.helpers.small import small

NAMES = [each.name for table in WORKING_TABLES for each in workbooks(table)]


@pytest.fixture
def folder(built: dict[str, Path], tmp_path: Path) -> Path:
    """A small programme in two languages, built."""
    folder = small(built["western-balkans"], tmp_path / "programme")
    build(BuildRequest(programme=folder))
    return folder


def test_the_start_page_says_where_the_tables_will_lie_and_then_names_them(folder: Path) -> None:
    """In each language, from the run on; and a build afterwards has nothing left to do."""
    pages = sorted(folder.glob("build/index*.html"))
    assert len(pages) > 1
    for page in pages:
        text = page.read_text(encoding="utf-8")
        assert "<code>data</code>" in text
        assert "../data/" not in text
    (folder / "data" / "Ana Silva.xlsx").parent.mkdir(exist_ok=True)
    (folder / "data" / "Ana Silva.xlsx").write_bytes(b"hers")
    run(TablesRequest(programme=folder))
    for page in pages:
        text = page.read_text(encoding="utf-8")
        assert [name for name in NAMES if f'"../data/{name}"' not in text] == []
        assert "<code>data</code>" not in text
        assert "Ana Silva" not in text
    assert build(BuildRequest(programme=folder)).files == 0


def test_no_build_touches_what_is_typed(folder: Path) -> None:
    """Sixty applicants stay where they are, and no build is due because of them."""
    run(TablesRequest(programme=folder))
    build(BuildRequest(programme=folder))
    for name in NAMES:
        (folder / "data" / name).write_bytes(b"typed into " + name.encode())
    before = files(folder)
    assert build(BuildRequest(programme=folder)).files == 0
    build(BuildRequest(programme=folder, only="tables"))
    assert files(folder) == before


def test_nothing_is_built_that_was_not(built: dict[str, Path], tmp_path: Path) -> None:
    """Who has never built gets the tables, and no half build."""
    folder = small(built["portugal"], tmp_path / "programme")
    run(TablesRequest(programme=folder))
    assert not (folder / "build").exists()
    assert (folder / "data" / "sessions.xlsx").is_file()


def test_what_an_older_build_had_made_is_kept_where_it_was_filled(folder: Path) -> None:
    """Score sheets lay in `build/` once: an empty one goes with the next build, one that was typed into is kept."""
    typed = folder / "build" / "tables" / "en" / "score-sheet.xlsx"
    typed.write_bytes(b"sixty applicants")
    build(BuildRequest(programme=folder))
    assert not typed.exists()
    assert [path.read_bytes() for path in folder.glob("kept/*/tables/en/score-sheet.xlsx")] == [b"sixty applicants"]
