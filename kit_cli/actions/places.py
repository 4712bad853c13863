"""List the places that the kit knows."""

from __future__ import annotations

from dataclasses import dataclass

from kit_cli.actions.action import Declaration, Listener, silent
from kit_cli.files.shipped import template_folder
from kit_cli.places.places import Place, load_place, place_ids


@dataclass(frozen=True, kw_only=True)
class PlacesRequest:
    """Nothing more is to be said: all places are meant."""


def run(request: PlacesRequest, _listener: Listener = silent) -> tuple[Place, ...]:  # noqa: ARG001  (its type is the declaration)
    """Return the places by their ids; raises KitError when a file of one is wrong."""
    template = template_folder()
    return tuple(load_place(template, each) for each in place_ids(template))


DECLARATION = Declaration(run=run, reads=("template",))
