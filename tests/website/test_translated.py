"""Translated pages: where they stand, and where their links lead."""

from __future__ import annotations

from pathlib import Path

import pytest

from website import translated


@pytest.mark.parametrize(
    ("written", "linked"),
    [
        ("[Läs](../how-to/a.md).", "[Läs](../../how-to/a.md){ hreflang=en } (på engelska)."),
        ("[Läs](../how-to/a.md) (på engelska).", "[Läs](../../how-to/a.md){ hreflang=en } (på engelska)."),
        ("[Läs](../how-to/a.md#b)", "[Läs](../../how-to/a.md#b){ hreflang=en } (på engelska)"),
        ("[Läs](../how-to/own.md#b) mer", "[Läs](../how-to/own.md#b) mer"),
        ("[Läs](../how-to/own.md) (på engelska) mer", "[Läs](../how-to/own.md) mer"),
        ("![Bild](../images/a.png)", "![Bild](../../images/a.png)"),
        ("[Läs](https://example.org/a.md)", "[Läs](https://example.org/a.md)"),
        ("[Upp](#b)", "[Upp](#b)"),
    ],
)
def test_a_link_leads_to_the_same_language_or_is_marked(written: str, linked: str) -> None:
    """Whether somebody wrote the words by hand or not."""
    known = {"tutorial/here.md", "how-to/own.md"}
    assert translated.linked(written, "sv", "tutorial/here.md", known) == linked


def test_languages_are_told_by_the_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file of a language of the kit is a page of it; its stamp is not shown, what else its front matter says is kept."""
    (tmp_path / "how-to").mkdir()
    (tmp_path / "how-to" / "a.md").write_text("# A\n", encoding="utf-8")
    (tmp_path / "how-to" / "a.sv.md").write_text(
        "---\ntitle: Å\nstatus: not reviewed\nsource_hash: 0123\n---\nstatus: kvar\n", encoding="utf-8"
    )
    (tmp_path / "how-to" / "a.pt-PT.md").write_text(
        "---\nstatus: not reviewed\nsource_hash: 0123\n---\n# Ã\n", encoding="utf-8"
    )
    (tmp_path / "how-to" / "a.xx.md").write_text("# X\n", encoding="utf-8")
    monkeypatch.setattr(translated, "DOCS", tmp_path)
    assert dict(translated.pages()) == {
        "sv/how-to/a.md": "---\ntitle: Å\n---\nstatus: kvar\n",
        "pt-PT/how-to/a.md": "# Ã\n",
    }


def test_a_page_knows_its_language() -> None:
    """By the folder in which it stands on the site."""
    assert translated.language_of("pt-PT/tutorial/a.md") == "pt-PT"
    assert translated.language_of("tutorial/a.md") == "en"
    assert translated.english_page("pt-PT/tutorial/a.md") == "tutorial/a.md"
    assert translated.english_page("tutorial/a.md") == "tutorial/a.md"
