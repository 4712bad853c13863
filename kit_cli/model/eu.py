"""eu.yml: how the European Union's funding is named."""

from __future__ import annotations

import re
from typing import Annotated

from kit_cli.grammar.sentence import say
from kit_cli.judging.marks import After, Length
from kit_cli.judging.misfit import Misfit
from kit_cli.judging.model import Model
from kit_cli.model.base import ID
from kit_cli.model.facts import Sourced, Wording
from kit_cli.model.texts import Translated

_GAP = re.compile(r"\{([^{}.]*)\}")
"""A gap that is no setting of the programme: those have a dot."""


class EuAnswers(Model):
    """How the answers are called to the question whether the Union pays."""

    none: Translated
    funded: Translated
    """Wholly."""
    cofunded: Translated
    """In part."""


class EuStatements(Model):
    """What stands beside the emblem, by how the Union pays."""

    funded: Wording
    cofunded: Wording


class Disclaimer(Wording):
    """What stands on everything that a kind of grant pays for."""

    title: Translated
    """The kind of grant, as the question names it."""
    cofunded: Translated | None = None
    """Where the Union pays a part, if that changes more than the statement."""
    authority: Translated | None = None
    """Who gives such grants, until the hub writes who gave its own."""
    advice: Translated
    """What the hub should know before it prints the words."""


def _gaps(disclaimer: Disclaimer) -> Disclaimer:
    known = ("statement", *(("authority",) if disclaimer.authority else ()))
    for key in ("value", "cofunded"):
        for language, text in (getattr(disclaimer, key) or {}).items():
            for gap in _GAP.findall(text):
                if gap not in known:
                    what = say("{gap} is filled by nothing", gap=f"{{{gap}}}")
                    remedy = say(
                        "Write {gap}, or a setting such as {example}.", gap="{statement}", example="{hub.name}"
                    )
                    raise Misfit(what, remedy, (key, language))
    return disclaimer


class EuNote(Sourced):
    """Advice to the hub, with where it comes from."""

    value: Translated


class EuFile(Model):
    """The whole of eu.yml."""

    statements: EuStatements
    disclaimers: Annotated[dict[ID, Annotated[Disclaimer, After(_gaps)]], Length(1)]
    """By kind of grant; ``{statement}`` in one is filled with the statement, ``{authority}`` with whoever gives it."""
    notes: EuNote
    """How official the wordings are."""
    funding: EuAnswers | None = None
    """Without it the answers are shown as they are typed."""
