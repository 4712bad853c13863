"""In which language a run speaks."""

from __future__ import annotations

from pathlib import Path

import pytest

from kit_cli.cli.speaking import in_front, language, run_of, tell
from kit_cli.errors import KitError, Problem
from kit_cli.grammar.sentence import literal, say

pytestmark = pytest.mark.usefixtures("nobody_asks")


@pytest.mark.parametrize(
    ("variables", "spoken"),
    [
        ({}, "en"),
        ({"LANG": "sv_SE.UTF-8"}, "sv"),
        ({"LANG": "sv_SE", "LC_MESSAGES": "pt_PT"}, "pt-PT"),
        ({"LANG": "sv_SE", "LC_MESSAGES": "pt_PT", "LC_ALL": "sr_RS@latin"}, "sr-Latn"),
        ({"LANG": "sv_SE", "LC_ALL": ""}, "sv"),
        ({"LANG": "sv_SE", "LC_ALL": "C"}, "en"),
        ({"LANG": "sv_SE", "LC_ALL": "C.UTF-8", "LANGUAGE": "sv"}, "en"),
        ({"LANG": "de_DE", "LANGUAGE": "de:pt_BR:sv"}, "pt-PT"),
        ({"LANG": "sv_SE", "LANGUAGE": "de:en"}, "en"),
        ({"LANG": "nb_NO"}, "en"),
        ({"LANG": "sv_SE", "MENTORKIT_UI_LANGUAGE": "pt"}, "pt-PT"),
        ({"LANG": "sv_SE", "MENTORKIT_UI_LANGUAGE": "en"}, "en"),
    ],
)
def test_the_system_says_it_in_variables(
    variables: dict[str, str], spoken: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """As POSIX orders them, and the kit's own before them; nothing is said of a system that the kit cannot follow."""
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    with run_of(["places"]):
        assert language() == spoken
    assert capsys.readouterr() == ("", "")


@pytest.mark.parametrize(
    ("arguments", "moved"),
    [
        (["check", "--ui-language", "sv", "."], ["--ui-language", "sv", "check", "."]),
        (["check", "--ui-language=sv"], ["--ui-language=sv", "check"]),
        (["check", ".", "--ui-language"], ["--ui-language"]),
        (["check", "--", "--ui-language", "sv"], ["check", "--", "--ui-language", "sv"]),
        (["check", "."], ["check", "."]),
    ],
)
def test_the_option_may_stand_anywhere(arguments: list[str], moved: list[str]) -> None:
    """Before the command it is the same."""
    assert in_front(arguments) == moved


@pytest.mark.parametrize(
    ("arguments", "spoken"),
    [
        (["--ui-language", "sv", "check"], "sv"),
        (["check", "--ui-language=pt_BR"], "pt-PT"),
        (["check", "--ui-language", "de"], "sr-Latn"),
        (["--ui-language", "sv", "--ui-language", "pt", "check"], "pt-PT"),
        (["check", "--", "--ui-language=sv"], "sr-Latn"),
    ],
)
def test_the_option_prevails(arguments: list[str], spoken: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Over everything else; that the kit does not speak it is said in the next language that it does."""
    monkeypatch.setenv("MENTORKIT_UI_LANGUAGE", "sr-Latn")
    with run_of(arguments):
        assert language() == spoken


def test_a_variable_that_asks_for_too_much_is_answered(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Once, in English, with what the kit speaks."""
    monkeypatch.setenv("MENTORKIT_UI_LANGUAGE", "de")
    with run_of([]):
        assert [language(), language()] == ["en", "en"]
    said = "MENTORKIT_UI_LANGUAGE: The kit does not speak de; it speaks en, pt-PT, sr-Latn, sv.\n"
    assert capsys.readouterr() == ("", said)


@pytest.mark.parametrize(
    ("text", "spoken"),
    [
        ("programme:\n  name: X\n  languages: [pt-PT, en]\n", "pt-PT"),
        (
            "\ufeffa: 1\r\nprogramme: # ours\r\n\r\n  languages:\r\n    # the main one\r\n    - 'sv'\r\n    - en\r\n",
            "sv",
        ),
        ('programme:\n  languages: ["sr-Latn"]', "sr-Latn"),
        ("programme:\n  languages: [pt-PT\nhub: {{{ broken", "pt-PT"),
        ("hub:\n  languages: [pt-PT]\nprogramme:\n  name: X\n", "en"),
        ("programme:\n  name: X\nhub:\n  languages: [pt-PT]\n", "en"),
        ("programme:\n  languages: [de]\n", "en"),
        ("", "en"),
    ],
)
def test_a_programme_speaks_its_first_language(text: str, spoken: str, tmp_path: Path) -> None:
    """Its file may be broken elsewhere; the folder is this one where none is named."""
    Path("programme.yml").write_bytes(text.encode())
    (tmp_path / "empty").mkdir()
    for arguments in (["check"], ["check", str(tmp_path)], ["check", "empty", "--on", "2027-01-01", "."]):
        with run_of(arguments):
            assert language() == spoken
    for arguments in (["places"], ["new"], ["--help"]):
        with run_of(arguments):
            assert language() == "en"


def test_of_several_programmes_the_first_that_tells_one_speaks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Named one by one or by a pattern; the programme prevails over the system."""
    monkeypatch.setenv("LANG", "sr_RS")
    for name, text in (("a", "broken: {"), ("b", "programme:\n  languages: [sv]\n"), ("c", "")):
        (tmp_path / name).mkdir()
        (tmp_path / name / "programme.yml").write_text(text)
    for folders in (["a", "b", "c"], ["*"]):
        with run_of(["check", *folders]):
            assert language() == "sv"
    with run_of(["check", "a"]):
        assert language() == "sr-Latn"


def test_a_broken_catalogue_is_told_and_english_spoken(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """To whoever is at work on it; once."""

    def broken(_text: str, _tag: str) -> str:
        raise KitError(Problem(literal("this is broken")))

    monkeypatch.setattr("kit_cli.languages.catalogues.own_words", broken)
    with run_of(["--ui-language", "sv"]):
        assert [tell(say("One.")), tell(say("Two."))] == ["One.", "Two."]
    assert capsys.readouterr() == ("", "this is broken\n")


def test_it_tells_in_the_language_of_the_run() -> None:
    """Each run has its own; names are the same in all."""
    sentence = say("Write {line}.", line="x: 1")
    with run_of(["--ui-language", "sv"]):
        assert tell(sentence) == "Skriv x: 1."
        with run_of(["--ui-language", "en"]):
            assert tell(sentence) == "Write x: 1."
        assert tell("as it is") == "as it is"
    assert tell(sentence) == "Write x: 1."
