"""What stands at the head of a page or a letter: the logo of the hub, or the mark of its programme."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import pytest

from kit_cli.errors import KitError
from kit_cli.making.badge import page_badge, word_badge
from kit_cli.making.edition import Edition
from kit_cli.making.word.body import Body
from kit_cli.model.folder import SETTINGS
from kit_cli.programme.programme import Programme
from tests.helpers.pictures import SVG, png


def with_logo(programme: Programme, folder: Path, **named: str) -> Edition:
    """Return a programme in another folder, whose hub has these pictures."""
    settings = programme.settings
    changed = replace(programme, folder=folder).saying(SETTINGS, settings.but(hub=settings.hub.but(**named)))
    return Edition(changed, programme.languages[0])


def test_a_hub_without_a_logo_has_a_mark(programmes: dict[str, Programme]) -> None:
    """The same in each of its languages."""
    programme = programmes["western-balkans"]
    assert len({page_badge(Edition(programme, language)) for language in programme.languages}) == 1
    assert "<svg" in page_badge(Edition(programme, programme.languages[0]))
    body = Body()
    first, second = (word_badge(Edition(programme, programme.languages[0]), body, 22)[0].xml for _ in range(2))
    assert first != second  # by the numbers of their drawings
    assert body.pictures == {}


def test_a_logo_takes_its_place(programmes: dict[str, Programme], tmp_path: Path) -> None:
    """As high as the mark, or as wide as there is room."""
    (tmp_path / "logo.png").write_bytes(png(200, 100))
    edition = with_logo(programmes["portugal"], tmp_path, logo="logo.png")
    assert page_badge(edition).startswith('<img class="mk-logo" src="data:image/png;base64,')
    body = Body()
    assert f'cx="{2 * 22 * 36_000}" cy="{22 * 36_000}"' in word_badge(edition, body, 22)[0].xml
    assert [picture.width for picture in body.pictures] == [200]
    (tmp_path / "logo.png").write_bytes(png(900, 100))
    assert f'cx="{3 * 22 * 36_000}"' in word_badge(edition, Body(), 22)[0].xml


def test_pages_show_the_drawing(programmes: dict[str, Programme], tmp_path: Path) -> None:
    """Where there is one; Word has the mark where there is nothing else."""
    (tmp_path / "logo.svg").write_text(SVG, encoding="utf-8")
    edition = with_logo(programmes["portugal"], tmp_path, logo_svg="logo.svg")
    shown = ElementTree.fromstring(page_badge(edition).replace(">", "/>"))
    assert shown.attrib["src"].startswith("data:image/svg+xml;base64,")
    assert "wpg:wgp" in word_badge(edition, Body(), 22)[0].xml


def test_a_logo_that_was_taken_away_is_told(programmes: dict[str, Programme], tmp_path: Path) -> None:
    """By its line, as when it was never there."""
    edition = with_logo(programmes["portugal"], tmp_path, logo="logo.png")
    with pytest.raises(KitError, match=r"programme\.yml:\d+: .*no such picture"):
        page_badge(edition)
