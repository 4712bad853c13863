"""How every Word document ends: with the funder's statement, and the footnotes of what it names."""

from __future__ import annotations

import pytest

from kit_cli.making.edition import Edition
from kit_cli.making.word.body import Body
from kit_cli.making.word.closing import finished
from kit_cli.making.word.xml import Piece, paragraph, run
from kit_cli.model.folder import SETTINGS
from kit_cli.programme.programme import Programme
from tests.helpers.word import read_word, shown


@pytest.fixture
def edition(programmes: dict[str, Programme]) -> Edition:
    """A programme that names Kosovo*, in English."""
    return Edition(programmes["western-balkans"], "en")


def ends(pieces: list[Piece], edition: Edition) -> bool:
    """Return whether a document of these paragraphs carries the footnote."""
    return "1244" in shown(read_word(finished(Body(pieces), "Title", edition, public=False)))


@pytest.mark.parametrize(
    ("inside", "noted"),
    [
        (run("In Kosovo* too"), True),
        (run("In Ko", "<w:b/>") + run("sovo"), True),
        (run("Kosovo-based"), True),
        (run("Where:\tKosovo"), True),
        (run("Kosovoxyz"), False),
        (run("Serbia"), False),
    ],
)
def test_a_footnote_follows_from_the_text(edition: Edition, inside: Piece, noted: bool) -> None:
    """A name is found across runs and after a tab, and not inside another word."""
    assert ends([paragraph(inside)], edition) is noted


def test_a_name_does_not_arise_from_two_paragraphs(edition: Edition) -> None:
    """The end of one and the beginning of the next are no word."""
    assert not ends([paragraph(run("Ko")), paragraph(run("sovo"))], edition)


@pytest.mark.parametrize("section", ["programme", "hub"])
def test_the_margins_count(edition: Edition, section: str) -> None:
    """The names of programme and hub stand in the header of every page."""
    settings = edition.programme.settings
    changed = getattr(settings, section).but(name="Mentors of Kosovo")
    settings = settings.but(**{section: changed})
    assert ends([paragraph(run("Text"))], Edition(edition.programme.saying(SETTINGS, settings), "en"))
