"""Whether a condition makes sense where it stands: question asked before, choice on its list, measure that fits."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping

from kit_cli.errors import nearest
from kit_cli.frozen import frozen
from kit_cli.logic.nodes import Compare, Leaf, Matches, Selected, asked, leaves
from kit_cli.logic.parse import LogicError, parse

_TEXTS = ("text", "multiline", "email", "phone", "url")
_NUMBERS = ("integer", "rating")
_LISTS = ("select_one", "select_multiple", "acknowledge")
_NOT_PORTABLE = re.compile(r"\(\?|\\[1-9kK]")

Fault = tuple[str, str]
"""What is wrong, and what to do."""


@frozen
class Subject:
    """What a condition can be about: a question's type (a matrix's row counts as a select_one), its choices' names."""

    type: str
    choices: Collection[str] = ()


def relevant_findings(text: str, earlier: Mapping[str, Subject], later: Collection[str]) -> Iterator[Fault]:
    """Yield what is wrong with a `relevant`, given the questions before it and the names after it."""
    try:
        node = parse(text)
    except LogicError as error:
        yield f"relevant cannot be read: {error}", "For example: ${needhelp} = 'yes'"
        return
    for leaf in leaves(node):
        name = asked(leaf).name
        if name is None:
            yield "relevant cannot look at its own question (.)", "Name an earlier one: ${name}."
        elif name in earlier:
            yield from _leaf(leaf, name, earlier[name])
        elif name in later:
            yield f"relevant looks at {name}, which is asked later", "Move that question before this one."
        else:
            yield f"relevant looks at {name}, which is no question of this form", nearest(name, earlier)


def constraint_findings(text: str, subject: Subject) -> Iterator[Fault]:
    """Yield what is wrong with a `constraint` of a question."""
    try:
        node = parse(text)
    except LogicError as error:
        yield f"constraint cannot be read: {error}", "For example: . >= 0 and . <= 60"
        return
    for leaf in leaves(node):
        if asked(leaf).name is not None:
            yield "constraint looks at another question", "In a constraint a dot stands for the answer itself."
        else:
            yield from _leaf(leaf, "this question", subject)


def _leaf(leaf: Leaf, name: str, subject: Subject) -> Iterator[Fault]:
    if isinstance(leaf, Matches):
        yield from _pattern(leaf.pattern)
        yield from _fits(name, subject, _TEXTS, "regex() is for texts")
    elif isinstance(leaf, Selected):
        yield from _fits(name, subject, _LISTS[:2], "selected() is for lists of choices")
        yield from _choice(leaf.choice, name, subject)
    elif isinstance(leaf.right, str):
        yield from _fits(name, subject, (*_LISTS, *_TEXTS), "a text is compared with texts and choices")
        yield from _choice(leaf.right, name, subject)
    else:
        yield from _number(leaf, name, subject)


def _number(leaf: Compare, name: str, subject: Subject) -> Iterator[Fault]:
    if leaf.left.kind == "count":
        yield from _fits(name, subject, ("select_multiple",), "count-selected() is for select_multiple")
    elif leaf.left.kind == "length":
        yield from _fits(name, subject, _TEXTS, "string-length() is for texts")
    else:
        yield from _fits(name, subject, _NUMBERS, "a number is compared with an integer or a rating")


def _fits(name: str, subject: Subject, types: tuple[str, ...], why: str) -> Iterator[Fault]:
    if subject.type not in types:
        yield f"{why}, and {name} is of type {subject.type}", f"It works with {', '.join(types)}."


def _choice(choice: str, name: str, subject: Subject) -> Iterator[Fault]:
    if subject.type in _LISTS and choice not in subject.choices:
        yield f"{choice} is not a choice of {name}", nearest(choice, subject.choices)


def _pattern(pattern: str) -> Iterator[Fault]:
    try:
        re.compile(pattern)
    except re.error as error:
        yield f"the pattern {pattern} is not a regular expression: {error}", "For example: '^[A-Z]{2}[0-9]{2}$'"
        return
    if _NOT_PORTABLE.search(pattern):
        yield f"the pattern {pattern} uses (?…) or \\1, which Google Forms does not know", "Write it without them."
