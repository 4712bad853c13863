"""The link checker finds what it is for: a judge that finds nothing would be worse than none."""

from __future__ import annotations

from pathlib import Path

from tests.helpers.links import check


def test_dead_links_anchors_and_orphans_are_found(tmp_path: Path) -> None:
    """In raw HTML as in any other, with folders, queries and fragments."""
    (tmp_path / "a").mkdir()
    (tmp_path / "index.html").write_text('<a href="a/?x=1#here">fine</a><a href="b/">dead</a><a href="#no">dead</a>')
    (tmp_path / "a/index.html").write_text(
        '<p id="here"><a href="../#no">dead</a><img src="https://else.where/x.png"><a href="https://else.where">'
    )
    (tmp_path / "lost.html").write_text("<p>nobody leads here</p>")
    report = check(tmp_path)
    assert report.dead == (
        "a/index.html: ../#no (no such anchor)",
        "index.html: b/",
        "index.html: #no (no such anchor)",
    )
    assert report.orphans == ("lost.html",)
    assert report.asked == ("a/index.html: https://else.where/x.png",)
    assert report.pages == 3
