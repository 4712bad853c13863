"""The `holidays` library, as places and dates ask it."""

from __future__ import annotations

import subprocess
import sys

import pytest

from kit_cli.files.shipped import template_folder
from kit_cli.schedule.public_holidays import HolidayOptions, holiday_names, options


@pytest.mark.parametrize(
    ("code", "category", "subdivision"),
    [("SE", "de_facto", None), ("PT", "optional", "13"), ("BA", "public", "SRP"), ("XK", "public", None)],
)
def test_options_are_those_of_the_country(code: str, category: str, subdivision: str | None) -> None:
    """Categories, and the codes of regions where the country has any."""
    found = options(code)
    assert category in found.categories
    assert (subdivision in found.subdivisions) if subdivision else found.subdivisions == ()


@pytest.mark.parametrize("code", ["ZZ", "UK", "SWE", "se", ""])
def test_a_country_that_the_library_lacks_has_no_options(code: str) -> None:
    """Neither under a second name, because CLDR and programmes know the first only."""
    assert options(code) == HolidayOptions()


def test_one_country_imports_one_country() -> None:
    """The library's package would import all its modules, and every command that needs dates would wait."""
    code = (
        "import sys\n"
        "from kit_cli.schedule.public_holidays import options\n"
        "options('SE')\n"
        "print(sorted(name for name in sys.modules if name.startswith('holidays.countries')))\n"
    )
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert said.stdout.strip() == "['holidays.countries.sweden']"


def test_a_name_has_its_rows_in_the_files_order() -> None:
    """The first that fits counts: a country's own before everybody's."""
    rows = holiday_names(template_folder())["New Year's Day"]
    assert [row.countries for row in rows] == [["SE", "PT"], None]
    assert rows[0].fits("western", "SE")
    assert not rows[0].fits("western", "RS")
