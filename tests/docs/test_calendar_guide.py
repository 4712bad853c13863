"""What the guides say of calendars holds also in one that remembers what was deleted, as people report of Google's."""

from __future__ import annotations

import re
import shutil
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from icalendar import Calendar

from kit_cli.files.shipped import template_folder
from kit_cli.making.run import build
from tests.helpers.folders import replaced

ROOT = Path(__file__).resolve().parents[2]
PROMISES = re.compile(
    r"always right|delete the (?:single )?events\b|apag\w+ os eventos|ta bort händelserna|obri\w+ događaje",
    re.IGNORECASE,
)


@dataclass
class RememberingCalendar:
    """A calendar that takes no event whose identity lies in its bin; deleted as a whole, it remembers nothing."""

    events: dict[str, str] = field(default_factory=dict)
    bin: set[str] = field(default_factory=set)

    def take(self, file: Path) -> int:
        """Import a file and return how many events were taken."""
        found = {
            str(each["uid"]): str(each.decoded("dtstart"))
            for each in Calendar.from_ical(file.read_bytes()).walk("VEVENT")
        }
        taken = {uid: start for uid, start in found.items() if uid not in self.bin}
        self.events |= taken
        return len(taken)

    def delete_each(self) -> None:
        """Delete all events, one by one."""
        self.bin |= self.events.keys()
        self.events.clear()


def test_only_a_new_calendar_takes_a_moved_year(built: dict[str, Path], tmp_path: Path) -> None:
    """Events keep their identity when they move, so what the guide warns of would happen; what it advises works."""
    folder = Path(shutil.copytree(built["portugal"], tmp_path / "programme"))
    file = folder / "build" / "timeline" / "calendar-pt-PT.ics"
    calendar = RememberingCalendar()
    every = calendar.take(file)
    before = dict(calendar.events)
    start = re.search(r"^  starts_on: .*$", (folder / "programme.yml").read_text(encoding="utf-8"), re.MULTILINE)
    assert start
    replaced("programme.yml", start[0], "  starts_on: 2027-11-06")(folder)
    build(folder, None, lambda *_: None)
    calendar.delete_each()
    assert calendar.take(file) == 0
    anew = RememberingCalendar()
    assert anew.take(file) == every
    assert anew.events.keys() == before.keys()
    assert anew.events != before


def test_the_guide_says_so() -> None:
    """The whole calendar goes, and who has deleted single events is told what to do."""
    guide = (ROOT / "docs" / "how-to" / "import-the-calendar.md").read_text(encoding="utf-8")
    after = guide.partition("## After a change")[2].partition("\n## ")[0]
    assert "**whole calendar**" in after.partition("2. ")[0]
    assert "Do not delete single events" in after
    assert "empty the calendar's bin" in after


@pytest.mark.parametrize("where", ["docs", "documents", "pages"])
def test_nobody_promises_more(where: str) -> None:
    """In no guide, no document and no page, in whatever language."""
    folders = {"docs": ROOT / "docs", "documents": template_folder(), "pages": ROOT / "kit_cli" / "pages"}
    paths = [path for path in folders[where].rglob("*") if path.suffix in {".md", ".html", ".po", ".yml"}]
    assert paths
    assert [str(path) for path in paths if PROMISES.search(path.read_text(encoding="utf-8"))] == []
