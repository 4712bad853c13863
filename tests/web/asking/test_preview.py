"""What follows from answers before anything is made: it is what is made then."""

from __future__ import annotations

from pathlib import Path

import pytest

from kit_cli.errors import KitError
from kit_cli.files.shipped import template_folder
from kit_cli.languages.speech import spoken
from kit_cli.languages.table import languages
from kit_cli.web.asking.preview import preview
from tests.conftest import PLACES, TODAY
from tests.helpers.desks import problems, result
from tests.helpers.drawing import drawn, spread

TAGS = tuple(languages(template_folder()))


@pytest.mark.parametrize(("place", "language"), drawn(PLACES, TAGS))
def test_it_costs_what_the_budget_of_the_programme_says(
    built: dict[str, Path], monkeypatch: pytest.MonkeyPatch, place: str, language: str
) -> None:
    """In all and for each pair, written as the language of the page writes amounts; and it is one sentence."""
    monkeypatch.chdir(built[place].parent)
    budget = result(call="desk", folder=built[place].name, on=TODAY.isoformat(), language=language)["budget"]
    cost = result(call="preview", answers={"place": place}, language=language)["cost"]
    assert budget["total"] in cost
    assert budget["per_pair"] in cost
    assert cost == spoken(preview({"place": place}, language).cost, language)


@pytest.mark.parametrize("size", spread(["4", "8", "60"], 2))
def test_it_follows_the_number_of_pairs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, size: str) -> None:
    """As the budget of the programme that is made with these answers, and what it says of its size and its dates."""
    monkeypatch.chdir(tmp_path)
    answers = {"place": "portugal", "cohort_size": size, "starts_on": "2027-10-08", "programme_slug": "casa"}
    found = result(call="preview", answers=answers)
    assert found["size"].startswith(f"{size} pairs")
    values = {"set": [f"{key}={words}" for key, words in answers.items()], "yes": True, "no_build": True}
    result(call="run", action="new", values=values)
    budget = result(call="desk", folder="casa", on="2027-01-01")["budget"]
    assert budget["total"] in found["cost"]
    assert budget["per_pair"] in found["cost"]
    desk = result(call="desk", folder="casa", on="2027-01-01", language="pt-PT")  # in which the programme speaks
    gatherings = [each["days"] for each in desk["dates"] if each["gathering"]]
    assert [each["days"] for each in found["dates"] if each["gathering"]] == gatherings
    assert found["mark"].startswith("<")


def test_more_pairs_cost_more_together_and_less_each() -> None:
    """Of figures as they are, before they are written."""
    small, large = (dict(preview({"place": "sweden", "cohort_size": size}, "en").cost.values) for size in ("4", "60"))
    whole, each = (
        [int("".join(sign for sign in str(cost[key]) if sign.isdigit())) for cost in (small, large)]
        for key in ("total", "each")
    )
    assert whole[0] < whole[1]
    assert each[0] > each[1]


def test_answers_that_do_not_fit_are_told_and_nothing_is_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each of them; an empty one takes what the place proposes."""
    monkeypatch.chdir(tmp_path)
    with pytest.raises(KitError):
        preview({"place": "nowhere"}, "en")
    told = problems(call="preview", answers={"place": "portugal", "cohort_size": "2", "coordinator_email": "x"})
    assert len(told) == 2
    assert preview({"place": "portugal", "cohort_size": " "}, "en") == preview({"place": "portugal"}, "en")
    assert [each.name for each in tmp_path.iterdir()] == ["home"]
