"""The commands of the command line: every action, and what only a terminal has."""

from __future__ import annotations

from collections import ChainMap

from kit_cli.actions import ACTIONS
from kit_cli.actions.listed import Action
from kit_cli.grammar.sentence import say

WITHOUT_COMMAND = {"mend"}
"""Actions that an option of another command runs: `check --fix`."""
OWN = {
    each.name: each
    for each in (
        Action(
            "web", say("Open the page on which programmes are made and kept, on your own folders."), room="kit_cli.cli"
        ),
    )
}
"""What no other front end has, for it is one: such a module is here in `kit_cli/cli`, declared as an action is."""
LISTED = ChainMap(OWN, ACTIONS)
"""By name, the actions first."""


def command_names() -> list[str]:
    """Return the names of the commands in the order in which they are shown, without those inside another one."""
    return [name for name in LISTED if " " not in name and name not in WITHOUT_COMMAND]
