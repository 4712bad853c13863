"""Check a programme's folder against the method on a day."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from pathlib import Path

from kit_cli.check.due import stage_on
from kit_cli.check.evidence.placeholders import is_placeholder
from kit_cli.check.finding import Blocked
from kit_cli.check.judge import judge
from kit_cli.check.reading import ANSWERS, Reading
from kit_cli.check.registers import read_registers
from kit_cli.check.results import Report
from kit_cli.errors import KitError
from kit_cli.method.read import Method
from kit_cli.programme.read import read_draft


def check(folder: Path, method: Method, on: date, only: Collection[str] = ()) -> Report:
    """Return a programme's report, on some standards or on all; of a folder that is no programme it says only that."""
    try:
        reading = Reading(read_draft(folder))
    except KitError as error:
        return Report(folder, on, folder.resolve().name, "", "", "", "", (), None, {}, {}, (), tuple(error.problems))
    registers = read_registers(reading, method)
    asked = (each for each in method.standards if not each.front.retired and (not only or each.id in only))
    return Report(
        folder=folder,
        on=on,
        name=_setting(reading, "programme.name") or folder.resolve().name,
        hub=_setting(reading, "hub.name"),
        city=_setting(reading, "hub.city"),
        place=_setting(reading, "programme.place"),
        kit_version=_setting(reading, "kit_version", ANSWERS),
        languages=reading.languages,
        stage=stage_on(reading, on),
        people=_people(reading),
        milestones=_milestones(reading),
        results=tuple(judge(each, reading, registers, on) for each in asked),
        problems=(*reading.problems, *registers.problems),
    )


def _setting(reading: Reading, path: str, file: str = "programme.yml") -> str:
    """Return a setting as a text; an empty one where it cannot be read."""
    try:
        value = reading.value(file, path)
    except Blocked:
        return ""
    return value if isinstance(value, str) else ""


def _people(reading: Reading) -> dict[str, str]:
    """Return what people are called by their role: the name, or the role's title while nobody is named."""
    settings = reading.programme.settings
    if settings is None:
        return {}
    main = reading.languages[0]
    named = {
        role: person.name and not is_placeholder(person.name, f"people.{role}.name", reading)
        for role, person in settings.people
    }
    return {role: person.name if named[role] else person.title[main] for role, person in settings.people}


def _milestones(reading: Reading) -> dict[str, str]:
    timeline, main = reading.programme.timeline, reading.languages[0] if reading.languages else ""
    return {each.id: each.title.get(main, each.id) for each in timeline.milestones} if timeline else {}
