"""The page in a browser tab: a site with what it needs, and the modules of the page by themselves."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

from kit_cli.files.fingerprints import fingerprint
from kit_cli.web.page.page import FOLDER
from tests.helpers.packed import packed_runtime
from website import face
from website.make_page import make_files

READY = 120_000
"""Milliseconds: a shared machine may be slow, and nothing here is timed."""
BEGIN = 'await (await import("./pretended_kit.js")).begin();'
"""What a page without a kit does first."""
WORKER = "make/service-worker.js"
KEPT_PICTURES = """
const kept = [];
const all = await (await navigator.storage.getDirectory()).getDirectoryHandle("mentorkit-pictures", { create: true });
for await (const folder of all.values()) {
  for await (const file of folder.values()) if ((await file.getFile()).size > 10_000_000) kept.push(file.name);
}
return kept;
"""
"""Returns the languages of which Python's picture is kept for the next visit."""
_BLANK = '<!doctype html><meta charset="utf-8"><title>A page</title><link rel="icon" href="data:,">'


def write_site(folder: Path, version: str = "1", script: str = "", *, runtime: bool = True) -> None:
    """Write the page as a site holds it, fonts and runtime beside it; with a script in place of its own, if one is given."""
    files = {
        path: content if isinstance(content, bytes) else content.read_bytes() for path, content in make_files(version)
    }
    if script:
        old, new = (fingerprint(each).encode() for each in (files["make/make.js"], script.encode()))
        files[WORKER] = files[WORKER].replace(old, new)
        files["make/make.js"] = script.encode()
    for path, content in (*files.items(), *face.files()):
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content if isinstance(content, bytes) else content.read_bytes())
    (folder / "make" / "blank.html").write_text(_BLANK, encoding="utf-8")
    if runtime:
        shutil.copytree(packed_runtime(), folder / "make" / "runtime", dirs_exist_ok=True)


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
