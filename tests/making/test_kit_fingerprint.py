"""The kit's fingerprint changes with whatever a build reads of the kit, and a build reads nothing else."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from kit_cli.files.shipped import data_folder, template_folder
from kit_cli.making import kit_fingerprint as module
from kit_cli.making.kit_fingerprint import kit_fingerprint
from tests.conftest import PLACES
from tests.helpers.drawing import spread

_OPENED = """
import json, sys
from pathlib import Path
opened = set()
sys.addaudithook(lambda event, given: opened.add(str(given[0])) if event == "open" else None)
from kit_cli.making.run import build
assert build(Path(sys.argv[1]), None, lambda _: None).up_to_date == 0
print(json.dumps(sorted(opened)))
"""


def test_a_build_opens_nothing_of_the_kit_that_does_not_count(built: dict[str, Path], tmp_path: Path) -> None:
    """Every file of the template and the method that it opens fits a pattern of those that are fingerprinted."""
    roots = {template_folder(): module._TEMPLATE, data_folder("methodology"): module._METHOD}
    for place in spread(PLACES, 2):  # of one country and of many; in the full run each
        folder = shutil.copytree(built[place], tmp_path / place, ignore=shutil.ignore_patterns("build", "made.json"))
        command = [sys.executable, "-c", _OPENED, str(folder)]
        done = subprocess.run(command, capture_output=True, text=True, check=True, env=os.environ)
        opened = {Path(path) for path in json.loads(done.stdout)}
        for root, patterns in roots.items():
            inside = {path for path in opened if path.is_relative_to(root) and path.is_file()}
            assert inside, root
            assert inside <= {path for pattern in patterns for path in root.glob(pattern)}


@pytest.fixture
def template(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A template of one's own."""
    folder = Path(shutil.copytree(template_folder(), tmp_path / "template"))
    monkeypatch.setenv("MENTORKIT_TEMPLATE", str(folder))
    return folder


@pytest.mark.parametrize(
    "name", ["languages.yml", "places/sweden.yml", "cookiecutter.json", "locale/sv.po", "locale/xx.po"]
)
def test_words_and_facts_count(template: Path, name: str) -> None:
    """Also those of a template that somebody works on; what programmes are only made from does not."""
    before = kit_fingerprint()
    with (template / "countries" / "se.yml").open("a") as stream:
        stream.write("\n")
    assert kit_fingerprint() == before
    with (template / name).open("a") as stream:
        stream.write("\n# More\n")
    assert kit_fingerprint() != before


@pytest.mark.parametrize("name", ["making/run.py", "pages/style.css", "making/word/boilerplate/styles.xml"])
def test_the_code_counts_and_not_its_times(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """A new installation of the same kit is the same kit; what Python and an installation add is none of it."""
    package = Path(shutil.copytree(module._PACKAGE, tmp_path / "kit_cli"))
    before = kit_fingerprint()
    monkeypatch.setattr(module, "_PACKAGE", package)
    for path in package.rglob("*"):
        os.utime(path, (0, 0))
    for added in ("_data/more.yml", "making/__pycache__/more.pyc"):
        (package / added).parent.mkdir(exist_ok=True)
        (package / added).write_text("more")
    assert kit_fingerprint() == before
    with (package / name).open("a") as stream:
        stream.write("\n")
    assert kit_fingerprint() != before


def test_what_is_installed_counts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another version of a library may write other bytes; a path that does not exist is no matter."""
    monkeypatch.setattr(sys, "path", [*sys.path, str(tmp_path), str(tmp_path / "none.zip")])
    before = kit_fingerprint()
    (tmp_path / "more").mkdir()
    assert kit_fingerprint() == before
    (tmp_path / "babel-99.dist-info").mkdir()
    assert kit_fingerprint() != before


def test_in_a_tab_it_is_worked_out_once(template: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody edits the kit there, and to read all of it takes a tenth of a build."""
    monkeypatch.setattr(sys, "platform", "emscripten")
    module._in_a_tab.cache_clear()
    before = kit_fingerprint()
    with (template / "languages.yml").open("a") as stream:
        stream.write("\n# More\n")
    assert kit_fingerprint() == before
    module._in_a_tab.cache_clear()
    assert kit_fingerprint() != before
    module._in_a_tab.cache_clear()
