"""What a browser tab is given: the versions that are tested together, all that the kit needs, and nothing by address."""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from browser.pack import HERE, _locales, _patterns
from kit_cli.files.fingerprints import fingerprint_of_file
from tests.helpers.packed import packed_runtime

ROOT = HERE.parent


def _pinned(path: Path) -> dict[str, str]:
    """Return the version of each package that a file pins."""
    lines = [line.split(" ")[0] for line in path.read_text(encoding="utf-8").splitlines() if "==" in line]
    return {canonicalize_name(name): version for name, version in (line.split("==") for line in lines)}


def test_the_versions_are_those_that_are_tested_together() -> None:
    """A package that is raised in one file and not in the other would run nowhere but in a tab."""
    tested = _pinned(ROOT / "constraints.txt")
    taken = _pinned(HERE / "packages.txt")
    assert {name: version for name, version in taken.items() if tested.get(name) != version} == {}


def test_every_dependency_of_the_kit_is_taken_by_its_hash() -> None:
    """A new one that is forgotten would be missed by the first visitor."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    taken = _pinned(HERE / "packages.txt")
    needed = {canonicalize_name(Requirement(each).name) for each in project["dependencies"]}
    assert needed - taken.keys() == set()
    lines = [line for line in (HERE / "packages.txt").read_text(encoding="utf-8").splitlines() if line[:1] not in "# "]
    assert [line for line in lines if not re.fullmatch(r"\S+==\S+ --hash=sha256:[0-9a-f]{64}", line)] == []


def test_python_for_browsers_is_pinned_and_named_without_an_address() -> None:
    """The lock says which bytes, and nobody's registry."""
    wanted = json.loads((HERE / "package.json").read_text(encoding="utf-8"))["dependencies"]["pyodide"]
    lock = (HERE / "package-lock.json").read_text(encoding="utf-8")
    found = json.loads(lock)["packages"]["node_modules/pyodide"]
    assert (found["version"], found["integrity"][:7]) == (wanted, "sha512-")
    assert "://" not in lock


def test_the_locales_of_the_kits_languages_are_taken_with_those_that_they_take_after() -> None:
    """British English takes after the world's, Serbian in Latin letters after none but the root."""
    assert {"root", "pt", "pt_PT", "sv", "sr_Latn"} <= set(_locales())
    assert "sr" not in _locales()
    assert len(set(_locales())) < 20


def test_what_is_left_out_is_named_in_patterns() -> None:
    """And not the kit itself, but for its command line."""
    assert [each for each in _patterns() if each.startswith("kit_cli")] == ["kit_cli/cli/*"]


def test_the_runtime_tells_the_fingerprint_of_each_of_its_files() -> None:
    """By which a page knows what it needs without a connection, and what of it has not changed."""
    folder = packed_runtime()
    told = json.loads((folder / "runtime.json").read_text(encoding="utf-8"))
    files = {path.name: path for path in folder.iterdir() if path.name != "runtime.json"}
    assert told["files"] == {name: fingerprint_of_file(path) for name, path in files.items()}
    assert {name: files[name].stat().st_size for name in told["sizes"]} == told["sizes"]
