"""What a comparison of evidence with a programme may come to: something is lacking, or it cannot be told."""

from __future__ import annotations

from dataclasses import dataclass

from kit_cli.check.sentences import Sentence
from kit_cli.errors import Problem


class Blocked(Exception):
    """What evidence reads is broken; ``problem`` says how."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem))
        self.problem = problem


@dataclass(frozen=True)
class Finding:
    """What evidence lacks: what was found, what would satisfy it, and where."""

    what: Sentence
    remedy: Sentence
    file: str
    line: int = 1
