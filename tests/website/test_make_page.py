"""The page that makes programmes, as the site has it."""

from __future__ import annotations

import re

import pytest

from kit_cli.languages.table import languages
from website.make_page import make_files

_ALTERNATE = re.compile(r'<link rel="alternate" hreflang="(.+?)" href="(.+?)">')


@pytest.mark.parametrize(
    ("site_url", "make"),
    [(None, ""), ("https://a.org/kit", "https://a.org/kit/make/"), ("https://a.org/", "https://a.org/make/")],
)
def test_search_engines_are_told_of_other_languages_by_whole_addresses(site_url: str | None, make: str) -> None:
    """They read no others; where nobody knows the site's address, nothing is said."""
    others = {tag: f"{make}{tag}/" for tag in languages() if tag != "en"}
    told = {"x-default": make, "en": make} | others if make else {}
    for path, content in make_files("1", site_url):
        if path.endswith("index.html"):
            assert isinstance(content, bytes)
            assert dict(_ALTERNATE.findall(content.decode())) == told
