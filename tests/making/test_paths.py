"""Where each file of a build stands."""

from __future__ import annotations

import pytest

from kit_cli.making import paths
from kit_cli.making.edition import editions
from kit_cli.making.paths import OutputPath
from kit_cli.programme.forms_and_documents import DOCUMENT_FOLDERS
from kit_cli.programme.programme import Programme


@pytest.mark.parametrize(
    ("pattern", "path", "fits"),
    [
        ("forms/{language}/{name}.docx", "forms/sv/consent.docx", True),
        ("forms/{language}/{name}.docx", "forms/sv/consent.html", False),
        ("forms/{language}/{name}.docx", "forms/sv/more/consent.docx", False),
        ("forms/{language}/{name}.docx", "forms/sv/.docx", False),
        ("forms/{language}/{name}.docx", "old/forms/sv/consent.docx", False),
        ("timeline/calendar-{language}.ics", "timeline/calendar-sr-Latn.ics", True),
        ("index.html", "index.html", True),
        ("index.html", "indexxhtml", False),
    ],
)
def test_a_path_fits_its_pattern(pattern: str, path: str, fits: bool) -> None:
    """A gap is one name, everything else stands as it is written."""
    assert OutputPath(pattern).fits(path) is fits


def test_a_filled_pattern_fits_itself() -> None:
    """What a pattern gives is found again by it; a gap that nobody fills is an error of the caller."""
    for where in (paths.FORM_PAGE, paths.TABLE, paths.CALENDAR, paths.CALENDAR_STATE, paths.START):
        assert where.fits(where.at(language="sr-Latn", name="a-name"))
    with pytest.raises(KeyError):
        paths.FORM_PAGE.at(language="sv")


def test_every_folder_of_documents_has_its_pattern() -> None:
    """What can be read can be made."""
    assert set(paths.DOCUMENTS) == set(DOCUMENT_FOLDERS)


def test_the_main_languages_start_page_opens_by_itself(programmes: dict[str, Programme]) -> None:
    """The others have their language in the name."""
    found = [paths.start_page(edition) for edition in editions(programmes["western-balkans"])]
    assert found == ["index.html", "index.sr-Latn.html"]


@pytest.mark.parametrize(
    ("here", "there", "link"),
    [
        ("index.html", "forms/sv/consent.html", "forms/sv/consent.html"),
        ("forms/sv/consent.html", "forms/sv/consent.docx", "consent.docx"),
        ("forms/sv/consent.html", "forms/xlsform/consent.xlsx", "../xlsform/consent.xlsx"),
        ("forms/sv/consent.html", "index.html", "../../index.html"),
    ],
)
def test_links_are_relative(here: str, there: str, link: str) -> None:
    """A build can be put anywhere, and opened from a disk."""
    assert paths.link(here, there) == link
