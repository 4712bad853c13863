"""Turn a page into Markdown by its template: everything that is said the same way on every page stands there."""

from __future__ import annotations

import json
import re
from datetime import date
from functools import cache, partial
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from kit_cli.face.drawings import drawing
from kit_cli.languages.dates import long_date
from website import addresses
from website.content import ENGLISH, content
from website.english import role_word
from website.human_names import human_names
from website.shown_by import SHORT
from website.site_page import SitePage

_TEMPLATES = Path(__file__).resolve().parent / "templates"


def render(page: SitePage) -> str:
    """Return a page as Markdown; in the template, `link` leads from this page to another path of the site."""
    template = _environment().get_template(f"{page.template}.md")
    return template.render(page=page.page, link=partial(addresses.relative, page.uri))


@cache
def _environment() -> Environment:
    # What is made is Markdown, which MkDocs renders: HTML in it is meant, and `e` escapes where a text goes into HTML.
    environment = Environment(
        loader=FileSystemLoader(_TEMPLATES),
        autoescape=False,  # noqa: S701
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        undefined=StrictUndefined,
    )
    filters = {"cell": _cell, "day": _day, "plain": _plain, "quoted": _quoted, "role": role_word, "urls": _urls}
    environment.filters |= filters
    # The fixed addresses: a template says link(SOURCES), and none writes a path.
    environment.globals |= {name: value for name, value in vars(addresses).items() if name.isupper()}
    # Called, and not made here: the names need the programmes, which not every page needs.
    environment.globals |= {"drawing": drawing, "names": lambda: human_names(content()), "shown_short": SHORT}
    return environment


def _cell(text: str) -> str:
    """Return a text that fits a cell of a Markdown table."""
    return " ".join(text.split()).replace("|", "\\|")


def _day(day: date) -> str:
    """Return a day in English words."""
    return long_date(day, None, ENGLISH)


def _plain(text: str) -> str:
    """Return a text without its marks for code and strength."""
    return text.replace("`", "").replace("**", "")


def _quoted(text: str) -> str:
    """Return a text as a value of front matter, on one line (a JSON text is a YAML text too)."""
    return json.dumps(" ".join(text.split()), ensure_ascii=False)


def _urls(text: str) -> str:
    """Return a text whose web addresses can be opened."""
    return re.sub(r"https?://[^\s,;]+", lambda match: f"<{match[0]}>", text)
