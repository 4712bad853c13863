"""What shows that a standard is met: the kinds of evidence, as the front matter of a standard declares them.

Each kind names things of a programme's folder in words that no language changes: a setting's path, a form's question,
a milestone, a document and one of its headings, the rows of a table. What no file can show, the hub attests.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Annotated, Any, Literal

from kit_cli.grammar.sentence import say
from kit_cli.judging.marks import After, Before, FirstKey, Length, Limits, OneOf, Spelled
from kit_cli.judging.misfit import Misfit
from kit_cli.judging.model import Model, names
from kit_cli.model.base import ID
from kit_cli.model.folder import ANSWERS, FILES, FRAMEWORK, SETTINGS
from kit_cli.model.people import People
from kit_cli.model.timeline import OffsetText

_PATH = say("Write the keys with dots between them, for example {example}.", example="cohort.size")
_COLUMN = say("Write the key of a column, for example {example}.", example="unit_cost")
_QUESTION = say("Write the name of a question: small letters and digits, for example {example}.", example="pairid")
_HEADING = say("Write the id of a heading, for example {example}.", example="limits-of-confidentiality")

SettingPath = Annotated[str, Spelled(r"^[a-z_]+(\.[a-z_]+)*$", _PATH)]
"""A key of a YAML file and the keys above it: ``cohort.size``."""

Column = Annotated[str, Spelled(r"^[a-z_]+$", _COLUMN)]
QuestionName = Annotated[str, Spelled(r"^[a-z][a-z0-9]*$", _QUESTION)]
Role = Annotated[str, OneOf(lambda: names(People))]
"""A role of the programme, a key of ``people`` in programme.yml."""

File = Annotated[str, OneOf(lambda: (*(file.path for file in FILES if not file.optional), ANSWERS))]
"""A YAML file of a programme; what the hub itself says of standards is no evidence."""


def _together(value: Any) -> Any:
    """Accept one item where a list is meant."""
    return [value] if isinstance(value, str) else value


def _not_empty(value: list[Any]) -> list[Any]:
    if not value:
        raise Misfit(say("name at least one"))
    return value


HeadingID = Annotated[str, Spelled(r"^[a-z][a-z0-9-]{0,79}$", _HEADING)]
"""A heading's id: the English heading in lower case, its words joined by hyphens."""

IDs = Annotated[list[ID], Before(_together), After(_not_empty)]


class Bounds(Model):
    """The limits of a number; ``per_months`` scales them to the programme's length, ``times`` by another setting."""

    at_least: float | None = None
    at_most: float | None = None
    above: float | None = None
    equals: float | str | None = None
    per_months: Annotated[int, Limits(1, 60)] | None = None
    times: SettingPath | None = None

    def consistent(self) -> None:
        """Raise Misfit where there is nothing to scale."""
        if (self.per_months or self.times) and self.at_least is None and self.at_most is None:
            raise Misfit(say("per_months and times scale at_least or at_most: write one of these"))


class SettingEvidence(Bounds):
    """A setting that is filled in, and within bounds when there are any."""

    setting: SettingPath
    file: File = SETTINGS.path


class MilestoneEvidence(Model):
    """A milestone of the timeline: that it is there, how far from another, how often, and what it sends."""

    milestone: ID
    after: ID | None = None
    before: ID | None = None
    at_least: OffsetText | None = None
    at_most: OffsetText | None = None
    times: Annotated[int, Limits(1)] | None = None
    """How often it takes place at least."""
    per_months: Annotated[int, Limits(1, 60)] | None = None
    days: Annotated[int, Limits(1)] | None = None
    """How long it is at least."""
    forms: IDs = []
    documents: IDs = []

    def consistent(self) -> None:
        """Raise Misfit for a distance from nothing, or from two milestones."""
        if (self.at_least or self.at_most) and not (self.after or self.before):
            raise Misfit(say("at_least and at_most are a distance: write after or before as well"))
        if self.after and self.before:
            raise Misfit(say("write after or before, not both: a second milestone is a second item"))


