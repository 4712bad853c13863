"""The funders' logos: in the order of the settings, after the emblem of the European Union where that funds as well."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from kit_cli.errors import KitError
from kit_cli.face.no_picture import NoPicture
from kit_cli.face.picture import PictureFile
from kit_cli.making.edition import Edition
from kit_cli.model.folder import SETTINGS
from kit_cli.model.settings import ShownFunder
from kit_cli.programme.pictures import logo_of, logo_of_for_pages

EMBLEM_FILE = Path(__file__).parent / "word" / "boilerplate" / "eu-emblem.png"
"""The official picture, which is shown as it is."""


@dataclass(frozen=True, slots=True)
class FunderRow:
    """A logo on a page: the picture as an address, and what it shows in words."""

    address: str
    words: str
    emblem: bool = False


def words_of(funder: ShownFunder, edition: Edition) -> str:
    """Return what a logo shows, for people who cannot see it."""
    return edition.named(funder.description) or edition.named(funder.name)


def logos(edition: Edition) -> Iterator[tuple[PictureFile, str]]:
    """Yield each funder's logo for paper with its words; raises KitError where one was taken away since it was read."""
    programme = edition.programme
    for number, funder in enumerate(programme.settings.visibility.funders):
        try:
            yield logo_of(funder, programme.folder), words_of(funder, edition)
        except NoPicture as error:
            raise _gone(edition, error, number) from error


def logos_for_pages(edition: Edition) -> Iterator[FunderRow]:
    """Yield what stands in the row of logos of a page: nothing where there are none; raises KitError likewise."""
    programme = edition.programme
    visibility = programme.settings.visibility
    if visibility.funders and visibility.european_union:
        yield FunderRow(_emblem(), edition.own("Emblem of the European Union"), emblem=True)
    for number, funder in enumerate(visibility.funders):
        try:
            yield FunderRow(logo_of_for_pages(funder, programme.folder).address, words_of(funder, edition))
        except NoPicture as error:
            raise _gone(edition, error, number) from error


@cache
def _emblem() -> str:
    return f"data:image/png;base64,{b64encode(EMBLEM_FILE.read_bytes()).decode('ascii')}"


def _gone(edition: Edition, error: NoPicture, number: int) -> KitError:
    source = edition.programme.source(SETTINGS.path)
    return KitError(source.problem(error.what, ("visibility", "funders", number, "logo"), error.remedy))
