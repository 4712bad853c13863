"""What the method refers to: its sources, its glossary, the standards of others, and the kinds of support."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from kit_cli.judging.marks import Limits
from kit_cli.judging.model import Model
from kit_cli.model.base import ID
from kit_cli.model.vocabulary import Support


class Publication(Model):
    """An entry of methodology/sources.yml."""

    id: ID
    title: str
    authors: list[str] = []
    year: int | str | None = None
    kind: Literal["research", "standard", "law", "practice", "proposal"]
    where: str | None = None
    """Journal, volume and pages, or the publisher."""
    url: str | None = None
    note: str
    checked: date | Literal[False]
    """The day on which somebody compared the entry with the source; false when nobody has."""


class Word(Model):
    """A term in another language, and what is doubtful about it."""

    word: str
    doubt: str | None = None


class Term(Model):
    """An entry of methodology/glossary.yml."""

    term: str
    also: list[str] = []
    means: str
    tooltip: bool = False
    """Jargon, which the site explains wherever it stands on another page."""
    words: dict[str, Word] = {}
    """By BCP 47 tag: the kit's languages, and those of hubs to come."""


class OutsideItem(Model):
    """One item of an outside standard, in our own words."""

    id: str
    title: str
    asks: str
    unanswered: str | None = None
    """Why no standard of the method answers it, where none does."""


class AccreditationLevel(Model):
    """What share of its core standards an outside body asks for, in per cent."""

    title: str
    overall: Annotated[int, Limits(0, 100)]
    each: Annotated[int, Limits(0, 100)]


class OutsideStandard(Model):
    """A standard of others that the method is compared with."""

    id: ID
    title: str
    publisher: str
    source: ID
    note: str | None = None
    levels: list[AccreditationLevel] = []
    items: list[OutsideItem]


class SupportKind(Model):
    """One of the five kinds of support."""

    id: Support
    title: str
    short: str
    """For lists and chips."""
    what: str


class ProofRule(Model):
    """methodology/proofs.yml: of how many standards one document can honestly be the proof."""

    most_standards: Annotated[int, Limits(1)]
    because: str


class Outside(Model):
    """The whole of methodology/outside.yml."""

    standards: list[OutsideStandard]
