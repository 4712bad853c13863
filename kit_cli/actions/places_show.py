"""Show a place with its facts."""

from __future__ import annotations

from typing import Annotated

from kit_cli.actions.action import Declaration, Listener, silent
from kit_cli.actions.parameter import text
from kit_cli.actions.telling.places import place_told
from kit_cli.files.shipped import template_folder
from kit_cli.frozen import frozen
from kit_cli.grammar.sentence import say
from kit_cli.places.place import Place
from kit_cli.places.read import load_place


@frozen(kw_only=True)
class PlacesShowRequest:
    """Which place."""

    place: Annotated[str, text(say("The place (`mentorkit places` lists them)."), value=say("PLACE"), positional=True)]


def run(request: PlacesShowRequest, _listener: Listener = silent) -> Place:
    """Return the place; raises KitError that names the nearest one when there is none of this name."""
    return load_place(template_folder(), request.place)


DECLARATION = Declaration(run=run, reads=("template",), told=place_told)
