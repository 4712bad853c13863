"""What `attest` and `adapt` print in the end."""

from __future__ import annotations

from kit_cli.actions.entry import Entered
from kit_cli.cli.echoing import echo
from kit_cli.cli.speaking import tell
from kit_cli.grammar.sentence import say
from kit_cli.report.locating import place_of
from kit_cli.report.phrases import standing_word


def show(outcome: Entered, _request: object) -> None:
    """Print where the entries stand, how each standard stands now, and what is still lacking."""
    echo(tell(say("Written to {file}.", file=outcome.file)))
    for result in outcome.results:
        status = standing_word(result)
        # i18n: such as "SEL-3 is now: attested."
        echo(tell(say("{standard} is now: {status}.", standard=result.standard.id, status=status)))
        for finding in result.findings:
            lacking = tell(say("{place}: {what}", place=place_of(finding), what=finding.what))
            echo(f"  {lacking}")
            if finding.remedy:
                echo(f"    {tell(finding.remedy)}")
