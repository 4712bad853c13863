"""What `attest` and `adapt` print in the end."""

from __future__ import annotations

from kit_cli.actions.entry import Entered, EntryRequest
from kit_cli.cli.echoing import echo
from kit_cli.cli.speaking import tell
from kit_cli.grammar.sentence import say
from kit_cli.report.phrases import status_word


def show(outcome: Entered, _request: EntryRequest) -> None:
    """Print where the entry stands, how the standard stands now, and what is still lacking."""
    result = outcome.result
    echo(tell(say("Written to {file}.", file=outcome.file)))
    status = status_word(result.status)
    # i18n: such as "SEL-3 is now: attested."
    echo(tell(say("{standard} is now: {status}.", standard=result.standard.id, status=status)))
    for finding in result.findings:
        lacking = tell(say("{place}: {what}", place=f"{finding.file}:{finding.line}", what=finding.what))
        echo(f"  {lacking}")
