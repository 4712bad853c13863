"""The tests. While they run, a sentence of the kit's has words, and something stands in each of its gaps.

A message that says nothing of what it is about reads well enough in a test that looks for something else in it.
"""

from __future__ import annotations

from kit_cli.grammar import sentence as _home
from kit_cli.grammar.sentence import Sentence
from kit_cli.grammar.sentence import say as _say


def _said(text: str, **values: object) -> Sentence:
    assert text, "a sentence without words"
    empty = [name for name, value in values.items() if value is None or value == ""]
    assert not empty, f"nothing stands in {empty} of “{text}”"
    return _say(text, **values)


_home.say = _said  # before any other module of the kit takes it
