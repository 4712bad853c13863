"""facts.yml: the facts that the kit asks of each country and place, and what they are for."""

from __future__ import annotations

from typing import Annotated

from kit_cli.grammar.sentence import say
from kit_cli.judging.marks import After, Length, Spelled
from kit_cli.judging.model import Model
from kit_cli.model.base import each_id_once
from kit_cli.model.texts import NonEmpty

_REMEDY = say("Write lower-case letters, digits and underscores, beginning with a letter, at most 40.")
FactID = Annotated[str, Spelled(r"^[a-z][a-z0-9_]{0,39}$", _REMEDY)]
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


RegisteredFacts = Annotated[list[RegisteredFact], Length(1), After(each_id_once)]


class FactRegister(Model):
    """The whole of facts.yml."""

    countries: RegisteredFacts
    prices: RegisteredFacts
