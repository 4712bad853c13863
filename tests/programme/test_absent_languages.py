"""A language whose texts are not there, or one too many: one cause, and not a thousand lines."""

from __future__ import annotations

import re
import shlex
import shutil
from pathlib import Path

import pytest

from kit_cli.cli import run
from kit_cli.files.document_paths import documents_of
from kit_cli.model.folder import BUDGET, BUILD, SETTINGS
from kit_cli.programme.read import read_programme
from tests.helpers.drawing import spread


def _copied(built: dict[str, Path], place: str, languages: str, target: Path) -> Path:
    folder = Path(shutil.copytree(built[place], target, ignore=shutil.ignore_patterns(BUILD)))
    path = folder / SETTINGS.path
    text = re.sub(r"(?m)^  languages: .*$", f"  languages: [{languages}]", path.read_text(encoding="utf-8"))
    path.write_text(text, encoding="utf-8")
    return folder


@pytest.mark.parametrize("named", spread([".", "../the programme", "{whole}"], 2))
def test_the_command_works_where_it_is_printed(
    built: dict[str, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, named: str
) -> None:
    """In the programme's own folder too, with numbers as people write them; what does not go along is said before."""
    folder = _copied(built, "portugal", "pt-PT, en", tmp_path / "the programme")
    text = (folder / BUDGET.path).read_text("utf-8")
    (folder / BUDGET.path).write_text(
        re.sub(r"unit_cost: 340$", "unit_cost: 355,50", text, flags=re.MULTILINE), "utf-8"
    )
    shutil.copy(folder / "documents/pt-PT/mentor-guide.md", folder / "documents/pt-PT/ours.md")
    monkeypatch.chdir(folder)
    (problem,) = read_programme(Path(named.format(whole=folder))).problems
    assert "your own documents in the new languages: documents/pt-PT/ours.md" in str(problem)
    assert "data/" in str(problem)
    path = folder / SETTINGS.path
    path.write_text(path.read_text(encoding="utf-8").replace("[pt-PT, en]", "[pt-PT]"), encoding="utf-8")
    _, *arguments = shlex.split(str(problem).rpartition(": `")[2].rstrip("`"))
    run([*arguments, "--no-build"])
    made = read_programme(tmp_path / "the programme-pt-PT-en")
    assert made.languages == ("pt-PT", "en")
    assert any(each.unit_cost == 355.5 for each in made.budget.lines)
    assert {each.file.name for each in made.problems if each.file} == {"ours.md"}


@pytest.mark.parametrize(
    ("place", "languages", "said", "before"),
    [
        ("portugal", "pt-PT, en", r"the texts in en are not there", "[pt-PT]"),
        ("portugal", "sv, pt-PT", r"the texts in sv are not there", "[pt-PT]"),
        ("portugal", "en", r"the texts in en are not there", "[pt-PT]"),
        ("western-balkans", "en, sr-Latn, sv", r"the texts in sv are not there", "[en, sr-Latn]"),
        (
            "western-balkans",
            "sr-Latn",
            r"\d+ texts speak more languages than the list says \(sr-Latn\)",
            "[sr-Latn, en]",
        ),
    ],
)
def test_one_cause_is_told(
    built: dict[str, Path], tmp_path: Path, place: str, languages: str, said: str, before: str
) -> None:
    """At the line of the list, with what was there and the command that makes the texts."""
    folder = _copied(built, place, languages, tmp_path / "it")
    (problem,) = read_programme(folder).problems
    line = (folder / SETTINGS.path).read_text(encoding="utf-8").splitlines()[(problem.line or 0) - 1]
    assert line.startswith("  languages:")
    assert re.search(said, str(problem))
    assert f"`languages: {before}`" in str(problem)
    assert f"--set languages={languages.replace(' ', '')} " in str(problem)


def test_the_command_that_is_told_makes_them(
    built: dict[str, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Once the list is as it was; the programme is the same one in more languages."""
    folder = _copied(built, "portugal", "pt-PT, en", tmp_path / "the programme")
    (problem,) = read_programme(folder).problems
    path = folder / SETTINGS.path
    path.write_text(path.read_text(encoding="utf-8").replace("[pt-PT, en]", "[pt-PT]"), encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    program, *arguments = shlex.split(str(problem).rpartition(": `")[2].rstrip("`"))
    assert (program, run([*arguments, "--no-build"])) == ("mentorkit", 0)
    made = read_programme(tmp_path / "the programme-pt-PT-en").whole()
    assert made.languages == ("pt-PT", "en")
    assert made.settings.programme.slug == read_programme(folder).settings.programme.slug


def test_a_few_that_are_missing_are_told_one_by_one(built: dict[str, Path], tmp_path: Path) -> None:
    """A list to work through is no cause."""
    folder = _copied(built, "western-balkans", "sr-Latn, en", tmp_path / "it")
    path = folder / "forms" / "event-feedback.yml"
    path.write_text(re.sub(r"(?m)^  en: .*\n", "", path.read_text(encoding="utf-8")), encoding="utf-8")
    problems = read_programme(folder).problems
    assert 1 <= len(problems) <= 20
    assert all(problem.file == path for problem in problems)


def test_a_language_half_translated_still_has_one_cause(built: dict[str, Path], tmp_path: Path) -> None:
    """Some documents are there already, most texts are not."""
    folder = _copied(built, "portugal", "pt-PT, en", tmp_path / "it")
    (folder / "documents" / "en").mkdir()
    shutil.copy(next(documents_of("pt-PT", folder)), folder / "documents" / "en")
    (problem,) = read_programme(folder).problems
    assert "the texts in en are not there" in str(problem)
