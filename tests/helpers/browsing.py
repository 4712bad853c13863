"""Chromium, driven by Playwright, and what axe says of the page that it shows."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from tests.helpers.judging import node_package, program


@contextmanager
def chromium() -> Iterator[Any]:
    """Give a browser, or skip the test where there is none."""
    from playwright.sync_api import sync_playwright

    path = program("chromium", "chromium-browser", "google-chrome")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=path,
            args=["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"],
        )
        yield browser
        browser.close()


def barriers(page: Any) -> list[str]:
    """Return axe's violations on the page that is open, and whether the page is wider than its window."""
    page.evaluate((node_package("axe-core") / "axe.min.js").read_text(encoding="utf-8"))
    found = []
    for violation in page.evaluate("axe.run()")["violations"]:
        targets = [node["target"] for node in violation["nodes"]][:3]
        found.append(f"{violation['id']} {targets}")
    if page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"):
        found.append("wider than the window")
    return found
