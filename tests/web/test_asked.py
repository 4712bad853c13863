"""The questions on the page: as the terminal asks them, proposes, understands and refuses."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kit_cli.actions import ACTIONS
from kit_cli.errors import KitError
from kit_cli.files.shipped import template_folder
from kit_cli.places.answers import ORDER, answer
from kit_cli.web.asked import QuestionState, asked

NEW = ACTIONS["new"].declared


def states(**answers: str) -> dict[str, QuestionState]:
    """Return the state of each question, by its name."""
    return {each.name: each for each in asked(NEW, answers)}


def test_every_question_is_there_in_the_terminals_order() -> None:
    """Also those that the answers settle: the page hides them."""
    assert tuple(states()) == ORDER


def test_what_is_proposed_follows_from_the_answers_before() -> None:
    """The language from the place, the short name from the name, the grant only where the Union pays."""
    found = states(place="sweden", programme_name="Mentorskap i Göteborg")
    assert found["languages"].proposal == "sv"
    assert found["programme_slug"].proposal == "mentorskap-i-goteborg"
    assert not found["eu_grant"].needed
    assert states(place="sweden", eu_funding="funded")["eu_grant"].needed


def test_an_answer_that_does_not_fit_is_told_without_its_key() -> None:
    """And the questions after it are judged as if the proposal stood there."""
    found = states(place="portugal", cohort_size="2", coordinator_email="x")
    (told,) = found["cohort_size"].problems
    assert str(told.what) == "'2' does not fit: write a whole number from 4 to 60"
    assert [bool(each.problems) for each in found.values()].count(True) == 2


def test_what_was_understood_is_said_alone() -> None:
    """A day as people there write it; nothing where it stands as it was written."""
    found = states(place="portugal", starts_on="10/10/2027", city="Porto")
    assert str(found["starts_on"].reading) == "10 October 2027"
    assert not found["city"].reading


@pytest.mark.parametrize("key", [each for each in ORDER if each not in {"place", "languages"}])
@settings(deadline=None, max_examples=15)
@given(data=st.data())
def test_page_and_terminal_judge_alike(key: str, data: Any) -> None:
    """The same words are refused or taken, whatever they are."""
    words = data.draw(st.text(max_size=30) | st.integers(-5, 100).map(str) | st.dates().map(str)).strip()
    known = {"place": "western-balkans", "languages": ("sr-Latn",), "eu_funding": "funded"}
    if not words or (key == "country" and not states(place="western-balkans", city="x")["country"].needed):
        return
    try:
        answer(key, words, known, template_folder())
        fits = True
    except KitError:
        fits = False
    given_ = {"place": "western-balkans", "languages": "sr-Latn", "city": "x", "eu_funding": "funded", key: words}
    found = states(**given_)
    if found[key].needed:
        assert (found[key].problems == ()) == fits
