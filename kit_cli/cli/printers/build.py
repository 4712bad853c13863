"""A build in a terminal: how many files were made, and which to open."""

from __future__ import annotations

from kit_cli.actions.build import BuildOutcome, BuildRequest
from kit_cli.cli.echoing import echo
from kit_cli.cli.printer import Printer
from kit_cli.cli.speaking import tell
from kit_cli.grammar.sentence import Sentence, say


def show(outcome: BuildOutcome, _request: BuildRequest) -> None:
    """Print what was made, and the page to open where there is one."""
    said = [_said(outcome)]
    if outcome.start:
        said.append(say("Open {file}.", file=outcome.start))
    echo(" ".join(map(tell, said)))


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


PRINTER = Printer(show=show)
