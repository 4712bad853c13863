"""`build`: how many files, and which to open."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from kit_cli.actions.action import Listener, Notice
from kit_cli.actions.build import BuildRequest, run
from kit_cli.actions.check import CheckRequest
from kit_cli.actions.check import run as check
from kit_cli.errors import KitError
from kit_cli.model.folder import SETTINGS
from tests.conftest import PLACES


def test_it_says_how_many_files_and_which_to_open(built: dict[str, Path], tmp_path: Path) -> None:
    """Of one kind only its own are counted, what it made stays, and there is a page to open only once it was built."""
    folder = Path(shutil.copytree(built[PLACES[0]], tmp_path / "it", ignore=shutil.ignore_patterns("build")))
    some = run(BuildRequest(programme=folder, only="documents"))
    assert (some.files, some.start) == (len(list((folder / "build").rglob("*.docx"))), None)
    every = run(BuildRequest(programme=folder))
    assert every.files == sum(path.is_file() for path in (folder / "build").rglob("*")) - some.files
    assert every.up_to_date == some.files
    assert every.start == folder / "build" / "index.html"


def test_what_cannot_be_built_is_an_error(tmp_path: Path) -> None:
    """In words, and not on paper."""
    with pytest.raises(KitError, match=r"has no programme\.yml"):
        run(BuildRequest(programme=tmp_path))


@pytest.mark.parametrize("only", [None, "start"])
def test_what_comes_to_lie_beside_the_texts_is_told_though_nothing_is_to_be_made(
    built: dict[str, Path], tmp_path: Path, only: str | None
) -> None:
    """What is somebody's own each time, as a note; what was meant for the kit as an error."""
    folder = Path(shutil.copytree(built[PLACES[0]], tmp_path / "it"))
    events: list[object] = []
    run(BuildRequest(programme=folder, only=only), events.append)
    assert not any("forms/" in str(each.text) for each in events if isinstance(each, Notice))
    for name in ("forms/notes.txt", "documents/fotos/a.jpg", "top.txt"):
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).touch()
    for _ in range(2):
        events.clear()
        assert run(BuildRequest(programme=folder, only=only), events.append).files == 0
        (note,) = [text for each in events if isinstance(each, Notice) if "forms/notes.txt" in (text := str(each.text))]
        assert "documents/fotos/" in note
        assert "top.txt" not in note
    (folder / "forms" / "open-day.yaml").write_text("title: x")
    with pytest.raises(KitError, match=r"open-day\.yaml lies in its place"):
        run(BuildRequest(programme=folder, only=only))
    (folder / "forms" / "open-day.yaml").unlink()
    assert run(BuildRequest(programme=folder, only=only)).files == 0


def test_what_still_is_so_is_told_again(built: dict[str, Path], tmp_path: Path) -> None:
    """By a build that has nothing to make and by the check: a size that nothing followed, one person in two roles."""
    folder = Path(shutil.copytree(built["portugal"], tmp_path / "ours"))
    path = folder / SETTINGS.path
    text = re.sub(r"(?m)^  size: .*$", "  size: 8", path.read_text(encoding="utf-8"))
    text = re.sub(r"(?m)^(    email:) .*$", r"\1 ana@trespontes.pt", text)
    path.write_text(text, encoding="utf-8")

    def told(run_: Callable[[Listener], object]) -> list[str]:
        notes: list[str] = []
        run_(lambda event: notes.append(str(event.text)) if isinstance(event, Notice) else None)
        return [each for each in notes if "cohort.size was 25 and is 8" in each or "holds" in each]

    first = told(lambda listen: run(BuildRequest(programme=folder), listen))
    assert len(first) == 2
    assert "--set cohort_size=8" in first[1]
    assert re.search(r"budget\.yml \(lines \d+ \[\d+\]", first[1])
    assert told(lambda listen: run(BuildRequest(programme=folder), listen)) == first
    assert sorted(told(lambda listen: list(check(CheckRequest(programmes=(folder,)), listen)))) == sorted(first)
