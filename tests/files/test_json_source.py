"""JSON of the kit's own that somebody may have changed."""

from __future__ import annotations

from pathlib import Path

import pytest

from kit_cli.files.json_source import read_json


@pytest.mark.parametrize(
    "text", ["[" * 100_000, '{"a":' * 100_000, '["]]]]", ' * 100_000, "{", "", "\x00", "[1, 2", '"' + "\\" * 99_999]
)
def test_what_is_no_json_of_ours_is_refused(tmp_path: Path, text: str) -> None:
    """Before Python reads it in C, where a full stack ends the process; brackets in texts do not count."""
    (tmp_path / "x.json").write_text(text)
    with pytest.raises(ValueError):
        read_json(tmp_path / "x.json", tmp_path)


def test_what_the_kit_writes_is_read(tmp_path: Path) -> None:
    """Brackets in texts, escapes, and a few levels."""
    (tmp_path / "x.json").write_text('{"a \\" [[[[[[[[[[[[[[[[[[[[[[[[[": [1, {"b": ["\\\\"]}]}')
    assert read_json(tmp_path / "x.json", tmp_path) == {'a " ' + "[" * 25: [1, {"b": ["\\"]}]}
