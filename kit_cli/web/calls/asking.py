"""The calls with which a page asks the questions of an action, shows what follows from answers, and runs it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from kit_cli.actions import ACTIONS
from kit_cli.errors import Problem, UsageProblem, nearest
from kit_cli.grammar.sentence import say
from kit_cli.web.asking.asked import asked
from kit_cli.web.asking.preview import preview
from kit_cli.web.calls.given import request_of
from kit_cli.web.calls.values import Call, Message, mapping_in, text_in, texts_in
from kit_cli.web.workplace.workplace import made

_MAKES = "new"
"""The action whose outcome is a folder that was not there before."""


def _ask(call: Message, _heard: object, _language: str) -> Any:
    declared = _action(call)
    begun = request_of(declared, mapping_in(call, "values")) if "values" in call else None
    return tuple(asked(declared, texts_in(call, "answers"), begun))


def _preview(call: Message, _heard: object, language: str) -> Any:
    return preview(texts_in(call, "answers"), language)


def _run(call: Message, heard: Callable[[object], None], language: str) -> Any:
    declared = _action(call)
    request = declared.prepare(request_of(declared, mapping_in(call, "values"))).request
    outcome = declared.run(request, heard)
    if call["action"] == _MAKES:
        made(outcome.folder)
    return {"outcome": declared.seen(outcome, language), "told": tuple(declared.told(outcome, request))}


def _action(call: Message) -> Any:
    name = text_in(call, "action")
    if name not in ACTIONS:
        raise UsageProblem(Problem(say("{key} is nothing that can be called", key=name), nearest(name, ACTIONS)))
    return ACTIONS[name].declared


CALLS: dict[str, Call] = {"ask": _ask, "preview": _preview, "run": _run}
