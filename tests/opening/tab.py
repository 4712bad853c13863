"""The page in a browser tab: a site with what it needs, and the modules of the page by themselves."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

from browser.pack import RUNTIME
from kit_cli.web.page import FOLDER
from tests.helpers.judging import prepared
from website.make_page import make_files

READY = 120_000
"""Milliseconds: a shared machine may be slow, and nothing here is timed."""
BEGIN = 'await (await import("./pretended_kit.js")).begin();'
"""What a page without a kit does first."""
_BLANK = '<!doctype html><meta charset="utf-8"><title>A page</title><link rel="icon" href="data:,">'


def write_site(folder: Path) -> None:
    """Write the page as a site holds it, with the runtime beside it."""
    for path, content in make_files():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content if isinstance(content, bytes) else content.read_bytes())
    (folder / "make" / "blank.html").write_text(_BLANK, encoding="utf-8")
    shutil.copytree(prepared(RUNTIME, "python -m browser"), folder / "make" / "runtime")


def write_modules(folder: Path) -> None:
    """Write the page's modules and a page that holds nothing, with a kit that is only pretended."""
    for script in (*FOLDER.glob("*.js"), Path(__file__).with_name("pretended_kit.js")):
        shutil.copyfile(script, folder / script.name)
    (folder / "blank.html").write_text(_BLANK, encoding="utf-8")


def evaluated(page: Any, script: str, given: Any = None) -> Any:
    """Return what a script's body returns on a page; `given` is there, and it may wait."""
    return page.evaluate(f"async (given) => {{ {script} }}", given)


def tab(context: Any, address: str) -> Any:
    """Open a tab with a keeper and a kit that is only pretended."""
    page = context.new_page()
    page.goto(address)
    evaluated(page, BEGIN)
    return page
