"""A folder as a report: what it says of the programme, and what it leaves empty where a file does not tell."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion

from kit_cli import __version__
from kit_cli.check.run import check
from kit_cli.files.yaml_source import read_yaml
from tests.conftest import PLACES, TODAY
from tests.helpers.folders import replaced
from tests.helpers.standards import SAYING, method_of, standard

pytestmark = pytest.mark.usefixtures("its_own")

METHOD = method_of(
    standard("MEN-1", {"setting": "programme.name"}),
    standard("MEN-2", {"setting": "hub.name"}, retired="MEN-1 says it."),
    standard("MEN-3", SAYING),
)


@pytest.fixture
def fresh(built: dict[str, Path], tmp_path: Path) -> Path:
    """A new programme, as nobody has filled it in."""
    return shutil.copytree(built[PLACES[0]], tmp_path / "fresh", ignore=shutil.ignore_patterns("build"))


def test_a_report_says_which_programme_it_is_of(fresh: Path) -> None:
    """In the words of its own files."""
    data = read_yaml(fresh / "programme.yml").data
    report = check(fresh, METHOD, TODAY)
    assert (report.folder, report.on, report.problems) == (fresh, TODAY, ())
    assert report.name == data["programme"]["name"]
    assert (report.hub, report.city) == (data["hub"]["name"], data["hub"]["city"])
    assert (report.place, report.kit_version) == (PLACES[0], __version__)
    assert report.languages == tuple(data["programme"]["languages"])
    rows = read_yaml(fresh / "timeline.yml").data["milestones"]
    main = data["programme"]["languages"][0]
    titles = {row["id"]: row["title"] for row in rows}
    assert report.milestones == {
        name: title if isinstance(title, str) else title[main] for name, title in titles.items()
    }
    assert report.stage == rows[0]["stage"]


def test_people_are_called_by_name_or_else_by_their_role(fresh: Path) -> None:
    """The name that a new programme proposes is nobody's."""
    people = read_yaml(fresh / "programme.yml").data["people"]
    before = check(fresh, METHOD, TODAY).people
    assert before.keys() == people.keys()
    assert people["coordinator"]["name"], "a new programme proposes one"
    assert before["coordinator"] != people["coordinator"]["name"]
    replaced("programme.yml", people["coordinator"]["name"], "Ana Lima")(fresh)
    after = check(fresh, METHOD, TODAY).people
    assert after == {**before, "coordinator": "Ana Lima"}


def test_retired_standards_are_not_judged(fresh: Path) -> None:
    """The others are, or those that are asked for."""
    judged = [each.standard.id for each in check(fresh, METHOD, TODAY).results]
    assert judged == ["MEN-1", "MEN-3"]
    assert [each.standard.id for each in check(fresh, METHOD, TODAY, ["MEN-3", "MEN-2"]).results] == ["MEN-3"]


def _written(name: str, text: str = "") -> Callable[[Path], None]:
    def edit(folder: Path) -> None:
        (folder / name).write_text(text, encoding="utf-8")

    return edit


def test_what_settings_do_not_tell_is_empty(fresh: Path) -> None:
    """The folder's name stands for the programme's."""
    main = read_yaml(fresh / "programme.yml").data["programme"]["languages"][0]
    _written("programme.yml", f"programme: {{languages: [{main}], name: [], place: 3}}\n")(fresh)
    report = check(fresh, METHOD, TODAY)
    assert (report.name, report.hub, report.city, report.place) == ("fresh", "", "", "")
    assert report.people == {}
    assert report.milestones
    assert report.problems


def test_what_timeline_and_answers_do_not_tell_is_empty(fresh: Path) -> None:
    """The rest stands."""
    _written("timeline.yml")(fresh)
    _written(".mentorkit/answers.yml", "[")(fresh)
    report = check(fresh, METHOD, TODAY)
    assert (report.milestones, report.stage, report.kit_version) == ({}, None, "")
    assert report.hub
    assert report.people


def test_what_is_no_programme_is_only_that(tmp_path: Path) -> None:
    """Its name is the folder's."""
    report = check(tmp_path / "nothing", METHOD, date(2027, 1, 1))
    assert (report.name, report.results, report.language) == ("nothing", (), "en")
    assert len(report.problems) == 1


def test_what_the_registers_say_wrongly_is_told(fresh: Path, snapshot: SnapshotAssertion) -> None:
    """Beside what is broken."""
    _written("attestations.yml", "attestations:\n  - {standard: MEN-1, by: Ana, on: 2026-01-01, proof: Here}\n")(fresh)
    (problem,) = check(fresh, METHOD, TODAY).problems
    assert str(problem).replace(str(fresh), "…") == snapshot
