"""How the answers about the Union's money are called: data, in every language."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from kit_cli.files.shipped import template_folder
from kit_cli.languages.table import languages
from kit_cli.places.answer_rules import EU_FUNDING
from kit_cli.places.eu import funding_called, grant_called, grants
from kit_cli.web.page.page import make_page
from tests.helpers.small import in_data

TAGS = tuple(languages())


@pytest.mark.parametrize("language", TAGS)
def test_each_answer_is_called_something(language: str) -> None:
    """In every language in its own words, and none by what is typed."""
    template = template_folder()
    called = [funding_called(word, template, language) for word in EU_FUNDING]
    called += [grant_called(name, template, language) for name in grants(template)]
    assert len(set(called)) == len(called)
    assert all(each[0].isupper() for each in called)
    assert not set(called) & {*EU_FUNDING, *grants(template)}
    if language != "en":
        english = [grant_called(name, template, "en") for name in grants(template)]
        assert not set(called) & set(english)


@pytest.fixture
def other_template(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the template, which the kit takes."""
    copy = Path(shutil.copytree(template_folder(), tmp_path / "template"))
    monkeypatch.setenv("MENTORKIT_TEMPLATE", str(copy))
    return copy


def test_a_new_kind_of_grant_is_on_the_page(other_template: Path) -> None:
    """Once it stands in the data: nothing else is written."""

    def another(data: dict[str, dict[str, dict[str, object]]]) -> None:
        first = next(iter(data["disclaimers"].values()))
        data["disclaimers"]["another"] = {**first, "title": {"en": "another kind of money"}}

    in_data(other_template / "eu.yml", another)
    page = make_page("sv", [("sv", "./")], home="../", fonts="../fonts", here="../", first=False)
    assert 'value="another"' in page
    assert "Another kind of money" in page


def test_a_template_that_does_not_name_them_shows_what_is_typed(other_template: Path) -> None:
    """As those of before, on which somebody may be at work."""
    in_data(other_template / "eu.yml", lambda data: data.pop("funding"))
    assert [funding_called(word, other_template, "sv") for word in EU_FUNDING] == list(EU_FUNDING)
