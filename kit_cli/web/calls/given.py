"""The request of an action, made of what a page sends: each parameter by its name, as JSON carries it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from os.path import isdir
from typing import Any

from kit_cli.actions.action import Declaration
from kit_cli.actions.parameter import Kind, Parameter
from kit_cli.errors import KitError, Problem, UsageProblem, nearest, shown
from kit_cli.grammar.sentence import Sentence, say
from kit_cli.web.workplace.workplace import inside


def request_of(declared: Declaration[Any, Any], values: Mapping[str, Any]) -> Any:
    """Return an action's request; raises UsageProblem for a value that no parameter has, or that is of another kind."""
    known = {each.name: each for each in declared.parameters}
    problems = [
        Problem(say("{key} is nothing that can be given here", key=name), nearest(name, known))
        for name in values
        if name not in known
    ]
    missing = [name for name, each in known.items() if each.required and name not in values]
    problems += [Problem(say("{key} is missing", key=name)) for name in missing]
    if problems:
        raise UsageProblem(problems)
    return declared.request(**{name: _given(known[name], value) for name, value in values.items() if value is not None})


def _given(parameter: Parameter, value: Any) -> Any:
    if not parameter.several:
        return _one(parameter, value)
    if not isinstance(value, list):
        raise _misfit(parameter, value, say("a list is expected"))
    return tuple(_one(parameter, each) for each in value)


def _one(parameter: Parameter, value: Any) -> Any:
    kind = bool if parameter.kind is Kind.FLAG else str
    if not isinstance(value, kind):
        raise _misfit(parameter, value, say("yes or no is expected") if kind is bool else say("a text is expected"))
    if parameter.kind is Kind.TEXT and isdir(str(value)):  # noqa: PTH112  (which raises nothing for a long text)
        inside(str(value))  # some words may be taken for a folder: `attest SAF-1 casa`
    if parameter.choices and value not in parameter.choices:
        raise _misfit(parameter, value, nearest(value, parameter.choices))
    try:
        return _READ.get(parameter.kind, lambda same: same)(value)
    except ValueError as error:
        raise _misfit(parameter, value, say("Write a day that exists, as YYYY-MM-DD.")) from error


_READ: dict[Kind, Callable[[Any], Any]] = {Kind.FOLDER: inside, Kind.FILE: inside, Kind.DAY: date.fromisoformat}


def _misfit(parameter: Parameter, value: Any, remedy: Sentence) -> KitError:
    what = say("{key}: {words} does not fit", key=parameter.name, words=shown(value))
    return UsageProblem(Problem(what, remedy))
