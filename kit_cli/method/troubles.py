"""When something goes wrong: from what one sees to what one does today, and to the standards behind it."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from kit_cli.files.yaml_source import read_yaml
from kit_cli.judging.marks import Length
from kit_cli.judging.model import Model
from kit_cli.judging.validate import validate
from kit_cli.method.front_matter import Also, Reference
from kit_cli.model.base import ID
from kit_cli.model.registers import StandardID


class Trouble(Model):
    """One thing that goes wrong: its sign, what to do on the same day and afterwards, and what stands behind it."""

    id: ID
    sign: Annotated[str, Length(5, 80)]
    """What a coordinator sees or hears, as they would say it."""
    also: Also = []
    today: Annotated[list[Annotated[str, Length(10)]], Length(1, 6)]
    then: Annotated[list[Annotated[str, Length(10)]], Length(0, 5)] = []
    standards: list[StandardID] = []
    documents: list[ID] = []
    forms: list[ID] = []
    guides: list[ID] = []
    """Pages of docs/how-to/ that say how to do it with the kit."""
    sources: Annotated[list[Reference], Length(1)]


class TroubleGroup(Model):
    """Troubles of one kind."""

    title: Annotated[str, Length(3, 60)]
    troubles: Annotated[list[Trouble], Length(1)]


class Troubles(Model):
    """The whole of methodology/troubles.yml."""

    first: Annotated[list[Annotated[str, Length(10)]], Length(1, 3)]
    """What holds whatever has happened."""
    groups: Annotated[list[TroubleGroup], Length(1)]


def read_troubles(folder: Path) -> Troubles:
    """Return methodology/troubles.yml; raises KitError."""
    return validate(Troubles, read_yaml(folder / "troubles.yml"), ())
