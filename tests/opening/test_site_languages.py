"""The site in its other languages: each page speaks its own, finds its own, and leads to the others."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from kit_cli.languages.catalogues import own_words
from kit_cli.languages.table import SOURCE_LANGUAGE, languages
from tests.helpers.browsing import barriers, found
from tests.helpers.drawing import spread
from tests.helpers.languages import judged
from tests.helpers.serving import served
from website.mkdocs_yml import site_in
from website.translated import in_english, translated

TUTORIAL = "tutorial/first-programme"
LANGUAGES = [tag for tag, pages in translated().items() if f"{TUTORIAL}.md" in pages]
_LINKS = "links => links.map(link => [link.hreflang, new URL(link.href).pathname])"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_speaks_its_language(language: str, site: Path, browser: Any) -> None:
    """Its declared language, the site's name, the theme's words, the labels of the navigation; English is marked."""
    with served(site) as address:
        page = browser.new_page(viewport={"width": 1280, "height": 900})
        page.goto(f"{address}/{language}/{TUTORIAL}/", wait_until="networkidle")
        assert page.evaluate("document.documentElement.lang") == language
        assert page.title().endswith(site_in(language)["site_name"])
        assert page.locator(".md-search__input").get_attribute("placeholder") != "Search"
        tabs = [" ".join(each.split()) for each in page.locator(".md-tabs__link").all_inner_texts()]
        assert tabs[0] == own_words("Make a programme", language)
        assert f"{own_words('The method', language)} EN" in tabs
        texts = page.locator("article a[hreflang]").evaluate_all("links => links.map(a => a.nextSibling.textContent)")
        assert len(texts) > 3
        assert [text for text in texts if not text.startswith(f" ({in_english(language)})")] == []
        page.close()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_switch_leads_to_the_page_itself_and_back(language: str, site: Path, browser: Any) -> None:
    """Where a page is not translated, it leads to where the language begins."""
    with served(site) as address:
        page = browser.new_page()
        for path in (f"/{TUTORIAL}/", "/methodology/"):
            page.goto(address + path, wait_until="domcontentloaded")
            ways = dict(page.locator(".md-select__link").evaluate_all(_LINKS))
            assert list(ways) == [SOURCE_LANGUAGE, *translated()]
            assert ways[SOURCE_LANGUAGE] == path
            assert ways[language] == f"/{language}/{TUTORIAL}/"
        page.goto(address + ways[language], wait_until="domcontentloaded")
        back = page.locator(".md-select__link", has_text=languages()[SOURCE_LANGUAGE].name)
        assert back.evaluate("link => new URL(link.href).pathname") == f"/{TUTORIAL}/"
        page.close()


@pytest.mark.parametrize("language", spread(LANGUAGES, 1))
def test_the_search_finds_words_as_people_type_them(language: str, site: Path, browser: Any) -> None:
    """Inflected, half typed, without diacritics; and on pages of the language alone."""
    assert judged()[language].search, "tests/opening/languages says what to type"
    with served(site) as address:
        page = browser.new_page()
        page.goto(f"{address}/{language}/{TUTORIAL}/", wait_until="networkidle")
        for typed, word in judged()[language].search.items():
            results = found(page, typed)
            assert any(word in text.lower() for text in results.values()), f"{typed}: {results}"
            assert [url for url in results if not url.startswith(f"{address}/{language}/")] == []
        page.close()


def test_each_language_is_searched_alone(site: Path) -> None:
    """No index holds a page of another language."""
    for tag in ("", *translated()):
        index = json.loads((site / tag / "search" / "search_index.json").read_text(encoding="utf-8"))
        assert index["docs"]
        foreign = [each["location"] for each in index["docs"] if each["location"].partition("/")[0] in languages()]
        assert foreign == []


@pytest.mark.parametrize("language", LANGUAGES[:1])
def test_light_or_dark_is_chosen_once_for_all_languages(language: str, site: Path, browser: Any) -> None:
    """What is chosen on a translated page holds on the English one."""
    with served(site) as address:
        page = browser.new_page(color_scheme="light")
        page.goto(f"{address}/{language}/{TUTORIAL}/", wait_until="networkidle")
        page.click("[data-md-component=palette] label:visible")
        page.goto(f"{address}/{TUTORIAL}/", wait_until="networkidle")
        assert page.evaluate("document.body.dataset.mdColorScheme") == "slate"
        page.close()


@pytest.mark.parametrize("language", LANGUAGES[:1])
@pytest.mark.parametrize("width", [390, 1200])
def test_no_translated_page_keeps_anyone_out(width: int, language: str, site: Path, browser: Any) -> None:
    """Axe finds no violation, on a telephone and on a desk; nothing is asked for that is not there."""
    with served(site) as address:
        page = browser.new_page(viewport={"width": width, "height": 900})
        answers: list[tuple[str, int]] = []
        page.on("response", lambda answer: answers.append((answer.url, answer.status)))
        page.goto(f"{address}/{language}/{TUTORIAL}/", wait_until="networkidle")
        assert barriers(page) == []
        page.click("[for=__search]:visible") if width == 390 else page.focus(".md-search__input")
        page.wait_for_load_state("networkidle")
        assert [url for url, status in answers if status >= 400 or not url.startswith(address)] == []
        page.close()
