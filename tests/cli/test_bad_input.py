"""The bad-input table: each row is refused in words, with its exit code, and nothing is harmed."""

from __future__ import annotations

import inspect
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.helpers.folders import files, replaced, told


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("new", "--yes", "--place", "atlantis"), 1, "place: 'atlantis' does not fit"),
        (("new", "--yes", "--set", "cohort_size=0"), 1, "Nearest: 4"),
        (("new", "--yes", "--set", "starts_on=2027-02-31"), 1, "Nearest: 2027-02-28"),
        (("new", "--yes", "--set", "languages=xx"), 1, "the languages are"),
        (("new", "--yes", "--set", "colour=red"), 1, "colour is not an answer"),
        (("new", "--yes", "--set", "programme_slug=../up"), 1, "lower-case letters"),
        (("new", "--yes", "--set", "programme_slug=/abs"), 1, "lower-case letters"),
        (("new", "--yes", "--set", "programme_slug="), 1, "lower-case letters"),
        (("new", "--yes", "--set", "programme_slug=NUL"), 1, "Windows reserves"),
        (("new", "--yes", "--set", f"programme_slug={'a' * 300}"), 1, "at most 40"),
        (("new", "--yes", "--set", "cohort_size"), 2, "KEY=VALUE"),
        (("new", "--yes", "--answers", "absent.yml"), 1, "cannot be read"),
        (("new", "--yes", "nowhere/at/all"), 1, "the folder above does not exist"),
        (("new", "--yes", "a" * 300), 1, "too long"),
        (("new", "--colour"), 2, "No such option"),
        (("build", "absent"), 1, "has no programme.yml"),
        (("timeline", "absent"), 1, "has no programme.yml"),
        (("timeline", "--format", "xml"), 2, "Invalid value"),
        (("timeline", "--on", "31 February"), 2, "Invalid value"),
        (("places", "show", "swedn"), 1, "Did you mean sweden?"),
        (("nothing",), 2, "No such command"),
    ],
)
def test_a_wrong_call_is_answered_in_words(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, arguments: tuple[str, ...], code: int, said: str
) -> None:
    """One exit code for what a person can mend, one for wrong usage; nothing is written."""
    before = sorted(path.name for path in tmp_path.iterdir())
    got, words = told(capsys, *arguments)
    assert got == code
    assert said in words
    assert sorted(path.name for path in tmp_path.iterdir()) == before


