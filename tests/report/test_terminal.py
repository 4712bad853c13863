"""What the terminal shows: it fits, and nothing in it steers the terminal."""

from __future__ import annotations

import unicodedata

import pytest

from kit_cli.check.results import Report, Status, Timing
from kit_cli.languages.table import languages
from kit_cli.method.references import OutsideStandard
from kit_cli.report.agenda import next_due
from kit_cli.report.terminal import as_lines


def _plain(words: str, _colour: str) -> str:
    return words


def _shown(
    reports: list[Report], accreditation: OutsideStandard, width: int, language: str | None = "en", **flags: bool
) -> str:
    options = {"agenda": False, "every": False, "some": False, **flags}
    return "".join(as_lines(reports, len(reports), accreditation, width, _plain, language, **options))


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("width", [60, 80, 100])
@pytest.mark.parametrize("flag", [{}, {"agenda": True}, {"every": True}], ids=str)
def test_it_fits_and_steers_nothing(
    width: int, flag: dict[str, bool], language: str, report: Report, accreditation: OutsideStandard
) -> None:
    """No line is wider in any language; control characters are shown as their escapes."""
    text = _shown([report], accreditation, width, language, **flag)
    assert max(map(len, text.splitlines())) <= width
    assert [sign for sign in text if unicodedata.category(sign) in {"Cc", "Cf"} and sign != "\n"] == []


def test_what_is_due_stands_in_full_and_what_is_not_by_name(report: Report, accreditation: OutsideStandard) -> None:
    """The next five of what is upcoming, and how many more."""
    text = _shown([report], accreditation, 100)
    assert all(each.standard.id in text for each in report.unmet_now)
    blocked = {each.standard.id for each in report.results if each.status is Status.BLOCKED}
    assert f"Blocked by what is to mend ({len(blocked)})" in text
    left = [each for each in report.results if each.is_open and each.standard.id not in blocked]
    upcoming = [each for each in left if each.due.timing is Timing.UPCOMING]
    assert f"Upcoming ({len(upcoming)})" in text
    assert f"… and {len(upcoming) - 5} more" in text
    assert "adaptations.yml:7: there is no standard SEF-3" in text
    assert "no accreditation: only EMCC Global gives one" in " ".join(text.split())


def test_the_monday_list_looks_six_weeks_ahead(reports: list[Report]) -> None:
    """What is overdue and under way, and what is due within the weeks; all of it left to do."""
    for report in reports[:-1]:
        found = next_due(report)
        assert found
        assert all(each.is_open for each in found)
        assert {each.standard.id for each in report.unmet_now} <= {each.standard.id for each in found}
        for each in found:
            if each.due.timing is Timing.UPCOMING and each.due.ends:
                assert (each.due.ends - report.on).days <= 42


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("width", [80, 100])
def test_a_table_fits_in_every_language(
    width: int, language: str, reports: list[Report], accreditation: OutsideStandard
) -> None:
    """Its headings may be longer than what stands below them; and wide enough, none of them is cut."""
    head, *lines = _shown(reports, accreditation, width, language).splitlines()
    assert max(map(len, [head, *lines])) <= width
    assert "…" not in head or width < 100


def test_it_speaks_the_main_language_of_the_first(report: Report, accreditation: OutsideStandard) -> None:
    """Unless another is asked for; days are written as the language writes them."""
    asked = {each: _shown([report], accreditation, 100, each) for each in (None, "pt-PT", "en")}
    assert asked[None] == asked["pt-PT"] != asked["en"]
    assert "5 de junho de 2027" in asked["pt-PT"]
    assert "On 5 June 2027, next: " in asked["en"]


def test_many_are_a_table_with_what_is_broken(reports: list[Report], accreditation: OutsideStandard) -> None:
    """A line each; why a folder is none stands below its line."""
    lines = _shown(reports, accreditation, 80).splitlines()
    assert max(map(len, lines)) <= 80
    assert len([line for line in lines if not line.startswith("  ")]) == 1 + len(reports)
    assert any("not a programme's folder" in line for line in lines)
