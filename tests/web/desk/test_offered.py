"""What a page lists of the kit: every action of the one list, with what may be given to it."""

from __future__ import annotations

import json

from kit_cli.actions import ACTIONS
from kit_cli.actions.listed import Action
from kit_cli.grammar.sentence import say
from kit_cli.web.desk.offered import offered_actions
from kit_cli.web.messages.plain import plain


def test_every_action_is_listed_and_what_a_hub_uses_is_offered() -> None:
    """In the order of the list; what only a terminal needs is listed, and not offered."""
    found = json.loads(json.dumps(plain(tuple(offered_actions()), "sv")))
    assert [each["name"] for each in found] == list(ACTIONS)
    offered = {each["name"] for each in found if each["offered"]}
    assert offered >= {"new", "build", "tables", "check", "attest", "confirm", "adapt", "timeline"}
    assert "places show" not in offered
    for each in found:
        assert each["does"]
        assert [one["name"] for one in each["parameters"]] == [
            p.name for p in ACTIONS[each["name"]].declared.parameters
        ]
        assert all(one["help"] and one["kind"] for one in each["parameters"])


def test_a_later_action_is_offered_by_being_listed() -> None:
    """Nothing else has to be said of it."""
    assert Action("dance", say("Dance.")).on_page
