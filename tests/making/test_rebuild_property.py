"""Whatever people do to a folder, a rebuild leaves what a build from nothing would leave, byte for byte."""

from __future__ import annotations

import re
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kit_cli.errors import KitError
from kit_cli.files.document_paths import DOCUMENT_FOLDERS
from kit_cli.files.fingerprints import walked
from kit_cli.making import inputs
from kit_cli.making.makers import MAKERS, owner
from kit_cli.making.run import build
from kit_cli.model import folder as lies
from kit_cli.model.folder import KEPT
from tests.helpers.folders import files
from tests.helpers.small import in_data, small

Change = Callable[[Path, int], None]
"""Does something to a built programme; the number chooses what."""


def _one(paths: list[Path], number: int) -> Path | None:
    found = sorted(path for path in paths if path.is_file())
    return found[number % len(found)] if found else None


def _a_document(folder: Path, number: int) -> Path | None:
    return _one([path for kind in DOCUMENT_FOLDERS for path in folder.glob(f"{kind}/*/*.md")], number)


def _a_form(folder: Path, number: int) -> Path | None:
    return _one([*folder.glob(f"{lies.FORMS}/[a-z]*.yml")], number)


def _an_output(folder: Path, number: int) -> Path | None:
    return _one([*(folder / lies.BUILD).rglob("*")], number)


def _rewritten(path: Path | None, pattern: str, text: str) -> None:
    if path:
        path.write_text(re.sub(pattern, text, path.read_text("utf-8"), count=1, flags=re.MULTILINE), encoding="utf-8")


def _appended(path: Path | None, text: str) -> None:
    if path:
        path.write_bytes(path.read_bytes() + text.encode())


def _renamed(paths: list[Path], name: str) -> None:
    for path in paths:
        path.rename(path.with_stem(name))


def _in_every_language(path: Path | None) -> list[Path]:
    return [*path.parent.parent.glob(f"*/{path.name}")] if path else []


def _removed(paths: list[Path]) -> None:
    for path in paths:
        path.unlink()


