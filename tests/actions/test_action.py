"""The list of actions, and what each declares: one home for what the command line, the page and the reference say."""

from __future__ import annotations

import re
import subprocess
import sys
from dataclasses import MISSING, FrozenInstanceError, fields
from datetime import date
from pathlib import Path
from typing import Any, get_args, get_type_hints

import pytest

import kit_cli.actions
from kit_cli.actions import ACTIONS
from kit_cli.actions.action import Action, Notice
from kit_cli.cli.listed import WITHOUT_COMMAND
from kit_cli.making.run import BuildStep

ROOM = Path(kit_cli.actions.__file__).parent
REFERENCE = Path(__file__).resolve().parents[2] / "docs" / "reference" / "commands.md"
SHARED = {
    *("__init__", "action", "answers_told", "entry", "folders", "kept_answers", "like", "listed", "notes", "parameter"),
    *(
        "handed_back",
        "headed",
        "proving",
        "reading_rows",
        "recording",
        "remarks_told",
        "standards_and_folder",
        "target",
        "ticked",
    ),
}
"""Modules that hold no action: what one is, and what several share."""


@pytest.fixture(params=ACTIONS.values(), ids=lambda each: each.name)
def action(request: pytest.FixtureRequest) -> Action:
    """Each action."""
    found: Action = request.param
    return found


def test_a_module_is_an_action() -> None:
    """The tree is the list: no module without a line, no line without a module."""
    assert {path.stem for path in ROOM.glob("*.py")} - SHARED == {each.module for each in ACTIONS.values()}


def test_it_is_documented(action: Action) -> None:
    """In one sentence for everybody, and with its command in the reference; each parameter says what it is for."""
    assert re.fullmatch(r"[A-Z][^.]*\.", str(action.help))
    assert [each.name for each in action.declared.parameters if not re.fullmatch(r"[A-Z].*\S", str(each.help))] == []
    reference = REFERENCE.read_text(encoding="utf-8")
    if action.name in WITHOUT_COMMAND:
        assert f"`{action.name}`" in reference
    else:
        # The site makes what is inside a command with it.
        assert f":prog_name: mentorkit {action.name.split()[0]}\n" in reference


def test_its_request_can_be_made_of_its_parameters(action: Action) -> None:
    """A frozen dataclass: what is no parameter has a default, and no parameter that is required has one."""
    request = action.declared.request
    assert request.__name__ == f"{action.name.title().replace(' ', '')}Request"
    required = {each.name for each in action.declared.parameters if each.required}
    assert {each.name for each in fields(request) if each.default is each.default_factory is MISSING} == required
    made = request(**dict.fromkeys(required, "x"))
    with pytest.raises(FrozenInstanceError):
        made.anything = 1


_TYPES = {"folder": Path, "file": Path, "text": str, "day": date, "flag": bool}


def test_the_kind_of_a_parameter_is_that_of_its_field(action: Action) -> None:
    """What a person chooses, types or ticks becomes what the action reads."""
    hints = get_type_hints(action.declared.request)
    for each in action.declared.parameters:
        assert bool(each.choices) == (each.kind == "choice")
        assert each.choices or _TYPES[each.kind] in _inside(hints[each.name]), each


def _inside(hint: Any) -> set[Any]:
    """Return the types in a hint such as `date | None`."""
    return {hint}.union(*map(_inside, get_args(hint)))


def test_what_it_reads_and_writes_is_named_by_its_parameters(action: Action) -> None:
    """A path begins with a parameter, or with what comes with the kit, which nothing writes."""
    declared = action.declared
    named = {each.name for each in declared.parameters}
    assert {each.partition("/")[0] for each in declared.reads} <= named | {"method", "template"}
    assert {each.partition("/")[0] for each in declared.writes} <= named


def test_it_says_what_it_gives_and_tells(action: Action) -> None:
    """An outcome of a type, and events that are frozen data."""
    assert action.declared.outcome is not type(None)
    assert [each for each in action.declared.tells if "__setattr__" not in vars(each)] == []


def test_naming_them_costs_nothing() -> None:
    """The list, `--version` and `--help` read no file format and judge no model; a module waits until it is asked for."""
    script = """
import sys
from kit_cli.cli import run
import kit_cli.actions
assert run(["--version"]) == 0
assert run(["--help"]) == 0
heavy = {"kit_cli.judging.model", "yaml", "jinja2", "babel"} | {f"kit_cli.actions.{each.module}" for each in kit_cli.actions.ACTIONS.values()}
print(sorted(heavy & set(sys.modules)))
"""
    said = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout
    assert said.splitlines()[-1] == "[]"
    assert [each.help for each in ACTIONS.values() if each.name in WITHOUT_COMMAND and str(each.help) in said] == []


def test_events_go_to_whoever_listens(tmp_path: Path) -> None:
    """How far a build is, step by step; and a note where something is unusual."""
    from kit_cli.actions.new import NewRequest, run

    told: list[object] = []
    given: dict[str, Any] = {"starts_on": "2019-09-01"}
    outcome = run(NewRequest(target=tmp_path / "made", given=given), told.append)
    steps = [each for each in told if isinstance(each, BuildStep)]
    assert [each.number for each in steps] == list(range(1, steps[0].of + 1))
    assert outcome.files > len(steps)
    notes = [str(each.text) for each in told if isinstance(each, Notice)]
    assert sum("1 September 2019" in each for each in notes) == 1
    assert {type(each) for each in told} == set(ACTIONS["new"].declared.tells)
