"""A line of the list of actions: what `--help` and `--version` need, and no more of what an action is."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from kit_cli.frozen import frozen
from kit_cli.grammar.sentence import Sentence

if TYPE_CHECKING:
    from kit_cli.actions.action import Declaration


@frozen
class Action:
    """An entry of the list of actions: what it is called, and what it does in one sentence."""

    name: str
    """As a person writes it; one inside another follows it after a space: `places show`."""
    help: Sentence
    on_page: bool = True
    """Whether the page of a programme offers it; what only a terminal or whoever adds a place needs is not there."""
    room: str = "kit_cli.actions"
    """The package in which its module is."""

    @property
    def module(self) -> str:
        """The name of its module."""
        return self.name.replace(" ", "_")

    @property
    def declared(self) -> Declaration[Any, Any]:
        """The rest of what is known of it; its module is imported for this."""
        declaration: Declaration[Any, Any] = import_module(f"{self.room}.{self.module}").DECLARATION
        return declaration
