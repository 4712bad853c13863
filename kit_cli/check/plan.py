"""What a programme plans, as far as a report tells it to those who do not read its files."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from kit_cli.frozen import frozen
from kit_cli.model.base import Text
from kit_cli.model.folder import SETTINGS
from kit_cli.model.settings import Hub
from kit_cli.model.visibility import Visibility
from kit_cli.programme.gaps import UnknownGap, fill
from kit_cli.programme.programme import Programme

Told = Mapping[str, str]
"""A text by language (a BCP 47 tag), without gaps."""


_GUESTS = frozenset({"mentees", "mentors", "patrons"})
"""Those for whom a programme has days; calls among the team are no gatherings."""


@frozen
class Gathering:
    """A day, or several, on which people meet."""

    title: Told
    start: date
    end: date


@frozen
class Plan:
    """How many take part and how often they meet, what they are given, when all meet, and who is thanked."""

    mentees: int
    months: int
    sessions: int
    support: tuple[Told, ...]
    gatherings: tuple[Gathering, ...]
    thanks: Told
    hub: Hub
    visibility: Visibility
    """Whose colours and logos the report carries."""


def plan_of(programme: Programme) -> Plan | None:
    """Return a programme's plan; None where its settings cannot be read."""
    if not programme.knows(SETTINGS):
        return None
    settings = programme.settings
    return Plan(
        mentees=settings.cohort.size,
        months=settings.programme.length_months,
        sessions=settings.sessions.minimum,
        support=tuple(_told(each.title, programme) for each in settings.support),
        gatherings=tuple(
            Gathering(_told(each.milestone.title, programme), each.start, each.end)
            for each in programme.dates
            if each.milestone.mode and _GUESTS.intersection(each.milestone.who)
        ),
        thanks=_told(settings.visibility.patrons, programme),
        hub=settings.hub,
        visibility=settings.visibility,
    )


def _told(text: Text, programme: Programme) -> Told:
    return {language: _filled(text[language], programme, language) for language in programme.languages}


def _filled(text: str, programme: Programme, language: str) -> str:
    try:
        return fill(text, programme, language)
    except UnknownGap:
        return text
