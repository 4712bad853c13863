"""Chromium, driven by Playwright, and what axe says of the page that it shows."""

from __future__ import annotations

import atexit
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

from tests.helpers.judging import node_package, program


@cache
def chromium() -> Any:
    """Return the one browser of this process, or skip the test where there is none.

    Whatever opens something in it closes it again.
    """
    browser = new_chromium()
    atexit.register(browser.close)
    return browser


def new_chromium() -> Any:
    """Return a browser that nobody has used yet, or skip the test where there is none; close it.

    Without windows it shows the same in two thirds of the time.
    """
    return _playwright().chromium.launch(**_launched())


def returning_chromium(profile: Path) -> Any:
    """Return a browser, as its only context, that keeps what it keeps in a folder: compiled code too. Close it."""
    return _playwright().chromium.launch_persistent_context(profile, **_launched())


def _launched() -> dict[str, Any]:
    return {
        "executable_path": program("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"),
        "args": ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"],
    }


@cache
def _playwright() -> Any:
    from playwright.sync_api import sync_playwright

    playwright = sync_playwright().start()
    atexit.register(playwright.stop)
    return playwright


# Every rule is asked of every element; that axe also writes out where a rule holds would take three times as long.
_VIOLATIONS = """
axe.run({resultTypes: ['violations']}).then((said) => said.violations.map(
  ({id, nodes}) => ({id, targets: nodes.slice(0, 3).map((node) => node.target)})))
"""


def barriers(page: Any) -> list[str]:
    """Return axe's violations on the page that is open, and whether the page is wider than its window."""
    if page.evaluate("typeof axe === 'undefined'"):
        page.evaluate((node_package("axe-core") / "axe.min.js").read_text(encoding="utf-8"))
    found = [f"{each['id']} {each['targets']}" for each in page.evaluate(_VIOLATIONS)]
    return found + overflow(page)


def overflow(page: Any) -> list[str]:
    """Return whether the page that is open is wider than its window, in words."""
    wider = page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")
    return ["wider than the window"] if wider else []


# The search's worker as the theme ships it: it is given the index, then asked.
_ASKED = """
async (asked) => {
  const { base, search } = JSON.parse(document.getElementById("__config").textContent);
  const url = (path) => new URL(path, new URL(base + "/", location));
  const index = await (await fetch(url("search/search_index.json"))).json();
  const worker = new Worker(new URL(search, location));
  const say = (type, data) => new Promise((answer) => {
    worker.onmessage = (event) => answer(event.data.data);
    worker.postMessage({ type, data });
  });
  await say(0, { ...index, options: { suggest: false } });
  const found = {};
  for (const typed of asked) {
    const pages = (await say(2, typed)).items.map((items) => items[0].location.split("#")[0]);
    found[typed] = pages;
  }
  worker.terminate();
  return found;
}
"""


def pages_found(page: Any, asked: Iterable[str]) -> dict[str, list[str]]:
    """Ask the search of the site whose page is open; return the addresses of the pages that it finds, best first."""
    said: dict[str, list[str]] = page.evaluate(_ASKED, list(asked))
    return said


def found(page: Any, typed: str) -> dict[str, str]:
    """Type into the search of a page of the site; return what it finds, each text by its address."""
    page.fill(".md-search__input", "")
    page.locator(".md-search__input").press_sequentially(typed)
    page.wait_for_selector(".md-search-result__link")
    # Results of half a word stay until those of the whole one come.
    page.wait_for_timeout(300)
    links = page.locator(".md-search-result__link").all()
    return {link.evaluate("link => link.href"): link.text_content() for link in links}