def test_a_folder_that_is_not_empty_is_not_touched(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """Nor a file of that name."""
    (tmp_path / "here").mkdir()
    (tmp_path / "here" / "mine.txt").write_text("mine")
    (tmp_path / "file").write_text("mine")
    for name, words in (("here", "is not empty"), ("file", "already something")):
        code, said = told(capsys, "new", name, "--yes", "--no-build")
        assert (code, words in said) == (1, True)
    assert (tmp_path / "here" / "mine.txt").read_text() == "mine"
    assert (tmp_path / "file").read_text() == "mine"


def test_an_empty_folder_is_taken(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """People make the folder first."""
    (tmp_path / "here").mkdir()
    assert told(capsys, "new", "here", "--yes", "--no-build")[0] == 0
    assert (tmp_path / "here" / "programme.yml").is_file()


@pytest.mark.parametrize(
    "left",
    [
        {".DS_Store": b"\0\0\0\1Bud1"},
        {"Thumbs.db": b"x", "desktop.ini": b"[.ShellClassInfo]"},
        {"._.DS_Store": b"\0\5\26\7\0"},
        {".git/HEAD": b"ref: refs/heads/main", ".git/hooks/mine": b"mine"},
        {".localized": b"", "Icon\r": b"", ".directory": b"[Desktop Entry]"},
    ],
)
def test_a_folder_that_looks_empty_is_taken(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, left: dict[str, bytes]
) -> None:
    """What a system or git keeps there stays, byte for byte."""
    for name, content in left.items():
        (tmp_path / "here" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "here" / name).write_bytes(content)
    assert told(capsys, "new", "here", "--yes", "--no-build")[0] == 0
    made = files(tmp_path / "here")
    assert {name: made[name] for name in left} == left
    assert "programme.yml" in made
    assert not list(tmp_path.glob(".mentorkit-tmp-*"))


@pytest.mark.parametrize("name", [".hidden", "._notes", "Thumbs.db/x", "kept.txt", ".gitignore"])
def test_what_only_looks_like_nothing_is_named(capsys: pytest.CaptureFixture[str], tmp_path: Path, name: str) -> None:
    """Somebody who sees an empty folder would not know what to take away."""
    (tmp_path / "here" / name).parent.mkdir(parents=True)
    (tmp_path / "here" / name).write_text("mine")
    code, said = told(capsys, "new", "here", "--yes", "--no-build")
    assert (code, f"is not empty ({name.partition('/')[0]})" in said) == (1, True)
    assert files(tmp_path / "here") == {name: b"mine"}


@pytest.mark.parametrize("number", [1, 2, 3])
def test_a_folder_that_looks_empty_is_back_when_the_disk_refuses(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    """At each of the steps in which the new folder takes its place."""
    (tmp_path / "here" / ".git").mkdir(parents=True)
    (tmp_path / "here" / ".git" / "mine").write_text("mine")
    rename, count = Path.rename, 0

    def fails(path: Path, target: Path) -> Path:
        nonlocal count
        count += "put_around" in {frame.function for frame in inspect.stack()}
        if count == number:
            count += 1
            raise OSError(5, os.strerror(5), str(path))
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", fails)
    code, _ = told(capsys, "new", "here", "--yes", "--no-build")
    monkeypatch.setattr(Path, "rename", rename)
    assert (code, files(tmp_path / "here")) == (1, {".git/mine": b"mine"})


def test_unknown_answers_of_a_file_are_named_with_their_line(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """And the nearest key."""
    (tmp_path / "a.yml").write_text("place: sweden\ncohort_sise: 12\n")
    code, said = told(capsys, "new", "--yes", "--answers", "a.yml")
    assert code == 1
    assert "a.yml:2" in said
    assert "cohort_size" in said


def test_a_start_in_the_past_is_a_warning(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """Past cycles are documented too."""
    code, said = told(capsys, "new", "old", "--yes", "--place", "sweden", "--set", "starts_on=2019-09-01")
    assert code == 0
    assert "in the past" in said
    assert (tmp_path / "old" / "build" / "index.html").is_file()


@pytest.fixture
def programme(built: dict[str, Path], tmp_path: Path) -> Path:
    """A copy of a built programme in two languages, to break."""
    return Path(shutil.copytree(built["western-balkans"], tmp_path / "programme"))


@pytest.mark.parametrize(
    ("edit", "file", "said"),
    [
        (replaced("programme.yml", "cohort:", "cohort: ["), "programme.yml:", "not valid YAML"),
        (
            replaced("programme.yml", "\ncurrency:", "\ncurency: EUR\ncurrency:"),
            "programme.yml:",
            "Did you mean currency?",
        ),
        (replaced("programme.yml", "minimum_age: 18", "minimum_age: old"), "programme.yml:", "whole number"),
        (replaced("programme.yml", "languages: [en, sr-Latn]", "languages: [en, xx]"), "programme.yml:", "xx is not"),
        (
            replaced("timeline.yml", "anchor: readiness-assessment", "anchor: readiness-asessment"),
            "timeline.yml:",
            "Did you mean readiness-assessment?",
        ),
        (replaced("timeline.yml", "offset: -2 weeks", "offset: two weeks"), "timeline.yml:", "-3 weeks"),
        (
            replaced("timeline.yml", "anchor: context-study", "anchor: transfer-agreement"),
            "timeline.yml:",
            "anchored to itself",
        ),
        (replaced("forms/session-log.yml", "relevant: ${", "relevant: ${nothere"), "forms/session-log.yml:", "nothere"),
        (
            replaced("forms/session-log.yml", "      sr-Latn: ", "      de: "),
            "forms/session-log.yml:",
            "missing in sr-Latn",
        ),
        (
            replaced("forms/session-log.yml", "purpose: mentoring", "purpose: mentorin"),
            "forms/session-log.yml:",
            "Did you mean mentoring?",
        ),
        (replaced("budget.yml", "unit_cost: ", "unit_cost: about "), "budget.yml:", "number"),
        (
            replaced("documents/en/mentee-guide.md", "{people.deputy.name}", "{people.deputy.nmae}"),
            "mentee-guide.md:",
            "Did you mean {people.deputy.name}?",
        ),
        (
            replaced("documents/en/mentee-guide.md", "{date.kick-off}", "{date.kickoff}"),
            "mentee-guide.md:",
            "Did you mean {date.kick-off}?",
        ),
        (replaced("documents/en/mentee-guide.md", "---\n", ""), "mentee-guide.md:", "front matter"),
        (replaced("evaluation/framework.yml", "form: ", "form: no-"), "framework.yml:", "is not a form"),
    ],
)
def test_a_broken_file_is_named_with_its_line_and_the_last_build_stays(
    capsys: pytest.CaptureFixture[str], programme: Path, edit: Callable[[Path], None], file: str, said: str
) -> None:
    """File, line, remedy; what people open is untouched."""
    before = files(programme / "build")
    edit(programme)
    code, words = told(capsys, "build", str(programme))
    assert code == 1
    line = next(line for line in words.splitlines() if file in line)
    assert line.split(file)[1].split(":")[0].isdigit() or line.split(":")[1].isdigit()
    assert said in words
    assert files(programme / "build") == before


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may write everywhere")
def test_a_read_only_folder_is_refused(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """Nothing is half made."""
    (tmp_path / "locked").mkdir(mode=0o555)
    code, said = told(capsys, "new", "locked/here", "--yes")
    assert (code, "cannot be written" in said) == (1, True)


@pytest.mark.parametrize("number", [28, 13, 30, 122, 27])
def test_a_failing_disk_leaves_nothing(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    """Full, forbidden, read-only: the disk's own errors, raised in the middle of the build."""
    count = 0
    write = Path.write_bytes

    def fails(path: Path, content: bytes) -> int:
        nonlocal count
        count += 1
        if count > 40:
            raise OSError(number, os.strerror(number), str(path))
        return write(path, content)

    monkeypatch.setattr(Path, "write_bytes", fails)
    before = files(tmp_path)
    code, said = told(capsys, "new", "here", "--yes", "--place", "portugal")
    assert (code, bool(said)) == (1, True)
    assert files(tmp_path) == before
