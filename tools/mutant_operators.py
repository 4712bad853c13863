"""Changes that cosmic-ray does not make, and reviewers do: a named argument is lost, a text is left empty.

Each is an operator as cosmic-ray knows them: it says where in a syntax tree it can be applied, and applies itself.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any


class _OneChange:
    """An operator that can change a node in one way, and need not be told how."""

    @classmethod
    def arguments(cls) -> tuple[()]:
        """Return none."""
        return ()

    def fits(self, node: Any) -> bool:
        """Return whether a node can be changed."""
        raise NotImplementedError

    def mutation_positions(self, node: Any) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
        """Yield the place of a node that can be changed."""
        if self.fits(node):
            yield node.start_pos, node.end_pos


class ArgumentLoser(_OneChange):
    """Gives None for a named argument: what would mark a gap, or ask for an answer, is forgotten."""

    def fits(self, node: Any) -> bool:
        """An argument that is None already loses nothing."""
        code = [child.get_code().strip() for child in node.children] if node.type == "argument" else []
        return len(code) == 3 and code[1] == "=" and code[2] != "None"

    def mutate(self, node: Any, _index: int) -> Any:
        """Return the argument with None."""
        node.children[2] = _leaf("None", node.children[2])
        return node


class TextEmptier(_OneChange):
    """Leaves nothing of a text: a column without its value, a message without words."""

    def fits(self, node: Any) -> bool:
        """What explains the code says nothing to anybody else."""
        return node.type == "string" and node.parent.type != "simple_stmt" and node.value not in {'""', "''"}

    def mutate(self, node: Any, _index: int) -> Any:
        """Return the text without its letters."""
        return _leaf('""', node)


def _leaf(code: str, instead_of: Any) -> Any:
    from parso.python.tree import Keyword

    return Keyword(code, instead_of.start_pos, prefix=instead_of.get_first_leaf().prefix)


OWN = {f"own/{kind.__name__}": kind for kind in (ArgumentLoser, TextEmptier)}
