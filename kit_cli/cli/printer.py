"""How a terminal shows one action; an action without a printer of its own prints what it tells of its outcome."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from importlib import import_module
from importlib.util import find_spec
from pathlib import PurePath
from typing import Any

from kit_cli.actions.action import Action, Listener, OutcomeLine
from kit_cli.cli.echoing import echo
from kit_cli.cli.speaking import tell
from kit_cli.cli.terminal import wrapped
from kit_cli.frozen import frozen
from kit_cli.grammar.sentence import Sentence


def print_lines(lines: Iterable[OutcomeLine]) -> None:
    """Print what a person is told of an outcome."""
    for each in lines:
        text = "  " * each.depth + tell(each.text)
        echo(wrapped(text) if not each.depth and _is_prose(each.text) else text)


def _is_prose(text: Sentence | str) -> bool:
    """Tell whether a text may be folded: plain words stay as they are, and so does a path that somebody may copy."""
    return isinstance(text, Sentence) and not any(isinstance(value, PurePath) for _, value in text.values)


def _nothing(_shown: Any, _request: Any, _extra: Any) -> bool:
    return False


@frozen(kw_only=True)
class Printer:
    """The functions that print, and what else a terminal does in its own way."""

    show: Callable[[Any, Any], int | None] | None = None
    """Prints an outcome, given the request as well; returns the exit code, None for 0. Without it what the action tells
    of it is printed."""
    before: Callable[[Any, Any, Any], bool | None] = _nothing
    """Prints what a prepared request shows, given the request and the extra options; true when that was all."""
    run: Callable[[Any, Listener], Any] | None = None
    """Runs the action with what only a terminal has; None where nothing is added to what is declared."""
    extra: type[Any] | None = None
    """A dataclass of options that only a terminal has, annotated as a request is."""


def printer_of(action: Action) -> Printer:
    """Return an action's printer; its module in `printers` is named as the action's is."""
    name = f"kit_cli.cli.printers.{action.module}"
    if find_spec(name) is None:
        return Printer()
    printer: Printer = import_module(name).PRINTER
    return printer
