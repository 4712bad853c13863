"""Settings, several ways, and what no file can show."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from kit_cli.check.evidence.compare import lacks
from kit_cli.check.reading import Reading
from tests.helpers.programmes import dated, programme
from tests.helpers.standards import SAYING, piece

SETTINGS = """\
cohort:
  size: 12
  name:
hub:
  website: https://example.org
  title: {en: Hub, sv: ""}
"""
READING = Reading(
    programme({"programme.yml": SETTINGS, "budget.yml": "lines: []\n"}, dates=[dated("kick-off", date(2027, 9, 1))])
)


@pytest.mark.parametrize(
    ("evidence", "expected"),
    [
        ({"setting": "cohort.size"}, []),
        ({"setting": "cohort.size", "at_least": 12}, []),
        ({"setting": "cohort.size", "at_least": 13}, [("cohort.size is 12", "It must be at least 13.", 2)]),
        ({"setting": "cohort.name"}, [("cohort.name is not filled in", "Fill it in.", 3)]),
        ({"setting": "cohort.gone"}, [("cohort.gone is not filled in", "Fill it in.", 1)]),
        ({"setting": "hub.title"}, [("hub.title is not filled in", "Fill it in.", 6)]),
        (
            {"setting": "hub.website", "equals": "x"},
            [("hub.website still holds the example: https://example.org", "Write your own.", 5)],
        ),
    ],
)
def test_what_a_setting_lacks(evidence: dict[str, Any], expected: list[tuple[str, str, int]]) -> None:
    """A value, one of the hub's own, and one within bounds: the first of these is told."""
    found = list(lacks(piece(**evidence), READING))
    assert [(str(each.what), str(each.remedy), each.line) for each in found] == expected
    assert {each.file for each in found} <= {"programme.yml"}


@pytest.mark.parametrize(
    ("ways", "expected"),
    [
        ([{"setting": "cohort.name"}, {"setting": "cohort.size"}], []),
        ([{"setting": "cohort.size"}, {"setting": "cohort.name"}], []),
        ([{"setting": "cohort.name"}, {"setting": "cohort.gone"}], ["cohort.name is not filled in"]),
        ([{"setting": "cohort.name"}, SAYING], []),
        ([{"order": ["gone", "lost"]}, {"setting": "cohort.name"}], ["the milestone gone is missing"]),
        ([{"milestone": "gone"}, {"table": "lines", "file": "budget.yml"}], ["the milestone gone is missing"]),
    ],
)
def test_of_several_ways_one_is_enough(ways: list[dict[str, Any]], expected: list[str]) -> None:
    """Where none is shown, the first is asked for; what is attested lacks nothing in the files."""
    assert [str(each.what) for each in lacks(piece(any_of=ways), READING)] == expected


def test_what_is_no_evidence_is_refused() -> None:
    """A new kind has to say what it lacks."""
    with pytest.raises(TypeError, match="is not a kind of evidence"):
        lacks(3, READING)  # type: ignore[arg-type]
