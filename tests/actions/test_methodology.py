"""`methodology`: where the page goes."""

from __future__ import annotations

from pathlib import Path

import pytest

from kit_cli.actions.methodology import MethodologyRequest, run
from kit_cli.errors import KitError


@pytest.mark.parametrize("show", [False, True])
def test_it_goes_where_it_is_told(show: bool, tmp_path: Path) -> None:
    """Whether it is shown or not."""
    outcome = run(MethodologyRequest(to=tmp_path / "m.html", open=show))
    assert (outcome.file, outcome.open) == (tmp_path / "m.html", show)
    assert outcome.file.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")


def test_without_a_name_it_lies_here_or_apart(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is only to be looked at leaves nothing in the folder in which one stands."""
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "home"))
    assert run(MethodologyRequest(open=True)).file.parent.parent == tmp_path / "home"
    assert not (tmp_path / "methodology.html").exists()
    run(MethodologyRequest()).file.unlink()
    for path in (tmp_path / "home").iterdir():
        (path / "methodology.html").unlink()
        path.rmdir()


def test_a_folder_that_does_not_exist_is_told(tmp_path: Path) -> None:
    """In words; it is not made in silence either."""
    with pytest.raises(KitError, match=r"Make .*no first"):
        run(MethodologyRequest(to=tmp_path / "no" / "m.html"))
    assert not (tmp_path / "no").exists()
