"""The desk of a programme: what is built and the day, told in the language of whoever reads."""

from __future__ import annotations

import json
import re
import shutil
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from kit_cli.actions.timeline import TimelineRequest
from kit_cli.actions.timeline import run as timeline
from kit_cli.files.shipped import template_folder
from kit_cli.languages.speech import spoken
from kit_cli.languages.table import languages
from kit_cli.making.edition import editions
from kit_cli.making.examples import with_examples_shown
from kit_cli.making.start_page import contents
from kit_cli.model.folder import MADE
from kit_cli.programme.programme import Programme
from kit_cli.web.desk.desk import Desk, desk
from kit_cli.web.messages.plain import plain
from tests.conftest import PLACES
from tests.helpers.drawing import drawn, spread
from tests.helpers.folders import replaced

TAGS = tuple(languages(template_folder()))
DAY = date(2027, 11, 2)
CASES = drawn(PLACES, TAGS)


def said(found: Desk, language: str) -> Any:
    """Return a desk as a page gets it."""
    return json.loads(json.dumps(plain(found, language)))


@pytest.mark.parametrize(("place", "language"), CASES)
def test_it_shows_what_is_built(
    built: dict[str, Path], programmes: dict[str, Programme], place: str, language: str
) -> None:
    """Each file that it names lies there, and all forms, documents, tables and dates of the start page are named."""
    folder = built[place]
    found = said(desk(folder, DAY, language), language)
    page = contents(editions(with_examples_shown(programmes[place]))[0])
    files = [found["start"], *(each["file"] for kind in ("tables", "working", "texts") for each in found[kind])]
    files += [form[shape] for form in found["forms"] for shape in ("file", "page", "word", "google", "xlsform")]
    files += [each[key] for stage in found["stages"] for each in stage["documents"] for key in ("text", "word")]
    files += [link["file"] for row in (*found["dates"], *found["next"]) for link in row["links"]]
    assert [path for path in files if not Path(path).is_file()] == []
    dates = [row.title for stage in page.stages for row in stage.dates]
    assert sorted(row["title"] for row in found["dates"]) == sorted(dates)
    shown = [(s.id, [d.title for d in s.documents], len(s.forms)) for s in page.stages]
    assert [(s["id"], [d["title"] for d in s["documents"]], len(s["forms"])) for s in found["stages"]] == shown
    assert sorted(each["id"] for each in found["forms"]) == sorted(each for s in found["stages"] for each in s["forms"])
    assert [(each["title"], each["name"]) for each in found["people"]] == [(p.role, p.name) for p in page.people]
    assert (found["name"], found["hub"], found["city"]) == (page.name, page.hub, page.city)
    assert found["built"] is True
    assert found["problems"] == []


@pytest.mark.parametrize(("place", "language"), CASES)
def test_the_year_day_by_day(
    built: dict[str, Path], programmes: dict[str, Programme], place: str, language: str
) -> None:
    """On any day what is next is what the action says, nothing next has passed, and every sentence is one."""
    dates = programmes[place].dates
    first, last = dates[0].start - timedelta(days=9), max(each.end for each in dates) + timedelta(days=9)
    days = {first, last, *(each.start + timedelta(days=step) for each in dates for step in (-1, 0, 1))}
    for day in spread(sorted(days), 7):
        found = said(desk(built[place], day, language), language)
        told = timeline(TimelineRequest(programme=built[place], on=day))
        assert [each["id"] for each in found["next"]] == [each.id for each in told.next]
        assert all(each["until"] >= day.isoformat() for each in found["next"])
        assert [each["now"] for each in found["next"]] == [each.start <= day for each in told.next]
        assert [each["id"] for each in found["dates"] if each["past"]] == [each.id for each in dates if each.end < day]
        assert re.fullmatch(r"[^{}<>\[\]]+\.", found["since"]), found["since"]
        assert str(day.year) in found["today"]
        assert found["today"][0].isupper()


def test_where_the_pairs_stand(built: dict[str, Path], programmes: dict[str, Programme]) -> None:
    """The eve of the kick-off, its two days, a silent month, the end, and when all is over."""
    gatherings = [each for each in programmes["portugal"].dates if each.milestone.mode and each.milestone.days > 1]
    start, end = gatherings[0].start, max(each.end for each in gatherings)
    told = {
        start - timedelta(days=1): "The pairs begin tomorrow. Tomorrow one thing is to be done.",
        start: "The pairs begin today. Today one thing is to be done.",
        start + timedelta(days=1): "The pairs began yesterday. Today one thing is to be done.",
        end + timedelta(days=1): "The pairs ended yesterday. Within a week nothing new begins.",
        date(2035, 1, 1): "Everything on this timeline has passed.",
        start - timedelta(days=500): "The pairs begin in 500 days. Within a week nothing new begins.",
    }
    for day, words in told.items():
        assert spoken(desk(built["portugal"], day, "en").since, "en") == words


