"""Whether a build still shows its texts: asked of the texts alone, by whichever kit it was made."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from kit_cli.making.holding import shows_its_texts
from kit_cli.making.made import _seal
from kit_cli.making.run import build
from kit_cli.model.folder import MADE


@pytest.fixture
def folder(small_built: Path, tmp_path: Path) -> Path:
    """A small built programme of a test's own."""
    return Path(shutil.copytree(small_built, tmp_path / "programme"))


def test_a_change_of_any_text_is_seen(folder: Path) -> None:
    """Of one that is read, of one that is new, of one that is gone; and seen no more once it is built."""
    assert shows_its_texts(folder)
    text = next((folder / "documents").rglob("*.md"))
    for path, content in ((text, text.read_bytes() + b"\nMais.\n"), (folder / "notes.md", b"ours")):
        path.write_bytes(content)
        assert not shows_its_texts(folder)
        build(folder, None, lambda *_: None)
        assert shows_its_texts(folder)


def test_another_kit_does_not_matter(folder: Path) -> None:
    """A programme that was built elsewhere shows what its texts say."""
    content = json.loads((folder / MADE).read_text(encoding="utf-8"))
    del content["seal"]
    content["kit"] = "another"
    (folder / MADE).write_text(json.dumps({**content, "seal": _seal(content)}), encoding="utf-8")
    assert shows_its_texts(folder)


def test_a_file_that_is_gone_is_missed(folder: Path) -> None:
    """Also where the texts are as they were."""
    (folder / "build" / "index.html").unlink()
    assert not shows_its_texts(folder)
