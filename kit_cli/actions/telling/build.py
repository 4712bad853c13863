"""What a person is told of a build: how many files were made, and which to open."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kit_cli.actions.action import OutcomeLine
from kit_cli.grammar.sentence import Sentence, say

if TYPE_CHECKING:
    from kit_cli.actions.build import BuildOutcome


def built_told(outcome: BuildOutcome, _request: object = None) -> Iterator[OutcomeLine]:
    """Yield what was made, and the page to open where there is one."""
    yield OutcomeLine(_said(outcome))
    if outcome.start:
        yield OutcomeLine(say("Open {file}.", file=outcome.start))


def _said(outcome: BuildOutcome) -> Sentence:
    if not outcome.files and outcome.up_to_date:
        return say("Nothing has changed since the last build.")
    if outcome.up_to_date:
        return say(
            "Built: {files} of <<{all} file / {all} files>>; the others are up to date.",
            files=outcome.files,
            all=outcome.files + outcome.up_to_date,
        )
    return say("<<{files} file / {files} files>> built.", files=outcome.files)
