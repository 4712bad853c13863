"""A translation's stamp: written by the name that the list of stale ones prints."""

from __future__ import annotations

from pathlib import Path

import pytest

from tools import translations


@pytest.mark.parametrize(
    ("ids", "changed"), [(["letter"], 1), (["documents/letter"], 1), (["evaluation/letter"], 0), ([], 1)]
)
def test_a_translation_is_stamped_by_its_name(
    ids: list[str], changed: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A document's id, what the list names, or all; what has another name stays as it is."""
    english, own = (_text(tmp_path, tag) for tag in ("en", "sv"))
    monkeypatch.setattr(translations, "texts", lambda tag: {"documents/letter": english if tag == "en" else own})
    assert translations.stamp("sv", ids) == changed
    assert (f"source_hash: {english.hash}" in own.path.read_text(encoding="utf-8")) == bool(changed)


def _text(folder: Path, language: str) -> translations.Text:
    path = folder / f"{language}.md"
    path.write_text(f"---\ntitle: A letter\n---\nBody in {language}\n", encoding="utf-8")
    return translations.Text("letter", language, path, {}, f"Body in {language}\n")
