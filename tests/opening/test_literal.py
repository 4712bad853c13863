"""What people answered is shown literally in everything they open: nothing is run, rendered or lost."""

from __future__ import annotations

import html
import json
import re
from functools import partial
from html.parser import HTMLParser
from pathlib import Path
from tempfile import TemporaryDirectory

import docx
import icalendar
import openpyxl
import pytest

from kit_cli.actions.new import new
from kit_cli.files.shipped import template_folder
from kit_cli.making.run import build
from kit_cli.places.answers import complete
from tests.conftest import TODAY
from tests.helpers.folders import HOSTILE
from tests.helpers.judging import program, run
from tests.helpers.sharing import Shared
from tests.helpers.small import small


@pytest.fixture(scope="module")
def hostile(shared: Shared) -> dict[str, Path]:
    """The build of a programme by kind of hostile answer, which is its name, hub, town and coordinator."""
    folders = shared.folders("hostile", {kind: partial(_make, text) for kind, text in HOSTILE.items()})
    return {kind: folder / "build" for kind, folder in folders.items()}


def _make(text: str, folder: Path) -> None:
    template = template_folder()
    names = dict.fromkeys(("programme_name", "hub_name", "city", "coordinator_name"), text)
    answers = complete({"place": "western-balkans", "languages": "en", **names}, template, TODAY)
    with TemporaryDirectory() as temporary:
        whole = Path(temporary) / "whole"
        new(answers, whole, template, None)
        build(small(whole, folder, also=("mentee-application", "call-for-mentees")), None, lambda *_: None)


class _Elements(HTMLParser):
    """Collects the text of a page's body, and its scripts."""

    def __init__(self) -> None:
        super().__init__()
        self.text = ""
        self.scripts = 0

    def handle_starttag(self, tag: str, _attributes: object) -> None:
        self.scripts += tag == "script"

    def handle_data(self, data: str) -> None:
        self.text += data


@pytest.mark.parametrize("kind", HOSTILE)
def test_pages_show_it(kind: str, hostile: dict[str, Path]) -> None:
    """Start page, timeline and form; the start page's own two scripts stay the only ones."""
    for name, scripts in (("index.html", 2), ("timeline/en.html", 0), ("forms/en/mentee-application.html", 0)):
        page = _Elements()
        page.feed((hostile[kind] / name).read_text(encoding="utf-8"))
        assert HOSTILE[kind] in page.text, name
        assert page.scripts == scripts, name


@pytest.mark.parametrize("kind", HOSTILE)
def test_word_shows_it(kind: str, hostile: dict[str, Path]) -> None:
    """In the call's first sentence."""
    document = docx.Document(str(hostile[kind] / "documents" / "en" / "call-for-mentees.docx"))
    assert HOSTILE[kind] in "\n".join(paragraph.text for paragraph in document.paragraphs)


def _unescaped(label: object) -> str:
    """Return what KoBo and ODK show of a label, which they read as Markdown."""
    return re.sub(r"\\(?=[^\w\s]|_)", "", html.unescape(str(label))).replace("\u2060", "")


@pytest.mark.parametrize("kind", HOSTILE)
def test_excel_shows_it(kind: str, hostile: dict[str, Path]) -> None:
    """As text in a table and in an XLSForm; never as a formula or a link."""
    found = ""
    for name in ("tables/en/timeline.xlsx", "tables/en/risks.xlsx", "forms/xlsform/mentee-application.xlsx"):
        for sheet in openpyxl.load_workbook(hostile[kind] / name):
            for row in sheet.iter_rows():
                for cell in row:
                    shown = _unescaped(cell.value) if name.startswith("forms/") else cell.value
                    if isinstance(shown, str) and HOSTILE[kind] in shown:
                        assert cell.data_type == "s", name
                        assert cell.hyperlink is None, name
                        found += name
    assert "tables/" in found
    assert "xlsform/" in found


@pytest.mark.parametrize("kind", HOSTILE)
def test_the_calendar_shows_it(kind: str, hostile: dict[str, Path]) -> None:
    """As the calendar's name and a place."""
    content = (hostile[kind] / "timeline" / "calendar-en.ics").read_bytes()
    calendar = icalendar.Calendar.from_ical(content)
    assert str(calendar["NAME"]) == " ".join(HOSTILE[kind].split())  # a calendar's name has one line
    assert HOSTILE[kind] in {str(event.get("LOCATION")) for event in calendar.walk("VEVENT")}


@pytest.mark.parametrize("kind", HOSTILE)
def test_the_script_for_google_shows_it(kind: str, hostile: dict[str, Path]) -> None:
    """As a string of JavaScript that holds it and nothing more."""
    script = (hostile[kind] / "forms" / "en" / "mentee-application.gs").read_text(encoding="utf-8")
    strings = [json.loads(found) for found in re.findall(r'"(?:[^"\\\n]|\\.)*"', script)]
    assert any(HOSTILE[kind] in text for text in strings)
    assert run(program("node"), "--check", "--input-type=module", "-", input=script).returncode == 0
