"""Everything that a person can ask of the kit, each declared once; the command line and the page show the same list.

To add an action: a module here that is named as it is, with its DECLARATION (`action.py` says what that holds), and a
line below. A command follows from it; how its outcome looks in a terminal may be said in `kit_cli/cli/printers`.
"""

from __future__ import annotations

from kit_cli.actions.listed import Action
from kit_cli.grammar.sentence import say

ACTIONS = {
    action.name: action
    for action in (
        Action(
            "new",
            say("Make a programme: about a dozen questions, and a folder that is already built."),
        ),
        Action("build", say("Build what people open, after a change of any text.")),
        Action("tables", say("Make the tables in which people write, once, in a folder that no build touches.")),
        Action("check", say("Check programmes against the method, standard by standard.")),
        Action("mend", say("Mend what changes no meaning, after showing the difference.")),
        Action("attest", say("Attest what a standard asks and no file can show.")),
        Action("confirm", say("Say of texts that the kit wrote: we have read them, and they are ours.")),
        Action("adapt", say("Record a departure from a standard in the register of adaptations.")),
        Action("timeline", say("Show the programme's dates, and what is next.")),
        Action("standards", say("List the standards of the method, or show one.")),
        Action("methodology", say("Write the whole method as one page, or open it."), on_page=False),
        Action("places", say("List the places, or show one with its facts and their sources."), on_page=False),
        Action(
            "places show",
            say("Show a place's facts, each with its source and the day on which it was verified."),
            on_page=False,
        ),
    )
}
"""By name, in the order in which they are shown; no module of theirs is imported for it."""
