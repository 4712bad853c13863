"""Names by which calendars and online forms know a programme: a change of one is told once, with what it does."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kit_cli.files.document_paths import DOCUMENT_FOLDERS
from kit_cli.making.run import build
from kit_cli.model.folder import BUILD, CALENDAR_STATE, FORM_STATES, FRAMEWORK, SETTINGS, TIMELINE, form_path
from tests.helpers.folders import files
from tests.helpers.small import in_data, small

Edit = Callable[[Path], None]


@pytest.fixture(scope="module")
def once(built: dict[str, Path], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small programme in two languages, built. Never write to it."""
    folder = small(built["western-balkans"], tmp_path_factory.mktemp("identities") / "programme")
    shutil.rmtree(folder / FORM_STATES)
    (folder / CALENDAR_STATE).unlink()
    _said(folder)
    return folder


@pytest.fixture
def folder(once: Path, tmp_path: Path) -> Path:
    """A copy of it of a test's own."""
    return Path(shutil.copytree(once, tmp_path / "programme"))


def _said(folder: Path, only: str | None = None) -> list[str]:
    return [str(each) for each in build(folder, only, lambda _: None).identity]


def _settings(**changes: Any) -> Edit:
    return lambda folder: in_data(folder / SETTINGS.path, lambda data: data["programme"].update(changes))


def _form(change: Callable[[Any], object]) -> Edit:
    return lambda folder: in_data(_a_form(folder), lambda data: change(_questions(data["questions"])))


def _a_form(folder: Path) -> Path:
    return min(folder.glob(form_path("[a-z]*")))


def _questions(rows: list[Any]) -> list[Any]:
    return [each for row in rows for each in (row, *row.get("questions", []))]


def _plain(rows: list[Any]) -> Any:
    """Return a question that anything may happen to: nothing looks at it, and it asks for no shape."""
    looked_at = " ".join(str(row.get("relevant", "")) for row in rows)
    texts = (row for row in rows if row["type"] in ("text", "multiline") and "constraint" not in row)
    return next(row for row in texts if f"${{{row['name']}}}" not in looked_at)


def _without_choice(rows: list[Any]) -> None:
    row = next(row for row in rows if isinstance(row.get("choices"), list) and len(row["choices"]) > 2)
    looked_at = " ".join(str(each.get("relevant", "")) for each in rows)
    row["choices"].remove(next(each for each in row["choices"] if f"'{each['name']}'" not in looked_at))


def _without_question(folder: Path) -> None:
    def change(data: Any) -> None:
        plain = _plain(_questions(data["questions"]))
        for rows in (data["questions"], *(row.get("questions", []) for row in data["questions"])):
            if plain in rows:
                rows.remove(plain)

    in_data(_a_form(folder), change)


def _renamed_form(folder: Path) -> None:
    path = max(folder.glob(form_path("[a-z]*")))
    for text in (folder / TIMELINE.path, folder / FRAMEWORK.path):
        text.write_text(re.sub(rf'"{path.stem}"', '"another-name"', text.read_text("utf-8")), encoding="utf-8")
    path.rename(path.with_stem("another-name"))


def _without_last_milestone(folder: Path) -> None:
    def change(data: Any) -> None:
        named = {*(each["anchor"] for each in data["milestones"] if "anchor" in each)}
        for each in reversed(data["milestones"]):
            if each["id"].startswith("networking"):
                data["milestones"].remove(each)
                for other in data["milestones"]:
                    other["after"] = [name for name in other.get("after", []) if name != each["id"]]
                assert each["id"] not in named
                return

    in_data(folder / TIMELINE.path, change)


def _one_language(folder: Path) -> None:
    for kind in DOCUMENT_FOLDERS:
        shutil.rmtree(folder / kind / "sr-Latn", ignore_errors=True)

    def drop(data: Any) -> Any:
        if isinstance(data, dict):
            data.pop("sr-Latn", None)
        for each in data.values() if isinstance(data, dict) else data if isinstance(data, list) else ():
            drop(each)

    for path in [*folder.glob("*.yml"), *folder.glob("*/*.yml")]:
        in_data(path, drop)
    _settings(languages=["en"])(folder)


EDITS: dict[str, tuple[Edit, str]] = {
    "the slug": (_settings(slug="another"), r"The slug is another now.*every entry twice.*Put the old slug back"),
    "another year": (_settings(starts_on="2031-09-15"), r"another year, and the slug is still .* next cycle"),
    "a question's name": (
        _form(lambda rows: _plain(rows).update(name="othername")),
        r"no longer asks .*column of their",
    ),
    "a question deleted": (_without_question, r"no longer asks"),
    "a question's type": (_form(lambda rows: _plain(rows).update(type="integer")), r"as another type.*may refuse"),
    "a choice": (_form(_without_choice), r"no longer offers these choices: \w+: \w+"),
    "a form's name": (_renamed_form, r"is called another-name now.*Put the old name back"),
    "a milestone": (_without_last_milestone, r"no longer in the timeline: networking-2"),
    "a language": (_one_language, r"sr-Latn is no longer a language"),
}


@pytest.mark.parametrize("what", EDITS)
def test_a_change_is_told_once_with_what_it_does(folder: Path, what: str) -> None:
    """By the build that makes it; the next one has nothing to say, nor has one that makes something else."""
    edit, words = EDITS[what]
    edit(folder)
    assert _said(folder, "tables") == []
    said = _said(folder)
    assert [line for line in said if re.search(words, line)] == said[:1] == said
    assert _said(folder) == []


QUIET: dict[str, Edit] = {
    "nothing": lambda _: None,
    "other words": _form(lambda rows: _plain(rows).update(label={"en": "Other", "sr-Latn": "Drugo"})),
    "a new question": lambda folder: in_data(
        _a_form(folder),
        lambda data: data["questions"].append({"name": "more", "type": "text", "label": {"en": "M", "sr-Latn": "M"}}),
    ),
    "a start a month later": _settings(starts_on="2027-10-15"),
}


@pytest.mark.parametrize("what", QUIET)
def test_what_changes_no_name_is_not_told(folder: Path, what: str) -> None:
    """New words, a new question, a kick-off a month later: forms and calendars take them over."""
    QUIET[what](folder)
    assert _said(folder) == []


def test_a_slug_that_is_put_back_is_known(folder: Path) -> None:
    """The calendars' state remembers what it was told under it, and every event its number."""
    before = (folder / SETTINGS.path).read_bytes()
    calendars = {name: content for name, content in files(folder / BUILD).items() if name.endswith(".ics")}
    _settings(slug="another")(folder)
    assert len(_said(folder)) == 1
    (folder / SETTINGS.path).write_bytes(before)
    assert _said(folder) == []
    assert {name: files(folder / BUILD)[name] for name in calendars} == calendars


def test_a_copy_of_last_years_folder_is_recognised(folder: Path) -> None:
    """Also without what the calendar was told: the first answers say for which start the slug was meant."""
    (folder / CALENDAR_STATE).unlink()
    shutil.rmtree(folder / FORM_STATES)
    _settings(starts_on="2031-09-15")(folder)
    (said,) = _said(folder)
    assert "give it a slug of its own" in said


def test_what_kits_before_told_is_read(folder: Path) -> None:
    """Their rows name neither key nor day: of them only the slug can be told."""
    state = folder / CALENDAR_STATE
    state.write_text(re.sub(r'(\["\w+", \d+), [^\]]*\]', r"\1]", state.read_text()))
    _without_last_milestone(folder)
    assert _said(folder) == []
