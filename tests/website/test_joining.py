"""The style sheets of the site's pages, put into one."""

from __future__ import annotations

from pathlib import Path

import pytest

from website.joining import SHEET, join, short

_PAGE = (
    '<head>\n<link rel="stylesheet" href="{up}assets/x/a.css">\n<p>\n<link rel="stylesheet" href="{up}assets/b.css">\n'
)


def _site(folder: Path) -> Path:
    (folder / "assets" / "x").mkdir(parents=True)
    (folder / "assets" / "x" / "a.css").write_text("a{b:c}", encoding="utf-8")
    (folder / "assets" / "b.css").write_text("/* said */\nd {\n  e: f;\n}\n", encoding="utf-8")
    (folder / "in").mkdir()
    (folder / "index.html").write_text(_PAGE.format(up=""), encoding="utf-8")
    (folder / "in" / "index.html").write_text(_PAGE.format(up="../"), encoding="utf-8")
    return folder


def test_each_page_asks_for_one_sheet_that_holds_all_in_their_order(tmp_path: Path) -> None:
    """By the way from where the page lies; what is in the sheet lies nowhere else."""
    join(_site(tmp_path))
    assert (tmp_path / SHEET).read_text(encoding="utf-8") == "a{b:c}\nd {\ne: f;\n}"
    asked = '<head>\n<link rel="stylesheet" href="{up}assets/all.css">\n<p>\n'
    assert (tmp_path / "index.html").read_text(encoding="utf-8") == asked.format(up="")
    assert (tmp_path / "in" / "index.html").read_text(encoding="utf-8") == asked.format(up="../")
    assert list(tmp_path.rglob("*.css")) == [tmp_path / SHEET]


def test_a_page_with_other_sheets_is_told(tmp_path: Path) -> None:
    """Or it would be shown in what was made for others."""
    page = _site(tmp_path) / "in" / "index.html"
    page.write_text(page.read_text(encoding="utf-8").replace("b.css", "c.css"), encoding="utf-8")
    with pytest.raises(ValueError, match="other style sheets"):
        join(tmp_path)


def test_what_is_short_says_the_same() -> None:
    """A word inside a line keeps its room."""
    assert short("/* a\nb */ p  q {\n\n  c: d e;\n}\n") == "p  q {\nc: d e;\n}"
