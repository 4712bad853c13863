"""The folders that are meant where several are named."""

from __future__ import annotations

from pathlib import Path

import pytest

from kit_cli.actions.folders import folders
from kit_cli.errors import UsageProblem


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where one stands: two folders and a file, and a folder whose name looks like a pattern."""
    for name in ("b", "a", "[c]"):
        (tmp_path / "here" / name).mkdir(parents=True)
    (tmp_path / "here" / "file").write_text("")
    monkeypatch.chdir(tmp_path / "here")
    return tmp_path / "here"


@pytest.mark.parametrize(
    ("named", "meant"),
    [
        ((), ["."]),
        (("b", "a"), ["b", "a"]),
        (("absent",), ["absent"]),
        (("[ab]",), ["a", "b"]),
        (("*",), ["[c]", "a", "b"]),
        (("[c]",), ["[c]"]),
        (("b", "x*", "a"), ["b", "a"]),
    ],
)
def test_patterns_are_filled_in(named: tuple[str, ...], meant: list[str]) -> None:
    """A name stays as it is, whether it is there or not; a pattern becomes the folders that fit, and no files."""
    assert [path.as_posix() for path in folders(tuple(map(Path, named)))] == meant


def test_an_absolute_pattern_fits_too(here: Path) -> None:
    """As Windows hands it on."""
    assert folders((here / "[ab]",)) == (here / "a", here / "b")


def test_a_pattern_that_fits_nothing_is_wrong_usage() -> None:
    """Checking nothing in silence would look like success."""
    with pytest.raises(UsageProblem, match=r"no folder fits x\* y\*"):
        folders((Path("x*"), Path("y*")))
