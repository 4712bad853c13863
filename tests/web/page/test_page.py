"""The page on which a programme is made: in each language, complete, and of one piece with the terminal's questions."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from kit_cli import __version__
from kit_cli.files.shipped import place_ids, template_folder
from kit_cli.languages.table import languages
from kit_cli.places.answers import ORDER
from kit_cli.web.page.page import make_page
from kit_cli.web.page.questions import GROUPS
from tests.helpers.judging import nu

TAGS = tuple(languages())


def page(language: str) -> str:
    """Return the page, alone."""
    return make_page(
        language, [(tag, f"../{tag}/") for tag in TAGS], home="../", fonts="../fonts", here="../", first=False
    )


def test_the_page_asks_what_the_terminal_asks() -> None:
    """Every question once; a new one has to be placed."""
    assert sorted(each.name for group in GROUPS for each in group.questions) == sorted(ORDER)


def test_nu_finds_nothing(tmp_path: Path) -> None:
    """In each language; one start of the checker for all."""
    pages = [tmp_path / f"{language}.html" for language in TAGS]
    for path in pages:
        path.write_text(page(path.stem), encoding="utf-8")
    said, errors = nu(pages)
    assert errors == 0, said


@pytest.mark.parametrize("language", TAGS)
def test_every_word_is_in_the_language_of_the_page(language: str) -> None:
    """No text is missing from the catalogues: what differs in English differs everywhere else."""
    if language == "en":
        return
    pages = (page(each).replace(__version__, "") for each in (language, "en"))  # which has a number in any language
    ours, english = (set(re.findall(r">([^<>{}\n]{12,})<", each)) for each in pages)
    assert ours & english == set()


def test_the_page_knows_every_place_before_the_kit_has_come() -> None:
    """Its languages, those that are proposed, its countries by their names."""
    found = re.search(r'<script type="application/json" id="data">(.*?)</script>', page("sv"))
    assert found is not None
    known = json.loads(found[1])
    assert sorted(known["places"]) == sorted(place_ids(template_folder()))
    assert known["places"]["sweden"]["countries"] == {"SE": "Sverige"}


def test_nothing_is_asked_from_anywhere_else() -> None:
    """The policy allows the page's own address alone, and no script but files of the site."""
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', page("en"))
    assert policy is not None
    rules = dict(rule.strip().split(" ", 1) for rule in policy[1].split(";"))
    assert rules["default-src"] == "'none'"
    assert rules["connect-src"] == "'self'"
    assert rules["script-src"] == "'self' 'wasm-unsafe-eval'"
    assert "http" not in policy[1]
