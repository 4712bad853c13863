"""What the questions propose in a place, judged by the rules that a person's answers must obey."""

from __future__ import annotations

from typing import Annotated, Any

from kit_cli.judging.context import Context
from kit_cli.judging.marks import After, Exactly
from kit_cli.judging.misfit import Misfit
from kit_cli.judging.model import Model
from kit_cli.model.known import known_to
from kit_cli.model.texts import NonEmpty, TextOrTranslated


def _by_its_rule(value: Any, context: Context) -> Any:
    rule, key = known_to(context).answer, context.field
    if rule is None:
        return value
    for language, text in value.items() if isinstance(value, dict) else [("", value)]:
        try:
            rule(key, text)
        except Misfit as misfit:
            if language:
                misfit.below(language)
            raise
    return value


_ByRule = After(_by_its_rule)
Proposal = Annotated[TextOrTranslated, _ByRule]
ProposedWord = Annotated[NonEmpty, _ByRule]
ProposedNumber = Annotated[int, Exactly(), _ByRule]


class PlaceAnswers(Model):
    """What the questions propose; each obeys the rule of its answer."""

    programme_name: Proposal
    hub_name: Proposal
    city: Proposal
    coordinator_name: Proposal
    coordinator_email: ProposedWord
    eu_funding: ProposedWord
    cohort_size: ProposedNumber
    length_months: ProposedNumber
