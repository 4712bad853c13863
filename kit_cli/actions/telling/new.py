"""What a person is told of a new programme: where it is, what came from an earlier one, and what comes next."""

from __future__ import annotations

import shlex
from collections.abc import Iterator
from typing import TYPE_CHECKING

from kit_cli.actions.action import OutcomeLine
from kit_cli.actions.telling.carried import carried_told
from kit_cli.grammar.sentence import Sentence, say

if TYPE_CHECKING:
    from kit_cli.actions.new import NewOutcome


def made_told(outcome: NewOutcome, _request: object = None) -> Iterator[OutcomeLine]:
    """Yield the folder, the page to open or the command that makes it, and what came from an earlier programme."""
    carried = carried_told(outcome.carried) if outcome.carried else ()
    yield from map(OutcomeLine, (*_lines(outcome), *carried))


def _lines(outcome: NewOutcome) -> Iterator[Sentence]:
    ready = {"programme": outcome.name, "folder": outcome.folder}
    if outcome.start:
        yield say(
            "{programme} is ready in {folder} (<<{files} file / {files} files>> built).", **ready, files=outcome.files
        )
        yield say("Open {file}.", file=outcome.start)
    elif outcome.carried and outcome.carried.problems:
        yield say(
            "{programme} lies in {folder}, and <<{number} thing / {number} things>> in it must be mended before"
            " it can be built.",
            **ready,
            number=len(outcome.carried.problems),
        )
        yield say("{command} says where and how.", command=_build(outcome))
    else:
        yield say("{programme} is ready in {folder}.", **ready)
        yield say("Then: {command}", command=_build(outcome))


def _build(outcome: NewOutcome) -> str:
    return f"mentorkit build {shlex.quote(str(outcome.folder))}"
