"""Words in one row are ids of standards, and last perhaps a folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from kit_cli.actions.standards_and_folder import told_apart
from kit_cli.errors import KitError


@pytest.mark.parametrize("words", [("mat-2", "MAT-3"), ("MAT-2,MAT-3",), ("MAT-2,", "mat-3"), ("MAT-2,MAT-3,",)])
def test_ids_stand_apart_or_with_commas(words: tuple[str, ...], tmp_path: Path) -> None:
    """Also with a folder behind them."""
    for given in (words, (*words, str(tmp_path))):
        standards, folder = told_apart(given, Path())
        assert [each.id for each in standards] == ["MAT-2", "MAT-3"]
        assert folder == (Path() if given == words else tmp_path)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("xxx",), "xxx is neither a standard nor a folder"),
        (("tra-2", "mat-2", "xxx"), "xxx is neither a standard nor a folder"),
        (("tra-2", "./none"), "./none is neither a standard nor a folder"),
        ((), "no standard is named"),
        (("",), "no standard is named"),
    ],
)
def test_a_word_that_is_neither_is_told(words: tuple[str, ...], told: str) -> None:
    """Not as a folder that is no programme, nor as if nothing had been named."""
    with pytest.raises(KitError) as raised:
        told_apart(words, Path())
    assert [str(each.what) for each in raised.value.problems] == [told]
