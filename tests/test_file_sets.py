"""The exact files of each programme: the template's text in its languages, and a build that follows from it."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from kit_cli.files.document_paths import DOCUMENT_FOLDERS
from kit_cli.files.shipped import RENDERED, template_folder
from kit_cli.making.run import build as build_again
from kit_cli.making.tables import TABLES
from kit_cli.model.folder import BASE, CALENDAR_STATE, MADE, form_state_path
from kit_cli.programme.programme import Programme
from tests.conftest import PLACES
from tests.helpers.drawing import spread
from tests.helpers.folders import files
from tests.helpers.judging import program, run


def text(languages: tuple[str, ...]) -> set[str]:
    """Return the files that the hub owns: all of the template's, but for documents in other languages."""
    root = template_folder() / RENDERED
    found = {path.relative_to(root) for path in root.rglob("*") if path.is_file()}
    own = {path for path in found if path.parts[0] not in DOCUMENT_FOLDERS or len(path.parts) < 3}
    own |= {path for path in found - own if path.parts[1] in languages}
    return {path.as_posix() for path in own} | {CALENDAR_STATE, BASE}


def build(programme: Programme) -> Iterator[str]:
    """Yield the files that people open."""
    yield "index.html"
    yield from (f"index.{language}.html" for language in programme.languages[1:])
    yield from (f"forms/xlsform/{form}.xlsx" for form in programme.forms)
    yield from (f"{each.folder}/{each.language}/{each.id}.docx" for each in programme.documents)
    for language in programme.languages:
        yield from (f"forms/{language}/{form}.{kind}" for form in programme.forms for kind in ("docx", "gs", "html"))
        yield from (f"tables/{language}/{table.name}.xlsx" for table in TABLES)
        yield from (f"timeline/{language}.html", f"timeline/calendar-{language}.ics")
        yield f"evaluation/{language}/framework.docx"


@pytest.mark.parametrize("place", PLACES)
def test_a_programme_holds_exactly_these_files(
    place: str, built: dict[str, Path], programmes: dict[str, Programme]
) -> None:
    """No more, no fewer."""
    programme = programmes[place]
    made = {f"build/{name}" for name in build(programme)}
    told = {MADE, *map(form_state_path, programme.forms)}
    assert set(files(built[place])) == text(programme.languages) | made | told
    assert len(made) > 100


@pytest.mark.parametrize("place", spread(PLACES, 1))
def test_the_same_text_gives_the_same_bytes(place: str, built: dict[str, Path], tmp_path: Path) -> None:
    """A second build of a copy differs in nothing, whatever the day."""
    copy = Path(shutil.copytree(built[place], tmp_path / "copy", ignore=shutil.ignore_patterns("build", "made.json")))
    assert build_again(copy, None, lambda *_: None).up_to_date == 0
    assert files(copy) == files(built[place])


_PEOPLES = (
    "data/b.csv",
    "Data/b.csv",
    "mentees.xlsx",
    "forms/responses.CSV",
    "documents/en/ana-signed.docx",
    "all.zip",
)
"""Where papers with names turn up."""


def test_git_takes_the_programmes_text_and_no_papers_of_people(built: dict[str, Path], tmp_path: Path) -> None:
    """Asked of git itself: nor does it take what can be made again, with the note of its making, or what was kept."""
    git = program("git")
    folder = Path(shutil.copytree(next(iter(built.values())), tmp_path / "copy"))
    for name in (*_PEOPLES, "kept/2027-10-09/tables/scores.xlsx"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("Ana", encoding="utf-8")
    (folder / ".mentorkit" / "base.zip").write_text("what the kit wrote", encoding="utf-8")
    run(git, "init", "--quiet", folder)
    seen = run(git, "-C", folder, "ls-files", "--others", "--exclude-standard", "-z").stdout
    own = {name for name in files(folder) if name.split("/")[0] not in {"build", "kept", ".git"}}
    assert set(filter(None, seen.split("\0"))) == own - set(_PEOPLES) - {MADE}


def test_the_templates_files_are_called_what_they_become() -> None:
    """Cookiecutter wants one folder whose name is filled in; nobody could read a tree of such names."""
    paths = [path.relative_to(template_folder()) for path in template_folder().rglob("*")]
    assert {part for path in paths for part in path.parts if re.search(r"[^a-zA-Z0-9._-]", part)} == {RENDERED}
