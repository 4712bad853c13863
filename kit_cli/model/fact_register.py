"""facts.yml: the facts that the kit asks of each country and place, and what they are for."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, TypeVar

from pydantic import AfterValidator, Field, ValidationInfo, field_validator

from kit_cli.errors import nearest
from kit_cli.files.misfit import Misfit, spelled
from kit_cli.model.base import Model, repeated
from kit_cli.model.known import known_to
from kit_cli.model.texts import NonEmpty

SourcedT = TypeVar("SourcedT")

_REMEDY = "Write lower-case letters, digits and underscores, beginning with a letter, at most 40."
FactID = Annotated[str, spelled(r"^[a-z][a-z0-9_]{0,39}$", _REMEDY)]
"""The permanent name of a fact; it fits a template's ``c.association``."""


class RegisteredFact(Model):
    """A fact that the kit knows what to do with."""

    id: FactID
    title: NonEmpty
    """What it is called in English, where the tools and the site show it."""
    use: NonEmpty
    """What it is for, said to whoever looks it up."""
    required: bool = True
    """Whether every file must have it, because the template's texts name it; else the tools only show it."""


class FactRegister(Model):
    """The whole of facts.yml."""

    countries: Annotated[list[RegisteredFact], Field(min_length=1)]
    prices: Annotated[list[RegisteredFact], Field(min_length=1)]

    @field_validator("countries", "prices")
    @classmethod
    def _each_once(cls, rows: list[RegisteredFact]) -> list[RegisteredFact]:
        number = repeated([row.id for row in rows])
        if number is not None:
            raise Misfit(f"{rows[number].id} stands twice", "Keep one of the two.", (number, "id"))
        return rows


def _registered(name: str, info: ValidationInfo) -> str:
    facts = known_to(info).facts
    if facts is not None and name not in facts:
        raise Misfit(f"{name} does not stand in facts.yml, so nothing would use it", nearest(name, facts))
    return name


def complete(found: Mapping[str, SourcedT], info: ValidationInfo) -> Mapping[str, SourcedT]:
    """Refuse facts of which one is missing that facts.yml requires."""
    missing = [name for name, fact in (known_to(info).facts or {}).items() if fact.required and name not in found]
    if missing:
        raise Misfit(f"missing here: {', '.join(missing)}", "Add what is missing; facts.yml says what it is for.")
    return found


FactName = Annotated[FactID, AfterValidator(_registered)]
"""A fact that facts.yml knows."""
