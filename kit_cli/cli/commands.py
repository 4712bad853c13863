"""A command, made from its declaration; `commands.build` is that of the action `build`."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path
from typing import Any

import click

from kit_cli.actions.action import Action, Declaration
from kit_cli.actions.parameter import Kind, Parameter, parameters
from kit_cli.cli import HELP
from kit_cli.cli.asking import Dialogue
from kit_cli.cli.keeping import kept_where_it_ends
from kit_cli.cli.listed import LISTED
from kit_cli.cli.printer import Printer, print_lines, printer_of
from kit_cli.cli.progress import tell as listen
from kit_cli.cli.speaking import tell
from kit_cli.cli.values import Day, File, OneWord
from kit_cli.cli.wording import Command, CommandGroup, Option
from kit_cli.grammar.sentence import NOTHING, Sentence, say

_TYPES: dict[Kind, click.ParamType[Any]] = {
    Kind.FOLDER: click.Path(path_type=Path),
    Kind.FILE: File(),
    Kind.TEXT: click.STRING,
    Kind.DAY: Day(),
    Kind.FLAG: click.BOOL,
}
_VALUES: dict[Kind, Sentence] = {
    # i18n: what stands for a value in a help text: --plan FILE
    Kind.FOLDER: say("PATH"),
    # i18n: what stands for a value in a help text: --plan FILE
    Kind.FILE: say("FILE"),
    # i18n: what stands for a value in a help text: --name TEXT
    Kind.TEXT: say("TEXT"),
    # i18n: what stands for a value in a help text: --on DAY
    Kind.DAY: say("DAY"),
}


def command(name: str) -> click.Command:
    """Return the command of this name, with the commands inside it; KeyError when none is listed."""
    action = LISTED[name]
    declared, printer = action.declared, printer_of(action)
    kinds = [declared.request, *([printer.extra] if printer.extra else [])]

    def perform(**values: Any) -> None:
        context = click.get_current_context()
        if context.invoked_subcommand is None:
            given = [_filled(kind, values) for kind in kinds]
            context.exit(_perform(declared, printer, *given) or 0)

    options: dict[str, Any] = {
        "callback": perform,
        "params": [_click_parameter(each) for kind in kinds for each in parameters(kind)],
        "help": _help(action, declared),
        "short_help": tell(action.help),
        "context_settings": HELP,
    }
    inside = [each for each in LISTED if each.startswith(f"{name} ")]
    own = name.rpartition(" ")[2]
    made: click.Command
    if inside:
        made = CommandGroup(own, invoke_without_command=True, commands=[command(each) for each in inside], **options)
    else:
        made = Command(own, **options)
    made.get_help_option(click.Context(made, **HELP))
    return made


def __getattr__(name: str) -> click.Command:
    if name not in LISTED:
        raise AttributeError(name)
    return command(name)


def _perform(declared: Declaration[Any, Any], printer: Printer, request: Any, extra: Any = None) -> int | None:
    """Prepare, ask, run and print; return the exit code."""
    prepared = declared.prepare(request)
    if printer.before(prepared.shown, prepared.request, extra):
        return 0
    run, dialogue = printer.run or declared.run, Dialogue(declared, prepared.request)
    with kept_where_it_ends(declared, dialogue):
        ready = dialogue.ask()
        outcome = run(ready, listen)
    if printer.show is not None:
        return printer.show(outcome, ready)
    print_lines(declared.told(outcome, ready))
    return None


def _help(action: Action, declared: Declaration[Any, Any]) -> str:
    """Return the sentence of the list, the paragraph, and what is given by its place."""
    positional = (each for each in declared.parameters if each.positional)
    lines = (f"{tell(each.value) or each.name.upper()}: {tell(each.help)}" for each in positional)
    return "\n\n".join(filter(None, (tell(action.help), tell(declared.about), *lines)))


def _click_parameter(asked_for: Parameter) -> click.Parameter:
    type_ = OneWord(asked_for.choices) if asked_for.choices else _TYPES[asked_for.kind]
    if asked_for.positional:
        value = tell(asked_for.value) or asked_for.name.upper()
        shown = value if asked_for.required else f"[{value}]"
        return click.Argument(
            [asked_for.name],
            type=type_,
            required=asked_for.required,
            nargs=-1 if asked_for.several else 1,
            metavar=f"{shown}..." if asked_for.several else shown,
            **({} if asked_for.required else {"default": asked_for.default}),
        )
    option = Option(
        [f"--{asked_for.option}", asked_for.name],
        type=type_,
        help=tell(asked_for.help),
        default=str(asked_for.default) if isinstance(asked_for.default, Path) else asked_for.default,
        is_flag=asked_for.kind is Kind.FLAG,
        multiple=asked_for.several,
        metavar=tell(asked_for.value or _VALUES.get(asked_for.kind, NOTHING)) or None,
        envvar=asked_for.variable or None,
    )
    if asked_for.choices and asked_for.default:
        option.default_told = tell(say("[default: {default}]", default=asked_for.default))
    return option


def _filled(kind: type[Any], values: dict[str, Any]) -> Any:
    """Return a request of what click has read; what was not given is left to the request's own defaults."""
    known = {field.name: values[field.name] for field in fields(kind) if values.get(field.name) is not None}
    return kind(**known)
