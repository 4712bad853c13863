"""What was judged of the standards is kept; and never taken for what anything else says."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from kit_cli.errors import KitError
from kit_cli.files.plain_text import read_text
from kit_cli.files.shipped import data_folder
from kit_cli.method import kept_fronts as module
from kit_cli.method import read
from kit_cli.method.read import Method, read_method


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of one stage of the method."""
    copy = tmp_path / "method"
    shutil.copytree(data_folder("methodology") / "matching", copy / "matching")
    shutil.copyfile(data_folder("methodology") / "stages.yml", copy / "stages.yml")
    return copy


@pytest.fixture
def judged(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """The standards that were judged, by their files; bytecode is kept in a folder of this test's own."""
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(sys, "pycache_prefix", str(tmp_path / "kept"))
    names: list[str] = []
    front = read._front

    def noted(path: Path) -> object:
        names.append(path.name)
        return front(path)

    monkeypatch.setattr(read, "_front", noted)
    module._made_by.cache_clear()
    yield names
    module._made_by.cache_clear()


def _said(method: Method) -> list[object]:
    return [(each.path, each.front, repr(each.front), each.body) for each in method.standards]


def test_what_is_kept_is_what_was_read(folder: Path, judged: list[str]) -> None:
    """To the type of a number, and with the texts behind the front matter."""
    first = read_method(folder)
    number = len(judged)
    assert number == len(first.standards) > 5
    assert _said(read_method(folder)) == _said(first)
    assert len(judged) == number
    for each in first.standards:
        assert each.body == read_text(each.path).partition("\n---\n")[2].strip() + "\n"


def test_elsewhere_the_same_texts_have_their_own_paths(folder: Path, judged: list[str]) -> None:
    """A problem is told of the file that was read."""
    read_method(folder)
    there = folder.parent / "other"
    folder.rename(there)
    assert {each.path.parent for each in read_method(there).standards} == {there / "matching"}
    assert len(set(judged)) == len(judged)


@pytest.mark.usefixtures("judged")
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(some.data())
def test_any_change_is_seen(folder: Path, data: some.DataObject) -> None:
    """A letter, a file that is gone, new or called otherwise: what is read then is what would be read with nothing."""
    read_method(folder)
    files = sorted((folder / "matching").glob("MAT-*.md"))
    path = data.draw(some.sampled_from(files))
    before = path.read_bytes()
    change = data.draw(some.sampled_from(["title", "body", "gone", "renamed", "copied"]))
    other = path.with_name("MAT-77.md")
    if change == "title":
        path.write_bytes(before.replace(b"title: ", b"title: X", 1))
    elif change == "body":
        place = data.draw(some.integers(before.index(b"\n---\n") + 5, len(before) - 1))
        path.write_bytes(before[:place] + b"x" + before[place:])
    elif change == "gone":
        path.unlink()
    elif change == "renamed":
        path.rename(other)
    else:
        other.write_bytes(before)
    try:
        assert _outcome(folder) == _fresh(folder), change
    finally:
        other.unlink(missing_ok=True)
        path.write_bytes(before)


def _outcome(folder: Path) -> object:
    try:
        return _said(read_method(folder))
    except KitError as error:
        return str(error)


def _fresh(folder: Path) -> object:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "kept", lambda *_: None)
        return _outcome(folder)


@pytest.mark.usefixtures("judged")
def test_a_broken_standard_is_told_each_time(folder: Path) -> None:
    """Nothing is kept of it."""
    path = folder / "matching" / "MAT-1.md"
    path.write_text(path.read_text(encoding="utf-8").replace("level: ", "level: X"), encoding="utf-8")
    for _ in range(2):
        with pytest.raises(KitError, match="is not a choice"):
            read_method(folder)
    path.write_bytes(b"\xff")
    with pytest.raises(KitError, match="UTF-8"):
        read_method(folder)


@pytest.mark.parametrize("name", ["__version__", "stage_ids", "support_ids"])
def test_other_code_and_other_words_judge_again(
    name: str, folder: Path, judged: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another version of the kit, and another list of what a standard may name."""
    read_method(folder)
    number = len(judged)
    before = getattr(module, name)
    monkeypatch.setattr(module, name, "another" if isinstance(before, str) else lambda: (*before(), "more"))
    module._made_by.cache_clear()
    read_method(folder)
    assert len(judged) == 2 * number


def test_a_change_of_code_judges_again(folder: Path, judged: list[str], tmp_path: Path) -> None:
    """Whoever works on the kit sees what the changed judge says."""
    kit = tmp_path / "kit"
    for room in module._ROOMS:
        shutil.copytree(module._KIT / room, kit / room, dirs_exist_ok=True)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "_KIT", kit)
        read_method(folder)
        number = len(judged)
        for room in module._ROOMS:
            path = next(iter(sorted((kit / room).glob("*.py"))))
            path.write_text("# changed\n", encoding="utf-8")
            module._made_by.cache_clear()
            read_method(folder)
    assert len(judged) == number * (1 + len(module._ROOMS))


@pytest.mark.parametrize("content", [b"", b"x" * 40])
def test_what_is_kept_and_broken_is_judged_again(
    content: bytes, folder: Path, judged: list[str], tmp_path: Path
) -> None:
    """Cut short, or another thing altogether."""
    first = _said(read_method(folder))
    (kept,) = (tmp_path / "kept").rglob("*.standards")
    kept.write_bytes(content)
    assert _said(read_method(folder)) == first
    kept.write_bytes(kept.read_bytes()[:-5])
    assert _said(read_method(folder)) == first
    assert len(judged) == 3 * len(first)
