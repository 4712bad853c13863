"""Where each file of a build stands."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from kit_cli.files.document_paths import DOCUMENT_FOLDERS
from kit_cli.making import paths
from kit_cli.making.edition import editions
from kit_cli.making.paths import OutputPath
from kit_cli.programme.programme import Programme

ROOT = Path(__file__).resolve().parents[2]
KIT, SITE = ROOT / "kit_cli", ROOT / "website"
NAMES = re.compile(r"\.(docx|xlsx|gs|ics)\b|\bindex\.html|/\w+\.html|^build\b/?")
"""What only a path of a built file holds."""
APART = {KIT / "making" / "paths.py", KIT / "making" / "word" / "inline.py", SITE / "search.py", SITE / "make_page.py"}
"""The one home; a document's link to the one beside it, which is a name and no path; a part of the site's theme;
and a page of the site that is written whole."""


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


def _texts(path: Path) -> Iterator[str]:
    """Yield the texts of a module's code, without its docstrings."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    said = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in said:
            yield node.value


def test_paths_are_told_once() -> None:
    """No maker and no page of the site writes where a built file stands."""
    modules = {*(KIT / "making").rglob("*.py"), *SITE.glob("*.py")} - APART
    assert [f"{path.name}: {text}" for path in modules for text in _texts(path) if NAMES.search(text)] == []


def test_pages_ask_for_their_links() -> None:
    """In a page of the build a link is a place on the page, an address, or what `to` makes of a path."""
    for name in ("start.html", "timeline.html", "form.html"):
        page = (KIT / "pages" / name).read_text(encoding="utf-8")
        links = re.findall(r'(?:href|src)="([^"]+)"', page)
        assert [link for link in links if not re.match(r"#|mailto:|\{\{ to\(", link)] == []
