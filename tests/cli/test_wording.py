"""No word of click's own is left: each of them goes through the kit's sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from kit_cli.cli import run
from kit_cli.cli.listed import command_names

_WORDS = re.compile(r"[A-Za-z]{3,}")
_KEPT = re.compile(r"'[^']*'|--?[a-z-]+|mentorkit|\[[a-z|]+\]|pytest|__main__\.py|‹[^‹›]*›")
"""What stays as it is: names, options, values; and what a translation has marked."""


@pytest.fixture(autouse=True)
def _everything_translated(monkeypatch: pytest.MonkeyPatch) -> None:
    """A catalogue that has everything: each text is taken out, and its gaps are left between marks."""

    def translated(text: str, tag: str) -> str:
        assert tag == "sv"
        return "‹›" + "".join(re.findall(r"\{[a-z]+\}", text))

    from kit_cli.languages.speech import speaker

    monkeypatch.setattr("kit_cli.languages.speech.own_words", translated)
    speaker.cache_clear()
    monkeypatch.setenv("MENTORKIT_UI_LANGUAGE", "sv")


@pytest.fixture(autouse=True)
def _forgotten() -> Iterator[None]:
    from kit_cli.languages.speech import speaker

    yield
    speaker.cache_clear()


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["--help"], 0),
        (["check", "--help"], 0),
        (["new", "--help"], 0),
        (["places", "--help"], 0),
        (["places", "show", "-h"], 0),
        ([], 2),
        (["--sneeze"], 2),
        (["sneeze"], 2),
        (["chek"], 2),
        (["check", "--nxt"], 2),
        (["check", "--on"], 2),
        (["check", "--next=1"], 2),
        (["check", "--on", "2027-02-30"], 2),
        (["check", "--format", "pdf"], 2),
        (["check", "--to", "folder"], 2),
        (["places", "show"], 2),
        (["places", "show", "1", "2"], 2),
        (["places", "show", "1", "2", "3"], 2),
        (["places", "sneeze"], 2),
        (["--ui-language"], 2),
    ],
)
def test_nothing_is_said_in_english(
    arguments: list[str], code: int, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Help and every kind of what does not fit."""
    monkeypatch.setattr("sys.argv", ["mentorkit"])
    Path("folder").mkdir()
    assert run(arguments) == code
    said = "".join(capsys.readouterr())
    assert "‹›" in said
    left = _KEPT.sub("", said)
    assert [word for word in _WORDS.findall(left) if not word.isupper() and word not in _NAMES] == []


_NAMES = {*command_names(), "show", "team", "due"}
"""Commands, and defaults."""
