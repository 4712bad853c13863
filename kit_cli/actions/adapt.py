"""Record that a programme meets a standard in another way."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import Annotated

from kit_cli.actions import entry
from kit_cli.actions.action import Declaration, Listener, silent
from kit_cli.actions.entry import Entered, EntryRequest
from kit_cli.actions.parameter import day, text
from kit_cli.actions.telling.entry import entered_told
from kit_cli.check.registers import why_not_adapted
from kit_cli.frozen import frozen
from kit_cli.grammar.sentence import say
from kit_cli.model.folder import ADAPTATIONS
from kit_cli.model.registers import Adapted


@frozen(kw_only=True)
class AdaptRequest(EntryRequest):
    """An entry of adaptations.yml, as far as it is known."""

    change: Annotated[str | None, text(say("What is done instead."), question=say("What you do instead"))] = None
    reason: Annotated[str | None, text(say("Why."), question=say("Why"))] = None
    approved_by: Annotated[str | None, text(say("Who approved it."), question=say("Who approved it"))] = None
    on: Annotated[date | None, day(say("When (default: today)."), question=say("On which day"))] = None


def run(request: AdaptRequest, _listener: Listener = silent) -> Entered:
    """Write the adaptation and say how the standard stands now; raises KitError, and then nothing is written."""
    return entry.enter(request, Adapted, why_not_adapted)


DECLARATION = Declaration(
    run=run,
    about=(
        say(
            "The entry says how the programme meets the standard in another way. It goes to the programme's "
            "adaptations.yml; what is not given is asked. What is core cannot be adapted away."
        )
    ),
    reads=("programme", "method", "template"),
    writes=(f"programme/{ADAPTATIONS.path}",),
    prepare=partial(entry.prepare, kind=Adapted, why_not=why_not_adapted),
    questions=partial(entry.questions, kind=Adapted),
    told=entered_told,
    seen=entry.seen,
)
