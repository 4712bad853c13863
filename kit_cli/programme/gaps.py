"""Fill the gaps of a text: `{hub.name}` from the settings, `{date.kick-off}` from the timeline.

Values go in as they are, once: a value that looks like a gap, or like markup, is shown literally.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any

from kit_cli.errors import nearest
from kit_cli.judging.model import Model, names
from kit_cli.languages import language_name, listing, long_date, money, translate
from kit_cli.model.settings import Person
from kit_cli.programme.programme import Programme
from kit_cli.schedule.dates import Dated

_FIELDS: dict[str, Callable[[Callable[[str], str]], str]] = {
    "name": lambda _: _("name"),
    "email": lambda _: _("e-mail"),
    "phone": lambda _: _("telephone"),
    "registration_number": lambda _: _("registration number"),
    "address": lambda _: _("address"),
    "website": lambda _: _("website"),
}
"""What a gap is called while the setting is empty."""

_GAP = re.compile(r"\{([a-z][a-z0-9_.-]*)\}|\[([^\[\]\n]{1,200})\]")


@dataclass(frozen=True, slots=True)
class FilledRun:
    """A piece of a filled text; a gap is something that a person still has to write."""

    text: str
    gap: bool = False


class UnknownGap(ValueError):
    """A text names a setting or a milestone that does not exist."""


def runs(text: str, programme: Programme, language: str) -> Iterator[FilledRun]:
    """Yield the pieces of a text with its gaps filled; raises UnknownGap."""
    position = 0
    for match in _GAP.finditer(text):
        if match.start() > position:
            yield FilledRun(text[position : match.start()])
        if match[1]:
            yield _value(match[1], programme, language)
        else:
            yield FilledRun(match[0], gap=True)
        position = match.end()
    if position < len(text):
        yield FilledRun(text[position:])


def fill(text: str, programme: Programme, language: str) -> str:
    """Return a text with its gaps filled, as plain text; raises UnknownGap."""
    return "".join(run.text for run in runs(text, programme, language))


def check_gaps(text: str, programme: Programme) -> None:
    """Raise UnknownGap for the first gap of a text that names nothing; nothing is filled, so no language is needed."""
    for match in _GAP.finditer(text):
        if match[1]:
            _found(match[1], programme)


def _value(path: str, programme: Programme, language: str) -> FilledRun:
    value, person = _found(path, programme)
    if value == "":
        field = path.rpartition(".")[2]
        what = _FIELDS[field](partial(translate, tag=language)) if field in _FIELDS else field.replace("_", " ")
        return FilledRun(f"[{person.title[language]}: {what}]" if person else f"[{what}]", gap=True)
    if path == "countries":
        return FilledRun(listing([country.name[language] for country in value], language))
    if path == "languages":
        return FilledRun(listing([language_name(tag, language) for tag in value], language))
    if path.startswith("fees."):
        return FilledRun(money(value, programme.settings.currency, language))
    if isinstance(value, Dated):
        return FilledRun(long_date(value.start, value.end, language))
    if isinstance(value, date):
        return FilledRun(long_date(value, None, language))
    return FilledRun(str(value[language] if isinstance(value, dict) else value))


def _found(path: str, programme: Programme) -> tuple[Any, Person | None]:
    """Return what a gap names, and the person it belongs to; raises UnknownGap when it names nothing to show."""
    head, _, rest = path.partition(".")
    if head == "date":
        return _date(rest, programme), None
    if path == "languages":
        return programme.languages, None
    here: Any = programme.settings
    person: Person | None = None
    for part in path.split("."):
        found = names(type(here)) if isinstance(here, Model) else ()
        if part not in found:
            known = {*found, "date", "languages"} if here is programme.settings else set(found)
            raise UnknownGap(f"{{{path}}} is not a setting. {nearest(part, known)}")
        here = getattr(here, part)
        person = here if isinstance(here, Person) else person
    in_languages = isinstance(here, dict) and set(programme.languages) <= here.keys()
    if not (in_languages or path == "countries" or isinstance(here, str | int | float | date)):
        raise UnknownGap(f"{{{path}}} is not a single value; name one of its parts.")
    return here, person


def _date(name: str, programme: Programme) -> Dated:
    if row := programme.date(name):
        return row
    known = [row.id for row in programme.dates]
    raise UnknownGap(f"{{date.{name}}} is not a milestone of timeline.yml. {nearest(name, known)}")
