"""The front matter of the method's pages; that of a standard is the one place where the standard is declared."""

from __future__ import annotations

from typing import Annotated, Literal, get_args

from kit_cli.grammar.sentence import say
from kit_cli.judging.marks import Length, Limits, Spelled
from kit_cli.judging.model import Model
from kit_cli.method.evidence.kinds import Evidence, SettingEvidence
from kit_cli.model.base import ID
from kit_cli.model.registers import StandardID
from kit_cli.model.vocabulary import Stage, Support

MethodRole = Literal["coordinator", "mentor", "mentee", "trainer", "patron", "consultant", "origin"]
METHOD_ROLES: tuple[str, ...] = get_args(MethodRole)
"""The seven roles that the method speaks to."""

_VERSION = say("Write a version of the method, for example {example}.", example="1.0")

Summary = Annotated[str, Length(10, 160)]
Also = Annotated[list[Annotated[str, Length(2, 60)]], Length(None, 12)]
"""What people call a thing who do not know the method's word for it; the site's search finds it by that."""


class Reference(Model):
    """A source of methodology/sources.yml, and what it supports here."""

    source: ID
    says: Annotated[str, Length(3)]


class Condition(SettingEvidence):
    """A setting by which a standard does not apply to a programme, and why."""

    because: Annotated[str, Length(10)]


class StandardFront(Model):
    """The front matter of a standard."""

    id: StandardID
    """Permanent: a standard that is retired keeps its id, and no other ever gets it."""
    title: Annotated[str, Length(5, 80)]
    level: Literal["MUST", "SHOULD"]
    stage: Stage
    since: Annotated[str, Spelled(r"^[0-9]+\.[0-9]+$", _VERSION)]
    """The version of the kit that brought the standard."""
    support: list[Support] = []
    answers: list[str] = []
    """Items of the two outside standards, as methodology/outside.yml names them."""
    nature: Literal["core", "adaptable"]
    roles: Annotated[list[MethodRole], Length(1)]
    due: ID
    """The milestone by which a programme shows it."""
    unless: list[Condition] = []
    """Where the standard does not apply."""
    evidence: Annotated[list[Evidence], Length(1)]
    sources: Annotated[list[Reference], Length(1)]
    also: Also = []
    retired: str | None = None
    """Why the standard no longer applies, and what replaced it."""


class StageFront(Model):
    """The front matter of a stage's page; its title stands in methodology/stages.yml."""

    stage: Stage
    summary: Summary
    time: Annotated[str, Length(3, 120)]
    """Working time for 25 pairs."""
    sources: list[Reference] = []
    also: Also = []


class ToolFront(Model):
    """The front matter of a tool: something that a pair, a mentee or the coordinator takes in hand."""

    title: str
    summary: Summary
    document: ID
    """What the template makes to be printed."""
    roles: Annotated[list[MethodRole], Length(1)]
    minutes: Annotated[int, Limits(1, 600)]
    stage: Stage
    standards: list[StandardID] = []
    sources: list[Reference] = []
    also: Also = []


class RoleFront(Model):
    """The front matter of a reading path."""

    title: str
    summary: Summary
    role: MethodRole
    sources: list[Reference] = []
    also: Also = []


class PageFront(Model):
    """The front matter of any other page."""

    title: str
    summary: Summary | None = None
    sources: list[Reference] = []
    also: Also = []
