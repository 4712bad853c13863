"""What is shipped: the sdist is the repository, the wheel built from it exactly the package and the two data folders."""

from __future__ import annotations

import hashlib
import os
import re
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

from kit_cli import __version__

ROOT = Path(__file__).resolve().parent.parent
DATA = ("cookiecutter-programme", "methodology")


@pytest.fixture(scope="module")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The sdist, and the wheel made from it and not from this folder (as PEP 517 front ends do without isolation)."""
    folder = tmp_path_factory.mktemp("dist")
    said = subprocess.run(
        [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(folder), str(ROOT)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert said.returncode == 0, said.stdout + said.stderr
    return next(folder.glob("*.tar.gz")), next(folder.glob("*.whl"))


def tracked(*folders: str) -> set[str]:
    """Return the files of the repository that git tracks, below some folders."""
    listed = subprocess.run(
        ["git", "-c", "core.quotepath=off", "ls-files", "-z", "--", *folders],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return {name for name in listed.stdout.split("\0") if name}


def test_the_sdist_holds_the_repository(shipped: tuple[Path, Path]) -> None:
    """Whoever unpacks it can work and test as in a clone."""
    with tarfile.open(shipped[0]) as sdist:
        names = {member.name.partition("/")[2] for member in sdist if member.isfile()}
    assert names == tracked() | {"PKG-INFO"}


def test_both_carry_the_version_that_the_kit_tells(shipped: tuple[Path, Path]) -> None:
    """It stands in two files."""
    assert [path.name.split("-")[1].removesuffix(".tar.gz") for path in shipped] == [__version__, __version__]


def test_the_wheel_holds_exactly_these_files(shipped: tuple[Path, Path]) -> None:
    """The package, the data and the metadata; nothing is dropped by a pattern, nothing slips in."""
    with zipfile.ZipFile(shipped[1]) as wheel:
        names = {name for name in wheel.namelist() if ".dist-info/" not in name}
    expected = tracked("kit_cli") | {f"kit_cli/_data/{name}" for name in tracked(*DATA)}
    assert names == expected


def test_the_wheel_serves_the_page_and_brings_no_runtime(shipped: tuple[Path, Path], tmp_path: Path) -> None:
    """With all that the page names, from an installed package."""
    with zipfile.ZipFile(shipped[1]) as wheel:
        assert [name for name in wheel.namelist() if re.search(r"pyodide|\.wasm|\.packed|\.whl", name)] == []
        wheel.extractall(tmp_path / "installed")
    script = """
from kit_cli.cli.serving.shelf import served_files
print(len([file.content() for file in served_files("sv").values()]))
"""
    where = {**os.environ, "PYTHONPATH": str(tmp_path / "installed")}
    said = subprocess.run(
        [sys.executable, "-c", script], cwd=tmp_path, env=where, capture_output=True, text=True, check=False
    )
    assert said.returncode == 0, said.stderr
    assert int(said.stdout) > 10


def test_the_wheel_draws_the_desk(shipped: tuple[Path, Path], tmp_path: Path) -> None:
    """Every script, style, page and view is in it, and an installed package draws a programme's desk with them."""
    with zipfile.ZipFile(shipped[1]) as wheel:
        names = set(wheel.namelist())
        wheel.extractall(tmp_path / "installed")
    for pattern in ("page/*.js", "page/*.css", "page/*.html", "drawing/views/*.html"):
        files = {path.relative_to(ROOT).as_posix() for path in (ROOT / "kit_cli" / "web").glob(pattern)}
        assert files, pattern
        assert files - names == set(), pattern
    script = """
import kit_cli
from kit_cli.web.conversation import answer

def called(**call):
    heard = []
    answer(call, heard.append)
    assert heard[-1]["kind"] == "result", heard[-1]
    return heard[-1]["result"]

values = {"set": ["place=portugal", "programme_slug=casa"], "yes": True, "no_build": True}
called(call="run", action="new", values=values)
for view in ("next", "timeline", "forms", "documents", "money", "check", "settings", "actions", "cycle"):
    assert "<h1" in called(call="draw", view=view, folder="casa", given={}, language="sv")["html"], view
print(kit_cli.__file__)
"""
    where = {**os.environ, "PYTHONPATH": str(tmp_path / "installed")}
    said = subprocess.run(
        [sys.executable, "-c", script], cwd=tmp_path, env=where, capture_output=True, text=True, check=False
    )
    assert said.returncode == 0, said.stderr
    assert said.stdout.startswith(str(tmp_path / "installed"))


def test_the_data_is_shipped_byte_for_byte(shipped: tuple[Path, Path]) -> None:
    """Through the sdist and the wheel, every template file is what it is here."""

    def fingerprint(content: bytes) -> str:
        return hashlib.sha256(content).hexdigest()

    here = {name: fingerprint((ROOT / name).read_bytes()) for name in tracked(*DATA)}
    with zipfile.ZipFile(shipped[1]) as wheel:
        in_wheel = {name: fingerprint(wheel.read(f"kit_cli/_data/{name}")) for name in here}
    with tarfile.open(shipped[0]) as sdist:
        top = sdist.getnames()[0].split("/")[0]
        in_sdist = {}
        for name in here:
            member = sdist.extractfile(f"{top}/{name}")
            assert member is not None, name
            in_sdist[name] = fingerprint(member.read())
    assert in_wheel == here
    assert in_sdist == here
