"""`new`: what is given is judged before anything is asked, and each answer as it comes."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from kit_cli.actions.new import DECLARATION, NewRequest, prepare, questions, run
from kit_cli.errors import KitError, UsageProblem
from kit_cli.places.answer_rules import KEYS
from tests.conftest import PLACES
from tests.helpers.folders import files


def test_everything_that_is_not_given_is_asked(tmp_path: Path) -> None:
    """In an order in which each proposal can speak the language of the programme, with the template's wording."""
    asked = questions(prepare(NewRequest(target=tmp_path / "made")).request)
    assert {each.name for each in asked} == set(KEYS)
    assert [each.name for each in asked][:2] == ["place", "languages"]
    assert all(each.wording for each in asked)
    given = prepare(NewRequest(place=PLACES[0], set=("city=Faro",))).request
    assert {each.name for each in questions(given)} == set(KEYS) - {"place", "city"}
    assert questions(replace(given, yes=True)) == ()


@pytest.mark.parametrize(("funding", "asked"), [("none", False), ("cofunded", True)])
def test_the_kind_of_grant_is_asked_where_the_union_pays(funding: str, asked: bool) -> None:
    """And of everybody who has not said yet whether it does."""
    open_ = {each.name: each for each in questions(NewRequest(given={"place": PLACES[0]}))}
    request = NewRequest(given={"place": PLACES[0], "eu_funding": funding})
    assert {name for name, each in open_.items() if not each.needed(request)} == (set() if asked else {"eu_grant"})
    assert open_["eu_grant"].needed(NewRequest())


@pytest.mark.parametrize("place", PLACES)
def test_proposals_follow_from_the_answers_so_far(place: str, tmp_path: Path) -> None:
    """Taken one by one they are what stands when nothing is asked."""
    start = "starts_on=2027-09-15"
    first, second = (NewRequest(target=tmp_path / name, place=place, set=(start,), no_build=True) for name in "ab")
    request = prepare(first).request
    for question in questions(request):
        proposal = question.proposal(request)
        assert proposal
        request = question.answered(request, proposal)
    run(request)
    run(replace(second, yes=True))
    assert files(tmp_path / "a") == files(tmp_path / "b")


def test_an_answer_is_judged_at_once(tmp_path: Path) -> None:
    """By its rule; a short name also by whether its folder can be made, while another can still be found."""
    (tmp_path / "taken").mkdir()
    (tmp_path / "taken" / "mine.txt").write_text("mine")
    request = prepare(NewRequest()).request
    asked = {each.name: each for each in questions(request)}
    for name, words, why in (
        ("cohort_size", "0", "Nearest: 4"),
        ("place", "atlantis", "does not fit"),
        ("programme_slug", "taken", "is not empty"),
    ):
        with pytest.raises(KitError, match=why):
            asked[name].answered(request, words)
    there = replace(request, target=tmp_path / "else")
    assert asked["programme_slug"].answered(there, "taken").given["programme_slug"] == "taken"


@pytest.mark.parametrize(
    ("given", "kind", "said"),
    [
        ({"set": ("cohort_size=0", "city= ")}, KitError, ["city: ' '", "cohort_size: '0'"]),
        ({"set": ("colour=red", "citty=Faro")}, KitError, ["colour is not an answer", "Did you mean city?"]),
        ({"set": ("city",)}, UsageProblem, ["KEY=VALUE"]),
        ({"given": {"colour": "red"}}, KitError, ["colour is not an answer"]),
        ({"target": Path("file")}, KitError, ["already something"]),
        ({"set": ("programme_slug=full",)}, KitError, ["is not empty"]),
        ({"answers": Path("absent.yml")}, KitError, ["cannot be read"]),
    ],
)
def test_what_is_given_and_wrong_is_told_before_any_question(
    given: dict[str, Any], kind: type[KitError], said: list[str], tmp_path: Path
) -> None:
    """All of it at once."""
    (tmp_path / "file").write_text("mine")
    (tmp_path / "full" / "mine").mkdir(parents=True)
    with pytest.raises(kind) as caught:
        prepare(NewRequest(**given))
    assert type(caught.value) is kind
    assert [each for each in said if each not in str(caught.value)] == []


def test_later_answers_prevail_and_a_file_is_read_once(tmp_path: Path) -> None:
    """File, `--set`, place, and what a program gives; after it was prepared a request needs no file."""
    answers = tmp_path / "answers.yml"
    answers.write_text(f"place: {PLACES[0]}\ncity: A\nhub_name: A\ncoordinator_name: A\n", encoding="utf-8")
    request = prepare(
        NewRequest(
            answers=answers, set=("hub_name=B", "coordinator_name=B"), place=PLACES[1], given={"coordinator_name": "C"}
        )
    ).request
    answers.unlink()
    assert (request.answers, request.set, request.place) == (None, (), None)
    again = prepare(request).request
    assert again == request
    found = [again.given[key] for key in ("place", "city", "hub_name", "coordinator_name")]
    assert found == [PLACES[1], "A", "B", "C"]


def test_the_outcome_says_where_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """By default in a folder that is called by its short name; a page to open only where one was built."""
    monkeypatch.chdir(tmp_path)
    outcome = run(NewRequest(place=PLACES[0], set=("programme_slug=ours", "programme_name=Ours"), no_build=True))
    assert (outcome.name, outcome.folder, outcome.files, outcome.start) == ("Ours", Path("ours"), 0, None)
    assert (tmp_path / "ours" / "programme.yml").is_file()
    assert not (tmp_path / "ours" / "build").exists()
    assert DECLARATION.questions(prepare(NewRequest(yes=True)).request) == ()
