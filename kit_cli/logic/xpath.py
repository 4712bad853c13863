"""Conditions as XPath for XLSForm."""

from __future__ import annotations

from collections.abc import Mapping

from kit_cli.logic.nodes import And, Answer, Compare, Matches, Measure, Node, Not, Or, Selected

TICKED = "yes"
"""What a form's file calls a ticked `acknowledge`; XLSForm calls it OK."""


def xpath(node: Node, types: Mapping[str, str]) -> str:
    """Return a condition as XPath; ``types`` has every question's type by name, and its own under `.`.

    A text compared with a question of several answers becomes `selected()`, which an equals sign is not.
    Raises KeyError for a question that ``types`` lacks.
    """
    if isinstance(node, Not):
        return f"not({xpath(node.of, types)})"
    if isinstance(node, And | Or):
        word = " and " if isinstance(node, And) else " or "
        said = [(part, xpath(part, types)) for part in node.parts]
        return word.join(f"({text})" if isinstance(part, And | Or) else text for part, text in said)
    if isinstance(node, Selected):
        return f"selected({_answer(node.of)}, {_text(node.choice)})"
    if isinstance(node, Matches):
        return f"regex({_answer(node.of)}, {_text(node.pattern)})"
    return _compare(node, types)


def _compare(node: Compare, types: Mapping[str, str]) -> str:
    left, right = node.left, node.right
    if not isinstance(right, str):
        return f"{_measure(left)} {node.operator} {right}"
    kind = types[left.of.name or "."]
    if kind == "select_multiple":
        selected = f"selected({_answer(left.of)}, {_text(right)})"
        return f"not({selected})" if node.operator == "!=" else selected
    if kind == "acknowledge":
        right = "OK"
    return f"{_answer(left.of)} {node.operator} {_text(right)}"


def _measure(measure: Measure) -> str:
    answer = _answer(measure.of)
    return {"value": answer, "count": f"count-selected({answer})", "length": f"string-length({answer})"}[measure.kind]


def _answer(answer: Answer) -> str:
    return f"${{{answer.name}}}" if answer.name else "."


def _text(text: str) -> str:
    """Return a text in the quotes that it does not hold (the grammar gives it only one kind)."""
    return f'"{text}"' if "'" in text else f"'{text}'"
