"""Milestones: what the timeline lacks of them, with the line of the one that is meant."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from syrupy.assertion import SnapshotAssertion

from kit_cli.check.evidence.milestones import lacks_of_milestone, lacks_of_order
from kit_cli.check.reading import Reading
from kit_cli.judging.validate import judged
from kit_cli.method.evidence.kinds import MilestoneEvidence, OrderEvidence
from tests.helpers.programmes import dated, document, form, programme

QUESTION = "questions:\n  - {name: q, type: text, label: Q}\n"
SETTINGS = "programme: {length_months: 6}\n"


def _day(number: int) -> date:
    return date(2027, 9, number)


READING = Reading(
    programme(
        {"programme.yml": SETTINGS},
        dates=[
            dated("opens", _day(1), _day(2), forms=["apply", "gone"], documents=["guide", "lost"]),
            dated("closes", _day(29)),
            dated("talk", _day(3), documents=[]),
            dated("talk", _day(13)),
            dated("talk", _day(23)),
        ],
        forms=[form("apply", QUESTION), form("leave", QUESTION)],
        documents=[document("guide", "")],
    )
)


def found(**asked: Any) -> list[tuple[str, str, int]]:
    """Return what a milestone lacks."""
    lacking = list(lacks_of_milestone(judged(MilestoneEvidence, asked), READING))
    assert {each.file for each in lacking} <= {"timeline.yml"}
    return [(str(each.what), str(each.remedy), each.line) for each in lacking]


@pytest.mark.parametrize(
    ("asked", "what", "remedy", "line"),
    [
        ({"milestone": "gone"}, "the milestone gone is missing", "Take it from a new programme.", 1),
        ({"milestone": "closes", "after": "gone"}, "the milestone gone is missing", "Take it from a new programme.", 1),
        ({"milestone": "talk", "times": 4}, "talk takes place 3 times", "It must take place at least 4 times.", 4),
        (
            {"milestone": "talk", "times": 8, "per_months": 12},
            "talk takes place 3 times",
            "It must take place at least 4 times.",
            4,
        ),
        ({"milestone": "opens", "days": 3}, "opens is too short", "It must last at least 3 days.", 2),
        ({"milestone": "opens", "forms": "leave"}, "opens does not send leave", "Add leave to what it sends.", 2),
        ({"milestone": "opens", "forms": "gone"}, "opens sends gone, which does not exist", "Add it again.", 2),
        ({"milestone": "opens", "documents": "rules"}, "opens does not send rules", "Add rules to what it sends.", 2),
        ({"milestone": "opens", "documents": "lost"}, "opens sends lost, which does not exist", "Add it again.", 2),
        (
            {"milestone": "opens", "after": "closes"},
            "opens (1 September 2027) does not come after closes (29 September 2027)",
            "Move one of them.",
            2,
        ),
        (
            {"milestone": "closes", "before": "opens"},
            "opens (1 September 2027) does not come after closes (29 September 2027)",
            "Move one of them.",
            3,
        ),
        (
            {"milestone": "opens", "after": "talk"},
            "opens (1 September 2027) does not come after talk (23 September 2027)",
            "Move one of them.",
            2,
        ),
        (
            {"milestone": "closes", "after": "opens", "at_least": "28 days"},
            "only 27 days lie between opens and closes",
            "It has to be 28 days at least.",
            3,
        ),
        (
            {"milestone": "opens", "before": "closes", "at_least": "4 weeks"},
            "only 27 days lie between opens and closes",
            "It has to be 4 weeks at least.",
            2,
        ),
        (
            {"milestone": "closes", "after": "opens", "at_least": "1 month"},
            "only 27 days lie between opens and closes",
            "It has to be 1 month at least.",
            3,
        ),
        (
            {"milestone": "closes", "after": "opens", "at_least": "16 %"},
            "only 27 days lie between opens and closes",
            "It has to be 16 % of the programme’s length at least.",
            3,
        ),
        (
            {"milestone": "closes", "after": "opens", "at_most": "27 days"},
            "28 days lie between opens and closes",
            "It may be 27 days at most.",
            3,
        ),
        (
            {"milestone": "talk", "after": "opens", "at_most": "1 day"},
            "2 days lie between opens and talk",
            "It may be 1 day at most.",
            4,
        ),
    ],
)
def test_what_a_milestone_lacks(asked: dict[str, Any], what: str, remedy: str, line: int) -> None:
    """Itself, its distance from another, how often and how long it is, and what it sends."""
    assert found(**asked) == [(what, remedy, line)]


@pytest.mark.parametrize(
    "asked",
    [
        {"milestone": "closes"},
        {"milestone": "talk", "times": 3},
        {"milestone": "talk", "times": 6, "per_months": 12},
        {"milestone": "opens", "days": 2},
        {"milestone": "talk", "days": 1},
        {"milestone": "opens", "forms": "apply", "documents": "guide"},
        {"milestone": "closes", "after": "opens"},
        {"milestone": "talk", "after": "opens"},
        {"milestone": "closes", "after": "opens", "at_least": "27 days"},
        {"milestone": "closes", "after": "opens", "at_least": "15 %"},
        {"milestone": "closes", "after": "opens", "at_most": "28 days"},
        {"milestone": "closes", "after": "opens", "at_most": "1 month"},
        {"milestone": "closes", "after": "talk", "at_least": "6 days"},
        {"milestone": "opens", "before": "talk", "at_least": "1 day", "at_most": "2 days"},
    ],
    ids=str,
)
def test_a_milestone_as_it_should_be(asked: dict[str, Any]) -> None:
    """At least counts from the end of the one to the beginning of the other, at most from beginning to beginning."""
    assert found(**asked) == []


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        (["opens", "talk", "closes"], []),
        (["opens", "gone", "closes"], [("the milestone gone is missing", 1)]),
        (["closes", "opens"], [("opens (1 September 2027) comes before closes (29 September 2027)", 2)]),
        (["opens", "closes", "talk"], [("talk (3 September 2027) comes before closes (29 September 2027)", 4)]),
        (
            ["talk", "opens", "gone"],
            [
                ("the milestone gone is missing", 1),
                ("opens (1 September 2027) comes before talk (23 September 2027)", 2),
            ],
        ),
    ],
)
def test_milestones_follow_one_another(
    order: list[str], expected: list[tuple[str, int]], snapshot: SnapshotAssertion
) -> None:
    """Those that are missing are told first; of one that repeats, the last comes before and the first after."""
    lacking = list(lacks_of_order(OrderEvidence(order=order), READING))
    assert [(str(each.what), each.line) for each in lacking] == expected
    assert [str(each.remedy) for each in lacking] == snapshot


@pytest.mark.parametrize("then", [1, 2])
def test_two_milestones_may_share_a_day_where_only_their_order_is_asked_for(then: int) -> None:
    """To come after another one takes another day."""
    reading = Reading(programme(dates=[dated("first", _day(1)), dated("then", _day(then))]))
    assert list(lacks_of_order(OrderEvidence(order=["first", "then"]), reading)) == []
    apart = list(lacks_of_milestone(MilestoneEvidence(milestone="then", after="first"), reading))
    assert (not apart) is (then > 1)
