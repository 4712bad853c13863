"""What a benchmark hands to the kit is taken: one that is refused would be found out years later, when somebody measures."""

from __future__ import annotations

import runpy
from pathlib import Path

import pytest

LARGE = runpy.run_path(str(Path(__file__).parent.parent / "benchmarks" / "large.py"))


@pytest.mark.parametrize("shape", LARGE["SHAPES"])
def test_a_document_of_each_shape_becomes_a_word_file(
    shape: str, built: dict[str, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A small one, of the shapes in which a large one is measured."""
    path = tmp_path / "large.md"
    path.write_text(LARGE["_FRONT"] + LARGE["text"](shape, 2_000), encoding="utf-8")
    LARGE["word"](path, built["western-balkans"])
    seconds, megabytes = capsys.readouterr().out.split()
    assert float(seconds) >= 0
    assert float(megabytes) > 0