def test_a_form_is_in_use_from_its_date_to_its_last(built: dict[str, Path], programmes: dict[str, Programme]) -> None:
    """Not yet, in use, past; what is sent on one day two weeks longer, and what anyone may need at any time."""

    def now(form: str, day: date) -> str:
        return next(each.now for each in desk(built["portugal"], day, "en").forms if each.id == form)

    programme = programmes["portugal"]
    one = next(form for form in programme.forms.values() if form.file.milestone == "needs-assessment")
    (sent,) = programme.occurrences("needs-assessment")
    assert now(one.id, sent.start - timedelta(days=1)) == "yet"
    assert now(one.id, sent.start) == now(one.id, sent.start + timedelta(weeks=2)) == "open"
    assert now(one.id, sent.start + timedelta(days=15)) == "past"
    (opens,), (closes,) = programme.occurrences("call-opens"), programme.occurrences("call-closes")
    assert now("mentee-application", opens.start) == now("mentee-application", closes.end) == "open"
    assert now("mentee-application", closes.end + timedelta(days=1)) == "past"
    assert now("incident-report", programme.dates[-1].start) == "open"


@pytest.mark.parametrize("place", PLACES)
def test_nobody_who_is_named_by_nobody_looks_real(built: dict[str, Path], place: str) -> None:
    """Examples stand in brackets, as in what is built."""
    found = desk(built[place], DAY, "en")
    assert found.hub.startswith("[")
    assert all(person.name.startswith("[") for person in found.people if person.name)


def test_amounts_are_those_of_the_workbook(built: dict[str, Path], programmes: dict[str, Programme]) -> None:
    """Written as the reader's language writes them; the lines make the sums."""
    found = desk(built["sweden"], DAY, "sv").budget
    assert found is not None
    lines = programmes["sweden"].budget.lines
    assert [row.id for group in found.groups for row in group.rows if not row.in_kind] and len(lines) == sum(
        len(group.rows) for group in found.groups
    )
    cash = sum(line.quantity * line.unit_cost for line in lines if not line.in_kind)
    total = cash * (1 + programmes["sweden"].budget.contingency_percent / 100)
    assert int(re.sub(r"\D", "", found.total)) == round(total)
    assert found.total.endswith("kr")


def test_a_changed_text_is_not_built(built: dict[str, Path], tmp_path: Path) -> None:
    """Neither is a programme that was never built, or whose build has gone."""
    folder = Path(shutil.copytree(built["portugal"], tmp_path / "ours"))
    assert desk(folder, DAY, "en").built
    (folder / "build" / "index.html").unlink()
    assert not desk(folder, DAY, "en").built
    shutil.rmtree(folder / "build")
    shutil.copytree(built["portugal"] / "build", folder / "build")
    assert desk(folder, DAY, "en").built
    with (folder / "timeline.yml").open("a", encoding="utf-8") as stream:
        stream.write("# ours\n")
    assert not desk(folder, DAY, "en").built
    (folder / MADE).unlink()
    assert not desk(folder, DAY, "en").built


def test_a_broken_form_is_told_and_the_rest_stands(built: dict[str, Path], tmp_path: Path) -> None:
    """Its text is still named, by its file, so that it can be mended."""
    folder = Path(shutil.copytree(built["portugal"], tmp_path / "ours"))
    (folder / "forms" / "consent.yml").write_text("title: [", encoding="utf-8")
    found = desk(folder, DAY, "en")
    assert {each.file.name for each in found.problems if each.file} == {"consent.yml"}
    assert len(found.dates) > 50
    assert "consent" not in {each.id for each in found.forms}
    assert [each.title for each in found.texts if each.file.endswith("/consent.yml")] == ["consent.yml"]
    assert not found.built


def test_a_logo_that_is_not_there_hides_nothing_else(built: dict[str, Path], tmp_path: Path) -> None:
    """It is told, and the programme's own mark stands in its place."""
    folder = Path(shutil.copytree(built["portugal"], tmp_path / "ours"))
    replaced("programme.yml", "# logo: logo.png", "logo: missing.png")(folder)
    found = desk(folder, DAY, "en")
    assert found.problems
    assert "<svg" in found.mark
    assert len(found.dates) > 50


@pytest.mark.parametrize(("file", "line"), [("programme.yml", "programme: 5\n"), ("timeline.yml", "milestones: [\n")])
def test_without_settings_or_dates_there_are_the_texts(
    built: dict[str, Path], tmp_path: Path, file: str, line: str
) -> None:
    """And what is wrong: enough to mend it from the page."""
    folder = Path(shutil.copytree(built["portugal"], tmp_path / "ours"))
    (folder / file).write_text(line, encoding="utf-8")
    found = desk(folder, DAY, "pt-PT")
    assert found.problems
    assert (found.name, found.next, found.budget) == ("ours", (), None)
    assert len(found.texts) > 40


def test_a_gap_that_names_nothing_is_told_and_not_raised(built: dict[str, Path], tmp_path: Path) -> None:
    """As any other mistake of a text, also where something else is broken."""
    folder = Path(shutil.copytree(built["portugal"], tmp_path / "ours"))
    replaced("timeline.yml", "    title: ", "    title: '{hub.nonsense}' #")(folder)
    assert desk(folder, DAY, "en").problems
    (folder / "forms" / "consent.yml").write_text("title: [", encoding="utf-8")
    assert desk(folder, DAY, "en").problems


def test_the_day_stands_in_the_picture(built: dict[str, Path]) -> None:
    """With its word in the language of the reader, where it lies within the year."""
    found = desk(built["portugal"], DAY, "sv")
    assert ">i dag</text>" in found.picture
    assert "today" not in desk(built["portugal"], date(2035, 1, 1), "sv").picture
