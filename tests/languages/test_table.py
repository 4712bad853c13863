"""The table of languages: kept once it was read, and never served when the file says otherwise."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

import pytest

from kit_cli.errors import KitError
from kit_cli.files import yaml_source
from kit_cli.files.shipped import template_folder
from kit_cli.files.yaml_source import Source
from kit_cli.languages import table
from kit_cli.model.language import Language
from tests.helpers.slips import write_over


@pytest.fixture
def template(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the kit's table; what is kept lies in a folder of this test's own."""
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(sys, "pycache_prefix", str(tmp_path / "kept"))
    (tmp_path / "template").mkdir()
    shutil.copy(template_folder() / "languages.yml", tmp_path / "template")
    return tmp_path / "template"


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """The files that were read as YAML."""
    found: list[Path] = []
    really = yaml_source.read_yaml

    def noted(path: Path) -> Source:
        found.append(path)
        return really(path)

    monkeypatch.setattr(yaml_source, "read_yaml", noted)
    return found


def _languages(template: Path) -> dict[str, Language]:
    table._languages.cache_clear()  # as another process would begin
    return dict(table.languages(template))


def test_what_is_kept_is_what_was_read(template: Path, read: list[Path]) -> None:
    """The second process reads no YAML, and knows the same."""
    first = _languages(template)
    assert _languages(template) == first != {}
    assert read == [template / "languages.yml"]


def test_a_table_that_has_changed_is_read_anew(template: Path, read: list[Path]) -> None:
    """And judged: what was right before is not taken for what is wrong now."""
    _languages(template)
    write_over(template / "languages.yml", "name: Svenska", "name: Svenskan")
    assert _languages(template)["sv"].name == "Svenskan"
    write_over(template / "languages.yml", "- tag: sv\n", "- tag: en\n")
    with pytest.raises(KitError, match="en stands twice"):
        _languages(template)
    assert len(read) == 3


def test_what_is_written_as_a_number_is_kept_as_what_it_was_judged(template: Path, read: list[Path]) -> None:
    """YAML's own kind of a number cannot be kept, and a text is what is asked for."""
    write_over(template / "languages.yml", "name: Svenska", "name: 1.50")
    first = _languages(template)
    assert (first["sv"].name, _languages(template)) == ("1.50", first)
    assert len(read) == 1


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere each name is Unicode")
def test_a_folder_need_not_have_a_name_in_utf_8(template: Path) -> None:
    """As a home folder that was made long ago."""
    there = template.with_name(os.fsdecode(b"Jos\xe9"))
    shutil.copytree(template, there)
    assert set(_languages(there)) == set(_languages(template))


def test_what_is_wrong_is_not_kept(template: Path, read: list[Path]) -> None:
    """It is told each time; nor is a table that is not there."""
    write_over(template / "languages.yml", "  locale: sv_SE\n", "  locale: 7\n")
    for _ in range(2):
        with pytest.raises(KitError, match="locale"):
            _languages(template)
    assert len(read) == 2
    (template / "languages.yml").unlink()
    with pytest.raises(KitError, match="cannot be read"):
        _languages(template)


def test_what_other_code_has_kept_is_judged_by_this(template: Path, read: list[Path]) -> None:
    """A kit of the same version may ask for more, as on the table of somebody who is at work on it."""
    _languages(template)
    kept = next((template.parent / "kept").rglob("*.languages"))
    kept.write_bytes(kept.read_bytes().replace(b"Svenska (sv)", b"Svenska sv  "))
    assert _languages(template)["sv"].xlsform == "Svenska (sv)"
    assert len(read) == 2
