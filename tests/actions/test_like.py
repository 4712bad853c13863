"""`new --like`: what is asked, what is proposed, and which names a new cycle cannot have."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from kit_cli.actions.action import Notice
from kit_cli.actions.like import next_slug
from kit_cli.actions.new import NewRequest, prepare, questions, run
from kit_cli.errors import KitError, UsageProblem
from kit_cli.model.folder import ANSWERS, BUILD, SETTINGS
from kit_cli.programme.read import read_programme
from tests.helpers.folders import files


@pytest.fixture
def folder(built: dict[str, Path], tmp_path: Path) -> Path:
    """Last year's programme, of a test's own."""
    (tmp_path / "last-year").mkdir()
    return Path(shutil.copytree(built["portugal"], tmp_path / "last-year/ours", ignore=shutil.ignore_patterns(BUILD)))


def _settings(folder: Path, change: Callable[[str], str]) -> None:
    path = folder / SETTINGS.path
    path.write_text(change(path.read_text(encoding="utf-8")), encoding="utf-8")


def test_only_start_and_short_name_are_asked(folder: Path) -> None:
    """With proposals that follow from the last cycle; what a hub has left open is asked as well."""
    request = prepare(NewRequest(like=folder)).request
    asked = {each.name: each for each in questions(request) if each.needed(request)}
    assert list(asked) == ["starts_on", "programme_slug"]
    last = read_programme(folder).settings.programme.starts_on
    start = date.fromisoformat(str(asked["starts_on"].proposal(request)))
    assert 320 < (start - last).days < 410
    request = asked["starts_on"].answered(request, start.isoformat())
    assert str(asked["programme_slug"].proposal(request)).endswith(f"-{start.year}")
    _settings(
        folder, lambda text: re.sub(r"(?m)^    name: .*\n    email: coord.*$", '    name: ""\n    email: ""', text)
    )
    assert "coordinator_email" in {each.name for each in questions(prepare(NewRequest(like=folder)).request)}


def test_the_old_short_name_is_refused(folder: Path, tmp_path: Path) -> None:
    """Given beforehand or as an answer, with a proposal; nothing is written."""
    slug = read_programme(folder).settings.programme.slug
    with pytest.raises(KitError, match=rf"{slug} is the earlier programme’s.*\n.*For example: {slug}-20\d\d"):
        run(NewRequest(target=tmp_path / "new", like=folder, set=(f"programme_slug={slug}",), yes=True))
    request = prepare(NewRequest(like=folder)).request
    asked = {each.name: each for each in questions(request)}
    with pytest.raises(KitError, match="is the earlier programme’s"):
        asked["programme_slug"].answered(request, slug)
    assert not (tmp_path / "new").exists()


def test_another_place_is_refused(folder: Path) -> None:
    """Its countries, currency and days off are in every text of the hub's."""
    with pytest.raises(UsageProblem, match="the earlier programme runs in portugal"):
        prepare(NewRequest(like=folder, place="sweden"))


@pytest.mark.parametrize("broken", ["", "[", "programme: {}\n"])
def test_a_broken_programme_tells_its_own_errors(folder: Path, broken: str) -> None:
    """With file and line, before anything is asked."""
    (folder / SETTINGS.path).write_text(broken)
    with pytest.raises(KitError, match=r"programme\.yml"):
        prepare(NewRequest(like=folder))
    with pytest.raises(KitError, match="this lies within a programme"):
        prepare(NewRequest(like=folder / "documents"))


def test_a_new_cycle_is_made_and_the_old_one_left_alone(folder: Path, tmp_path: Path) -> None:
    """Also the cycle after that, which has a third name."""
    before = files(folder)
    outcome = run(NewRequest(target=tmp_path / "second", like=folder, yes=True, no_build=True))
    assert outcome.carried
    assert outcome.carried.problems == ()
    assert files(folder) == before
    run(NewRequest(target=tmp_path / "third", like=tmp_path / "second", yes=True, no_build=True))
    sections = [read_programme(each).settings.programme for each in (folder, tmp_path / "second", tmp_path / "third")]
    assert len({each.slug for each in sections}) == 3
    assert [each.starts_on.year - sections[0].starts_on.year for each in sections] == [0, 1, 2]


@pytest.mark.parametrize(
    ("name", "before", "slug"),
    [
        ("Mentoria", "mentoria", "mentoria-2028"),
        ("Mentoria 2027", "mentoria-2027", "mentoria-2028"),
        ("2027", "programa-2027", "programa-2028"),
        ("Mentoria", "mentoria-2028", "mentoria-2028-2"),
        ("Наставништво", "x", "nastavnishtvo-2028"),
        ("A" * 80, "x", "a" * 35 + "-2028"),
        ("…", "con", "con-2028"),
    ],
)
def test_a_short_name_has_the_year_and_is_never_the_old_one(name: str, before: str, slug: str) -> None:
    """However the programme is called."""
    assert next_slug(name, date(2028, 10, 8), before) == slug


def test_first_answers_for_another_start_get_another_short_name(folder: Path, tmp_path: Path) -> None:
    """And both are said; for the same start they make the same programme again."""
    notes: list[str] = []
    request = NewRequest(target=tmp_path / "new", answers=folder / ANSWERS, yes=True, no_build=True)
    run(replace(request, set=("starts_on=2030-10-11",)), lambda event: notes.append(str(event.text)))
    slug = read_programme(folder).settings.programme.slug
    assert read_programme(tmp_path / "new").settings.programme.slug == f"{slug}-2030"
    assert ["first answers" in notes[0], "would overwrite" in notes[1], len(notes)] == [True, True, 2]
    with pytest.raises(KitError, match="is the earlier programme’s"):
        prepare(replace(request, target=None, set=("starts_on=2030-10-11", f"programme_slug={slug}")))
    run(replace(request, target=tmp_path / "again"))
    assert read_programme(tmp_path / "again").settings.programme.slug == slug


def test_a_programme_beside_it_of_the_same_short_name_is_named(folder: Path) -> None:
    """Whoever makes a second one from scratch hears of the first; strange folders beside them do not matter."""
    events: list[object] = []
    (folder.parent / "odd").mkdir()
    (folder.parent / "odd" / SETTINGS.path).mkdir()
    slug = read_programme(folder).settings.programme.slug
    request = NewRequest(target=folder.parent / "new", place="portugal", set=(f"programme_slug={slug}",), yes=True)
    run(replace(request, no_build=True), events.append)
    said = [str(event.text) for event in events if isinstance(event, Notice)]
    assert [each for each in said if f"{folder} has the same short name, {slug}" in each]
