"""What a person is told of what can be mended: each difference, and whether it was written."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kit_cli.actions.action import OutcomeLine
from kit_cli.grammar.sentence import say

if TYPE_CHECKING:
    from kit_cli.actions.mend import Mended


def mended_told(outcome: tuple[Mended, ...], _request: object = None) -> Iterator[OutcomeLine]:
    """Yield the changes of each programme, then what became of them."""
    for found in outcome:
        for mend in found.mends:
            yield from (OutcomeLine(line, 1) for line in mend.difference(found.folder).split("\n"))
        if not found.mends:
            yield OutcomeLine(
                say("{folder}: nothing that can be mended without changing its meaning.", folder=found.folder)
            )
        elif found.written:
            yield OutcomeLine(say("<<{files} file / {files} files>> mended.", files=len(found.mends)))
