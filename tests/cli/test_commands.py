"""The command of an action is made from its declaration: what is declared is what click takes."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from types import ModuleType
from typing import Annotated, Any, Literal

import click
import pytest

import kit_cli.actions
from kit_cli.actions import ACTIONS
from kit_cli.actions.action import Action, Declaration, Listener, Notice, OpenQuestion, OutcomeLine, Prepared
from kit_cli.actions.parameter import choice, day, file, flag, folder, text
from kit_cli.cli import commands, mentorkit, run
from kit_cli.cli.listed import LISTED, OWN, WITHOUT_COMMAND
from kit_cli.errors import KitError, Problem
from kit_cli.grammar.sentence import say


@dataclass(frozen=True, kw_only=True)
class PaintRequest:
    """A request that has one of each."""

    wall: Annotated[Path, folder(say("The wall."), positional=True)]
    colour: Annotated[tuple[str, ...], text(say("A colour."), value=say("NAME"), variable="PAINT_COLOUR")] = ()
    plan: Annotated[Path | None, file(say("A picture."))] = None
    on: Annotated[date | None, day(say("The day."))] = None
    shade: Annotated[Literal["light", "dark"], choice(say("The shade."))] = "dark"
    two_coats: Annotated[bool, flag(say("Paint it twice."))] = False
    by: str = ""


def _paint(request: PaintRequest, listener: Listener) -> PaintRequest:
    listener(Notice(say("It is still wet.")))
    return request


def _answered(request: PaintRequest, words: str) -> PaintRequest:
    if words != "Ana":
        raise KitError(Problem(say("{words} does not paint", words=words), say("Ask Ana.")))
    return PaintRequest(wall=request.wall, by=words)


PAINT = Declaration(
    run=_paint,
    about=say("It dries by itself."),
    reads=("wall",),
    told=lambda outcome, _: [OutcomeLine(str(outcome))],
    prepare=lambda request: Prepared(request, "a word before"),
    questions=lambda request: (
        [OpenQuestion("by", say("Who paints"), lambda _: "Ana", _answered)] if request.two_coats else []
    ),
)


@pytest.fixture
def paint(monkeypatch: pytest.MonkeyPatch) -> click.Command:
    """The command of an action that somebody adds by one module and one line."""
    module: Any = ModuleType("kit_cli.actions.paint")
    module.DECLARATION = PAINT
    monkeypatch.setitem(sys.modules, "kit_cli.actions.paint", module)
    monkeypatch.setitem(ACTIONS, "paint", Action("paint", say("Paint a wall.")))
    return commands.command("paint")


@pytest.mark.usefixtures("paint")
def test_one_module_and_one_line_make_a_command(capsys: pytest.CaptureFixture[str]) -> None:
    """It is listed, explained, read and run; without a printer its outcome is printed as it is."""
    assert run(["--help"]) == 0
    assert "Paint a wall." in capsys.readouterr().out
    assert run(["paint", "w", "--colour", "red", "--colour", "blue", "--on", "2027-01-02", "--plan", "p.png"]) == 0
    out, err = capsys.readouterr()
    request = PaintRequest(wall=Path("w"), colour=("red", "blue"), on=date(2027, 1, 2), plan=Path("p.png"))
    assert out == f"{request}\n"
    assert err == "It is still wet.\n"


def test_help_says_what_is_declared(paint: click.Command, capsys: pytest.CaptureFixture[str]) -> None:
    """The sentence of the list, the paragraph, what is given by its place, and each option with its default."""
    assert paint.short_help == "Paint a wall."
    assert run(["paint", "-h"]) == 0
    said = capsys.readouterr().out
    words = [
        "WALL",
        "Paint a wall.",
        "It dries by itself.",
        "WALL: The wall.",
        "--colour NAME",
        "--plan FILE",
        "--on DAY",
    ]
    words += ["[light|dark]", "[default: dark]", "--two-coats", "Paint it twice."]
    assert [each for each in words if each not in said] == []


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "Missing argument 'WALL'"),
        (["w", "--on", "2027-02-30"], "is not a date. Write one that exists"),
        (["w", "--shade", "grey"], "'grey' is not one of"),
        (["w", "--plan", "."], "is a directory"),
        (["w", "--by", "Ana"], "No such option"),
    ],
)
@pytest.mark.usefixtures("paint")
def test_what_does_not_fit_is_wrong_usage(arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    """And where the help is, is said."""
    assert run(["paint", *arguments]) == 2
    shown = capsys.readouterr().err
    assert said in shown
    assert "paint --help" in shown


@pytest.mark.usefixtures("paint")
def test_a_variable_speaks_where_no_option_does(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """And the option prevails."""
    monkeypatch.setenv("PAINT_COLOUR", "green")
    assert run(["paint", "w"]) == 0
    assert "green" in capsys.readouterr().out
    assert run(["paint", "w", "--colour", "red"]) == 0
    assert "green" not in capsys.readouterr().out


@pytest.mark.parametrize("name", [each for each in LISTED if each not in WITHOUT_COMMAND])
def test_the_reference_shows_every_default(name: str) -> None:
    """The site prints them as they stand: none may be a thing of click's own that nobody can read."""
    command = commands.command(name)
    shown = [each for each in command.get_params(click.Context(command)) if isinstance(each, click.Option)]
    readable = (str, bool, type(None))
    assert [each.name for each in shown if not isinstance(each.default, readable)] == []
    assert command.help
    assert command.help.startswith(str(LISTED[name].help))


def test_commands_stand_inside_their_group() -> None:
    """By the name of the action: `places show` is in `places`, and an action without a command is nowhere."""
    context = click.Context(mentorkit)
    assert mentorkit.list_commands(context) == [
        each for each in (*ACTIONS, *OWN) if " " not in each and each not in WITHOUT_COMMAND
    ]
    inside = {each for each in LISTED if " " in each}
    assert {
        f"{outer} {name}"
        for outer in mentorkit.list_commands(context)
        if isinstance(group := mentorkit.get_command(context, outer), click.Group)
        for name in group.commands
    } == inside
    assert mentorkit.get_command(context, "places show") is None
    assert all(mentorkit.get_command(context, each) is None for each in WITHOUT_COMMAND)
    with pytest.raises(AttributeError):
        _ = commands.nothing


def test_the_list_is_the_one_of_the_actions() -> None:
    """There is no second one; what only a terminal has is no action, and stands after them."""
    assert ACTIONS is kit_cli.actions.ACTIONS
    assert list(LISTED) == [*ACTIONS, *OWN]
    assert OWN.keys() & ACTIONS.keys() == set()
