"""For which choices of a question a condition holds, where it looks at that question only."""

from __future__ import annotations

from kit_cli.logic.nodes import And, Compare, Matches, Node, Not, Selected, asked, leaves

Value = str | None
"""The name of a choice, or None while there is no answer."""


def source(node: Node) -> str | None:
    """Return the only question that a condition looks at, if it asks nothing of it but which choice was made."""
    found = leaves(node)
    names = {asked(leaf).name for leaf in found}
    simple = all(
        isinstance(leaf, Selected) or (isinstance(leaf, Compare) and isinstance(leaf.right, str)) for leaf in found
    )
    return names.pop() if simple and len(names) == 1 else None


def holds(node: Node, value: Value) -> bool:
    """Return whether a condition that has a `source` holds for a choice of it."""
    if isinstance(node, Not):
        return not holds(node.of, value)
    if isinstance(node, Selected):
        return value == node.choice
    if isinstance(node, Compare):
        return (value == node.right) is (node.operator == "=")
    if isinstance(node, Matches):
        raise ValueError("a pattern has no choices")
    results = [holds(part, value) for part in node.parts]
    return all(results) if isinstance(node, And) else any(results)
