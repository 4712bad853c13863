"""Before `new` writes, all answers are shown once; one that is wrong is asked again, whoever has given it."""

from __future__ import annotations

import io
import shutil
from pathlib import Path

import pytest

from kit_cli.cli import run
from kit_cli.files.yaml_source import read_yaml
from kit_cli.model.folder import SETTINGS
from tests.helpers.folders import files
from tests.helpers.past import let_it_have_been

ANSWERED = ["Mentoria", "", "Hub", "Faro", "2027-10-08", "12", "8", "Ana", "ana@hub.pt", "none"]
"""From the name on."""


def made(
    arguments: list[str], typed: list[str], folder: Path, monkeypatch: pytest.MonkeyPatch, code: int = 0
) -> dict[str, dict[str, object]]:
    """Return the settings of a programme that somebody makes by typing."""
    monkeypatch.chdir(folder)
    monkeypatch.setattr("sys.stdin", io.StringIO("".join(f"{line}\n" for line in typed)))
    assert run(["new", "p", "--no-build", *arguments]) == code
    settings: dict[str, dict[str, object]] = read_yaml(folder / "p" / SETTINGS.path).data if code == 0 else {}
    return settings


def test_all_answers_are_shown_with_their_questions(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Days and names in words, also what came with the command; Enter makes the programme."""
    made(["--place", "portugal"], ["português, inglês", *ANSWERED, ""], tmp_path, monkeypatch)
    said = capsys.readouterr().err
    assert " 1. Where does the programme run? Portugal (portugal)\n" in said
    assert " 2. In which languages? português, inglês (pt-PT, en)\n" in said
    assert "8 de outubro de 2027" in said or "8 October 2027" in said
    assert said.count("Make the programme from these answers? [Y/n]") == 1


def test_one_answer_may_be_changed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """By its number; what followed from it as a proposal follows again, what was typed stands."""
    typed = ["pt-PT", *ANSWERED, "n", "99", "3", "Mentoria do Douro", "y"]
    settings = made(["--place", "portugal"], typed, tmp_path, monkeypatch)
    assert settings["programme"]["name"] == "Mentoria do Douro"
    assert settings["programme"]["slug"] == "mentoria-do-douro"
    assert settings["hub"]["city"] == "Faro"


def test_what_came_with_the_command_may_be_changed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """And what hangs on it: another place proposes other languages, and asks in which of its countries the town is."""
    typed = ["", *ANSWERED[:3], "Kopaonik", *ANSWERED[4:], "n", "1", "Zapadni Balkan", "Kosovo"]
    typed += ["n", "7", "Sérvia", "y"]
    settings = made(["--place", "portugal"], typed, tmp_path, monkeypatch)
    assert settings["programme"]["place"] == "western-balkans"
    assert settings["programme"]["languages"] == ["en", "sr-Latn"]
    assert settings["hub"]["country"] == "RS"
    assert "european_union" not in settings["visibility"]  # as was typed, whatever is usual there


def test_a_country_that_follows_from_the_town_may_be_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """It is not asked, but shown."""
    typed = ["en", *ANSWERED[:3], "Bar", *ANSWERED[4:], "n", "7", "Albania", "y"]
    settings = made(["--place", "western-balkans"], typed, tmp_path, monkeypatch)
    assert " 7. In which country is it registered? Montenegro (ME)\n" in capsys.readouterr().err
    assert settings["hub"]["country"] == "AL"


def test_nobody_who_has_not_said_yes_gets_a_programme(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """An input that ends before is told, and the answers are kept."""
    made(["--place", "portugal"], ["pt-PT", *ANSWERED], tmp_path, monkeypatch, code=2)
    assert list(files(tmp_path)) == ["p.answers.yml"]
    assert "--yes asks nothing" in capsys.readouterr().err


@pytest.mark.parametrize(
    "arguments",
    [
        ["new", "p", "--place", "portugal"],
        ["attest", "SEL-3", "made"],
        ["adapt", "SEL-3", "made"],
    ],
)
def test_a_command_that_asks_tells_whoever_cannot_answer_what_to_do(
    arguments: list[str],
    built: dict[str, Path],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """That is wrong usage; nothing is written."""
    let_it_have_been(Path(shutil.copytree(built["portugal"], tmp_path / "made")))
    before = files(tmp_path / "made")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("sys.stdin", io.StringIO(""))
    assert run(arguments) == 2
    assert files(tmp_path / "made") == before
    said = capsys.readouterr().err
    assert "an answer is needed, and nobody is there to give it" in said
    assert "Give it with --" in said
    assert sorted(path.name for path in tmp_path.iterdir()) == ["home", "made"]