class OrderEvidence(Model):
    """Milestones that are all there and follow one another."""

    order: Annotated[list[ID], Length(2)]


class ApartEvidence(Model):
    """Roles that different people hold, each by its key under ``people`` in programme.yml."""

    apart: Annotated[list[Role], Length(2)]


EVERY_FORM = "every form"
"""Stands where a form is named, for all of them."""


class FormEvidence(Model):
    """A form, its questions, and what it says of the data it asks for."""

    form: ID | Literal["every form"]
    questions: Annotated[list[QuestionName], Before(_together)] = []
    required: bool = False
    """The questions must be answered."""
    same_as: ID | None = None
    """The questions stand in that form with the same words."""
    lacks: Annotated[list[QuestionName], Before(_together)] = []
    """The form does not ask these."""
    states: Annotated[list[Literal["purpose", "basis", "retention"]], Before(_together)] = []
    purpose: ID | None = None
    basis: ID | None = None
    retention: ID | None = None
    linked: bool | None = None
    """The answers are joined to the pair's code (true) or to nobody (false)."""


class DocumentEvidence(Model):
    """A document in every language of the programme, the headings it keeps, and the settings and dates it names."""

    document: ID
    headings: Annotated[list[HeadingID], Before(_together)] = []
    names: Annotated[list[str], Before(_together)] = []
    """What its gaps name: ``rules.appeal_days``, ``date.closing``."""
    public: bool | None = None
    milestone: ID | None = None


class Match(Model):
    """The rows that are named in a column of another table."""

    table: SettingPath
    file: File = FRAMEWORK.path
    column: Column


class TableEvidence(Bounds):
    """The rows of a table: how many (the bounds), what each has, what they cover, and what they add up to."""

    table: SettingPath
    file: File
    where: dict[Column, str] = {}
    filled: Annotated[list[Column], Before(_together)] = []
    covers: dict[Column, list[str]] = {}
    distinct: Column | None = None
    """The bounds hold for the number of different values of this column."""
    sum: Annotated[list[Column], Before(_together)] = []
    """The bounds hold for the sum of this column, or of the products of these columns."""
    largest: Column | None = None
    """The bounds hold for the largest value of this column."""
    named_in: Match | None = None
    named: Column | None = None
    """Only rows count that name somebody here, or whose title is the hub's own."""


class AttestationEvidence(Model):
    """What no file can show: the hub says who saw to it, when, and on what proof."""

    attest: Annotated[str, Length(10)]
    proof: Annotated[str, Length(5)]
    """What the hub can lay on the table."""


class AnyOfEvidence(Model):
    """Several ways to show the same thing: one is enough."""

    any_of: Annotated[list[Evidence], Length(2)]


KINDS = {
    "setting": SettingEvidence,
    "milestone": MilestoneEvidence,
    "order": OrderEvidence,
    "apart": ApartEvidence,
    "form": FormEvidence,
    "document": DocumentEvidence,
    "table": TableEvidence,
    "attest": AttestationEvidence,
    "any_of": AnyOfEvidence,
}
"""The kinds of evidence by the key that names them: that key comes first in each item."""


Evidence = Annotated[
    SettingEvidence
    | MilestoneEvidence
    | OrderEvidence
    | ApartEvidence
    | FormEvidence
    | DocumentEvidence
    | TableEvidence
    | AttestationEvidence
    | AnyOfEvidence,
    FirstKey(KINDS, say("An item of evidence begins with one of {words}.", words=", ".join(KINDS))),
]


def asks_for_attestation(evidence: Iterable[Evidence]) -> Iterator[AttestationEvidence]:
    """Yield what a hub attests, or may attest where that is one of several ways."""
    for each in evidence:
        if isinstance(each, AttestationEvidence):
            yield each
        elif isinstance(each, AnyOfEvidence):
            yield from asks_for_attestation(each.any_of)
