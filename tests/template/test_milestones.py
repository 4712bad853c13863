"""What the template's milestones are called where there is no programme."""

from __future__ import annotations

from kit_cli.languages.catalogues import own_words
from kit_cli.method.read import method
from kit_cli.programme.programme import Programme
from kit_cli.template.milestones import milestone_title
from tests.conftest import PLACES


def test_they_are_called_as_in_a_programme(programmes: dict[str, Programme]) -> None:
    """In each of its languages."""
    programme = programmes[PLACES[0]]
    assert len(programme.timeline.milestones) > 50
    for each in programme.timeline.milestones:
        for tag in programme.languages:
            assert own_words(milestone_title(each.id), tag) == each.title[tag]


def test_every_standard_is_due_by_one_with_a_name() -> None:
    """And a milestone that the template does not have is called by its id."""
    assert [each.id for each in method().standards if milestone_title(each.front.due) == each.front.due] == []
    assert milestone_title("no-such") == "no-such"
