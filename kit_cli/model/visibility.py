"""How funders are named, and the European Union among them."""

from __future__ import annotations

from typing import Annotated, Literal

from kit_cli.judging.marks import Before, Length
from kit_cli.judging.model import Model
from kit_cli.model.base import ID, Plain, Text, none_is_empty
from kit_cli.model.own_names import OwnName, PersonName


class EuStatement(Model):
    """How the European Union's support is named."""

    funding: Literal["funded", "cofunded"]
    """How much the European Union pays: all of it (`funded`), or a part (`cofunded`)."""
    grant: ID | None = None
    """The kind of grant, which decides the disclaimer."""
    authority: Text | None = None
    """Who gives the grant, where the disclaimer names it."""
    statement: Text
    """The sentence that stands beside the emblem, in the words that the grant agreement gives."""
    disclaimer: Text
    """The text below the emblem that says whose views are told."""
    note: Text
    """Where the two texts come from, and what to look up."""


_FUNDERS = 12
"""More logos are no longer read by anybody, and leave no room on a letter."""


class ShownFunder(Model):
    """A funder whose logo stands on paper and on pages."""

    name: OwnName
    """The funder's name, as it wants to be called."""
    logo: Annotated[Plain, Length(1)]
    """Its logo, a PNG or JPEG: where it lies in the programme's folder."""
    logo_svg: Plain = ""
    """Likewise one that stays sharp at any size, for pages."""
    description: PersonName = ""
    """What the logo shows, for people who cannot see it; the name where nothing is written."""


class Visibility(Model):
    """How funders are named."""

    european_union: EuStatement | None = None
    funders: Annotated[list[ShownFunder], Before(none_is_empty), Length(most=_FUNDERS)] = []
    """Funders whose logos stand in all that leaves the house, in this order, after the emblem of the European Union."""
    patrons: Text
    """One sentence of thanks that letters carry below."""
