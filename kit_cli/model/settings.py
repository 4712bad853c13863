"""programme.yml: everything that a programme decides."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any, Literal

from kit_cli.errors import shown
from kit_cli.files.windows_names import is_device
from kit_cli.files.written_numbers import as_written
from kit_cli.grammar.sentence import say
from kit_cli.judging.marks import After, Before, Lasting, Length, Limits, Refers
from kit_cli.judging.misfit import Misfit, Unfit
from kit_cli.judging.model import Model
from kit_cli.model.base import ID, CountryCode, CurrencyCode, Plain, Role, Text
from kit_cli.model.own_names import OwnName, PersonName
from kit_cli.model.people import People
from kit_cli.model.values import Amount, Colours, Count, Share, columns
from kit_cli.model.visibility import Visibility
from kit_cli.model.vocabulary import Support as SupportID


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


_REFERRED = say("Other files refer to it by this name.")
_GONE_OUT = say("Folders, addresses and calendars that have gone out bear it.")
_OF_THE_TEXTS = say("All texts were written for it; another one is another programme, made from this one.")


class ProgrammeSection(Model):
    """The programme itself."""

    name: OwnName
    """What the programme is called, in all that it says."""
    slug: Annotated[ID, After(_no_device), Lasting(_GONE_OUT)]
    """A short name for folders and addresses, in lower case without accents; it stays as it is all year."""
    place: Annotated[ID, Lasting(_OF_THE_TEXTS)]
    """Where the programme runs: a name that `mentorkit places` lists."""
    languages: Annotated[list[str], Length(1), Lasting(_OF_THE_TEXTS)]
    """The languages in which the programme speaks, the main one first."""
    starts_on: Annotated[date, Before(_no_number), Limits(date(1990, 1, 1), date(2100, 12, 31))]
    """The kick-off is the first suitable weekend on or after this day: as `2027-10-08`."""
    length_months: Annotated[int, Limits(3, 18)]
    """From the kick-off to the closing, in months."""


class Hub(Model):
    """The organisation that runs the programme."""

    name: OwnName
    """The organisation's name, as it signs."""
    city: OwnName
    """The town that stands above letters."""
    country: CountryCode
    """Where the organisation is registered: a code of two capital letters."""
    legal_form: PersonName
    """What the organisation is before the law, such as an association."""
    registration_label: PersonName
    """What its registration number is called in its country."""
    registration_number: Plain = ""
    """The number itself; agreements and letters carry it."""
    address: Plain = ""
    """The postal address, in one line."""
    website: Plain = ""
    """The organisation's own site, beginning with https://."""
    logo: Plain = ""
    """A picture for paper and pages, PNG or JPEG: where it lies in the programme's folder."""
    logo_svg: Plain = ""
    """Likewise one that stays sharp at any size, for pages."""
    colours: Colours = []
    """One or two colours of your own as # and six digits: of large areas, and of one small thing at a time."""


class Origin(Model):
    """The organisation whose method it is."""

    name: OwnName
    """The organisation whose method you use."""
    website: str = ""
    """Where its method can be read."""
    licence: Literal["open", "affiliated", "pilot", "certified"] = "pilot"
    """How the hub uses the method: the four kinds of methodology/transfer/core-and-adaptable.md."""


NOT_RUNG = "†"
"""The mark of a number that nobody at the hub has rung yet: whoever has takes it away."""


class Country(Model):
    """One of the programme's countries, the footnote that its name carries, and who helps there in an emergency."""

    code: CountryCode
    """The country: a code of two capital letters."""
    name: Text
    """What the country is called in each language."""
    footnote: Text | None = None
    """A note that stands below whatever names this country."""
    emergency_numbers: Text | None = None
    """Whom to ring when a life is in danger; † marks a number that nobody has rung yet."""
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
    """How many mentees take part."""
    interviewed: Count
    """How many applicants are invited to an interview."""
    minimum_age: Annotated[int, Limits(0, 99)]
    """The least age of a mentee at the kick-off, in years."""
    experience_years: Annotated[int, Limits(0, 60)]
    """Years of work in culture that an applicant brings."""


