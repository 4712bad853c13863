"""How a terminal shows one action; an action without a printer of its own prints its outcome as text."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from kit_cli.actions.action import Action, Listener
from kit_cli.cli.echoing import echo
from kit_cli.frozen import frozen


def _plainly(outcome: Any, _request: Any) -> None:
    echo(str(outcome))


def _nothing(_shown: Any, _request: Any, _extra: Any) -> bool:
    return False


@frozen(kw_only=True)
class Printer:
    """The functions that print, and what else a terminal does in its own way."""

    show: Callable[[Any, Any], int | None] = _plainly
    """Prints an outcome, given the request as well; returns the exit code, None for 0."""
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
