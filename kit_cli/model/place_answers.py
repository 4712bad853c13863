"""What the questions propose in a place, judged by the rules that a person's answers must obey."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import AfterValidator, Field, ValidationInfo

from kit_cli.errors import KitError
from kit_cli.files.misfit import Misfit
from kit_cli.model.base import Model
from kit_cli.model.known import known_to
from kit_cli.model.texts import NonEmpty, TextOrTranslated


def _by_its_rule(value: Any, info: ValidationInfo) -> Any:
    rule, key = known_to(info).answer, info.field_name or ""
    if rule is None:
        return value
    for language, text in value.items() if isinstance(value, dict) else [("", value)]:
        try:
            rule(key, text)
        except KitError as error:
            (problem,) = error.problems
            where = (language,) if language else ()
            raise Misfit(str(problem.what).removeprefix(f"{key}: "), problem.remedy, where) from error
    return value


_ByRule = AfterValidator(_by_its_rule)
Proposal = Annotated[TextOrTranslated, _ByRule]
ProposedWord = Annotated[NonEmpty, _ByRule]
ProposedNumber = Annotated[int, Field(strict=True), _ByRule]


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
