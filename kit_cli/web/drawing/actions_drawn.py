"""An action on the desk: a form of its parameters, and what a person is told once it is done."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from kit_cli.errors import Problem, UsageProblem, nearest
from kit_cli.grammar.sentence import say

_OF_THE_DESK = {"programme", "programmes", "language"}
"""Parameters that the desk answers by itself: it is that of one programme."""


def action_form(calls: Callable[..., Any], folder: str, given: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return what a form of an action needs; what the address says of a parameter is chosen in it already."""
    known = {each["name"]: each for each in calls("actions") if each["offered"]}
    name = str(given.get("name"))
    if name not in known:
        raise UsageProblem(Problem(say("{key} is nothing that can be called", key=name), nearest(name, known)))
    action = known[name]
    names = {each["name"] for each in action["parameters"]}
    own = {"programme": folder, "programmes": [folder]}
    return {
        "action": {
            **action,
            "parameters": [
                {**each, "options": options, "chosen": _chosen(given.get(each["name"]), options)}
                for each in action["parameters"]
                if each["name"] not in _OF_THE_DESK
                for options in [_options(each, calls, folder)]
            ],
        },
        "fixed": {key: value for key, value in own.items() if key in names},
    }


def next_cycle(calls: Callable[..., Any], folder: str, _given: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return what a next cycle of a programme has of its own, as questions with proposals."""
    questions = calls("ask", action="new", values={"like": folder}, answers={})
    return {"questions": [each for each in questions if each["needed"]], "values": {"like": folder, "yes": True}}


def _chosen(value: Any, options: Sequence[Mapping[str, str]]) -> Sequence[str]:
    """Return what an address chooses: one thing, or several, each on a line or between commas."""
    if not isinstance(value, str) or not value:
        return ()
    lines = value.split("\n")
    whole = len(lines) > 1 or any(each["value"] == value for each in options)  # a name may hold a comma
    return lines if whole else value.split(",")


def _options(parameter: Mapping[str, Any], calls: Callable[..., Any], folder: str) -> Sequence[Mapping[str, str]]:
    """Return what can be chosen: words of the action's own, files of the programme, standards by their ids."""
    if parameter["choices"]:
        return [{"value": each, "title": each} for each in parameter["choices"]]
    if parameter["name"] in ("standard", "standards"):
        found = calls("judge", folder=folder)["results"]
        return [{"value": each["id"], "title": f"{each['id']} {each['title']}"} for each in found]
    if parameter["kind"] in ("file", "folder"):
        titles = {
            each["file"]: f"{each['title']} ({each['file'].removeprefix(f'{folder}/')})"
            for each in calls("desk", folder=folder)["texts"]
        }
        found = [each["path"] for each in calls("list", folder=folder)]
        files = [(f"{folder}/{each}", each) for each in found if not each.startswith((".", "build/"))]
        return [{"value": file, "title": titles.get(file, path)} for file, path in files]
    return ()


def outcome_lines(_calls: Callable[..., Any], _folder: str, given: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return what is told of an outcome, after the notices that came on the way, and what of it does not count."""
    heard = [{"text": each, "depth": 0} for each in given.get("heard", ())]
    return {"lines": heard + list(given.get("told", ())), "problems": given.get("problems", ())}
