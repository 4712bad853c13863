"""facts.yml: the facts that the kit asks of each country and place, and what they are for."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, field_validator

from kit_cli.files.misfit import Misfit, spelled
from kit_cli.model.base import Model, repeated
from kit_cli.model.texts import NonEmpty

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
