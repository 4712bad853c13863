"""The parameters of an action: the fields of its request, each annotated with what it is and what it is for.

`only: Annotated[str | None, text(say("Only one kind."))] = None` says everything once: name, type, default, help.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import MISSING, fields, replace
from enum import StrEnum
from functools import cache, partial
from typing import Annotated, Any, Literal, get_args, get_origin, get_type_hints

from kit_cli.frozen import frozen
from kit_cli.grammar.sentence import NOTHING, Sentence


class Kind(StrEnum):
    """What a person gives: how it is chosen, typed or ticked follows from it."""

    FOLDER = "folder"
    FILE = "file"
    TEXT = "text"
    DAY = "day"
    CHOICE = "choice"
    FLAG = "flag"


@frozen
class Parameter:
    """One thing that a person may give to an action; the fields below the line follow from the request's field."""

    kind: Kind
    help: Sentence
    value: Sentence = NOTHING
    """What stands for the value in a help text, such as `ID`; empty: what the kind suggests."""
    positional: bool = False
    """Whether a command line takes it by its place instead of by its name."""
    variable: str = ""
    """The environment variable that a command line reads where it is not given."""
    question: Sentence = NOTHING
    """How it is asked for, where it may be asked for."""
    label: Sentence = NOTHING
    """What a page calls it, where neither the question nor the help says it as a page would."""
    option: str = ""
    """How a command line calls it after two hyphens; where that is not said, as its field is called."""
    # ---
    name: str = ""
    required: bool = False
    default: Any = None
    """What it is where it is not given, if that is anything."""
    several: bool = False
    choices: tuple[str, ...] = ()


folder = partial(Parameter, Kind.FOLDER)
file = partial(Parameter, Kind.FILE)
text = partial(Parameter, Kind.TEXT)
day = partial(Parameter, Kind.DAY)
choice = partial(Parameter, Kind.CHOICE)
flag = partial(Parameter, Kind.FLAG)


def parameters(request: type[Any]) -> tuple[Parameter, ...]:
    """Return the parameters of a request's dataclass, in their order; a field without such an annotation is none."""
    kind: Any = request
    return _listed(kind)


@cache
def _listed(request: Any) -> tuple[Parameter, ...]:
    return tuple(_parameters(request))


def _parameters(request: type[Any]) -> Iterator[Parameter]:
    hints = get_type_hints(request, include_extras=True)
    for field in fields(request):
        hint = hints[field.name]
        declared = next((each for each in _metadata(hint) if isinstance(each, Parameter)), None)
        if declared is not None:
            types = tuple(_types(get_args(hint)[0]))
            yield replace(
                declared,
                name=field.name,
                option=declared.option or field.name.strip("_").replace("_", "-"),
                required=field.default is MISSING,
                default=None if field.default in (MISSING, ()) else field.default,
                several=tuple in types,
                choices=tuple(word for each in types if get_origin(each) is Literal for word in get_args(each)),
            )


def _metadata(hint: Any) -> tuple[Any, ...]:
    return hint.__metadata__ if get_origin(hint) is Annotated else ()


def _types(hint: Any) -> Iterator[Any]:
    """Yield the types inside a hint such as `tuple[Path, ...]` or `date | None`, and what holds them."""
    if get_origin(hint) in (None, Literal):
        yield hint
        return
    yield get_origin(hint)
    for each in get_args(hint):
        yield from _types(each)
