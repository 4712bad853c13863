"""Which printer an action has."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import kit_cli.cli.printers
from kit_cli.actions.action import Action
from kit_cli.cli.listed import LISTED
from kit_cli.cli.printer import Printer, printer_of
from kit_cli.grammar.sentence import say

ROOM = Path(kit_cli.cli.printers.__file__).parent
SHARED = {"__init__"}
"""Modules that are no action's own."""


def test_a_printer_is_named_as_its_action() -> None:
    """None is left over when an action is gone; an action without one prints what it tells of its outcome."""
    modules = {path.stem for path in ROOM.glob("*.py")} - SHARED
    assert modules <= {each.module for each in LISTED.values()}
    assert {each.module for each in LISTED.values() if printer_of(each) != Printer()} == modules
    assert importlib.util.find_spec("kit_cli.cli.printers.nothing") is None
    assert printer_of(Action("nothing", say("Nothing."))) == Printer()
