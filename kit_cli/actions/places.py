"""List the places that the kit knows."""

from __future__ import annotations

from kit_cli.actions.action import Declaration, Listener, silent
from kit_cli.actions.telling.places import places_told
from kit_cli.files.shipped import template_folder
from kit_cli.frozen import frozen
from kit_cli.grammar.sentence import say
from kit_cli.places.survey import Survey, survey


@frozen(kw_only=True)
class PlacesRequest:
    """Nothing more is to be said: all places are meant."""


def run(request: PlacesRequest, _listener: Listener = silent) -> Survey:  # noqa: ARG001  (its type is the declaration)
    """Return the places by their ids, and what is wrong in the files of the others."""
    return survey(template_folder())


DECLARATION = Declaration(
    run=run,
    about=say("What is wrong in their files is said, and the others are listed."),
    reads=("template",),
    told=places_told,
)
