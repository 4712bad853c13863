"""What a programme plans, for those who do not read its files."""

from __future__ import annotations

from kit_cli.check.plan import Gathering, plan_of
from kit_cli.programme.programme import Programme
from tests.conftest import PLACES
from tests.helpers.programmes import programme


def test_it_is_told_in_each_language(programmes: dict[str, Programme]) -> None:
    """How many, how long and how often, what is given, and the days on which guests meet; no gap is left in it."""
    for place in PLACES:
        made = programmes[place]
        plan, settings = plan_of(made), made.settings
        assert plan
        assert (plan.mentees, plan.months, plan.sessions) == (
            settings.cohort.size,
            settings.programme.length_months,
            settings.sessions.minimum,
        )
        assert (plan.hub, plan.visibility) == (settings.hub, settings.visibility)
        assert len(plan.support) == len(settings.support) > 0
        texts = [*plan.support, *(each.title for each in plan.gatherings), plan.thanks]
        assert all(tuple(each) == made.languages for each in texts)
        assert not any("{" in text for each in texts for text in each.values())


def test_guests_meet_and_the_team_calls(programmes: dict[str, Programme]) -> None:
    """A day on which nobody meets, and one of the team alone, is no gathering."""
    guests = {"mentees", "mentors", "patrons"}
    for place in PLACES:
        plan = plan_of(programmes[place])
        met = [row for row in programmes[place].dates if row.milestone.mode and guests & {*row.milestone.who}]
        assert plan
        assert plan.gatherings == tuple(Gathering(row.milestone.title, row.start, row.end) for row in met)
        assert 0 < len(met) < len(programmes[place].dates)


def test_without_settings_there_is_none() -> None:
    """A report says what is broken instead."""
    assert plan_of(programme()) is None
