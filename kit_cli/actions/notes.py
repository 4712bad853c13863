"""What was read of a programme otherwise than it is written, told as notices."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kit_cli.actions.action import Notice
from kit_cli.errors import Problem
from kit_cli.grammar.sentence import say

_MOST = 10
"""More of them are counted."""


def read_as_meant(notes: Sequence[Problem]) -> Iterator[Notice]:
    """Yield a notice for each note, and one for those that are too many."""
    for each in notes[:_MOST]:
        where = f"{each.file}:{each.line}"
        if each.remedy:
            yield Notice(say("Note: {where}: {what}. {remedy}", where=where, what=each.what, remedy=each.remedy))
        else:
            yield Notice(say("Note: {where}: {what}.", where=where, what=each.what))
    if len(notes) > _MOST:
        yield Notice(say("Note: read as meant, and not shown here: {number} more.", number=len(notes) - _MOST))