def _written(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def _cut(path: Path, number: int) -> None:
    if path.is_file():
        path.write_bytes(path.read_bytes()[: number * 9])


def _mended(folder: Path, pristine: Path) -> None:
    for name in {path.split("/")[0] for path in walked(pristine)} - {Path(lies.MADE).parts[0]}:
        shutil.rmtree(folder / name) if (folder / name).is_dir() else (folder / name).unlink()
    shutil.copytree(pristine, folder, dirs_exist_ok=True, ignore=shutil.ignore_patterns(Path(lies.MADE).parts[0]))


def _row(folder: Path, number: int) -> None:
    def change(data: dict[str, list[dict[str, object]]]) -> None:
        rows = data["lines"]
        rows[number % len(rows)]["note"] = f"Note {number}"

    in_data(folder / lies.BUDGET.path, change)


def _languages(folder: Path, number: int) -> None:
    """Take a language out, or in again; or let another one be the first."""

    def change(data: dict[str, dict[str, object]]) -> None:
        data["programme"]["languages"] = [["en", "sr-Latn"], ["sr-Latn"], ["en"], ["sr-Latn", "en"]][number % 4]

    in_data(folder / lies.SETTINGS.path, change)


def _moved(folder: Path, number: int) -> None:
    def change(data: dict[str, dict[str, object]]) -> None:
        data["programme"]["starts_on"] = f"2027-09-{10 + number % 15}"

    in_data(folder / lies.SETTINGS.path, change)


def _setting(folder: Path, number: int) -> None:
    """Change a number, or what is said in a language, of any part of the settings."""

    def change(data: dict[str, Any]) -> None:
        held = [(each, key) for part in data.values() for each in _mappings(part) for key in each if _free(each[key])]
        where, key = held[number * len(held) // 100]
        where[key] = where[key] + 1 if isinstance(where[key], int) else f"{where[key]} {number}"

    in_data(folder / lies.SETTINGS.path, change)


def _mappings(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        yield value
    for each in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from _mappings(each)


def _free(value: Any) -> bool:
    return (isinstance(value, int) and not isinstance(value, bool)) or (isinstance(value, str) and " " in value)


def _built_in_part(folder: Path, number: int) -> None:
    _built(folder, MAKERS[number % len(MAKERS)].kind)


CHANGES: dict[str, Change] = {
    "a document's text": lambda folder, n: _appended(_a_document(folder, n), f"\nSentence {n}.\n"),
    "a document's title": lambda folder, n: _rewritten(_a_document(folder, n), "^title: .*$", f"title: Title {n}"),
    "a document renamed": lambda folder, n: _renamed(_in_every_language(_a_document(folder, n)), f"name-{n}"),
    "a document deleted": lambda folder, n: _removed(_in_every_language(_a_document(folder, n))),
    "one language's document deleted": lambda folder, n: _removed([*filter(None, [_a_document(folder, n)])]),
    "a document's gap": lambda folder, n: _appended(_a_document(folder, n), "\n{hub.nmae}\n"),
    "a document called like the framework": lambda folder, _: _renamed(
        _in_every_language(_one([*folder.glob("evaluation/*/*.md")], 0)), "framework"
    ),
    "a form's title": lambda folder, n: _rewritten(_a_form(folder, n), "^title:.*$", f"title: Title {n}"),
    "a form renamed": lambda folder, n: _renamed([*filter(None, [_a_form(folder, n)])], f"name-{n}"),
    "a form deleted": lambda folder, n: _removed([*filter(None, [_a_form(folder, n)])]),
    "a form whose name is none": lambda folder, n: _written(folder / lies.form_path(f"No {n}"), "title: x\n"),
    "the choices": lambda folder, n: _appended(folder / lies.CHOICES, f"\n# {n}\n"),
    "a row": _row,
    "the start": _moved,
    "the languages": _languages,
    "a setting": _setting,
    "a register that is broken": lambda folder, _: _appended(folder / lies.ATTESTATIONS.path, "\n- ]\n"),
    "what calendars were told, deleted": lambda folder, _: (folder / lies.CALENDAR_STATE).unlink(missing_ok=True),
    "what a form was told, deleted": lambda folder, n: _removed(
        [*filter(None, [_one([*folder.glob(lies.form_state_path("*"))], n)])]
    ),
    "an output changed": lambda folder, n: _appended(_an_output(folder, n), "typed here"),
    "an output deleted": lambda folder, n: _removed([*filter(None, [_an_output(folder, n)])]),
    "an output of long ago": lambda folder, n: _written(folder / lies.BUILD / f"index.old{n}.html", "old"),
    "a file of the hub's own": lambda folder, n: _written(folder / lies.BUILD / f"notes-{n}.txt", "ours"),
    "no build": lambda folder, _: shutil.rmtree(folder / lies.BUILD, ignore_errors=True),
    "the note deleted": lambda folder, _: (folder / lies.MADE).unlink(missing_ok=True),
    "the note cut short": lambda folder, n: _cut(folder / lies.MADE, n),
    "a part built": _built_in_part,
}
"""Some break the programme, or find nothing to do; "the texts as they were" mends whatever is broken."""
KIT, MENDED = "another kit", "the texts as they were"


def _built(folder: Path, only: str | None = None) -> str:
    """Build, and return what is wrong; empty when nothing is."""
    try:
        build(folder, only, lambda _: None)
    except KitError as error:
        return str(error).replace(str(folder), "")
    return ""


def _from_nothing(folder: Path, copy: Path) -> Path:
    """Copy a folder without what the kit itself has made, but with what calendars were told."""
    shutil.copytree(folder, copy)
    (copy / lies.MADE).unlink(missing_ok=True)
    for path in walked(copy / lies.BUILD):
        if owner(path):
            (copy / lies.BUILD / path).unlink()
    for below in sorted((copy / lies.BUILD).rglob("*"), reverse=True):
        if below.is_dir() and not any(below.iterdir()):
            below.rmdir()
    return copy


@pytest.fixture(scope="module")
def pristine(built: dict[str, Path], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small programme in two languages, not built."""
    return small(built["western-balkans"], tmp_path_factory.mktemp("rebuild") / "programme")


@settings(max_examples=settings().max_examples // 16, deadline=None)
@given(
    st.lists(
        st.tuples(st.sampled_from([*CHANGES, KIT, MENDED]), st.integers(0, 99)), min_size=1, max_size=6, unique=True
    )
)
def test_a_rebuild_is_a_build_from_nothing(pristine: Path, changes: list[tuple[str, int]]) -> None:
    """After each change the folder is that of a fresh build, its note included; a broken one is refused alike."""
    with tempfile.TemporaryDirectory() as temporary, patch.object(inputs, "kit_fingerprint") as kit:
        kit.return_value = "a kit"
        folder = Path(shutil.copytree(pristine, Path(temporary) / "programme"))
        assert _built(folder) == ""
        for number, (what, which) in enumerate(changes):
            if what == KIT:
                kit.return_value = f"kit {which}"
            elif what == MENDED:
                _mended(folder, pristine)
            else:
                CHANGES[what](folder, which)
            fresh = _from_nothing(folder, Path(temporary) / f"fresh-{number}" / folder.name)
            before = files(folder)
            said = _built(folder)
            assert said == _built(fresh)
            if said:
                assert files(folder) == before
            else:
                compared = subprocess.run(
                    ["diff", "-r", f"--exclude={KEPT}", folder, fresh], capture_output=True, text=True, check=False
                )
                assert compared.stdout + compared.stderr == ""
