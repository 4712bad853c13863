"""What a person is told of an entry in a register: where it stands, and how each standard stands now."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kit_cli.actions.action import OutcomeLine
from kit_cli.grammar.sentence import say
from kit_cli.report.locating import place_of
from kit_cli.report.phrases import standing_word

if TYPE_CHECKING:
    from kit_cli.actions.entry import Entered


def entered_told(outcome: Entered, _request: object = None) -> Iterator[OutcomeLine]:
    """Yield where the entries stand, how each standard stands now, and what is still lacking."""
    yield OutcomeLine(say("Written to {file}.", file=outcome.file))
    for result in outcome.results:
        # i18n: such as "SEL-3 is now: attested."
        now = say("{standard} is now: {status}.", standard=result.standard.id, status=standing_word(result))
        yield OutcomeLine(now)
        for finding in result.findings:
            yield OutcomeLine(say("{place}: {what}", place=place_of(finding), what=finding.what), 1)
            if finding.remedy:
                yield OutcomeLine(finding.remedy, 2)
