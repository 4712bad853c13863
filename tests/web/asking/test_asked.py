"""The questions on the page: as the terminal asks them, proposes, understands and refuses."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kit_cli.actions import ACTIONS
from kit_cli.errors import KitError
from kit_cli.files.shipped import template_folder
from kit_cli.method.evidence.kinds import asks_for_attestation
from kit_cli.method.read import method
from kit_cli.places.answers import ORDER, answer
from kit_cli.web.asking.asked import QuestionState, asked
from tests.helpers.desks import problems, put, result
from tests.helpers.past import let_it_have_been

NEW = ACTIONS["new"].declared
ATTESTABLE = next(
    each.id for each in method().standards if any(asks_for_attestation(each.front.evidence)) and not each.needs_two
)


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


@pytest.fixture
def casa(built: dict[str, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A programme in the folder in which the kit works."""
    monkeypatch.chdir(tmp_path)
    return put(built["portugal"], tmp_path)


@pytest.mark.usefixtures("casa")
def test_what_is_given_is_not_asked_for() -> None:
    """Values that a request holds already: the next cycle asks for what is its own, and proposes what fits."""
    first = {each["name"]: each for each in result(call="ask", action="new", answers={})}
    found = {each["name"]: each for each in result(call="ask", action="new", values={"like": "casa"}, answers={})}
    open_ = {name for name, each in found.items() if each["needed"]}
    assert open_ < {name for name, each in first.items() if each["needed"]}
    assert open_ >= {"starts_on", "programme_slug"}
    assert found["starts_on"]["proposal"] > "2027"
    assert found["programme_slug"]["proposal"] not in {"", "casa"}


@pytest.mark.usefixtures("casa")
def test_answers_are_judged_beside_what_is_given() -> None:
    """As those of a request that says nothing yet."""
    answers = {"starts_on": "never", "programme_slug": "casa-dois"}
    asked_ = result(call="ask", action="new", values={"like": "casa"}, answers=answers)
    found = {each["name"]: each for each in asked_}
    assert found["starts_on"]["problems"]
    assert not found["programme_slug"]["problems"]


def test_of_several_standards_each_question_is_asked_once(casa: Path) -> None:
    """An action that has to be given something before anything can be asked."""
    let_it_have_been(casa)
    values = {"standards": [ATTESTABLE], "programme": "casa"}
    found = {each["name"]: each for each in result(call="ask", action="attest", values=values, answers={"by": "A"})}
    assert list(found) == ["by", "on", "proof", "review"]
    assert found["by"]["problems"]
    given = {**values, "by": "Ana Sá", "proof": "https://drive.google.com/ata"}
    assert result(call="ask", action="attest", values=given, answers={}) == []


@pytest.mark.parametrize(
    ("action", "values"),
    [
        ("new", {"like": "nowhere"}),
        ("new", {"like": "../other"}),
        ("new", {"dance": 1}),
        ("attest", {"standards": "SEL-1"}),
        ("attest", {"standards": ["XXX-1"], "programme": "casa"}),
        ("adapt", {}),
    ],
)
@pytest.mark.usefixtures("casa")
def test_what_is_given_and_does_not_fit_is_told(action: str, values: dict[str, Any]) -> None:
    """Before anything is asked."""
    assert problems(call="ask", action=action, values=values, answers={})
