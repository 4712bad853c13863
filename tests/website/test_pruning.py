"""The theme's style sheet, without what no page shows."""

from __future__ import annotations

from pathlib import Path

import pytest

from website.pruning import prune, pruned

KNOWN = {"nav", "open", "md-nav"}


@pytest.mark.parametrize(
    ("css", "left"),
    [
        (".nav{a:b}.gone{c:d}", ".nav{a:b}"),
        (".nav,.gone{a:b}", ".nav{a:b}"),
        (".nav.gone{a:b}p{c:d}", "p{c:d}"),
        ("@media print{.gone{a:b}}.nav{c:d}", ".nav{c:d}"),
        ("@media print{.gone{a:b}.open{a:b}}", "@media print{.open{a:b}}"),
        (".md-nav:is(.open,.nav)>a,.x{a:b}", ".md-nav:is(.open,.nav)>a{a:b}"),
        ("@keyframes turn{0%{a:b}to{c:d}}", "@keyframes turn{0%{a:b}to{c:d}}"),
        ("[data-x]:checked~p{a:1.5rem}", "[data-x]:checked~p{a:1.5rem}"),
        (
            ':root{--i:url("data:image/svg+xml,<svg/>");--j:url("data:x")}p{a:var(--j)}',
            ':root{--j:url("data:x")}p{a:var(--j)}',
        ),
    ],
)
def test_a_rule_stays_while_something_can_need_it(css: str, left: str) -> None:
    """By every class in it; what names no class always stays."""
    assert pruned(css, KNOWN) == left


def test_classes_come_from_pages_of_the_theme_and_from_scripts(tmp_path: Path) -> None:
    """A generated page brings its own style, and counts for nothing."""
    sheets = tmp_path / "assets" / "stylesheets"
    sheets.mkdir(parents=True)
    (tmp_path / "index.html").write_text('<div class="md-container"><p class="a b">', encoding="utf-8")
    (tmp_path / "other.html").write_text('<p class="c">', encoding="utf-8")
    (tmp_path / "assets" / "x.js").write_text("add(`d`)", encoding="utf-8")
    (sheets / "main.1.min.css").write_text(".a{x:y}.b{x:y}.c{x:y}.d{x:y}", encoding="utf-8")
    prune(tmp_path)
    assert (sheets / "main.1.min.css").read_text(encoding="utf-8") == ".a{x:y}.b{x:y}.d{x:y}"
