"""attestations.yml, adaptations.yml and confirmations.yml: what the hub itself says of standards and of its texts."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any

from kit_cli.files.written_numbers import as_written
from kit_cli.grammar.sentence import say
from kit_cli.judging.marks import AsSchema, Before, Lasting, Length, Limits, Spelled
from kit_cli.judging.misfit import Misfit
from kit_cli.judging.model import Model
from kit_cli.model.base import none_is_empty


def _capital(value: Any) -> Any:
    return value.upper() if isinstance(value, str) else value


_STANDARD = say("Write a standard's id, for example {example}.", example="ABC-1")
StandardID = Annotated[
    str, Before(_capital), Spelled(r"^[A-Z]{3}-[1-9][0-9]?$", _STANDARD), AsSchema({"type": "string"})
]
"""A standard of the method, such as ``SEL-2``; people may write it in small letters."""

Words = Annotated[str, Before(as_written), Length(3, 1000)]
Path = Annotated[str, Before(as_written), Length(1, 400)]
"""A file of the programme, by its path in the folder, with `/`."""

_FINGERPRINT = say(
    "The kit writes this itself; delete the entry and enter it anew. It is written like {example}.", example="0af9" * 16
)
Fingerprint = Annotated[
    str,
    Before(as_written),
    Spelled(r"^[0-9a-f]{64}$", _FINGERPRINT),
    Lasting(say("The kit writes this itself."), by_kit=True),
]
"""The SHA-256 of a file's bytes, in hexadecimal."""

Who = Annotated[str, Before(as_written), Length(2, 200)]
Day = Annotated[date, Limits(date(2000, 1, 1), date(2110, 12, 31))]


class Attested(Model):
    """An entry of attestations.yml."""

    standard: StandardID
    """The standard: its id."""
    by: Who
    """Name and role of whoever saw to it."""
    on: Day
    """On which day: as `2027-10-08`."""
    proof: Words
    """What can be laid on the table, and where it lies."""
    file: Path | None = None
    """The proof, where it is a file of the programme."""
    sha256: Fingerprint | None = None
    """That file's fingerprint on the day on which it was attested: a later change of it is seen."""
    address: Annotated[str, Length(1, 2000)] | None = None
    """Where the proof is seen, where it lies elsewhere: an address that begins with https://."""
    confirmed_by: Who | None = None
    """Name and role of a second person, for what is core and a MUST."""
    review: Day | None = None
    """From this day on somebody has to look again; without it the word holds for this cycle."""

    def consistent(self) -> None:
        """Raise Misfit where the day of the review does not come after that of the attestation."""
        if self.review and self.review <= self.on:
            raise Misfit(say("the day of the review comes after the day of the attestation"))


class Attestations(Model):
    """The whole of attestations.yml."""

    attestations: Annotated[list[Attested], Before(none_is_empty)] = []
    """What somebody of the hub vouches for."""


class Adapted(Model):
    """An entry of adaptations.yml: the register of adaptations."""

    standard: StandardID
    """The standard: its id."""
    change: Words
    """What is done instead."""
    reason: Words
    """Why it is done otherwise."""
    approved_by: Who
    """Name and role of whoever decided it."""
    on: Day
    """On which day: as `2027-10-08`."""
    effect: Words | None = None
    """What it did, written after the cycle."""


class Adaptations(Model):
    """The whole of adaptations.yml."""

    adaptations: Annotated[list[Adapted], Before(none_is_empty)] = []
    """What the hub does otherwise than the method."""


class Confirmed(Model):
    """An entry of confirmations.yml: a text that the hub has read and takes for its own as it is."""

    file: Path
    """The text: where it lies in the programme's folder."""
    by: Who
    """Name and role of whoever decided it."""
    on: Day
    """On which day: as `2027-10-08`."""
    sha256: Fingerprint
    """The text's fingerprint, each line end as one newline: it no longer fits when anybody changes the text."""


class Confirmations(Model):
    """The whole of confirmations.yml."""

    confirmations: Annotated[list[Confirmed], Before(none_is_empty)] = []
    """Texts that the hub has read and takes for its own."""
