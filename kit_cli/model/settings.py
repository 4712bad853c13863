"""programme.yml: everything that a programme decides."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any, Literal

from kit_cli.errors import shown
from kit_cli.files.windows_names import is_device
from kit_cli.files.yaml_source import as_written
from kit_cli.grammar.sentence import Sentence, say
from kit_cli.judging.context import Context
from kit_cli.judging.marks import After, Before, Beside, Length, Limits, Spelled
from kit_cli.judging.misfit import Misfit, Unfit
from kit_cli.judging.model import Model
from kit_cli.model import excel
from kit_cli.model.base import ID, NAMED_IN_NONE, CountryCode, CurrencyCode, Hex, Plain, Role, Text
from kit_cli.model.vocabulary import Support as SupportID

Name = Annotated[str, Before(as_written), Length(1, 200)]


def _of_this_programme(tag: str, context: Context) -> str:
    if context.languages and tag not in context.languages:
        known = ", ".join(context.languages)
        raise Misfit(Sentence(NAMED_IN_NONE, (("language", tag), ("languages", known))))
    return tag


_NamesByLanguage = Annotated[dict[Annotated[str, After(_of_this_programme)], Name], Length(1)]
OwnName = Name | _NamesByLanguage
"""A name that is the same in every language, or one for each language that has its own: Belgrade, Beograd."""
PersonName = Plain | _NamesByLanguage
"""Likewise, or nothing while nobody is named, or nothing is known."""


def own_name(name: str | dict[str, str], language: str) -> str:
    """Return a name in a language; where that has none of its own, the first that is given."""
    return name if isinstance(name, str) else name.get(language) or next(iter(name.values()))


Share = Annotated[int, Limits(0, 100), Beside(Beside.PER_CENT)]
"""Per cent."""
Count = Annotated[int, Limits(0, 100_000)]

_OTHER_COLUMNS = 20
"""More than any table of the programme has besides."""


def _columns(of_each: int) -> After:
    """Return the mark of a count for which a table has so many columns each, beside a few others."""
    most = (excel.COLUMNS - _OTHER_COLUMNS) // of_each

    def fits(count: int) -> int:
        if count > most:
            what = say("{number} are too many for the columns of an Excel table", number=count)
            raise Misfit(what, say("Write {number} at most.", number=most))
        return count

    return After(fits)


_EMAIL = say("Write one address and nothing else, for example {example}.", example="ana@example.org")
Email = Annotated[str, Spelled(r"^$|^[^@\s<>\"]+@[^@\s<>\"]+\.[^@\s<>\"]+$", _EMAIL), Length(most=254)]
"""An address, or nothing while the person is still to be named."""


Amount = Annotated[float, Limits(0, 1e9), Beside(Beside.MONEY)]
"""Money, in the programme's currency."""


def _no_number(value: Any) -> Any:
    if isinstance(value, int | float):
        raise Unfit(
            say("{key}: {value} is no day", value=shown(as_written(value))),
            say("Write a date as YYYY-MM-DD, for example {example}.", example="2027-10-08"),
        )
    return value


def _no_device(name: str) -> str:
    if is_device(name):
        what = say("Windows keeps the name {name} to itself", name=name)
        raise Misfit(what, say("Write another name, for example {name}.", name=f"{name}-programme"))
    return name


def _in_a_list(value: Any) -> Any:
    """Return what stands in a line as the list that it is: `"#009640, #E30613"`."""
    return value.replace(",", " ").split() if isinstance(value, str) else value


Colours = Annotated[list[Hex], Before(_in_a_list), Length(most=2)]
"""None, one colour or two: of large areas, and of one small thing at a time."""


class ProgrammeSection(Model):
    """The programme itself."""

    name: OwnName
    slug: Annotated[ID, After(_no_device)]
    place: ID
    languages: Annotated[list[str], Length(1)]
    starts_on: Annotated[date, Before(_no_number), Limits(date(1990, 1, 1), date(2100, 12, 31))]
    length_months: Annotated[int, Limits(3, 18)]


class Hub(Model):
    """The organisation that runs the programme."""

    name: OwnName
    city: OwnName
    country: CountryCode
    legal_form: PersonName
    registration_label: PersonName
    registration_number: Plain = ""
    address: Plain = ""
    website: Plain = ""
    logo: Plain = ""
    """A picture for paper and pages, PNG or JPEG: where it lies in the programme's folder."""
    logo_svg: Plain = ""
    """Likewise one that stays sharp at any size, for pages."""
    colours: Colours = []


