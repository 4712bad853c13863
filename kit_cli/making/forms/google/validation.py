"""What Google Forms checks of an answer: a question's constraint as a call of its validation."""

from __future__ import annotations

import math

from kit_cli.logic.nodes import And, Compare, Matches, Node
from kit_cli.logic.parse import parse
from kit_cli.making.forms.google.javascript import call, text
from kit_cli.model.form import Question

PHONE = "^[0-9+() ./-]{5,30}$"

_BUILDERS = {
    "multiline": "createParagraphTextValidation",
    "select_multiple": "createCheckboxValidation",
    "text": "createTextValidation",
    "email": "createTextValidation",
    "phone": "createTextValidation",
    "url": "createTextValidation",
    "integer": "createTextValidation",
}
_NUMBER = {
    ">=": "requireNumberGreaterThanOrEqualTo",
    "<=": "requireNumberLessThanOrEqualTo",
    ">": "requireNumberGreaterThan",
    "<": "requireNumberLessThan",
    "=": "requireNumberEqualTo",
    "!=": "requireNumberNotEqualTo",
}
_COUNT = {">=": "requireSelectAtLeast", "<=": "requireSelectAtMost", "=": "requireSelectExactly"}
_LENGTH = {">=": "requireTextLengthGreaterThanOrEqualTo", "<=": "requireTextLengthLessThanOrEqualTo"}


def validation(question: Question, message: str) -> str:
    """Return the JavaScript that builds a question's validation; empty where it needs none or Google has none."""
    builder = _BUILDERS.get(question.type)
    rule = _rule(question) if builder else ""
    return f"FormApp.{builder}(){call('setHelpText', text(message))}{rule}.build()" if rule else ""


def _rule(question: Question) -> str:
    if question.constraint:
        return _of_node(parse(question.constraint), question.type)
    if question.type == "email":
        return call("requireTextIsEmail")
    if question.type == "phone":
        return call("requireTextMatchesPattern", text(PHONE))
    return call("requireWholeNumber") if question.type == "integer" else ""


def _of_node(node: Node, kind: str) -> str:
    if isinstance(node, Matches):
        return call("requireTextMatchesPattern", text(node.pattern))
    if isinstance(node, And) and kind == "integer":
        return _between(node)
    if not isinstance(node, Compare) or isinstance(node.right, str):
        return ""
    if node.left.kind == "value":
        return call(_NUMBER[node.operator], str(node.right)) if kind == "integer" else ""
    operator, number = _whole(node)
    known = _COUNT if node.left.kind == "count" else _LENGTH
    return call(known[operator], str(number)) if operator in known else ""


def _between(node: And) -> str:
    """Return the one pair that Google knows: at least so much and at most so much."""
    ends = {part.operator: part.right for part in node.parts if isinstance(part, Compare) and part.left.kind == "value"}
    if len(node.parts) == 2 and set(ends) == {">=", "<="}:
        return call("requireNumberBetween", str(ends[">="]), str(ends["<="]))
    return ""


def _whole(node: Compare) -> tuple[str, int]:
    """Return a comparison of whole numbers without `<` and `>`."""
    assert not isinstance(node.right, str)  # noqa: S101  (the grammar compares counts and lengths with numbers)
    if node.operator == "<":
        return "<=", math.ceil(node.right) - 1
    if node.operator == ">":
        return ">=", math.floor(node.right) + 1
    return node.operator, math.floor(node.right) if node.operator == "<=" else math.ceil(node.right)
