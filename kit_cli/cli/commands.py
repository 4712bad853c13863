"""The command of an action, made from its declaration; `commands.build` is that of the action `build`."""

from __future__ import annotations

from dataclasses import fields
from datetime import datetime
from pathlib import Path
from typing import Any

import click

from kit_cli.actions import ACTIONS
from kit_cli.actions.action import Action, Declaration
from kit_cli.actions.parameter import Kind, Parameter, parameters
from kit_cli.cli import HELP
from kit_cli.cli.asking import asked
from kit_cli.cli.printer import Printer, printer_of
from kit_cli.cli.progress import tell

_TYPES: dict[Kind, click.ParamType[Any]] = {
    Kind.FOLDER: click.Path(path_type=Path),
    Kind.FILE: click.Path(path_type=Path, dir_okay=False, readable=False),
    Kind.TEXT: click.STRING,
    Kind.DAY: click.DateTime(["%Y-%m-%d"]),
    Kind.FLAG: click.BOOL,
}


def command(name: str) -> click.Command:
    """Return the command of an action, with the commands inside it; KeyError when there is no such action."""
    action = ACTIONS[name]
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
        "short_help": action.help,
        "context_settings": HELP,
    }
    inside = [each for each in ACTIONS if each.startswith(f"{name} ")]
    own = name.rpartition(" ")[2]
    made: click.Command
    if inside:
        made = click.Group(own, invoke_without_command=True, commands=[command(each) for each in inside], **options)
    else:
        made = click.Command(own, **options)
    option = made.get_help_option(click.Context(made, **HELP))
    if option is not None:
        option.default = False  # the reference shows every default, and click's own is none that anyone could read
    return made


def __getattr__(name: str) -> click.Command:
    if name not in ACTIONS:
        raise AttributeError(name)
    return command(name)


def _perform(declared: Declaration[Any, Any], printer: Printer, request: Any, extra: Any = None) -> int | None:
    """Prepare, ask, run and print; return the exit code."""
    prepared = declared.prepare(request)
    if printer.before(prepared.shown, prepared.request, extra):
        return 0
    ready = asked(declared.questions(prepared.request), prepared.request)
    run = printer.run or declared.run
    return printer.show(run(ready, tell), ready)


def _help(action: Action, declared: Declaration[Any, Any]) -> str:
    """Return the sentence of the list, the paragraph, and what is given by its place."""
    positional = (each for each in declared.parameters if each.positional)
    lines = (f"{each.value or each.name.upper()}: {each.help}" for each in positional)
    return "\n\n".join(filter(None, (action.help, declared.about, *lines)))


def _click_parameter(asked_for: Parameter) -> click.Parameter:
    type_ = click.Choice(asked_for.choices) if asked_for.choices else _TYPES[asked_for.kind]
    if asked_for.positional:
        shown = asked_for.value if asked_for.required or not asked_for.value else f"[{asked_for.value}]"
        return click.Argument(
            [asked_for.name],
            type=type_,
            required=asked_for.required,
            nargs=-1 if asked_for.several else 1,
            metavar=shown or None,
            **({} if asked_for.required else {"default": asked_for.default}),
        )
    return click.Option(
        [f"--{asked_for.name.replace('_', '-')}", asked_for.name],
        type=type_,
        help=asked_for.help,
        default=asked_for.default,
        show_default=bool(asked_for.choices and asked_for.default),
        is_flag=asked_for.kind is Kind.FLAG,
        multiple=asked_for.several,
        metavar=asked_for.value or ("DAY" if asked_for.kind is Kind.DAY else None),
        envvar=asked_for.variable or None,
    )


def _filled(kind: type[Any], values: dict[str, Any]) -> Any:
    """Return a request of what click has read; what was not given is left to the request's own defaults."""
    known = {field.name: values[field.name] for field in fields(kind) if values.get(field.name) is not None}
    return kind(**{name: value.date() if isinstance(value, datetime) else value for name, value in known.items()})
