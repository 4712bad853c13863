"""attestations.yml and adaptations.yml: what the hub says of a standard, because no file can show it or it departs."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, StringConstraints, model_validator

from kit_cli.files.yaml_source import as_written
from kit_cli.model.base import Model


def _capital(value: Any) -> Any:
    return value.upper() if isinstance(value, str) else value


def _list(value: Any) -> Any:
    """Take a key without anything behind it for an empty list."""
    return [] if value is None else value


StandardID = Annotated[str, BeforeValidator(_capital), Field(pattern=r"^[A-Z]{3}-[1-9][0-9]?$")]
"""A standard of the method, such as ``SEL-2``; people may write it in small letters."""

Words = Annotated[str, BeforeValidator(as_written), StringConstraints(min_length=3, max_length=1000)]
Who = Annotated[str, BeforeValidator(as_written), StringConstraints(min_length=2, max_length=200)]
Day = Annotated[date, Field(ge=date(2000, 1, 1), le=date(2110, 12, 31))]


class Attested(Model):
    """An entry of attestations.yml."""

    standard: StandardID
    by: Who
    """Name and role of whoever saw to it."""
    on: Day
    proof: Words
    """What can be laid on the table, and where it lies."""
    review: Day | None = None
    """From this day on somebody has to look again; without it the word holds for this cycle."""

    @model_validator(mode="after")
    def _in_order(self) -> Attested:
        if self.review and self.review <= self.on:
            raise ValueError("the day of the review comes after the day of the attestation")
        return self


class Attestations(Model):
    """The whole of attestations.yml."""

    attestations: Annotated[list[Attested], BeforeValidator(_list)] = []


class Adapted(Model):
    """An entry of adaptations.yml: the register of adaptations."""

    standard: StandardID
    change: Words
    """What is done instead."""
    reason: Words
    approved_by: Who
    on: Day
    effect: Words | None = None
    """What it did, written after the cycle."""


class Adaptations(Model):
    """The whole of adaptations.yml."""

    adaptations: Annotated[list[Adapted], BeforeValidator(_list)] = []
