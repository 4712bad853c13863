"""The tables that people fill are made once; whatever lies in `data/` stays as people left it."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from kit_cli.errors import KitError, UsageProblem
from kit_cli.files import adding
from kit_cli.making.working import WORKING_TABLES, workbooks
from kit_cli.making.working.noted import read_noted
from kit_cli.making.working.run import Outgrown, make_working_tables
from kit_cli.model.folder import DATA, WORKING_TABLES_NOTE
from tests.helpers.folders import files
from tests.helpers.small import small

NAMES = [each.name for table in WORKING_TABLES for each in workbooks(table)]


@pytest.fixture
def folder(built: dict[str, Path], tmp_path: Path) -> Path:
    """A small programme in Portuguese, in which nothing has been filled in."""
    return small(built["portugal"], tmp_path / "programme")


def _smaller(folder: Path) -> None:
    """Make the cohort smaller, as a hub does by hand."""
    path = folder / "programme.yml"
    text = path.read_text(encoding="utf-8")
    assert text.count("\n  size: 25") == 1
    path.write_text(text.replace("\n  size: 25", "\n  size: 8"), encoding="utf-8")


def test_all_are_made_and_nothing_else_is_touched(folder: Path) -> None:
    """In the programme's main language, with a note of what they follow from."""
    before = files(folder)
    outcome = make_working_tables(folder)
    assert [each.file for each in outcome.made] == NAMES
    assert (outcome.stayed, outcome.outgrown) == ((), ())
    after = files(folder)
    assert set(after) - set(before) == {f"{DATA}/{name}" for name in NAMES} | {WORKING_TABLES_NOTE}
    assert before.items() <= after.items()


def test_a_programme_of_an_earlier_kit_gets_the_folder(folder: Path) -> None:
    """Those had no `data/`."""
    shutil.rmtree(folder / DATA, ignore_errors=True)
    assert [each.file for each in make_working_tables(folder).made] == NAMES


def test_what_people_typed_stays(folder: Path) -> None:
    """Of a second run nothing comes but what is missing; also a table that was copied from an older build is theirs."""
    (folder / DATA).mkdir(exist_ok=True)
    (folder / DATA / "sessions.xlsx").write_bytes(b"copied from an older build, and filled")
    make_working_tables(folder)
    (folder / DATA / "score-sheet.xlsx").write_bytes(b"sixty applicants")
    (folder / DATA / "score-sheet-b.xlsx").unlink()
    (folder / DATA / "notes of Ana.xlsx").write_bytes(b"hers")
    before = files(folder)
    outcome = make_working_tables(folder)
    assert [each.file for each in outcome.made] == ["score-sheet-b.xlsx"]
    assert {each.file for each in outcome.stayed} == set(NAMES) - {"score-sheet-b.xlsx"}
    after = files(folder)
    assert {path: content for path, content in after.items() if before.get(path) != content}.keys() == {
        f"{DATA}/score-sheet-b.xlsx"
    }


def test_what_has_changed_since_is_said_and_another_is_made_beside(folder: Path) -> None:
    """The table for 25 stays; the one for eight gets the next number, and then nothing is left to say of it."""
    make_working_tables(folder)
    before = files(folder)
    _smaller(folder)
    outcome = make_working_tables(folder)
    assert outcome.made == ()
    assert Outgrown("score-sheet", "score-sheet.xlsx", "cohort.size", "25", "8") in outcome.outgrown
    of_the_size = {table.name for table in WORKING_TABLES if not table.given_back}
    assert {each.table for each in outcome.outgrown} == of_the_size
    again = make_working_tables(folder, again="score-sheet")
    assert [each.file for each in again.made] == [f"score-sheet{part}-2.xlsx" for part in ("", "-a", "-b", "-c")]
    assert "score-sheet" not in {each.table for each in make_working_tables(folder).outgrown}
    after = files(folder)
    assert all(after[f"{DATA}/{name}"] == before[f"{DATA}/{name}"] for name in NAMES)
    assert make_working_tables(folder, again="score-sheet").made[0].file == "score-sheet-3.xlsx"


