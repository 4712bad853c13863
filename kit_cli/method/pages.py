"""The front matter of the method's pages; that of a standard is the one place where the standard is declared."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal, get_args

from pydantic import Field

from kit_cli.method.evidence import Evidence, SettingEvidence
from kit_cli.model.base import ID, Model
from kit_cli.model.registers import StandardID
from kit_cli.model.vocabulary import Stage, Support

MethodRole = Literal["coordinator", "mentor", "mentee", "trainer", "patron", "consultant", "origin"]
METHOD_ROLES: tuple[str, ...] = get_args(MethodRole)
"""The seven roles that the method speaks to."""

Summary = Annotated[str, Field(min_length=10, max_length=160)]


class Reference(Model):
    """A source of methodology/sources.yml, and what it supports here."""

    source: ID
    says: Annotated[str, Field(min_length=3)]


class Condition(SettingEvidence):
    """A setting by which a standard does not apply to a programme, and why."""

    because: Annotated[str, Field(min_length=10)]


class StandardFront(Model):
    """The front matter of a standard."""

    id: StandardID
    """Permanent: a standard that is retired keeps its id, and no other ever gets it."""
    title: Annotated[str, Field(min_length=5, max_length=80)]
    level: Literal["MUST", "SHOULD"]
    stage: Stage
    since: Annotated[str, Field(pattern=r"^[0-9]+\.[0-9]+$")]
    """The version of the kit that brought the standard."""
    support: list[Support] = []
    answers: list[str] = []
    """Items of the two outside standards, as methodology/outside.yml names them."""
    nature: Literal["core", "adaptable"]
    roles: Annotated[list[MethodRole], Field(min_length=1)]
    due: ID
    """The milestone by which a programme shows it."""
    unless: list[Condition] = []
    """Where the standard does not apply."""
    evidence: Annotated[list[Evidence], Field(min_length=1)]
    sources: Annotated[list[Reference], Field(min_length=1)]
    retired: str | None = None
    """Why the standard no longer applies, and what replaced it."""


class StageFront(Model):
    """The front matter of a stage's page; its title stands in methodology/stages.yml."""

    stage: Stage
    summary: Summary
    time: Annotated[str, Field(min_length=3, max_length=120)]
    """Working time for 25 pairs."""
    sources: list[Reference] = []


class ToolFront(Model):
    """The front matter of a tool: something that a pair, a mentee or the coordinator takes in hand."""

    title: str
    summary: Summary
    document: ID
    """What the template makes to be printed."""
    roles: Annotated[list[MethodRole], Field(min_length=1)]
    minutes: Annotated[int, Field(ge=1, le=600)]
    stage: Stage
    standards: list[StandardID] = []
    sources: list[Reference] = []


class RoleFront(Model):
    """The front matter of a reading path."""

    title: str
    summary: Summary
    role: MethodRole
    sources: list[Reference] = []


class PageFront(Model):
    """The front matter of any other page."""

    title: str
    summary: Summary | None = None
    sources: list[Reference] = []


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
    overall: Annotated[int, Field(ge=0, le=100)]
    each: Annotated[int, Field(ge=0, le=100)]


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


class Outside(Model):
    """The whole of methodology/outside.yml."""

    standards: list[OutsideStandard]
