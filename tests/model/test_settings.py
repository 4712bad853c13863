"""What programme.yml may say where a pattern or a date decides."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from kit_cli.judging.misfit import Misfit
from kit_cli.model.settings import ProgrammeSection, Settings
from tests.helpers.programmes import english, some

SECTION = {"name": "P", "slug": "p", "place": "x", "languages": ["sv", "en"], "length_months": 12}


@pytest.mark.parametrize(
    ("day", "said"),
    [
        ("1990-01-01", None),
        ("2100-12-31", None),
        ("1989-12-31", "Write a day from 1990-01-01 to 2100-12-31, as YYYY-MM-DD."),
        ("2101-01-01", "Write a day from 1990-01-01 to 2100-12-31, as YYYY-MM-DD."),
        ("2027-02-30", "Write a date that exists, as YYYY-MM-DD, for example 2027-10-08."),
        (20270901, "Write a date as YYYY-MM-DD, for example 2027-10-08."),
        (1.5, "Write a date as YYYY-MM-DD, for example 2027-10-08."),
    ],
)
def test_the_day_on_which_a_programme_starts(day: Any, said: str | None) -> None:
    """A number is no date, though a computer may count seconds with it."""
    data = {**SECTION, "starts_on": day}
    if said is None:
        assert english(ProgrammeSection, data).starts_on == date.fromisoformat(day)
    else:
        with pytest.raises(Misfit) as caught:
            english(ProgrammeSection, data)
        (misfit,) = caught.value.each
        assert (misfit.key, said in (str(misfit.what), str(misfit.remedy))) == (("starts_on",), True)


@pytest.mark.parametrize("slug", ["con", "nul", "com1"])
def test_no_folder_bears_the_name_of_a_device(slug: str) -> None:
    """Windows could not make it."""
    with pytest.raises(Misfit) as caught:
        english(ProgrammeSection, {**SECTION, "slug": slug, "starts_on": "2027-09-01"})
    (misfit,) = caught.value.each
    assert str(misfit.told()) == f"slug: Windows keeps the name {slug} to itself"
    assert str(misfit.remedy) == f"Write another name, for example {slug}-programme."


def test_the_main_language_comes_first() -> None:
    """In the order of the file."""
    section = english(ProgrammeSection, {**SECTION, "starts_on": "2027-09-01"})
    assert some(Settings, programme=section).languages == ("sv", "en")
