"""Programs that judge and that we did not write: found, or the test is skipped (on a laptop) or fails (in CI)."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any, NoReturn

import pytest

JUDGES = Path(__file__).resolve().parents[1] / "judges"


def _absent(what: str) -> NoReturn:
    if os.environ.get("CI"):
        pytest.fail(f"{what} is missing, and CI must not judge without it", pytrace=False)
    pytest.skip(f"{what} is not installed")


def program(name: str, *others: str) -> str:
    """Return the path of a program by one of its names."""
    for candidate in (name, *others):
        if found := shutil.which(candidate):
            return found
    _absent(name)


def node_package(name: str) -> Path:
    """Return the folder of an npm package of tests/judges."""
    program("node")
    folder = JUDGES / "node_modules" / name
    if not folder.is_dir():
        _absent(f"the npm package {name} (run `npm ci` in tests/judges)")
    return folder


def prepared(folder: Path, command: str) -> Path:
    """Return a folder that a command makes beforehand."""
    if not folder.is_dir():
        _absent(f"{folder.name} (run `{command}`)")
    return folder


def executable(path: Path) -> Path:
    """Return a judge's program with the right to run, which `npm ci --ignore-scripts` does not give it."""
    if not os.access(path, os.X_OK):
        path.chmod(0o755)
    return path


def run(*command: str | Path, timeout: int = 300, **options: Any) -> subprocess.CompletedProcess[str]:
    """Run a judge and return what it said."""
    return subprocess.run(
        [str(part) for part in command], capture_output=True, text=True, timeout=timeout, check=False, **options
    )


def java(jar: Path, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """Run a judge's program of Java and return what it said; it ends before its best compiler would have paid off."""
    quick = ("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xss4m", "-Djava.awt.headless=true")
    return run(program("java"), *quick, "-jar", jar, *arguments)


def nu(pages: list[Path], *options: str) -> tuple[str, int]:
    """Return what the Nu checker says of pages, warnings included, and its exit code: nothing and 0 when all is well."""
    said = java(node_package("vnu-jar") / "build" / "dist" / "vnu.jar", *options, *pages)
    return said.stderr, said.returncode


def node(script: str, *arguments: str | Path, timeout: int = 300) -> list[Any]:
    """Run a script of tests/judges and return the JSON of each line that it printed."""
    said = run(program("node"), JUDGES / script, *arguments, timeout=timeout)
    assert said.returncode == 0, said.stderr
    return [json.loads(line) for line in said.stdout.splitlines()]


_AT_ONCE = 100
"""Files that one LibreOffice is given: after some hundred and fifty it ends without a word."""


def office(files: list[Path], target: str, folder: Path, profile: Path) -> list[Path]:
    """Convert files with LibreOffice (a profile of its own a run) and return what it made."""
    command = program("soffice", "libreoffice")
    how = ("--headless", "--norestore", f"-env:UserInstallation=file://{profile}", "--convert-to", target)
    told = ""
    for first in range(0, len(files), _AT_ONCE):
        told += run(command, *how, "--outdir", folder, *files[first : first + _AT_ONCE]).stderr
    suffix = target.partition(":")[0]
    made = [folder / f"{file.stem}.{suffix}" for file in files]
    missing = [file.name for file in made if not file.is_file()]
    assert not missing, f"LibreOffice could not open {missing}: {told}"
    return made
