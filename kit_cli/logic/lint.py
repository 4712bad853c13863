"""Whether a condition makes sense where it stands: question asked before, choice on its list, measure that fits."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping

from kit_cli.errors import nearest
from kit_cli.frozen import frozen
from kit_cli.grammar.sentence import Sentence, say
from kit_cli.logic.nodes import Compare, Leaf, Matches, Selected, asked, leaves
from kit_cli.logic.parse import LogicError, parse

_TEXTS = ("text", "multiline", "email", "phone", "url")
_NUMBERS = ("integer", "rating")
_LISTS = ("select_one", "select_multiple", "acknowledge")
_NOT_PORTABLE = re.compile(r"\(\?|\\[1-9kK]")

Fault = tuple[Sentence, Sentence]
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
        what = say("{key} cannot be read: {what}", key="relevant", what=error.what)
        yield what, say("For example: {example}", example="${needhelp} = 'yes'")
        return
    for leaf in leaves(node):
        name = asked(leaf).name
        if name is None:
            what = say("{key} cannot look at its own question (.)", key="relevant")
            yield what, say("Name an earlier one: {example}.", example="${name}")
        elif name in earlier:
            yield from _leaf(leaf, name, earlier[name])
        elif name in later:
            what = say("{key} looks at {question}, which is asked later", key="relevant", question=name)
            yield what, say("Move that question before this one.")
        else:
            what = say("{key} looks at {question}, which is no question of this form", key="relevant", question=name)
            yield what, nearest(name, earlier)


def constraint_findings(text: str, subject: Subject) -> Iterator[Fault]:
    """Yield what is wrong with a `constraint` of a question."""
    try:
        node = parse(text)
    except LogicError as error:
        what = say("{key} cannot be read: {what}", key="constraint", what=error.what)
        yield what, say("For example: {example}", example=". >= 0 and . <= 60")
        return
    for leaf in leaves(node):
        if asked(leaf).name is not None:
            what = say("{key} looks at another question", key="constraint")
            yield what, say("In a constraint a dot stands for the answer itself.")
        else:
            yield from _leaf(leaf, None, subject)


def _leaf(leaf: Leaf, name: str | None, subject: Subject) -> Iterator[Fault]:
    if isinstance(leaf, Matches):
        yield from _pattern(leaf.pattern)
        yield from _fits(name, subject, _TEXTS, say("regex() is for texts"))
    elif isinstance(leaf, Selected):
        yield from _fits(name, subject, _LISTS[:2], say("selected() is for lists of choices"))
        yield from _choice(leaf.choice, name, subject)
    elif isinstance(leaf.right, str):
        yield from _fits(name, subject, (*_LISTS, *_TEXTS), say("a text is compared with texts and choices"))
        yield from _choice(leaf.right, name, subject)
    else:
        yield from _number(leaf, name, subject)


def _number(leaf: Compare, name: str | None, subject: Subject) -> Iterator[Fault]:
    if leaf.left.kind == "count":
        yield from _fits(name, subject, ("select_multiple",), say("count-selected() is for select_multiple"))
    elif leaf.left.kind == "length":
        yield from _fits(name, subject, _TEXTS, say("string-length() is for texts"))
    else:
        yield from _fits(name, subject, _NUMBERS, say("a number is compared with an integer or a rating"))


def _fits(name: str | None, subject: Subject, types: tuple[str, ...], rule: Sentence) -> Iterator[Fault]:
    if subject.type not in types:
        if name is None:
            # i18n: {rule} is a whole clause such as “regex() is for texts”; {type} is a word of the form's file.
            what = say("{rule}, and this question is of type {type}", rule=rule, type=subject.type)
        else:
            # i18n: {rule} is a whole clause such as “regex() is for texts”; {type} is a word of the form's file.
            what = say("{rule}, and {question} is of type {type}", rule=rule, question=name, type=subject.type)
        yield what, say("It works with {types}.", types=", ".join(types))


def _choice(choice: str, name: str | None, subject: Subject) -> Iterator[Fault]:
    if subject.type in _LISTS and choice not in subject.choices:
        if name is None:
            what = say("{choice} is not a choice of this question", choice=choice)
        else:
            what = say("{choice} is not a choice of {question}", choice=choice, question=name)
        yield what, nearest(choice, subject.choices)


def _pattern(pattern: str) -> Iterator[Fault]:
    try:
        re.compile(pattern)
    except re.error as error:
        # i18n: {reason} is what Python's reader of regular expressions says.
        what = say("the pattern {pattern} is not a regular expression: {reason}", pattern=pattern, reason=str(error))
        yield what, say("For example: {example}", example="'^[A-Z]{2}[0-9]{2}$'")
        return
    if _NOT_PORTABLE.search(pattern):
        what = say("the pattern {pattern} uses (?…) or \\1, which Google Forms does not know", pattern=pattern)
        yield what, say("Write it without them.")
