"""Every language is complete, and nothing in it is stale."""

from __future__ import annotations

import re
import string

import pytest

from kit_cli.languages.catalogues import catalogue
from kit_cli.languages.table import SOURCE_LANGUAGE, languages
from tools import catalogues, house, schemas
from tools.add.left_texts import without_a_language
from tools.add.repository import Repository
from tools.translations import problems

TRANSLATED = [tag for tag in languages() if tag != SOURCE_LANGUAGE]
_GAPS = re.compile(r"\{[a-z][a-z0-9_.-]*\}|`[^`]+`")


def _all(language: str) -> list[tuple[str, str]]:
    return [pair for folder, _messages in catalogues.CATALOGUES for pair in catalogue(language, folder).items()]


@pytest.mark.parametrize("language", TRANSLATED)
def test_every_short_text_is_translated(language: str) -> None:
    """By name: the texts that nobody has written yet."""
    for folder, messages in catalogues.CATALOGUES:
        known = catalogue(language, folder)
        assert sorted({text for text, _file, _comment in messages()} - known.keys()) == []


@pytest.mark.parametrize("language", TRANSLATED)
def test_short_texts_keep_their_gaps(language: str) -> None:
    """A gap lost in translation is a date that nobody sees; one that chooses a wording stands in each of them."""
    wrong = [text for text, own in _all(language) if set(_GAPS.findall(text)) != set(_GAPS.findall(own))]
    assert wrong == []


@pytest.mark.parametrize("language", TRANSLATED)
def test_short_texts_of_the_builder_can_be_filled(language: str) -> None:
    """`str.format` meets the same fields as in English."""

    def fields(text: str) -> set[str]:
        try:
            return {name for _, name, _, _ in string.Formatter().parse(text) if name}
        except ValueError:
            return set()

    wrong = [text for text, own in _all(language) if fields(text) != fields(own)]
    assert wrong == []


@pytest.mark.parametrize("language", TRANSLATED)
def test_every_document_is_translated_from_todays_english(language: str) -> None:
    """Missing, stale, or different in gaps, links, headings, tables: each by name."""
    assert list(problems(language)) == []


def test_the_catalogues_are_up_to_date() -> None:
    """`python -m tools.catalogues` would change nothing."""
    assert catalogues.main(["--check"]) == 0


def test_the_schemas_are_up_to_date() -> None:
    """`python -m tools.schemas` would change nothing."""
    assert schemas.main(["--check"]) == 0


def test_the_picture_of_the_house_is_up_to_date() -> None:
    """`python -m tools.house` would change nothing."""
    assert house.main(["--check"]) == 0


def test_data_files_speak_every_language() -> None:
    """What people read in a programme is there in each of the kit's languages."""
    lacking = without_a_language(Repository(catalogues.ROOT))
    assert [f"{path.name}:{line}: {what}" for path, line, what in lacking] == []


def test_no_short_text_hides_inside_an_f_string() -> None:
    """Babel's extractor does not look there, so nobody would translate it."""
    hidden = [
        f"{path.name}:{number}"
        for path in (catalogues.ROOT / "kit_cli").rglob("*.py")
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if re.search(r"""\bf["'].*\{_\(""", line)
    ]
    assert hidden == []
