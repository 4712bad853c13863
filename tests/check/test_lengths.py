"""Whatever its length, a new programme is what the check asks for: template, timeline and check count alike."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from kit_cli.check.results import Status
from kit_cli.check.run import check
from kit_cli.files.shipped import place_ids, template_folder
from kit_cli.method.read import method
from kit_cli.places.answers import complete
from kit_cli.template.render import render
from tests.check.conftest import agree_on_money, fill_in
from tests.conftest import TODAY
from tests.helpers.drawing import drawn, spread

pytestmark = pytest.mark.usefixtures("its_own")


@pytest.mark.parametrize(("months", "place"), spread(drawn(range(3, 19), place_ids(template_folder())), 6))
def test_nobody_is_accused_of_what_the_kit_wrote(place: str, months: int, tmp_path: Path) -> None:
    """Once the hub has filled in its names, everything is met or to be attested, on the first day and on the last."""
    answers = complete({"place": place, "length_months": months}, template_folder(), TODAY)
    folder = render(answers, template_folder(), tmp_path)
    fill_in(folder / "programme.yml")
    agree_on_money(folder / "budget.yml")
    for day in (TODAY, date(2030, 1, 1)):
        report = check(folder, method(), day)
        assert report.problems == ()
        lacking = {
            each.standard.id: [str(finding.what) for finding in each.findings]
            for each in report.results
            if each.status not in {Status.MET, Status.TO_ATTEST}
        }
        assert lacking == {}
