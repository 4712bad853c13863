"""What a page may touch on a computer: the folder that it was opened for, and to delete, only its own work."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from kit_cli.errors import KitError, UsageProblem
from kit_cli.web.conversation import answer
from kit_cli.web.workplace.workplace import Workplace, check_deleted, inside, made


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder in which the kit works."""
    folder = tmp_path / "desk"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


@pytest.mark.parametrize(
    "name", ["..", ".", "", "/", "../desk", "a/..", "a/../..", "\0", "a\0b", "\ud800", "out", "out/x"]
)
def test_what_lies_outside_is_refused(desk: Path, name: str) -> None:
    """However it is written; the folder itself is no programme either."""
    (desk / "out").symlink_to(desk.parent)
    with pytest.raises(UsageProblem):
        inside(name)


@pytest.mark.parametrize("name", ["a", "a/b", "./a", "a/../b", "..a", "a..", "ção", "a b"])
def test_what_lies_inside_stays_as_it_was_written(desk: Path, name: str) -> None:
    """So it is told as people know it; it need not be there."""
    assert desk.is_dir()
    assert inside(name) == Path(name)


@pytest.mark.parametrize("name", ["taxes", "taxes/2026.pdf", "Taxes", "TAXES", "x/../taxes", "cafe\u0301", "link"])
def test_what_the_page_was_not_opened_for_is_left_alone(desk: Path, name: str) -> None:
    """In any letters that a disk takes for the same, and through a link; outside the page it is as it was."""
    for each in ("taxes", "café", "casa"):
        (desk / each).mkdir()
    (desk / "link").symlink_to(desk / "taxes")
    with Workplace(["taxes", "café", "link"]).entered():
        with pytest.raises(UsageProblem):
            inside(name)
        assert inside("casa") == Path("casa")
        assert inside("made-later") == Path("made-later")
    assert inside(name) == Path(name)


def test_only_the_pages_own_work_is_deleted_and_only_untouched(desk: Path) -> None:
    """What people made, or have written into since, they delete themselves."""
    for name in ("theirs", "ours", "changed", "grown", "shrunk"):
        (desk / name).mkdir()
        (desk / name / "text").write_text("x", encoding="utf-8")
    with Workplace().entered():
        for name in ("ours", "changed", "grown", "shrunk"):
            made(Path(name))
        (desk / "changed" / "text").write_text("y", encoding="utf-8")
        (desk / "grown" / "more").write_text("y", encoding="utf-8")
        (desk / "shrunk" / "text").unlink()
        check_deleted(Path("ours"))
        for name in ("theirs", "changed", "grown", "shrunk"):
            with pytest.raises(KitError):
                check_deleted(Path(name))
    with Workplace().entered(), pytest.raises(KitError):
        check_deleted(Path("ours"))  # another run's
    check_deleted(Path("theirs"))  # in a tab everything is the page's


def test_a_programme_that_was_just_made_can_be_made_anew(desk: Path) -> None:
    """From other answers, as the page does it; once it was built, or somebody wrote in it, it stays."""
    heard: list[dict[str, Any]] = []
    values = {"set": ["place=portugal", "programme_slug=casa"], "yes": True, "no_build": True}
    call = {"call": "run", "action": "new", "values": values}
    with Workplace().entered():
        answer(call, heard.append)
        answer({"call": "forget", "folder": "casa"}, heard.append)
        assert list(desk.iterdir()) == []
        answer(call, heard.append)
        (desk / "casa" / "notes.txt").write_text("ours", encoding="utf-8")
        answer({"call": "forget", "folder": "casa"}, heard.append)
    assert heard[-1]["kind"] == "problem"
    assert (desk / "casa" / "notes.txt").is_file()
