"""A document beside its text: as it lies there, and as it is being typed, before anything is written."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.helpers.desks import problems, put, result
from tests.helpers.pictures import png

DOCUMENT = "casa/documents/pt-PT/session-agenda.md"


@pytest.fixture
def casa(tmp_path: Path, built: dict[str, Path], monkeypatch: pytest.MonkeyPatch) -> Path:
    """A programme in the folder in which the kit works."""
    monkeypatch.chdir(tmp_path)
    return put(built["portugal"], tmp_path)


def test_what_is_typed_is_shown_before_it_is_written(casa: Path) -> None:
    """In the language of the document, whatever the page speaks."""
    before = result(call="shown", file=DOCUMENT, language="sv")
    assert '<html lang="pt-PT">' in before
    assert "60 a 120 minutos" in before
    text = Path(DOCUMENT).read_text(encoding="utf-8")
    (casa / "documents" / "pt-PT" / "mapa.png").write_bytes(png(80, 80))
    now = result(call="shown", file=DOCUMENT, text=f"{text}\nEm {{hub.city}}.\n\n![Mapa](mapa.png)\n")
    assert "Em Porto." in now
    assert 'src="data:image/png;base64,' in now
    assert Path(DOCUMENT).read_text(encoding="utf-8") == text
    (told,) = problems(call="shown", file=DOCUMENT, text=f"{text}\nEm {{hub.cidade}}.\n")
    assert told["line"] == text.count("\n") + 2


def test_what_is_no_document_is_not_shown(casa: Path) -> None:
    """A table, a form, a text without front matter: said in words."""
    for name in ("budget.yml", "forms/session-log.yml", "README.md"):
        assert problems(call="shown", file=f"casa/{name}")
    assert problems(call="shown", file=DOCUMENT, text="no front matter")
    assert casa.is_dir()
