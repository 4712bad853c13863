"""What a call is given, each value of the kind that it has to be."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, TypeVar

from kit_cli.errors import Problem, UsageProblem, shown
from kit_cli.grammar.sentence import Sentence, say

Message = Mapping[str, Any]
Call = Callable[[Message, Callable[[object], None], str], Any]
"""Does what a page calls for: is given the call, who hears of events, and the language in which it is answered."""
ValueT = TypeVar("ValueT")


def text_in(call: Message, key: str) -> str:
    """Return a text; like the others of these, raises UsageProblem for what is missing or of another kind."""
    return _of_kind(call, key, str, say("a text is expected"))


def text_or_none_in(call: Message, key: str) -> str | None:
    """Return a text that need not be there."""
    return None if call.get(key) is None else text_in(call, key)


def number_in(call: Message, key: str) -> int:
    """Return a whole number."""
    found = _of_kind(call, key, int, say("a whole number is expected"))
    return int(found)


def mapping_in(call: Message, key: str) -> Message:
    """Return values by their names."""
    return _of_kind(call, key, dict, say("values by their names are expected"))


def list_in(call: Message, key: str) -> list[Any]:
    """Return a list."""
    found: list[Any] = _of_kind(call, key, list, say("a list is expected"))
    return found


def texts_in(call: Message, key: str) -> Mapping[str, str]:
    """Return texts by their names."""
    return {name: text_in(mapping_in(call, key), name) for name in mapping_in(call, key)}


def day_in(call: Message, key: str) -> date:
    """Return a day: today where none is named."""
    words = call.get(key)
    try:
        return date.today() if words is None else date.fromisoformat(text_in(call, key))
    except ValueError as error:
        what = say("{key}: {words} does not fit", key=key, words=shown(words))
        raise UsageProblem(Problem(what, say("Write a day that exists, as YYYY-MM-DD."))) from error


def _of_kind(call: Message, key: str, kind: type[ValueT], remedy: Sentence) -> ValueT:
    value = call.get(key)
    if not isinstance(value, kind):
        raise UsageProblem(Problem(say("{key}: {words} does not fit", key=key, words=shown(value)), remedy))
    return value
