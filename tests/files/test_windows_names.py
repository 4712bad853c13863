"""What Windows takes for a device is known, whatever its case and ending."""

from __future__ import annotations

from pathlib import Path, PureWindowsPath

import pytest

from kit_cli.errors import KitError
from kit_cli.files.windows_names import is_device
from kit_cli.making.run import build
from tests.helpers.folders import replaced
from tests.helpers.small import small


@pytest.mark.parametrize("name", ["con", "PRN", "aux", "Nul", "com1", "COM9", "lpt3", "con.md", "nul.tar.gz", "aux "])
def test_devices(name: str) -> None:
    """Python's own list, which speaks of paths, agrees."""
    assert is_device(name)
    assert PureWindowsPath(name).is_reserved()


@pytest.mark.parametrize("name", ["console", "com", "com10", "lpt", "icon", "a-con", "con-1", "null", ""])
def test_others(name: str) -> None:
    """Words that only begin like one are free."""
    assert not is_device(name)


@pytest.mark.parametrize("path", ["forms/con.yml", "documents/pt-PT/aux.md", "evaluation/pt-PT/com1.md"])
def test_a_file_of_such_a_name_is_refused(built: dict[str, Path], tmp_path: Path, path: str) -> None:
    """Here it can lie, and what is built of it could not be copied to most people's computers."""
    folder = small(built["portugal"], tmp_path / "programme")
    (folder / path).parent.mkdir(parents=True, exist_ok=True)
    (folder / path).write_text("title: T\n", encoding="utf-8")
    with pytest.raises(KitError) as told:
        build(folder, None, lambda *_: None)
    (problem,) = told.value.problems
    assert str(problem.what) == "Windows keeps the name of this file to itself"
    stem, suffix = Path(path).stem, Path(path).suffix
    assert str(problem.remedy) == f"Give it another one, for example {stem}-1{suffix}."


def test_nor_is_a_slug(built: dict[str, Path], tmp_path: Path) -> None:
    """It becomes the name of folders and files."""
    folder = small(built["portugal"], tmp_path / "programme")
    slug = next(
        line for line in (folder / "programme.yml").read_text(encoding="utf-8").splitlines() if "  slug:" in line
    )
    replaced("programme.yml", slug, "  slug: lpt1")(folder)
    with pytest.raises(KitError, match="Windows keeps the name lpt1 to itself"):
        build(folder, None, lambda *_: None)
