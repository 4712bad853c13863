"""A file of plain text; what is no text, or not all of it, is told in words."""

from __future__ import annotations

from pathlib import Path

import pytest

from kit_cli.errors import KitError
from kit_cli.files.plain_text import read_text


def test_a_text_comes_without_its_mark_and_with_one_kind_of_line_end(tmp_path: Path) -> None:
    """Whatever a program on Windows or an old one on a Mac has put there."""
    (tmp_path / "x.yml").write_bytes("\ufeffolá\r\nmundo\rfim\n".encode())
    assert read_text(tmp_path / "x.yml") == "olá\nmundo\nfim\n"


@pytest.mark.parametrize(("content", "said"), [(b"", "the file is empty"), (b"\0" * 4096, "nothing but zero bytes")])
def test_what_has_not_come_over_is_told_so(tmp_path: Path, content: bytes, said: str) -> None:
    """A program that syncs has made room for the file, and no more."""
    (tmp_path / "x.yml").write_bytes(content)
    with pytest.raises(KitError, match=said) as caught:
        read_text(tmp_path / "x.yml", tmp_path)
    assert "earlier version" in str(caught.value.problems[0].remedy)


@pytest.mark.parametrize(("content", "said"), [(b"\xff\xfe", "not UTF-8"), (b"x" * 2_000_001, "larger than 2 MB")])
def test_what_is_no_text_of_a_programme_is_told_with_its_name(tmp_path: Path, content: bytes, said: str) -> None:
    """And with what to do about it."""
    (tmp_path / "x.yml").write_bytes(content)
    with pytest.raises(KitError, match=said) as caught:
        read_text(tmp_path / "x.yml")
    assert caught.value.problems[0].file == tmp_path / "x.yml"
    assert str(caught.value.problems[0].remedy)


def test_what_is_not_there_is_told_so(tmp_path: Path) -> None:
    """Who reads it knows what to do."""
    with pytest.raises(KitError, match="it is not there"):
        read_text(tmp_path / "x.yml")
