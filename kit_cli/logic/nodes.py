"""What a condition is made of, once it is parsed."""

from __future__ import annotations

from typing import Literal

from kit_cli.frozen import frozen

Operator = Literal["=", "!=", "<", "<=", ">", ">="]

OPPOSITE: dict[Operator, Operator] = {"=": "!=", "!=": "=", "<": ">=", "<=": ">", ">": "<=", ">=": "<"}


@frozen
class Answer:
    """`${name}`, or the answer to the question itself (`.`) when there is no name."""

    name: str | None


@frozen
class Measure:
    """What is compared: an answer as it is, how many choices of it are ticked, or its length in characters."""

    of: Answer
    kind: Literal["value", "count", "length"] = "value"


@frozen
class Compare:
    """A measure against a text (`=` and `!=` only) or a number."""

    left: Measure
    operator: Operator
    right: str | int | float


@frozen
class Selected:
    """`selected(${name}, 'choice')`."""

    of: Answer
    choice: str


@frozen
class Matches:
    """`regex(., 'pattern')`: the whole answer matches."""

    of: Answer
    pattern: str


@frozen
class Not:
    """`not(…)`."""

    of: Node


@frozen
class And:
    """All of them hold."""

    parts: tuple[Node, ...]


@frozen
class Or:
    """At least one of them holds."""

    parts: tuple[Node, ...]


Leaf = Compare | Selected | Matches
Node = Leaf | Not | And | Or


def leaves(node: Node) -> tuple[Leaf, ...]:
    """Return the comparisons and tests of a condition, in order."""
    if isinstance(node, Not):
        return leaves(node.of)
    if isinstance(node, And | Or):
        return tuple(leaf for part in node.parts for leaf in leaves(part))
    return (node,)


def asked(leaf: Leaf) -> Answer:
    """Return the answer that a leaf looks at."""
    return leaf.left.of if isinstance(leaf, Compare) else leaf.of


def plain(node: Node, negated: bool = False) -> Node:
    """Return an equal condition in which `not` stands before `selected` and `regex` only.

    Comparisons turn round and `and` and `or` change places (De Morgan), so that words need no brackets.
    An unanswered number counts as it does in the words: neither less nor more.
    """
    if isinstance(node, Not):
        return plain(node.of, not negated)
    if isinstance(node, And | Or):
        kind = And if isinstance(node, And) is not negated else Or
        inner = [plain(part, negated) for part in node.parts]
        # `a and (b and c)` is said without brackets.
        return kind(tuple(each for part in inner for each in (part.parts if isinstance(part, kind) else (part,))))
    if not negated:
        return node
    return Compare(node.left, OPPOSITE[node.operator], node.right) if isinstance(node, Compare) else Not(node)
