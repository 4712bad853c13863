"""Everything that a person can ask of the kit, as a page lists it: from the one list of actions."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from kit_cli.actions import ACTIONS
from kit_cli.frozen import frozen
from kit_cli.grammar.sentence import Sentence


@frozen
class OfferedParameter:
    """One thing that may be given to an action: its name in a call, of which kind, what it is for."""

    name: str
    kind: str
    help: Sentence
    value: Sentence
    required: bool
    several: bool
    default: Any
    choices: tuple[str, ...]
    question: Sentence
    label: Sentence
    """What a page calls it."""


@frozen
class OfferedAction:
    """An action: what it does in one sentence, more ``about`` it, what may be given, and whether a page offers it."""

    name: str
    does: Sentence
    about: Sentence
    parameters: tuple[OfferedParameter, ...]
    offered: bool


def offered_actions() -> Iterator[OfferedAction]:
    """Yield the actions in the order in which they are shown."""
    for action in ACTIONS.values():
        declared = action.declared
        parameters = tuple(
            OfferedParameter(
                each.name,
                each.kind.value,
                each.help,
                each.value,
                each.required,
                each.several,
                each.default,
                each.choices,
                each.question,
                each.label or each.question or each.help,
            )
            for each in declared.parameters
        )
        yield OfferedAction(action.name, action.help, declared.about, parameters, action.on_page)
