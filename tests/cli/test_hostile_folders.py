"""Folders that no coordinator would make on purpose: refused in words, never with a traceback."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from kit_cli.cli import run
from tests.helpers.folders import files, replaced, told


@pytest.fixture
def folder(built: dict[str, Path], tmp_path: Path) -> Path:
    """A copy of the Western Balkans' programme."""
    return Path(shutil.copytree(built["western-balkans"], tmp_path / "programme"))


def _write(name: str, content: str) -> Callable[[Path], None]:
    def edit(folder: Path) -> None:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(content, encoding="utf-8")

    return edit


def _remove(name: str) -> Callable[[Path], None]:
    return lambda folder: (folder / name).unlink()


@pytest.mark.parametrize(
    ("edit", "said"),
    [
        (_write("risks.yml", "[" * 300_000), "nested too deeply"),
        (_write("risks.yml", "- " * 300_000), "nested too deeply"),
        (_write("risks.yml", "risks: [" + "1, " * 4_000 + "1]"), "does not fit"),
        (_write("risks.yml", ""), "the file is empty"),
        (_write("forms/_choices.yml", "yesno: 12\n"), "forms/_choices.yml:1"),
        (replaced("forms/_choices.yml", "label: {en: ", "label: {en: '{hub.nmae}', x: "), "forms/_choices.yml:"),
        (_write("forms/a b.yml", "title: x\n"), "cannot be an id"),
        (_write("documents/en/?.md", "---\ntitle: x\n---\n"), "cannot be an id"),
        (_remove("documents/en/mentor-guide.md"), "missing in one language"),
        (_remove("timeline.yml"), "cannot be read"),
        (replaced("programme.yml", "languages: [en, sr-Latn]", "languages: [en, en]"), "stands twice"),
        (replaced("programme.yml", "languages: [en, sr-Latn]", "languages: []"), "is empty"),
        (replaced("programme.yml", "starts_on: ", "starts_on: 9"), "starts_on"),
        (replaced("programme.yml", "starts_on: 2", "starts_on: 0 # 2"), "YYYY-MM-DD"),
        (replaced("processing.yml", "months: 12", "months: 999999999"), "months"),
        (_write(".mentorkit/calendar.json", '{"a": ["x", 1e999]}'), "calendar.json"),
        (_write(".mentorkit/calendar.json", "[" * 200_000), "calendar.json"),
        (replaced("programme.yml", "\ncurrency:", '\n"\\e]0;x\\a": 1\ncurrency:'), "\\x1b"),
    ],
)
def test_a_hostile_folder_is_refused(
    capsys: pytest.CaptureFixture[str], folder: Path, edit: Callable[[Path], None], said: str
) -> None:
    """Short, printable, with the last build untouched."""
    before = files(folder / "build")
    edit(folder)
    code, words = told(capsys, "build", str(folder))
    assert code == 1
    assert said in words
    assert "\x1b" not in words
    assert len(words) < 20_000
    assert files(folder / "build") == before


