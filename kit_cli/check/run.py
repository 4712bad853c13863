"""Check a programme's folder against the method on a day."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from kit_cli.check.attesting import Attesting
from kit_cli.check.due import stage_on
from kit_cli.check.evidence.placeholders import is_placeholder
from kit_cli.check.judge import judge
from kit_cli.check.reading import Reading
from kit_cli.check.registers import read_registers
from kit_cli.check.results import Report
from kit_cli.errors import KitError, visible
from kit_cli.method.read import Method
from kit_cli.model.folder import ANSWERS, SETTINGS, TIMELINE
from kit_cli.model.own_names import own_name
from kit_cli.programme.programme import UnreadableError
from kit_cli.programme.read import read_programme
from kit_cli.programme.remarks import remarks

if TYPE_CHECKING:
    from kit_cli.check.plan import Plan


def check(folder: Path, method: Method, on: date, only: Collection[str] = (), planned: bool = False) -> Report:
    """Return a programme's report, on some standards or on all; of a folder that is no programme it says only that.

    What the programme plans is told where that is asked for.
    """
    try:
        reading = Reading(read_programme(folder))
    except KitError as error:
        return not_checked(folder, on, error)
    registers = read_registers(reading.programme, method)
    attestations = Attesting(registers, reading, on)
    asked = (each for each in method.standards if not each.front.retired and (not only or each.id in only))
    return Report(
        folder=folder,
        on=on,
        name=_setting(reading, "programme.name") or visible(folder.resolve().name),
        hub=_setting(reading, "hub.name"),
        city=_setting(reading, "hub.city"),
        place=_setting(reading, "programme.place"),
        kit_version=_setting(reading, "kit_version", ANSWERS),
        languages=reading.programme.languages,
        stage=stage_on(reading, on),
        people=_people(reading),
        milestones=_milestones(reading),
        results=tuple(judge(each, attestations) for each in asked),
        problems=(*reading.programme.problems, *reading.problems, *registers.problems),
        plan=_plan(reading) if planned else None,
        unread=reading.programme.unread,
        remarks=tuple(remarks(reading.programme, reading.origin.base)),
        notes=reading.programme.notes,
    )


def not_checked(folder: Path, on: date, error: KitError) -> Report:
    """Return the report of a folder of which nothing is known but why."""
    return Report(folder, on, visible(folder.resolve().name), "", "", "", "", (), None, {}, {}, (), error.problems)


def _plan(reading: Reading) -> Plan | None:
    from kit_cli.check.plan import plan_of

    return plan_of(reading.programme)


def _setting(reading: Reading, path: str, file: str = SETTINGS.path) -> str:
    """Return a setting as a text, in the main language; an empty one where it cannot be read."""
    try:
        value = reading.value(file, path)
    except UnreadableError:
        return ""
    if isinstance(value, dict) and value and all(isinstance(each, str) for each in value.values()):
        return own_name(value, next(iter(reading.programme.languages), ""))
    return value if isinstance(value, str) else ""


def _people(reading: Reading) -> dict[str, str]:
    """Return what people are called by their role: the name, or the role's title while nobody is named."""
    if not reading.programme.knows(SETTINGS):
        return {}
    settings, main = reading.programme.settings, reading.programme.languages[0]
    named = {
        role: person.name and not is_placeholder(person.name, f"people.{role}.name", reading)
        for role, person in settings.people
    }
    return {
        role: own_name(person.name, main) if named[role] else person.title[main] for role, person in settings.people
    }


def _milestones(reading: Reading) -> dict[str, str]:
    programme = reading.programme
    if not programme.knows(TIMELINE) or not programme.languages:
        return {}
    return {each.id: each.title[programme.languages[0]] for each in programme.timeline.milestones}
