"""Facts as data files name them: each stands in facts.yml, and those that it requires are there."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, TypeVar

from kit_cli.errors import nearest
from kit_cli.grammar.sentence import say
from kit_cli.judging.context import Context
from kit_cli.judging.marks import After
from kit_cli.judging.misfit import Misfit
from kit_cli.model.fact_register import FactID
from kit_cli.model.known import known_to

SourcedT = TypeVar("SourcedT")


def _registered(name: str, context: Context) -> str:
    facts = known_to(context).facts
    if facts is not None and name not in facts:
        what = say("{name} does not stand in facts.yml, so nothing would use it", name=name)
        raise Misfit(what, nearest(name, facts))
    return name


def complete(found: Mapping[str, SourcedT], context: Context) -> Mapping[str, SourcedT]:
    """Refuse facts of which one is missing that facts.yml requires."""
    missing = [name for name, fact in (known_to(context).facts or {}).items() if fact.required and name not in found]
    if missing:
        what = say("missing here: {names}", names=", ".join(missing))
        raise Misfit(what, say("Add what is missing; facts.yml says what it is for."))
    return found


FactName = Annotated[FactID, After(_registered)]
"""A fact that facts.yml knows."""
