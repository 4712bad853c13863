"""What a validator of a model has to say to the person who wrote the value."""

from __future__ import annotations

from pydantic import StringConstraints

from kit_cli.files.yaml_source import Key
from kit_cli.grammar.sentence import Sentence


class Misfit(ValueError):
    """What a validator of a model found: what is wrong, what to write instead, and the key below at which it stands."""

    def __init__(self, what: Sentence | str, remedy: Sentence | str = "", key: Key = ()) -> None:
        super().__init__(str(what))
        self.what = what
        self.remedy = remedy
        self.key = key


SPELLINGS: dict[str, str] = {}
"""How a text of a pattern is written, in words, by the pattern."""


def spelled(pattern: str, remedy: str) -> StringConstraints:
    """Return the constraint that a text has a form; ``remedy`` says in words how it is written."""
    SPELLINGS[pattern] = remedy
    return StringConstraints(pattern=pattern)
