"""A rebuild makes what has changed and nothing else, and an untouched one hardly does anything."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from kit_cli.errors import KitError
from kit_cli.files.document_paths import document_path
from kit_cli.files.writing import PREFIX
from kit_cli.making import inputs, remaking, run
from kit_cli.making.holding import shows_its_texts
from kit_cli.making.makers import chosen, owner
from kit_cli.making.remaking import Remade
from kit_cli.making.run import BuildStep, build
from kit_cli.model.folder import (
    ANSWERS,
    ATTESTATIONS,
    BUDGET,
    BUILD,
    CALENDAR_STATE,
    CHOICES,
    FRAMEWORK,
    KEPT,
    MADE,
    PROCESSING,
    SETTINGS,
    TIMELINE,
    form_path,
)
from tests.helpers.drawing import spread
from tests.helpers.folders import files
from tests.helpers.small import in_data, small


def silent(_step: BuildStep) -> None:
    """Tell nobody."""


@pytest.fixture(scope="module")
def once(built: dict[str, Path], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small programme in two languages, built. Never write to it."""
    folder = small(built["western-balkans"], tmp_path_factory.mktemp("rebuild") / "programme")
    build(folder, None, silent)
    return folder


@pytest.fixture
def folder(once: Path, tmp_path: Path) -> Path:
    """A copy of it of a test's own."""
    return Path(shutil.copytree(once, tmp_path / "programme"))


def _paths(folder: Path, *patterns: str) -> set[str]:
    """Return the files of the build that fit some patterns."""
    root = folder / BUILD
    return {path.relative_to(root).as_posix() for each in patterns for path in root.glob(each) if path.is_file()}


_TITLES = ("index*.html", "timeline/*")
"""What lists the titles of documents and forms."""


# What a change of a file (a comment, or a sentence) makes again: the first of its kind, and patterns in `build/`.
AGAIN: dict[str, tuple[str, ...]] = {
    "documents/en/*.md": ("documents/en/{name}.docx", *_TITLES),
    "evaluation/sr-Latn/*.md": ("evaluation/sr-Latn/{name}.docx", *_TITLES),
    form_path("[a-z]*"): ("forms/*/{name}.*", "evaluation/*/framework.docx", "tables/*/*", *_TITLES),
    CHOICES: ("forms/*/*",),
    SETTINGS.path: (),
    TIMELINE.path: ("**/*",),
    PROCESSING.path: ("forms/*/*.html", "tables/*/*"),
    BUDGET.path: ("tables/*/*",),
    FRAMEWORK.path: ("evaluation/*/framework.docx", "tables/*/*"),
    ATTESTATIONS.path: (),
    "README.md": (),
    "data/answers.yml": (),
}


def _edit(path: Path) -> None:
    path.parent.mkdir(exist_ok=True)
    with path.open("a", encoding="utf-8") as stream:
        stream.write("\n# More\n")


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """The files that builds of this test have made."""
    found: set[str] = set()

    def remake(*arguments: Any) -> Remade:
        remade = remaking.remake(*arguments)
        found.update(remade.made)
        return remade

    monkeypatch.setattr(run, "remake", remake)
    return found


@pytest.mark.parametrize("pattern", spread(AGAIN, 6))
def test_what_reads_a_text_is_made_again(folder: Path, made: set[str], pattern: str) -> None:
    """Exactly these files, and no others; the next build makes nothing."""
    path = min(folder.glob(pattern), default=folder / pattern)
    _edit(path)
    again = _paths(folder, *(each.format(name=path.stem) for each in AGAIN[pattern]))
    total = len(files(folder / BUILD))
    built = build(folder, None, silent)
    assert (built.files, built.up_to_date) == (len(again), total - len(again))
    assert made == again
    built = build(folder, None, silent)
    assert (built.files, built.up_to_date) == (0, total)


def test_what_calendars_were_told_makes_the_calendars(folder: Path, made: set[str]) -> None:
    """Deleted, it is written anew."""
    (folder / CALENDAR_STATE).unlink()
    build(folder, None, silent)
    assert made == _paths(folder, "timeline/*.ics")
    assert (folder / CALENDAR_STATE).is_file()


@pytest.mark.parametrize("spoil", [Path.unlink, _edit, lambda path: path.write_bytes(b"")])
def test_an_output_that_is_not_as_it_was_made_is_made_again(
    folder: Path, made: set[str], spoil: Callable[[Path], object]
) -> None:
    """Missing, typed into or emptied: with it come back the others of its kind and text, and no more."""
    before = files(folder)
    path = min((folder / BUILD).glob("documents/en/*.docx"))
    spoil(path)
    typed = path.read_bytes() if path.exists() else b""
    built = build(folder, None, silent)
    assert built.files == 1
    assert made == {path.relative_to(folder / BUILD).as_posix()}
    if typed:
        assert built.kept
        assert files(built.kept.folder) == {path.relative_to(folder / BUILD).as_posix(): typed}
        shutil.rmtree(folder / KEPT)
    assert files(folder) == before