def test_all_appear_or_none(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk that refuses the third leaves no half set, and no note of one."""
    given: list[Path] = []

    def refusing(made: Path, target: Path) -> None:
        if len(given) == 2:
            raise OSError(28, "No space left on device")
        given.append(target)
        made.rename(target)

    before = files(folder)
    monkeypatch.setattr(adding, "_add", refusing)
    with pytest.raises(KitError, match="disk is full"):
        make_working_tables(folder)
    assert files(folder) == before


def test_a_broken_programme_gets_none(folder: Path) -> None:
    """Their size would be a guess."""
    (folder / "programme.yml").write_text("programme: {", encoding="utf-8")
    before = files(folder)
    with pytest.raises(KitError):
        make_working_tables(folder)
    assert files(folder) == before


def test_a_folder_that_is_none_is_left_alone(folder: Path, tmp_path: Path) -> None:
    """Tables with names are not put where a link leads, nor is a file called `data` moved away."""
    shutil.rmtree(folder / DATA, ignore_errors=True)
    (tmp_path / "elsewhere").mkdir()
    (folder / DATA).symlink_to(tmp_path / "elsewhere")
    with pytest.raises(KitError, match="data/ is no folder"):
        make_working_tables(folder)
    assert list((tmp_path / "elsewhere").iterdir()) == []
    (folder / DATA).unlink()
    (folder / DATA).write_text("a file", encoding="utf-8")
    with pytest.raises(KitError, match="data/ is no folder"):
        make_working_tables(folder)
    assert (folder / DATA).read_text(encoding="utf-8") == "a file"


def test_a_link_of_a_tables_name_is_somebodys(folder: Path) -> None:
    """A link that leads nowhere is there all the same, and nothing is written through it."""
    (folder / DATA).mkdir(exist_ok=True)
    (folder / DATA / "sessions.xlsx").symlink_to("nowhere")
    assert "sessions.xlsx" in {each.file for each in make_working_tables(folder).stayed}
    assert (folder / DATA / "sessions.xlsx").is_symlink()


def test_unknown_names_are_answered_with_the_nearest(folder: Path) -> None:
    """Wrong usage, before anything is read."""
    with pytest.raises(UsageProblem, match="Did you mean sessions"):
        make_working_tables(folder, again="sesions")
    with pytest.raises(UsageProblem, match="not a language of this programme"):
        make_working_tables(folder, language="sv")


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"[]",
        b"{",
        b'{"sessions.xlsx": 3}',
        b"\xff",
        b"[" * 100_000,
        b'{"Ana Silva.xlsx": {"a": "b"}}',
        b" " * 200_000,
    ],
)
def test_a_note_that_is_not_the_kits_says_nothing(folder: Path, content: bytes) -> None:
    """Whatever stands there, no name of a person is taken from it, and tables are made."""
    (folder / DATA).mkdir(exist_ok=True)
    (folder / WORKING_TABLES_NOTE).write_bytes(content)
    assert read_noted(folder) == {}
    assert [each.file for each in make_working_tables(folder).made] == NAMES
    assert set(read_noted(folder)) == set(NAMES)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_a_note_that_never_ends_is_not_read(folder: Path, tmp_path: Path) -> None:
    """A pipe would be waited for; a link leads to what is not the programme's."""
    (folder / DATA).mkdir(exist_ok=True)
    os.mkfifo(folder / WORKING_TABLES_NOTE)
    assert read_noted(folder) == {}
    (folder / WORKING_TABLES_NOTE).unlink()
    (tmp_path / "note.json").write_text('{"sessions.xlsx": {}}', encoding="utf-8")
    (folder / WORKING_TABLES_NOTE).symlink_to(tmp_path / "note.json")
    assert read_noted(folder) == {}
