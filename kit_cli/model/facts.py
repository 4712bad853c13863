"""What the kit says of the world: each fact with its source, and the day on which somebody compared the two."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any, Literal

from kit_cli.errors import shown
from kit_cli.grammar.sentence import say
from kit_cli.judging.context import Context
from kit_cli.judging.marks import After, AsSchema, Instead
from kit_cli.judging.misfit import Misfit
from kit_cli.judging.model import Model
from kit_cli.model.texts import FactValue, LanguageTag, NonEmpty, Translated, in_language

_FIRST_DAY = date(2000, 1, 1)


def _day_or_none(value: Any) -> date | None:
    if value is False:
        return None
    try:
        day = value if isinstance(value, date) else date.fromisoformat(value if isinstance(value, str) else "")
    except ValueError:
        day = None
    if day is None or day < _FIRST_DAY:
        what = say("nothing is written here") if value is None else say("{value} is not a day", value=shown(value))
        remedy = say("Write the day on which the source was read, as YYYY-MM-DD, or false when nobody has.")
        raise Misfit(what, remedy)
    return day


Verified = Annotated[
    date | None,
    Instead(_day_or_none),
    AsSchema({"anyOf": [{"type": "string", "format": "date"}, {"const": False}]}),
]
"""The day on which somebody compared a fact with its source; None, written false, when nobody has."""


WITHOUT_A_SOURCE = (
    # i18n: stands for the source of a fact in a programme's list of facts to check
    say("Collected for this kit from memory; to be confirmed"),
    # i18n: stands for the source of a fact in a programme's list of facts to check
    say("Collected for this kit from public sources; to be confirmed"),
)
"""What data say where they have no source: said here so that a list of facts to check says it in each language."""


class Sourced(Model):
    """Something that the kit says of the world, and where it has that from."""

    source: NonEmpty
    """Who says so, and the page, the law or the version that was read."""
    verified: Verified
    """The day on which somebody compared it with its source; false when nobody has."""
    note: NonEmpty | None = None
    """What whoever relies on it should know."""


class Fact(Sourced):
    """One fact: its value, by language where people read it."""

    value: FactValue
    """A text, several, or a text by language; `native` is the official wording."""

    def text(self, language: str) -> str:
        """Return the value in a language: its own wording there, the official one, or the English one."""
        return in_language(self.value, language)


def _of_each_language(status: dict[str, str], context: Context) -> dict[str, str]:
    value = context.values.get("value", status)
    for tag in value:
        if tag not in status:
            what = say("the status of the wording in {language} is missing", language=tag)
            raise Misfit(what, say("Write official, found or unofficial."))
    for tag in status:
        if tag not in value:
            what = say("there is no wording in this language")
            raise Misfit(what, say("Take the line out, or add the wording."), (tag,))
    return status


class Wording(Sourced):
    """A text whose exact words count: who has published them in each language."""

    value: Translated
    status: Annotated[dict[LanguageTag, Literal["official", "found", "unofficial"]], After(_of_each_language)]
    """Published by the institution itself, by somebody else, or the kit's own translation."""
