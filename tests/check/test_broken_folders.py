"""Folders that nobody would make on purpose: a finding with file and line, and the rest is checked."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion

from kit_cli.check.results import Report, Status
from kit_cli.check.run import check
from kit_cli.method.read import method
from tests.conftest import TODAY
from tests.helpers.drawing import spread
from tests.helpers.folders import files

pytestmark = pytest.mark.usefixtures("its_own")


def _checked(folder: Path) -> Report:
    return check(folder, method(), TODAY)


def _written(name: str, text: str) -> Callable[[Path], None]:
    def make(folder: Path) -> None:
        (folder / name).write_text(text, encoding="utf-8")

    return make


def _large(folder: Path) -> None:
    with (folder / "risks.yml").open("wb") as stream:
        stream.truncate(50_000_000)


def _loop(name: str) -> Callable[[Path], None]:
    def make(folder: Path) -> None:
        path = folder / name
        path.unlink()
        path.symlink_to(path.name)

    return make


def _folder_loop(folder: Path) -> None:
    (folder / "forms").rename(folder / "away")
    (folder / "forms").symlink_to("forms")


def _folder_instead(folder: Path) -> None:
    (folder / "budget.yml").unlink()
    (folder / "budget.yml").mkdir()


@pytest.mark.parametrize(
    ("broken", "file", "said"),
    [
        (_written("timeline.yml", "a: &a\n  b: *a\n"), "timeline.yml", "anchors"),
        (_written("programme.yml", "- only\n- a list\n"), "programme.yml", "programme.languages"),
        (_written("programme.yml", "\0"), "programme.yml", "YAML"),
        (_written("forms/consent.yml", "- a\n- list\n"), "forms/consent.yml", "does not fit"),
        (_written("forms/consent.yml", "just text\n"), "forms/consent.yml", "does not fit"),
        (_written("forms/_choices.yml", "[" * 5000), "forms/_choices.yml", "YAML"),
        (_written("forms/Strange Name.yml", ""), "forms/Strange Name.yml", "cannot be an id"),
        (_written("budget.yml", "{" * 20_000), "budget.yml", "nested"),
        (_written("processing.yml", "purposes: 1e400\n"), "processing.yml", "does not fit"),
        (_written("documents/pt-PT/mentor-guide.md", "no front matter"), "documents/pt-PT/mentor-guide.md", "front"),
        (
            _written(
                "attestations.yml",
                "attestations:\n  - standard: SEL-99\n    by: Ana\n    on: 2027-01-01\n    proof: Yes\n",
            ),
            "attestations.yml",
            "there is no standard SEL-99",
        ),
        (
            _written(
                "attestations.yml", "attestations:\n  - {standard: DES-2, by: Ana, on: 2027-01-01, proof: here}\n"
            ),
            "attestations.yml",
            "nothing to attest",
        ),
        (_written("adaptations.yml", "adaptations: {a: b}\n"), "adaptations.yml", "does not fit"),
        (_large, "risks.yml", "larger than 2 MB"),
        (_loop("budget.yml"), "budget.yml", "cannot be read"),
        (_loop("forms/consent.yml"), "forms/consent.yml", "cannot be read"),
        (_folder_loop, "forms", "cannot be read"),
        (_folder_instead, "budget.yml", "cannot be read"),
    ],
)
def test_what_is_broken_is_told_and_the_rest_is_checked(
    broken: Callable[[Path], None], file: str, said: str, programme: Path, snapshot: SnapshotAssertion
) -> None:
    """With the file, and without a traceback."""
    broken(programme)
    report = _checked(programme)
    told = [each for each in report.problems if each.file and each.file.relative_to(programme).as_posix() == file]
    assert any(said in str(each.what) for each in told), [str(each) for each in report.problems]
    assert [str(each).replace(str(programme), "…") for each in report.problems] == snapshot
    assert len(report.results) == len(method().standards)
    assert any(each.status in {Status.MET, Status.TO_ATTEST} for each in report.results)


@pytest.mark.parametrize("name", ["nothing", "empty", "file"])
def test_what_is_no_programme_says_so(name: str, tmp_path: Path) -> None:
    """A folder that is missing, one that is empty, and a file."""
    (tmp_path / "empty").mkdir()
    (tmp_path / "file").write_text("", encoding="utf-8")
    report = _checked(tmp_path / name)
    assert "not a programme's folder" in str(report.problems[0].what)
    assert report.results == ()


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_folder_that_may_not_be_read_is_told(programme: Path) -> None:  # pragma: no cover
    """The others are checked."""
    (programme / "forms").chmod(0)
    try:
        report = _checked(programme)
    finally:
        (programme / "forms").chmod(0o755)
    assert any("cannot be read" in str(each.what) for each in report.problems)


def test_any_file_may_be_cut_short(programme: Path) -> None:
    """Files of each folder and kind in turn, ended in the middle: told or harmless, never a traceback."""
    kinds: dict[tuple[Path, str], list[str]] = {}
    for name in sorted(files(programme)):
        kinds.setdefault((Path(name).parent, Path(name).suffix), []).append(name)
    top = {name for name in files(programme) if "/" not in name}
    for name in sorted(top | {name for names in kinds.values() for name in spread(names, 3)}):
        path = programme / name
        whole = path.read_bytes()
        path.write_bytes(whole[: len(whole) // 2])
        report = _checked(programme)
        assert report.results, name
        path.write_bytes(whole)


_JUNK = (b"", b"\xff\xfe", b"null", b"[]", b"{}", b"42", b"- - - -", "日本: [語]".encode())


def test_any_yaml_file_may_hold_junk(programme: Path) -> None:
    """Each in turn, each with another kind of it."""
    for number, path in enumerate(sorted(programme.rglob("*.yml"))):
        whole = path.read_bytes()
        path.write_bytes(_JUNK[number % len(_JUNK)])
        assert isinstance(_checked(programme), Report), path
        path.write_bytes(whole)


@pytest.mark.parametrize("junk", _JUNK)
@pytest.mark.parametrize("name", ["programme.yml", "timeline.yml"])
def test_the_files_on_which_all_hangs_may_hold_any_junk(name: str, junk: bytes, programme: Path) -> None:
    """Settings and dates: every kind of it."""
    (programme / name).write_bytes(junk)
    assert _checked(programme).problems
