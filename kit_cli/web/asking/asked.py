"""The questions of an action as they stand with the answers so far: what is proposed, understood, or does not fit."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from kit_cli.actions.action import Declaration
from kit_cli.errors import KitError, Problem
from kit_cli.frozen import frozen
from kit_cli.grammar.sentence import NOTHING, Sentence


@frozen
class QuestionState:
    """One question: whether it is open at all, what is proposed, and what is to be said of the answer."""

    name: str
    needed: bool
    proposal: str
    wording: Sentence = NOTHING
    reading: Sentence = NOTHING
    """What an answer was understood to be, where it stands otherwise than it was written."""
    problems: tuple[Problem, ...] = ()


def asked(declared: Declaration[Any, Any], answers: Mapping[str, str], begun: Any = None) -> Iterator[QuestionState]:
    """Yield each question of an action in its order, judged with what was written; an empty answer takes the proposal.

    ``begun`` is a request that says some of it already.

    As in a terminal: an answer that does not fit is told, and those after it are judged as if the proposal stood there.
    """
    request = declared.prepare(declared.request() if begun is None else begun).request
    for question in declared.questions(request):
        if not question.needed(request):
            yield QuestionState(question.name, needed=False, proposal="")
            continue
        proposal, words = question.proposal(request) or "", answers.get(question.name, "").strip()
        reading, problems = NOTHING, tuple[Problem, ...]()
        if words:
            try:
                request = question.answered(request, words)
                reading = _understood(question.reading(request, words))
            except KitError as error:
                words, problems = "", tuple(Problem(_said(each.what), each.remedy) for each in error.problems)
        if not words and proposal:
            request = question.answered(request, proposal)
        yield QuestionState(question.name, True, proposal, question.wording, reading, problems)


def _said(sentence: Sentence) -> Sentence:
    """Return a sentence without the name of the answer that it is about: beside its question nobody needs it."""
    values = dict(sentence.values)
    inner = values.get("what")
    return inner if "key" in values and isinstance(inner, Sentence) else sentence


def _understood(reading: Sentence) -> Sentence:
    """Return what was understood, alone: the question and the words that were written stand above it."""
    value = dict(reading.values).get("value")
    return value if isinstance(value, Sentence) else reading
