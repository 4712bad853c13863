"""Why a text is not YAML, in words for whoever typed it: libyaml says it in English, and of its own state."""

from __future__ import annotations

from kit_cli.grammar.sentence import Sentence, say

_MISPLACED = say("this line does not go together with the lines above it")
_UNCLOSED = say("a bracket is not closed, or a comma is missing in it")
_SIGN = say("a value begins with a tab, or with a sign that YAML keeps for itself")
_TAB = say("a tab stands where spaces belong")
_NOT_YAML = say("this is not how YAML writes it")
_REASONS: dict[str, Sentence] = {
    "did not find expected key": _MISPLACED,
    "did not find expected '-' indicator": _MISPLACED,
    "did not find expected <document start>": _MISPLACED,
    "mapping values are not allowed in this context": say("a colon stands where none can"),
    "mapping keys are not allowed in this context": _MISPLACED,
    "block sequence entries are not allowed in this context": _MISPLACED,
    "did not find expected ',' or ']'": _UNCLOSED,
    "did not find expected ',' or '}'": _UNCLOSED,
    "did not find expected node content": say("a value is missing, or begins with a sign that YAML keeps for itself"),
    "did not find expected alphabetic or numeric character": _SIGN,
    "did not find URI escaped octet": _SIGN,
    "did not find expected whitespace or line break": _SIGN,
    "found character that cannot start any token": _SIGN,
    "found undefined alias": _SIGN,
    "found undefined tag handle": _SIGN,
    "could not find expected ':'": say("there is no colon after the name of a key"),
    "found unexpected end of stream": say("a quotation mark is not closed"),
    "found unexpected document indicator": say("a quotation mark is not closed"),
    "found unknown escape character": say("a backslash stands in double quotes"),
    "found a tab character that violates indentation": _TAB,
    "found a tab character where an indentation space is expected": _TAB,
    "control characters are not allowed": say("it holds a character that cannot be printed"),
}
"""What libyaml says, and what it comes from; the rest is rare, and only its line helps."""


def reason(problem: str | None) -> Sentence:
    """Return in our words what libyaml says of a text."""
    return _REASONS.get(problem or "", _NOT_YAML)