@pytest.mark.parametrize("spoiled", [b"", b"[]", b"{}", b"[" * 100_000, b"\xff"])
def test_without_its_note_everything_is_made(folder: Path, made: set[str], spoiled: bytes) -> None:
    """A note that is broken is none, and no reason to complain."""
    before = files(folder)
    (folder / MADE).write_bytes(spoiled)
    assert build(folder, None, silent).up_to_date == 0
    assert made == _paths(folder, "**/*")
    assert files(folder) == before


def test_another_kit_makes_everything(folder: Path, made: set[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever was made by another one might look otherwise today."""
    monkeypatch.setattr(inputs, "kit_fingerprint", lambda: "another")
    build(folder, None, silent)
    assert made == _paths(folder, "**/*")


def test_what_asks_for_a_setting_is_made_again(folder: Path, made: set[str]) -> None:
    """And what only asks for others stays: a fee is in no calendar, and in a document that names it."""
    document = min(folder.glob(document_path("*", "en")))
    with document.open("a", encoding="utf-8") as stream:
        stream.write("\n{fees.application}\n")
    build(folder, None, silent)
    made.clear()
    in_data(folder / SETTINGS.path, lambda data: data["fees"].update(application=77.25))
    build(folder, None, silent)
    assert f"documents/en/{document.stem}.docx" in made
    assert not made & _paths(folder, "timeline/*", "forms/*/*")


def test_one_kind_keeps_the_note_of_the_others(folder: Path, made: set[str]) -> None:
    """What was not asked for is still due afterwards, and what was is not."""
    in_data(folder / SETTINGS.path, lambda data: data["programme"].update(length_months=11))
    (maker,) = chosen("calendar")
    assert build(folder, "calendar", silent).files == len(_paths(folder, "timeline/*.ics"))
    assert all(owner(path) == maker for path in made)
    assert build(folder, "calendar", silent).files == 0
    noted = json.loads((folder / MADE).read_text(encoding="utf-8"))["outputs"]
    assert set(noted) == _paths(folder, "**/*")
    made.clear()
    assert build(folder, None, silent).up_to_date == len(_paths(folder, "timeline/*.ics"))
    assert made == _paths(folder, "**/*") - _paths(folder, "timeline/*.ics")


def test_a_part_that_was_built_before_an_edit_was_taken_back_is_built_again(folder: Path, made: set[str]) -> None:
    """The texts are those of the last whole build again; the calendar is not."""
    text, before = (folder / TIMELINE.path).read_bytes(), files(folder / BUILD)
    _edit(folder / TIMELINE.path)
    build(folder, "tables", silent)
    (folder / TIMELINE.path).write_bytes(text)
    made.clear()
    build(folder, None, silent)
    assert made == _paths(folder, "tables/*/*")
    assert files(folder / BUILD) == before


def test_the_note_tells_every_file_of_the_build(folder: Path) -> None:
    """With the SHA-256 of what it holds, and the kind that made it."""
    noted = json.loads((folder / MADE).read_text(encoding="utf-8"))["outputs"]
    assert {path: each["content"] for path, each in noted.items()} == {
        path: sha256(content).hexdigest() for path, content in files(folder / BUILD).items()
    }
    assert all(each["kind"] == getattr(owner(path), "kind", "") for path, each in noted.items())


def test_what_nobody_makes_any_more_is_kept_and_what_nobody_made_stays(folder: Path, made: set[str]) -> None:
    """Also when nothing has to be made: the kit did not write it, so somebody else did."""
    (folder / BUILD / "index.xx.html").write_text("of long ago", encoding="utf-8")
    (folder / BUILD / "notes.txt").write_text("ours", encoding="utf-8")
    before = files(folder)
    built = build(folder, None, silent)
    assert (built.files, made) == (0, set())
    assert built.kept
    before[str(built.kept.folder.relative_to(folder) / "index.xx.html")] = before.pop(f"{BUILD}/index.xx.html")
    assert files(folder) == before
    assert build(folder, None, silent).kept is None


def test_an_edit_that_breaks_the_programme_is_told_each_time(folder: Path) -> None:
    """The last good build and its note stay, and once it is mended nothing has to be made."""
    path = folder / ATTESTATIONS.path
    text = path.read_bytes()
    path.write_text("- ]", encoding="utf-8")
    before = files(folder)
    for _ in range(2):
        with pytest.raises(KitError, match=ATTESTATIONS.path):
            build(folder, None, silent)
    assert files(folder) == before
    path.write_bytes(text)
    assert build(folder, None, silent).files == 0


def test_only_what_is_made_is_told(folder: Path) -> None:
    """A bar that waits for nothing would be untrue."""
    steps: list[BuildStep] = []
    _edit(folder / BUDGET.path)
    build(folder, None, steps.append)
    build(folder, None, steps.append)
    assert steps == [BuildStep("tables", 1, 1)]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="only POSIX forks")
def test_a_build_that_is_killed_before_its_note_is_made_up_for(
    folder: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """The old note says nothing untrue of the new build: the next one ends where an undisturbed one would."""
    _edit(min(folder.glob(document_path("*", "en"))))
    _edit(folder / BUDGET.path)
    undisturbed = Path(shutil.copytree(folder, tmp_path / "undisturbed"))
    build(undisturbed, None, silent)
    replace = Path.replace

    def killed(path: Path, target: Path) -> Path:
        if target == folder / MADE:
            os._exit(9)
        return replace(path, target)

    monkeypatch.setattr(Path, "replace", killed)
    if not (child := os.fork()):
        build(folder, None, silent)
        os._exit(0)
    monkeypatch.undo()
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 9
    assert files(folder / BUILD) == files(undisturbed / BUILD)
    build(folder, None, silent)
    assert files(folder) == files(undisturbed)


def test_a_build_whose_note_cannot_be_written_is_taken_back(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With what it told calendars: all is as it was, and then it is true that nothing was written."""
    _edit(folder / BUDGET.path)
    text = (folder / TIMELINE.path).read_text(encoding="utf-8")
    (folder / TIMELINE.path).write_text(text.replace("weeks", "days", 1), encoding="utf-8")
    (folder / BUILD / "documents" / "en" / "mine.docx").write_text("mine", encoding="utf-8")
    before, replace = files(folder), Path.replace

    def full(path: Path, target: Path) -> Path:
        if target == folder / MADE:
            raise OSError(28, "full", str(path))
        return replace(path, target)

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(KitError, match="nothing was written"):
        build(folder, None, silent)
    assert files(folder) == before


def test_what_a_killed_build_left_is_swept_also_when_nothing_has_changed(folder: Path) -> None:
    """A workshop of a process that is gone goes; were its build there, it would be brought back."""
    dead = subprocess.Popen([sys.executable, "-c", ""])
    dead.wait()
    bench = folder / f"{PREFIX}{dead.pid}-x"
    bench.mkdir()
    (folder / BUILD).rename(bench / "retired")
    assert build(folder, None, silent).files == 0
    assert (folder / BUILD).is_dir()
    assert not bench.exists()


_UNTOUCHED = """
import sys
from pathlib import Path
from kit_cli.making.run import build
assert build(Path(sys.argv[1]), None, print).files == 0
print(*sorted(name.partition(".")[0] for name in sys.modules))
"""


def test_an_untouched_build_imports_no_library(folder: Path) -> None:
    """Reading no text is what makes it quick: neither a model, nor YAML, nor a maker, nor anything that is installed."""
    command = [sys.executable, "-c", _UNTOUCHED, str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=os.environ)
    ours = {name for name in done.stdout.split() if name not in sys.stdlib_module_names}
    assert {name for name in ours if not name.startswith("_")} == {"kit_cli"}


def test_other_answers_are_looked_at_again(folder: Path) -> None:
    """Nothing is made from them; yet what has not followed a change of a setting hangs on them, and is told."""
    assert not build(folder, None, silent).told.turned
    answers = folder / ANSWERS
    answers.write_text(re.sub("cohort_size: .*", "cohort_size: 7", answers.read_text(encoding="utf-8")), "utf-8")
    assert shows_its_texts(folder)
    again = build(folder, None, silent)
    assert (again.files, again.told.turned) == (0, True)
    assert build(folder, None, silent).told.turned


_COMMAND = """
import sys
from kit_cli.cli import run
assert run(["build", sys.argv[1]]) == 0
print(*sorted(name.partition(".")[0] for name in sys.modules))
"""


def test_nor_does_the_command_but_click(folder: Path, tmp_path: Path) -> None:
    """What it says in the programme's language is kept, once it was read from YAML and PO files."""
    environment = {**os.environ, "PYTHONPYCACHEPREFIX": str(tmp_path / "bytecode"), "PYTHONDONTWRITEBYTECODE": ""}
    command = [sys.executable, "-c", _COMMAND, str(folder)]
    for _ in range(2):
        done = subprocess.run(command, capture_output=True, text=True, check=True, env=environment, encoding="utf-8")
    ours = {name for name in done.stdout.split("\n")[-2].split() if name not in sys.stdlib_module_names}
    assert {name for name in ours if not name.startswith("_")} <= {"kit_cli", "click", "colorama"}
