"""What people are told of a milestone."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from kit_cli.making.edition import Edition
from kit_cli.making.link import Link
from kit_cli.making.timeline.milestones import ToldMilestone, is_gathering, told
from kit_cli.model.folder import SETTINGS
from kit_cli.model.timeline import Milestone
from kit_cli.programme.programme import Programme
from kit_cli.schedule.dates import Dated


@pytest.fixture
def edition(programmes: dict[str, Programme]) -> Edition:
    """A programme in English."""
    return Edition(programmes["western-balkans"], "en")


def changed(edition: Edition, rule: dict[str, Any], **dated: Any) -> ToldMilestone:
    """Return what is told of the kick-off with another rule or other dates."""
    row = next(each for each in edition.programme.dates if each.id == "kick-off")
    milestone = row.milestone.but(**rule)
    return told(replace(row, milestone=milestone, **dated), edition)


def test_a_number_tells_repeated_milestones_apart(edition: Edition) -> None:
    """Only what comes several times has one."""
    title = {"title": {"en": "Meeting at {hub.name}"}}
    name = edition.named(edition.programme.settings.hub.name)
    assert changed(edition, title).title == f"Meeting at {name}"
    assert changed(edition, title, number=3).title == f"Meeting at {name} 3"


@pytest.mark.parametrize(
    ("rule", "where"),
    [
        ({"where": {"en": "The old mill"}, "mode": None}, "The old mill"),
        ({"where": None, "mode": "online"}, "Online"),
        ({"where": None, "mode": None}, ""),
    ],
)
def test_where_it_is(edition: Edition, rule: dict[str, Any], where: str) -> None:
    """What the timeline says, online, or nothing for what is no meeting."""
    assert changed(edition, rule).where == where


def test_a_meeting_is_in_the_hubs_town(edition: Edition) -> None:
    """Unless the timeline says otherwise."""
    assert changed(edition, {"where": None, "mode": "in-person"}).where == edition.named(
        edition.programme.settings.hub.city
    )


def test_who_and_whose(edition: Edition) -> None:
    """Groups in words, one that nobody knows as it is written; the owner's role, and a name once there is one."""
    milestone = changed(edition, {"who": ["mentees", "team", "guests"], "owner": "coordinator"})
    assert milestone.who == "mentees, the team and guests"
    people = edition.programme.settings.people
    assert milestone.owner.startswith(people.coordinator.title["en"])
    named = people.but(deputy=people.deputy.but(name="Ana"))
    settings = edition.programme.settings.but(people=named)
    edition = Edition(edition.programme.saying(SETTINGS, settings), "en")
    assert changed(edition, {"owner": "deputy"}).owner == f"{people.deputy.title['en']}: Ana"


def test_forms_and_documents_are_links(edition: Edition) -> None:
    """By their titles, to the files of the edition's language; what the programme lacks is left out."""
    milestone = changed(edition, {"forms": ["consent", "gone"], "documents": ["mentee-guide", "gone"]})
    title = edition.programme.forms["consent"].file.title["en"]
    assert milestone.forms == (Link(title, "forms/en/consent.html"),)
    assert [link.path for link in milestone.documents] == ["documents/en/mentee-guide.docx"]
    assert milestone.links == milestone.forms + milestone.documents


def test_days_and_hours(edition: Edition) -> None:
    """Both days of a gathering, its hours with the sign for a span, and nothing of a move that was none."""
    start, end = date(2027, 3, 12), date(2027, 3, 13)
    milestone = changed(edition, {"time": "09:30-17:30"}, start=start, end=end, moved_from=None)
    assert (milestone.start, milestone.end, milestone.days) == (start, end, "12–13 March 2027")
    assert (milestone.time, milestone.moved_from, milestone.why) == ("09:30–17:30", "", "")
    moved = changed(edition, {}, start=start, end=end, moved_from=date(2027, 3, 5))
    assert moved.moved_from == "5 March 2027"


@pytest.mark.parametrize(
    ("mode", "days", "gathering"), [("in-person", 2, True), ("in-person", 1, False), ("online", 2, False)]
)
def test_a_gathering_lasts_several_days_in_one_room(
    programmes: dict[str, Programme], mode: Any, days: int, gathering: bool
) -> None:
    """Neither a day in one room nor several online are one."""
    row = programmes["sweden"].dates[0]
    rule: Milestone = row.milestone.but(mode=mode, days=days)
    assert is_gathering(Dated(row.id, rule, row.start, row.end)) is gathering
