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


def _gaps(disclaimer: Wording) -> Wording:
    for language, text in disclaimer.value.items():
        for gap in _GAP.findall(text):
            if gap != "statement":
                what = say("{gap} is filled by nothing", gap=f"{{{gap}}}")
                remedy = say("Write {gap}, or a setting such as {example}.", gap="{statement}", example="{hub.name}")
                raise Misfit(what, remedy, ("value", language))
    return disclaimer


class EuStatements(Model):
    """What stands beside the emblem, by how the Union pays."""

    funded: Wording
    cofunded: Wording


class EuNote(Sourced):
    """Advice to the hub, with where it comes from."""

    value: Translated


class EuFile(Model):
    """The whole of eu.yml."""

    statements: EuStatements
    disclaimers: Annotated[dict[ID, Annotated[Wording, After(_gaps)]], Length(1)]
    """By family; ``{statement}`` in one is filled with the statement."""
    notes: EuNote
    """How official the wordings are."""
