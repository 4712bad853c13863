"""languages.yml: the languages that the template speaks."""

from __future__ import annotations

from typing import Annotated, Literal

from kit_cli.grammar.sentence import say
from kit_cli.judging.marks import Length, Spelled
from kit_cli.judging.model import Model
from kit_cli.model.texts import NonEmpty

_TAG = say("Write a BCP 47 tag: the language, then its script or country where that matters, for example sv or pt-PT.")
_LOCALE = say("Write Babel's name of the locale, for example pt_PT or sr_Latn_RS.")
_XLSFORM = say("Write the language's name and its code in brackets, for example Svenska (sv).")
_FORM = say("Write one word in lower-case letters, for example genitive.")
_DAY = say("Write the words around {gap}, for example {example}.", gap="{date}", example="den {date}")
_NAME = say("Write the words around {gap}, for example {example}.", gap="{name}", example="em {name}")
_DAYS = say("Write the words around {gap}.", gap="{dates}")


Words = Annotated[list[NonEmpty], Length(12, 12)]
"""A word for each month, or for each number from one to twelve."""


FormName = Annotated[str, Spelled(r"^[a-z]+$", _FORM)]
"""What a form is called in texts."""


class DateForm(Model):
    """A form that dates take in a language: the months in it, and what stands around a day, or around several days."""

    months: Words | None = None
    day: Annotated[str, Spelled(r"^[^{}]*\{date\}[^{}]*$", _DAY)] = "{date}"
    days: Annotated[str, Spelled(r"^[^{}]*\{dates\}[^{}]*$", _DAYS)] = "{dates}"


class NameForm(Model):
    """A form that names of countries and towns take in a language, with the word that stands before them."""

    known: dict[NonEmpty, NonEmpty]
    """What is written for a name: ``no Porto`` for ``Porto``, ``u Srbiji`` for ``Srbija``."""
    others: Annotated[str, Spelled(r"^[^{}]*\{name\}[^{}]*$", _NAME)]
    """What is written for a name that is not among them."""


class Language(Model):
    """One language: its BCP 47 tag, its own name, Babel's locale and XLSForm's label."""

    tag: Annotated[str, Spelled(r"^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$", _TAG)]
    name: NonEmpty
    locale: Annotated[str, Spelled(r"^[a-z]{2,3}(_[A-Z][a-z]{3})?(_[A-Z]{2})?$", _LOCALE)]
    xlsform: Annotated[str, Spelled(r"^\S.* \([a-z]{2,3}\)$", _XLSFORM)]
    """The label that pyxform and KoBo accept."""
    back: list[NonEmpty] = []
    """What a person types to go back to the question before; `back` does everywhere."""
    yes: list[NonEmpty] = []
    """What a person types for yes, in small letters and the shortest first; `y` and `yes` do everywhere."""
    no: list[NonEmpty] = []
    """What a person types for no, likewise."""
    dot_gives_way_to: list[NonEmpty] = []
    """Signs before which the dot that ends a date is left out."""
    beside_days: list[NonEmpty] = []
    """What people write beside the parts of a day, besides CLDR's words: the ends of `8th` and `1.º`."""
    distances: dict[Literal["day", "week", "month", "before", "after"], list[NonEmpty]] = {}
    """What people write behind a number of days, weeks and months, or behind these, besides the kit's own words."""
    dates: dict[FormName, DateForm] = {}
    """Forms of a date that texts may ask for by name: ``genitive``."""
    numbers: dict[FormName, Words] = {}
    """Numbers from one to twelve in words, by the name of their form: ``feminine``."""
    names: dict[FormName, NameForm] = {}
    """Forms of names, each with the word before it: ``em`` makes `no Porto` of `Porto`."""
