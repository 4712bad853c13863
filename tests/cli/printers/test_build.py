"""`mentorkit build`: what it says of a folder that holds more than the programme."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from kit_cli.cli import run
from kit_cli.files.document_paths import DOCUMENT_FOLDERS
from kit_cli.languages.table import languages
from kit_cli.model.folder import BASE, MADE
from kit_cli.places.answers import complete
from tests.conftest import TODAY
from tests.helpers.folders import files, told
from tests.helpers.rendering import TEMPLATE, plain


def test_documents_of_other_languages_are_named_in_one_line_and_not_built(
    built: dict[str, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """As plain cookiecutter leaves them: no error, the same build, and silence once they are gone.

    They are named each time, also when nothing has to be made.
    Only what the kit remembers of its own texts is not there: cookiecutter keeps nothing of it.
    """
    answers = complete({"place": "portugal"}, TEMPLATE, TODAY)
    folder = plain(answers.plain(), tmp_path / "plain")
    code, said = told(capsys, "build", str(folder))
    assert code == 0
    assert said.startswith("Note: not built")
    assert said.count("not built") == 1
    assert told(capsys, "build", str(folder)) == (0, said)
    left = [f"{kind}/{tag}" for kind in DOCUMENT_FOLDERS for tag in languages() if tag not in answers.languages]
    assert [each for each in left if each not in said] == []
    assert not [each for each in DOCUMENT_FOLDERS if f"{each}/{answers.languages[0]}" in said]
    for each in left:
        shutil.rmtree(folder / each)
    code, silent = told(capsys, "build", str(folder))
    assert (code, "not built" in silent) == (0, False)
    assert files(folder) == {name: text for name, text in files(built["portugal"]).items() if name != BASE}
    assert told(capsys, "build", str(folder), "--only", "timeline") == (0, silent)


def _printed(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert run(["build", *arguments]) == 0
    return capsys.readouterr().out


def test_it_says_what_was_made_and_what_stayed(
    built: dict[str, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Everything, nothing, or a part: a person learns whether an edit has arrived."""
    folder = Path(shutil.copytree(built["sweden"], tmp_path / "it"))
    count, opened = len(files(folder / "build")), f"\nOpen {folder / 'build' / 'index.html'}.\n"
    assert _printed(capsys, str(folder)) == "Nothing has changed since the last build." + opened
    next((folder / "build").rglob("*.docx")).unlink()
    assert _printed(capsys, str(folder)) == f"Built: 1 of {count} files; the others are up to date." + opened
    (folder / MADE).unlink()
    assert _printed(capsys, str(folder)) == f"{count} files built." + opened
