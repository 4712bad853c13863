"""Enketo, the web form of KoBo and of ODK's older links, in Chromium on a telephone of 390 px."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.helpers.browsing import chromium
from tests.helpers.judging import JUDGES, node_package, program, run

_PAGE = """
<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>Form</title></head><body><div class="main">
<article class="paper"><header class="form-header"></header><div id="form"></div><section class="form-footer end">
<a class="previous-page" href="#">Back</a><a class="next-page" href="#">Next</a>
<a class="first-page" href="#">First</a><a class="last-page" href="#">Last</a></section></article></div></body></html>
"""
# Shows one page after the other, and on each looks at what a person sees: words that a line's end cuts, capitals, and
# how broad it is.
_LOOK = r"""
() => {
  const form = document.querySelector('form.or');
  const pages = [...form.querySelectorAll('[role=page]')];
  const found = {title: form.querySelector('#form-title').textContent, pages: pages.length, broken: [], capitals: [],
    broad: 0, shown: ''};
  const look = () => {
    const walker = document.createTreeWalker(form, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode, element = node.parentElement;
      if (!node.textContent.trim() || !element.checkVisibility()) continue;
      found.shown += node.textContent + '\n';
      if (getComputedStyle(element).textTransform !== 'none') found.capitals.push(node.textContent.trim());
      for (const {0: word, index} of node.textContent.matchAll(/[\p{L}\p{M}]+/gu)) {
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        if (new Set([...range.getClientRects()].filter(({width}) => width).map(({top}) => Math.round(top))).size > 1)
          found.broken.push(word);
      }
    }
    found.broad = Math.max(found.broad, document.documentElement.scrollWidth);
  };
  if (!pages.length) look();
  for (const page of pages) {
    for (const each of pages) each.classList.toggle('current', each === page);
    for (const each of form.querySelectorAll('.or-group, .or-group-data'))
      each.classList.toggle('contains-current', each !== page && each.contains(page));
    look();
  }
  return found;
}
"""


@dataclass(frozen=True)
class Seen:
    """What stands in an open form: the texts that are shown, words cut by a line's end, texts in capitals, in px."""

    errors: list[str]
    title: str
    shown: str
    pages: int
    broken: list[str]
    capitals: list[str]
    broad: int


@contextmanager
def enketo(folder: Path) -> Iterator[Any]:
    """Give a function that opens an XForm in a language (such as `sr`) and says what is seen; ``folder`` is empty."""
    for package in ("enketo-core", "enketo-transformer", "esbuild", "sass"):
        node_package(package)
    made = run(program("node"), JUDGES / "enketo.mjs", folder)
    assert made.returncode == 0, made.stderr
    page = chromium().new_page(viewport={"width": 390, "height": 844})
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda said: errors.append(said.text) if said.type == "error" else None)
    # An address of its own, or there would be no cookies; nothing is asked of a network.
    page.route("**/*", lambda route: route.fulfill(body=_PAGE, content_type="text/html"))

    def opened(xform: str, language: str) -> Seen:
        errors.clear()
        page.goto("http://form.example/")
        page.add_script_tag(path=folder / "enketo.js")
        said = page.evaluate("([xform, language]) => openForm(xform, language)", [xform, language])
        grid = page.evaluate("document.querySelector('form.theme-grid') !== null")
        page.add_style_tag(path=folder / f"theme-{'grid' if grid else 'formhub'}.css")
        return Seen(errors=[*errors, *map(json.dumps, said)], **page.evaluate(_LOOK))

    yield opened
    page.close()
