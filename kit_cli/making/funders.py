"""The funders' logos: in the order of the settings, after the emblem of the European Union where that funds as well."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from kit_cli.errors import KitError
from kit_cli.face.no_picture import NoPicture
from kit_cli.face.picture import PictureFile
from kit_cli.frozen import frozen
from kit_cli.languages.catalogues import translate
from kit_cli.making.edition import Edition
from kit_cli.model.folder import SETTINGS
from kit_cli.model.own_names import own_name
from kit_cli.model.visibility import ShownFunder
from kit_cli.programme.pictures import logo_of, logo_of_for_pages

EMBLEM_FILE = Path(__file__).parent / "word" / "boilerplate" / "eu-emblem.png"
"""The official picture, which is shown as it is."""


@frozen
class FunderRow:
    """A logo on a page: the picture as an address, what it shows in words, and what stands beside it."""

    address: str
    words: str
    statement: str = ""
    """Of the emblem of the European Union alone, which never stands without it."""


def has_funders(edition: Edition) -> bool:
    """Return whether what leaves the house ends in a part of the funders, which takes room."""
    visibility = edition.programme.settings.visibility
    return bool(visibility.european_union or visibility.funders)


def words_of(funder: ShownFunder, language: str) -> str:
    """Return what a logo shows, for people who cannot see it."""
    return own_name(funder.description or funder.name, language)


def funder_row(funder: ShownFunder, folder: Path, language: str) -> FunderRow:
    """Return a funder's logo on a page; raises NoPicture."""
    return FunderRow(logo_of_for_pages(funder, folder).address, words_of(funder, language))


def emblem_row(statement: str, language: str) -> FunderRow:
    """Return the emblem of the European Union on a page, beside which its statement stands."""
    return FunderRow(_emblem(), translate("Emblem of the European Union", language), statement)


def logos(edition: Edition) -> Iterator[tuple[PictureFile, str]]:
    """Yield each funder's logo for paper with its words; raises KitError where one was taken away since it was read."""
    folder = edition.programme.folder
    for number, funder in enumerate(edition.programme.settings.visibility.funders):
        try:
            yield logo_of(funder, folder), words_of(funder, edition.language)
        except NoPicture as error:
            raise _gone(edition, error, number) from error


def logos_for_pages(edition: Edition) -> Iterator[FunderRow]:
    """Yield what stands in the row of logos of a page: nothing where there are none; raises KitError likewise."""
    visibility = edition.programme.settings.visibility
    if visibility.funders and visibility.european_union:
        yield emblem_row(edition.said(visibility.european_union.statement), edition.language)
    for number, funder in enumerate(visibility.funders):
        try:
            yield funder_row(funder, edition.programme.folder, edition.language)
        except NoPicture as error:
            raise _gone(edition, error, number) from error


@cache
def _emblem() -> str:
    return f"data:image/png;base64,{b64encode(EMBLEM_FILE.read_bytes()).decode('ascii')}"


def _gone(edition: Edition, error: NoPicture, number: int) -> KitError:
    source = edition.programme.source(SETTINGS.path)
    return KitError(source.problem(error.what, ("visibility", "funders", number, "logo"), error.remedy))