class Mentors(Model):
    """The pool from which pairs are made."""

    pool_target: Annotated[int, Limits(0), columns(1)]
    """How many mentors you look for: at least 1.3 times the cohort, so that there is a choice."""
    standby: Count
    """Mentors who are asked to wait, in case a pair has to change."""
    remuneration: Literal["none", "expenses", "fee"]
    """What a mentor is given: `none`, `expenses` or a `fee`."""


class Support(Model):
    """One of the five kinds of support: whose it is, what is done, what pays for it, what shows it."""

    id: Annotated[SupportID, Lasting(_REFERRED)]
    """The kind of support: its permanent name."""
    title: Text
    """What this kind of support is called in texts."""
    owner: Role
    """Which role looks after it: a key of `people` in programme.yml."""
    activities: Annotated[list[Text], Length(1)]
    """What is done, one activity a line."""
    budget_line: Annotated[ID, Refers("budget line")]
    """The line of the budget that pays for it: an id of budget.yml."""
    indicator: Annotated[ID, Refers("indicator")]
    """The indicator that shows it: an id of evaluation/framework.yml."""


class Sessions(Model):
    """The rhythm of a pair."""

    minimum: Annotated[int, Limits(0), columns(2)]
    """How often a pair meets at least, from the kick-off to the closing."""
    shortest_minutes: Count
    """How long a session lasts at least, in minutes."""
    longest_minutes: Count
    """How long a session lasts at most, in minutes."""
    rhythm: Text
    """How often a pair meets, in a sentence."""


class Hours(Model):
    """What it asks of people, in hours a month."""

    mentee_month: Count
    """What the programme asks of a mentee, in hours a month."""
    mentor_month: Count
    """What the programme asks of a mentor, in hours a month."""


class Fees(Model):
    """What a participant pays, in the programme's currency."""

    participation: Amount
    """What a mentee pays for taking part; the method asks for 0."""
    application: Amount
    """What applying costs; announced in the call, and waived for whoever asks."""


class Rules(Model):
    """Thresholds: days, percentages and counts that texts, forms and checks share."""

    call_open_days: Count
    """How many days the call stays open."""
    agreement_within_sessions: Count
    """Within how many sessions a pair signs its agreement."""
    silent_days: Count
    """After so many days without a session somebody asks the pair how it is."""
    contact_working_days: Count
    """Within how many working days somebody of the team answers."""
    rematch_working_days: Count
    """Within how many working days a new match is proposed to whoever asks for one."""
    acknowledgement_working_days: Count
    """Within how many working days a complaint or a report is acknowledged."""
    appeal_days: Count
    """For how many days an applicant can ask for the decision to be looked at again."""
    rejected_applicants_months: Count
    """For how many months the data of applicants who were not taken are kept."""
    response_target: Share
    """What share of people should answer a questionnaire, in per cent."""
    attendance_target: Share
    """What share of gatherings a mentee should attend, in per cent."""
    completion_target: Share
    """What share of pairs should reach the closing, in per cent."""
    small_group: Count
    """Numbers about fewer people than this are not shown, so that nobody is recognised."""
    reminders: Count
    """How often at most people are reminded of a questionnaire."""
    incident_to_origin_hours: Count
    """Within how many hours the origin hears of a serious incident."""


class Settings(Model):
    """The whole of programme.yml."""

    programme: ProgrammeSection
    hub: Hub
    people: People
    origin: Origin
    countries: Annotated[list[Country], Length(1)]
    """The countries from which people take part, each with its emergency numbers."""
    currency: CurrencyCode
    """The currency of the budget and of fees: three capital letters, such as `EUR`."""
    time_zone: str
    """The time zone of the calendar, such as Europe/Lisbon."""
    cohort: Cohort
    mentors: Mentors
    support: Annotated[list[Support], Length(5, 5)]
    """The five kinds of support, each with who looks after it and what shows it."""
    sessions: Sessions
    hours: Hours
    fees: Fees
    rules: Rules
    visibility: Visibility

    @property
    def languages(self) -> tuple[str, ...]:
        """The programme's languages, the main one first."""
        return tuple(self.programme.languages)
