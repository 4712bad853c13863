"""Under which name a file was meant to be read."""

from __future__ import annotations

import pytest

from kit_cli.languages.table import languages
from kit_cli.programme.names import meant, near_language, plain_name, same_stem


@pytest.mark.parametrize(
    ("name", "right"),
    [
        ("timeline.yml", "timeline.yml"),
        ("Timeline.yml", "timeline.yml"),
        ("TIMELINE.YML", "timeline.yml"),
        ("timeline.yaml", "timeline.yml"),
        ("timeline.yml.txt", "timeline.yml"),
        ("timeline.yaml.TXT", "timeline.yml"),
        ("timeline.yml.rtf", "timeline.yml"),
        ("timeline.yml.yml", "timeline.yml"),
        ("timeline.yml.yaml", "timeline.yml"),
        ("timeline .yml", "timeline.yml"),
        ("timeline.yml ", "timeline.yml"),
        ("Open Day.yaml", "open-day.yml"),
        ("dia_aberto.yml", "dia-aberto.yml"),
        ("reunião.yml", "reuniao.yml"),
        ("reunia\u0303o.yml", "reuniao.yml"),
        ("welcome.markdown", "welcome.md"),
        ("welcome.MD.txt", "welcome.md"),
        ("_Choices.yaml", "_choices.yml"),
        ("timeline (1).yml.txt", "timeline.yml"),
        ("timeline (1) (1).yml", "timeline.yml"),
        ("Cópia de timeline (2).yml", "timeline.yml"),
        (".timeline.yml.icloud", "timeline.yml"),
        ("timeline.yml.part", "timeline.yml"),
        ("notes.txt", "notes"),
        ("photo.JPG", "photo.jpg"),
    ],
)
def test_a_name_is_put_right(name: str, right: str) -> None:
    """Capital letters, endings, blanks and accents, copies, and what is on its way."""
    assert meant(name) == right


@pytest.mark.parametrize("name", [".DS_Store", "Thumbs.db", "~$welcome.docx", ".~lock.welcome.odt#", "x.yml~", ".x"])
def test_of_some_nobody_is_told(name: str) -> None:
    """What programs keep for themselves."""
    assert meant(name) is None


def test_any_name_can_be_put_right() -> None:
    """Without letters, without an ending, not in UTF-8."""
    for name in ("", ".", "..", "a.", "\udce9.yml", "ж.yml", "a" * 255, "." * 99 + "yml", ".yml.yml"):
        plain_name(name)
        meant(name)


@pytest.mark.parametrize(
    ("name", "other", "same"),
    [("budget.xlsx", "budget.yml", True), ("Budget", "budget.yml", True), ("budgets.xlsx", "budget.yml", False)],
)
def test_names_are_compared_without_their_endings(name: str, other: str, same: bool) -> None:
    """A text that somebody has saved by another program."""
    assert same_stem(name, other) is same


@pytest.mark.parametrize(
    ("name", "tag"),
    [
        ("pt", "pt-PT"),
        ("PT-pt", "pt-PT"),
        ("pt_PT", "pt-PT"),
        ("Português", "pt-PT"),
        ("portugues", "pt-PT"),
        ("sr", "sr-Latn"),
        ("sr-latn", "sr-Latn"),
        ("SV", "sv"),
        ("Svenska", "sv"),
        ("english", "en"),
        ("pt-BR", None),
        ("fotos", None),
        ("p", None),
        ("", None),
    ],
)
def test_a_folder_is_nearly_a_languages(name: str, tag: str | None) -> None:
    """By its tag, the first part of it, or what the language calls itself; another country's is another language."""
    assert near_language(name, languages()) == tag
