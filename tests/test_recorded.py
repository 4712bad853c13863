"""Programmes that hubs made with earlier kits: each record of tests/recorded loads, builds and says what it said then."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fnmatch import fnmatchcase
from functools import cache, partial
from pathlib import Path
from typing import Annotated, Any

import pytest

from kit_cli.files.yaml_source import read_yaml
from kit_cli.judging.marks import Length
from kit_cli.judging.model import Model
from kit_cli.judging.validate import validate
from kit_cli.model.folder import BUILD, CALENDAR_STATE, FORM_STATES
from kit_cli.programme.read import read_programme
from tests.helpers.drawing import covering
from tests.helpers.folders import files
from tests.helpers.sharing import Shared
from tools.record_programme import RECORDED, SUMS, THEN, calendars, sums, told, unpack

VERSIONS = sorted(path for path in RECORDED.iterdir() if path.is_dir())
_ALL = sorted(path.parent for path in RECORDED.glob(f"*/*/{THEN}"))
RECORDS = sorted(
    {
        *covering({path: {path.parent.name, path.name} for path in _ALL}),
        *(each for each in _ALL if each.parent == VERSIONS[0]),
    }
)
"""Each version and each place, and all that the first version made, which is furthest from today's; in the full run all."""


@dataclass(frozen=True)
class TakenUp:
    """A record, and the same programme in the hands of today's kit: built once more."""

    record: Path
    folder: Path
    before: dict[str, bytes]
    """The files as they were recorded."""
    now: dict[str, Any]

    @property
    def then(self) -> dict[str, Any]:
        """What the kit of its day said."""
        said: dict[str, Any] = json.loads((self.record / THEN).read_text(encoding="utf-8"))
        return said


class Explained(Model):
    """Something that is said otherwise today, and why that is right."""

    what: str
    places: list[str] = []
    then: str
    now: str
    why: Annotated[str, Length(20)]


class Since(Model):
    """The whole of a version's since.yml."""

    differences: list[Explained] = []


@pytest.fixture(scope="session")
def take_up(shared: Shared) -> Callable[[Path], TakenUp]:
    """Return a function that unpacks a record and has today's kit build it, once however often it is asked."""

    @cache
    def take_up(record: Path) -> TakenUp:
        name = f"{record.parent.name}-{record.name}"
        here = shared.folders("recorded", {name: partial(_taken_up, record)})[name]
        now = json.loads((here / "now.json").read_text(encoding="utf-8"))
        return TakenUp(record, here / record.name, files(here / "before"), now)

    return take_up


def _taken_up(record: Path, here: Path) -> None:
    here.mkdir()
    unpack(record, here / "before")
    on = json.loads((record / THEN).read_text(encoding="utf-8"))["on"]
    now = told(unpack(record, here / record.name), on)
    (here / "now.json").write_text(json.dumps(now), encoding="utf-8")


@pytest.fixture(params=RECORDS, ids=lambda record: f"{record.parent.name}-{record.name}")
def taken_up(request: pytest.FixtureRequest, take_up: Callable[[Path], TakenUp]) -> TakenUp:
    """Each record. Never write to it."""
    return take_up(request.param)


def test_there_are_records() -> None:
    """Listing an empty folder would judge nothing; each version names at least one programme."""
    assert {record.parent for record in RECORDS} == set(VERSIONS)
    assert VERSIONS


@pytest.mark.parametrize("version", VERSIONS, ids=lambda path: path.name)
def test_a_record_stays_as_it_was_made(version: Path) -> None:
    """An archive that is packed anew, or a `then` that is brought up to date, would judge nothing any more."""
    assert (version / SUMS).read_text(encoding="utf-8") == sums(version)


def test_it_loads_without_a_problem(taken_up: TakenUp) -> None:
    """What an earlier kit accepted is accepted: new keys are optional, old ones are still read."""
    assert read_programme(taken_up.folder).problems == ()


def test_it_says_what_it_said_then(taken_up: TakenUp) -> None:
    """Problems, standards, dates and files of the build are those of then, but for what since.yml explains."""
    found, explained = dict(_differences(taken_up.then, taken_up.now)), _explained(taken_up.record)
    unexplained = [
        f"{what}: then {then}, now {now}"
        for what, (then, now) in found.items()
        if not any(fnmatchcase(what, each.what) and (each.then, each.now) == (then, now) for each in explained)
    ]
    assert unexplained == []
    assert [each.what for each in explained if not any(fnmatchcase(what, each.what) for what in found)] == []


def _differences(then: dict[str, Any], now: dict[str, Any]) -> Iterator[tuple[str, tuple[str, str]]]:
    """Yield what is no longer as it was; what is new is no matter."""
    for section in ("standards", "milestones"):
        for key, value in then[section].items():
            if now[section].get(key, "gone") != value:
                yield f"{section} {key}", (value, now[section].get(key, "gone"))
    for path in then["outputs"]:
        if path not in now["outputs"]:
            yield f"outputs {path}", ("there", "gone")
    for problem in now["problems"]:
        yield f"problems {problem}", ("none", "told")


def _explained(record: Path) -> list[Explained]:
    path = record.parent / "since.yml"
    since = validate(Since, read_yaml(path), ()) if path.is_file() else Since()
    return [each for each in since.differences if not each.places or record.name in each.places]


def test_calendars_take_the_build_over(taken_up: TakenUp) -> None:
    """Who subscribed to a calendar of then keeps every event, and is told of one anew only where it reads otherwise."""
    then = _events({path.name: path.read_bytes() for path in taken_up.record.glob("*.ics")})
    now = _events(calendars(taken_up.folder))
    assert then
    assert then.keys() - now.keys() == set()
    for uid, (number, seen) in then.items():
        new_number, new_seen = now[uid]
        assert (new_number > number) == (new_seen != seen), f"{seen}\n→ {new_seen}"


def _events(found: dict[str, bytes]) -> dict[str, tuple[int, list[str]]]:
    """Return the sequence of each event by its UID, and what people see of it in all languages."""
    from icalendar import Calendar

    events: dict[str, tuple[int, list[str]]] = {}
    for _name, content in sorted(found.items()):
        for event in Calendar.from_ical(content).walk("VEVENT"):
            seen = [f"{key}: {event.get(key)!r}" for key in ("summary", "description", "location")]
            seen += [f"{key}: {event.decoded(key).isoformat()}" for key in ("dtstart", "dtend")]
            _, before = events.get(str(event["uid"]), (0, []))
            events[str(event["uid"])] = int(event.decoded("sequence")), before + seen
    return events


def test_what_the_hub_wrote_is_left_alone(taken_up: TakenUp) -> None:
    """Line ends of Windows, a byte order mark, comments, notes beside the texts: a build changes none of it."""
    after = {name: content for name, content in files(taken_up.folder).items() if not name.startswith(f"{BUILD}/")}
    changed = {name for name, content in taken_up.before.items() if after.get(name) != content}
    assert {each for each in changed if not each.startswith(f"{FORM_STATES}/")} <= {CALENDAR_STATE}
