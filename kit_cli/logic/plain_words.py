"""Conditions in plain words of a language, for the forms that cannot hide a question."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial

from kit_cli.frozen import frozen
from kit_cli.languages.catalogues import translate
from kit_cli.languages.table import babel_locale
from kit_cli.logic.nodes import And, Answer, Compare, Matches, Measure, Node, Not, Or, Selected, plain


@frozen
class Asked:
    """What words need to know of a question: its number on paper, its type, its choices' labels by name."""

    number: str
    type: str
    choices: Mapping[str, str]


def only_if(node: Node, asked: Mapping[str, Asked], language: str) -> str:
    """Return a condition as a sentence of its own: `Only if you answered “Yes” to question 4.` for example.

    ``asked`` has every question that the condition names; raises KeyError for another one.
    """
    _ = partial(translate, tag=language)
    return _("Only if {condition}.").format(condition=_Words(asked, language).say(plain(node)))


class _Words:
    """Says a plain condition (see `plain`) in one language."""

    def __init__(self, asked: Mapping[str, Asked], language: str) -> None:
        self.asked = asked
        self.language = language

    def say(self, node: Node, inside: bool = False) -> str:
        if isinstance(node, And | Or):
            clauses = [
                self._leaf(each) if not isinstance(each, And | Or) else self.say(each, True) for each in _merged(node)
            ]
            said = self._list(clauses, "standard" if isinstance(node, And) else "or")
            return f"({said})" if inside and len(clauses) > 1 else said
        return self._leaf(node)

    def _leaf(self, node: Node | _Answers) -> str:
        if isinstance(node, _Answers):
            return self._answers(node)
        negated = isinstance(node, Not)
        leaf = node.of if isinstance(node, Not) else node
        if isinstance(leaf, Matches):
            return self._matches(leaf, negated)
        merged = _as_answers(node)
        if merged:
            return self._answers(merged)
        assert isinstance(leaf, Compare)  # noqa: S101  (what is left of a plain condition)
        return self._compare(leaf)

    def _answers(self, answers: _Answers) -> str:
        _ = partial(translate, tag=self.language)
        question = self._question(answers.of)
        quoted = [_("“{text}”").format(text=question.choices.get(name, name)) for name in answers.names]
        if question.type == "acknowledge":
            template = _("you did not tick question {number}") if answers.negated else _("you ticked question {number}")
        elif question.type == "select_multiple":
            template = (
                _("you did not tick {answers} in question {number}")
                if answers.negated
                else _("you ticked {answers} in question {number}")
            )
        elif answers.negated:
            template = _("you did not answer {answers} to question {number}")
        else:
            template = _("you answered {answers} to question {number}")
        return template.format(answers=self._list(quoted, "or"), number=question.number)

    def _compare(self, leaf: Compare) -> str:
        _ = partial(translate, tag=self.language)
        templates = {
            "=": _("{what} is {number}"),
            "!=": _("{what} is not {number}"),
            "<": _("{what} is less than {number}"),
            "<=": _("{what} is at most {number}"),
            ">": _("{what} is more than {number}"),
            ">=": _("{what} is at least {number}"),
        }
        return templates[leaf.operator].format(what=self._what(leaf.left), number=leaf.right)

    def _what(self, measure: Measure) -> str:
        _ = partial(translate, tag=self.language)
        number = self._question(measure.of).number
        if measure.kind == "count":
            return _("the number of answers ticked in question {number}").format(number=number)
        if measure.kind == "length":
            return _("the number of characters in question {number}").format(number=number)
        return _("your answer to question {number}").format(number=number)

    def _matches(self, leaf: Matches, negated: bool) -> str:
        _ = partial(translate, tag=self.language)
        template = (
            _("your answer to question {number} does not have the form {pattern}")
            if negated
            else _("your answer to question {number} has the form {pattern}")
        )
        return template.format(number=self._question(leaf.of).number, pattern=leaf.pattern)

    def _question(self, answer: Answer) -> Asked:
        return self.asked[answer.name or "."]

    def _list(self, items: list[str], style: str) -> str:
        from babel.lists import format_list

        return str(format_list(items, style=style, locale=babel_locale(self.language)))  # type: ignore[arg-type]


@frozen
class _Answers:
    """One or more answers to the same question, said together."""

    of: Answer
    names: tuple[str, ...]
    negated: bool


def _as_answers(node: Node) -> _Answers | None:
    negated = isinstance(node, Not)
    leaf = node.of if isinstance(node, Not) else node
    if isinstance(leaf, Selected):
        return _Answers(leaf.of, (leaf.choice,), negated)
    if isinstance(leaf, Compare) and isinstance(leaf.right, str):
        return _Answers(leaf.left.of, (leaf.right,), leaf.operator == "!=")
    return None


def _merged(node: And | Or) -> Iterator[Node | _Answers]:
    """Yield the parts, with `a or b` to one question (and `neither a nor b`) drawn into one clause."""
    open_answers: _Answers | None = None
    for part in node.parts:
        answers = _as_answers(part)
        # “Yes” or “Perhaps” is one clause of an `or`; not “Yes” and not “Perhaps” is one of an `and`.
        fits = answers is not None and answers.negated == isinstance(node, And)
        if answers and fits and open_answers and open_answers.of == answers.of:
            open_answers = _Answers(answers.of, open_answers.names + answers.names, answers.negated)
            continue
        if open_answers:
            yield open_answers
        open_answers = answers if fits else None
        if not fits:
            yield part
    if open_answers:
        yield open_answers