class Person(Model):
    """Who holds a role; empty while nobody is named."""

    title: Text
    name: PersonName = ""
    email: Email = ""
    phone: Plain = ""


class People(Model):
    """The roles that every programme fills."""

    coordinator: Person
    deputy: Person
    safeguarding: Person
    outside_contact: Person
    data_protection: Person


MAY_BE_ONE = {"coordinator", "data_protection"}
"""The roles that one person may hold in a small hub; for all others people are meant to have a choice."""


class Origin(Model):
    """The organisation whose method it is."""

    name: OwnName
    website: str = ""
    licence: Literal["open", "affiliated", "pilot", "certified"] = "pilot"
    """How the hub uses the method: the four kinds of methodology/transfer/core-and-adaptable.md."""


NOT_RUNG = "†"
"""The mark of a number that nobody at the hub has rung yet: whoever has takes it away."""


class Country(Model):
    """One of the programme's countries, the footnote that its name carries, and who helps there in an emergency."""

    code: CountryCode
    name: Text
    footnote: Text | None = None
    emergency_numbers: Text | None = None
    support_line: Text | None = None
    """Whom somebody who was hurt or harassed can ring."""
    distress_line: Text | None = None
    """Who listens when life is too much, and to children."""
    equality_body: Text | None = None
    """Who deals with discrimination, and with harassment at work."""

    @property
    def numbers(self) -> tuple[Text, ...]:
        """Who helps in an emergency, as far as the settings say."""
        told = (self.emergency_numbers, self.support_line, self.distress_line, self.equality_body)
        return tuple(text for text in told if text)

    @property
    def to_ring(self) -> bool:
        """Whether any of its numbers carries the mark that nobody has rung it yet."""
        return any(NOT_RUNG in line for text in self.numbers for line in text.values())


class Cohort(Model):
    """The mentees."""

    size: Annotated[int, Limits(4, 60)]
    interviewed: Count
    minimum_age: Annotated[int, Limits(0, 99)]
    experience_years: Annotated[int, Limits(0, 60)]


class Mentors(Model):
    """The pool from which pairs are made."""

    pool_target: Annotated[int, Limits(0), _columns(1)]
    standby: Count
    remuneration: Literal["none", "expenses", "fee"]


class Support(Model):
    """One of the five kinds of support: whose it is, what is done, what pays for it, what shows it."""

    id: SupportID
    title: Text
    owner: Role
    activities: Annotated[list[Text], Length(1)]
    budget_line: ID
    indicator: ID


class Sessions(Model):
    """The rhythm of a pair."""

    minimum: Annotated[int, Limits(0), _columns(2)]
    shortest_minutes: Count
    longest_minutes: Count
    rhythm: Text


class Hours(Model):
    """What it asks of people, in hours a month."""

    mentee_month: Count
    mentor_month: Count


class Fees(Model):
    """What a participant pays, in the programme's currency."""

    participation: Amount
    application: Amount


class Rules(Model):
    """Thresholds: days, percentages and counts that texts, forms and checks share."""

    call_open_days: Count
    agreement_within_sessions: Count
    silent_days: Count
    contact_working_days: Count
    rematch_working_days: Count
    acknowledgement_working_days: Count
    appeal_days: Count
    rejected_applicants_months: Count
    response_target: Share
    attendance_target: Share
    completion_target: Share
    small_group: Count
    reminders: Count
    incident_to_origin_hours: Count


class EuStatement(Model):
    """How the European Union's support is named."""

    funding: Literal["funded", "cofunded"]
    grant: ID | None = None
    """The kind of grant, which decides the disclaimer."""
    authority: Text | None = None
    """Who gives the grant, where the disclaimer names it."""
    statement: Text
    disclaimer: Text
    note: Text


class Visibility(Model):
    """How funders are named."""

    european_union: EuStatement | None = None
    patrons: Text


class Settings(Model):
    """The whole of programme.yml."""

    programme: ProgrammeSection
    hub: Hub
    people: People
    origin: Origin
    countries: Annotated[list[Country], Length(1)]
    currency: CurrencyCode
    time_zone: str
    cohort: Cohort
    mentors: Mentors
    support: Annotated[list[Support], Length(5, 5)]
    sessions: Sessions
    hours: Hours
    fees: Fees
    rules: Rules
    visibility: Visibility

    @property
    def languages(self) -> tuple[str, ...]:
        """The programme's languages, the main one first."""
        return tuple(self.programme.languages)