def test_what_looks_like_a_number_is_taken_as_it_is_written(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Telephone and registration numbers, with their plus and their zeros."""
    replaced("programme.yml", 'phone: ""', "phone: +351912345678")(folder)
    replaced("programme.yml", 'registration_number: ""', "registration_number: 0512345678")(folder)
    assert told(capsys, "build", str(folder))[0] == 0
    page = (folder / "build" / "index.html").read_text(encoding="utf-8")
    assert "+351912345678" in page
    from kit_cli.programme.read import read_programme

    assert read_programme(folder).whole().settings.hub.registration_number == "0512345678"


def test_one_kind_is_made_without_leaving_what_it_made_before(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A document that is gone leaves the build; other kinds' files stay."""
    for language in ("en", "sr-Latn"):
        shutil.copy(folder / "documents" / language / "goals-sheet.md", folder / "documents" / language / "extra.md")
    assert told(capsys, "build", str(folder), "--only", "documents")[0] == 0
    assert (folder / "build" / "documents" / "en" / "extra.docx").is_file()
    for language in ("en", "sr-Latn"):
        (folder / "documents" / language / "extra.md").unlink()
    assert told(capsys, "build", str(folder), "--only", "documents")[0] == 0
    assert not (folder / "build" / "documents" / "en" / "extra.docx").exists()
    assert (folder / "build" / "index.html").is_file()
    assert (folder / "build" / "evaluation" / "en" / "framework.docx").is_file()


def test_two_builds_at_once_are_one_and_a_word(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The second says that another is at work, while it lives."""
    from kit_cli.files.writing import workspace

    with workspace(folder):
        code, said = told(capsys, "build", str(folder))
    assert (code, "another mentorkit is at work" in said) == (1, True)
    assert told(capsys, "build", str(folder), "--only", "start")[0] == 0


def test_the_folder_one_stands_in_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """It would be replaced under one's feet."""
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    code, said = told(capsys, "new", ".", "--yes")
    assert (code, "one folder up" in said) == (1, True)
    monkeypatch.chdir(tmp_path)
    shutil.rmtree(tmp_path / "here")


def test_the_answers_of_a_programme_make_it_again(
    built: dict[str, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """`.mentorkit/answers.yml` is an answers file."""
    answers = built["sweden"] / ".mentorkit" / "answers.yml"
    assert told(capsys, "new", "again", "--yes", "--no-build", "--answers", str(answers))[0] == 0
    again = files(tmp_path / "again")
    assert again == {name: content for name, content in files(built["sweden"]).items() if name in again}


def test_a_mistyped_answer_is_told_before_the_questions(tmp_path: Path) -> None:
    """Not dropped in silence."""
    said = subprocess.run(
        [sys.executable, "-m", "kit_cli", "new", "it", "--set", "citty=Porto"],
        input="\n" * 20,
        capture_output=True,
        text=True,
        check=False,
        cwd=tmp_path,
    )
    assert said.returncode == 1
    assert "Did you mean city?" in said.stderr
    assert said.stdout == ""


@pytest.mark.parametrize("command", [("new", "x", "--yes"), ("places",), ("--version",)])
def test_a_missing_template_or_a_full_output_is_told(command: tuple[str, ...], tmp_path: Path) -> None:
    """An environment variable that names nothing, and a device that takes nothing."""
    environment = {**os.environ, "MENTORKIT_TEMPLATE": "/nowhere"}
    with Path("/dev/full").open("w") as full:
        said = subprocess.run(
            [sys.executable, "-m", "kit_cli", *command],
            env=environment,
            cwd=tmp_path,
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert "Traceback" not in said.stderr
    assert said.returncode in {0, 1, 120}  # 120: Python itself could not flush at its end


def test_letters_that_the_terminal_lacks_are_shown_as_escapes(built: dict[str, Path], tmp_path: Path) -> None:
    """A Serbian timeline sent to a file on Windows."""
    environment = {**os.environ, "PYTHONIOENCODING": "cp1252", "PYTHONUTF8": "0"}
    said = subprocess.run(
        [sys.executable, "-m", "kit_cli", "timeline", str(built["western-balkans"]), "--format", "csv"],
        env=environment,
        cwd=tmp_path,
        capture_output=True,
        check=False,
    )
    assert said.returncode == 0, said.stderr


def test_help_is_there_for_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    """And the reference names every command."""
    from kit_cli.cli import COMMANDS

    reference = Path(__file__).resolve().parents[2].joinpath("docs/reference/commands.md").read_text(encoding="utf-8")
    for command in COMMANDS:
        assert run([command, "--help"]) == 0
        shown = capsys.readouterr().out
        assert "Options:" in shown
        # The site makes each command's options from its help: the page only has to name the command.
        assert f":prog_name: mentorkit {command}\n" in reference
