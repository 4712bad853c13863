"""`mentorkit check`: exit codes, shapes, many programmes, mends."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from kit_cli.cli import run
from kit_cli.report.data import schema

LATE, EARLY = "2028-01-01", "2026-11-22"


@pytest.fixture
def programme(built: dict[str, Path], tmp_path: Path) -> Path:
    """A fresh programme of Portugal, without its build."""
    return shutil.copytree(built["portugal"], tmp_path / "programme", ignore=shutil.ignore_patterns("build"))


def said(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> tuple[int, str, str]:
    """Run the command; return its exit code and what it printed."""
    code = run(["check", *map(str, arguments)])
    out, err = capsys.readouterr()
    return code, out, err


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["--on", EARLY], 0),
        (["--on", LATE], 1),
        (["--on", LATE, "--fail-on", "files"], 0),
        (["--on", LATE, "--fail-on", "never"], 0),
        (["--on", LATE, "--format", "json"], 1),
        (["--on", LATE, "--next"], 1),
        (["--on", LATE, "--standard", "des-2"], 0),
        (["--standard", "SEL-99"], 2),
        (["--on", "yesterday"], 2),
        (["--format", "pdf"], 2),
        (["--to", "report.pdf"], 2),
    ],
    ids=str,
)
def test_the_exit_code_says_what_follows(
    arguments: list[str], code: int, programme: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """0: nothing that is due is unmet; 1: something is; 2: the command was called wrongly."""
    assert said(capsys, programme, *arguments)[0] == code


def test_a_broken_file_fails_on_any_day(programme: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Also where only files are asked about; never means never."""
    (programme / "budget.yml").write_text("lines: [", encoding="utf-8")
    assert said(capsys, programme, "--on", EARLY)[0] == 1
    assert said(capsys, programme, "--on", EARLY, "--fail-on", "files")[0] == 1
    assert said(capsys, programme, "--on", EARLY, "--fail-on", "never")[0] == 0


@pytest.mark.parametrize(
    ("name", "begins"),
    [
        ("r.html", "<!DOCTYPE html>"),
        ("r.json", "{"),
        ("r.sarif", "{"),
        ("r.xml", "<?xml"),
        ("r.md", "# Mentoria"),
    ],
)
def test_the_ending_tells_the_shape(
    name: str, begins: str, programme: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The file is written whole, and the terminal says where."""
    code, out, _ = said(capsys, programme, "--on", EARLY, "--to", tmp_path / name)
    assert code == 0
    assert str(tmp_path / name) in out
    assert (tmp_path / name).read_text(encoding="utf-8").startswith(begins)
    assert [path.name for path in tmp_path.iterdir() if "tmp" in path.name] == []


def test_a_target_that_cannot_be_written_is_told(programme: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Without a traceback, and with nothing left behind."""
    code, _, err = said(capsys, programme, "--to", programme / "nowhere" / "r.json")
    assert code == 1
    assert "nowhere" in err


def test_one_broken_programme_does_not_stop_the_rest(
    built: dict[str, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A table with a line each."""
    (tmp_path / "nothing").mkdir()
    code, out, _ = said(capsys, tmp_path / "nothing", *built.values(), "--on", EARLY)
    assert code == 1
    assert "not a programme's folder" in " ".join(out.split())
    assert all(place in out for place in built)


def test_a_pattern_that_the_shell_has_left_is_filled_in(
    built: dict[str, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    """As Windows leaves it; one that fits nothing is a wrong call."""
    folder = built["portugal"].parent
    code, out, _ = said(capsys, f"{folder}/*", "--on", EARLY, "--format", "json")
    assert code == 0
    assert len(json.loads(out)["programmes"]) == 3
    assert said(capsys, f"{folder}/no*thing")[0] == 2


def test_the_schema_is_published(capsys: pytest.CaptureFixture[str]) -> None:
    """On its own, from anywhere."""
    code, out, _ = said(capsys, "--schema")
    assert (code, out.strip()) == (0, schema())


def test_a_lost_id_is_mended_after_showing_it(programme: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The heading's words are still the template's, so its id can only be one."""
    guide = next((programme / "documents" / "pt-PT").glob("mentoring-agreement.md"))
    whole = guide.read_text(encoding="utf-8")
    guide.write_text(whole.replace(" { #confidentiality-and-its-limits }", ""), encoding="utf-8")
    code, out, _ = said(capsys, programme, "--fix", "--yes", "--on", EARLY)
    assert code == 0
    assert "+++ documents/pt-PT/mentoring-agreement.md" in out
    assert guide.read_text(encoding="utf-8") == whole


def test_nothing_is_mended_that_could_mean_something_else(programme: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A heading in other words may be another section; without a yes nothing is written."""
    guide = programme / "documents" / "pt-PT" / "mentoring-agreement.md"
    whole = guide.read_text(encoding="utf-8")
    lines = [
        f"## Other words {number}" if "confidentiality-and-its-limits" in line else line
        for number, line in enumerate(whole.splitlines())
    ]
    guide.write_text("\n".join(lines) + "\n", encoding="utf-8")
    changed = guide.read_text(encoding="utf-8")
    _, _, err = said(capsys, programme, "--fix", "--yes", "--on", EARLY)
    assert "nothing that can be mended" in err
    assert guide.read_text(encoding="utf-8") == changed
