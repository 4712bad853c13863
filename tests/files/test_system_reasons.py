"""Why the system refuses a file, in words of ours."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from kit_cli.files.system_reasons import refusal


def test_what_is_not_there(tmp_path: Path) -> None:
    """As the system itself refuses it."""
    with pytest.raises(OSError) as caught:
        (tmp_path / "missing").read_text(encoding="utf-8")
    assert str(refusal(caught.value)) == "it is not there"
    with pytest.raises(OSError) as caught:
        tmp_path.read_text(encoding="utf-8")
    assert str(refusal(caught.value)) == "it is a folder"


def test_what_is_rare_keeps_the_systems_words() -> None:
    """Rather than none."""
    assert str(refusal(OSError(errno.ENOTBLK, "Block device required"))) == "Block device required"
    assert str(refusal(OSError("odd"))) == "odd"
