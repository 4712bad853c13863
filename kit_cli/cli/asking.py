"""Ask what a request does not say; an answer that does not fit is told, and asked for again.

One can go back: what follows from an earlier answer is then proposed anew, and what a person typed is kept.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from itertools import takewhile
from typing import Any, Generic, TypeVar

from kit_cli.actions.action import Declaration, OpenQuestion, Review, ReviewedAnswer
from kit_cli.cli.echoing import echo
from kit_cli.cli.prompting import agreed, is_back, prompted, talk, words
from kit_cli.cli.speaking import tell
from kit_cli.cli.terminal import complaint
from kit_cli.errors import KitError
from kit_cli.grammar.sentence import literal, say
from kit_cli.places.questions import bare

RequestT = TypeVar("RequestT")


class Dialogue(Generic[RequestT]):
    """The questions of an action, and the answers as they come."""

    def __init__(self, declared: Declaration[RequestT, Any], request: RequestT) -> None:
        self._declared = declared
        self._begun = request
        self._questions = tuple(declared.questions(request))
        self._passed: set[str] = set()
        """The questions that are answered."""
        self._typed: dict[str, str] = {}
        """What a person wrote; whoever has gone back before it finds it as the proposal."""
        self._reopened: set[str] = set()
        """Those that a person wants to answer, also where the other answers would settle them."""

    @property
    def begun(self) -> bool:
        """Whether anything was answered."""
        return bool(self._passed or self._typed)

    @property
    def so_far(self) -> RequestT:
        """The request with all that was answered, also after the question to which somebody has gone back."""
        request, open_ = self._begun, False
        for question in self._questions:
            typed = self._typed.get(question.name)
            if self._is_settled(question, request):
                continue
            if typed is None and (open_ or question.name not in self._passed):
                open_ = True  # what is proposed hereafter hangs on what is not known
                continue
            with suppress(KitError):
                request = question.answered(request, _words(question, request, typed))
        return request

    def ask(self) -> RequestT:
        """Return the request with an answer to each question.

        Raises click.Abort when somebody stops, and UsageProblem when nobody is there.
        """
        if len(self._questions) > 1:
            talk(
                say("Enter takes what stands in brackets; `{word}` goes to the question before.", word=words("back")[0])
            )
        while True:
            before, request, question = self._walked()
            if question is not None:
                self._answer(question, request, before)
            elif not before or self._stands(before, request):
                return request

    def _walked(self) -> tuple[list[str], RequestT, OpenQuestion[RequestT] | None]:
        """Return the questions that are passed, the request with their answers, and the first that is open."""
        before: list[str] = []
        request = self._begun
        for question in self._questions:
            if self._is_settled(question, request):
                continue
            if question.name not in self._passed:
                return before, request, question
            try:
                request = question.answered(request, _words(question, request, self._typed.get(question.name)))
            except KitError:  # it does not fit an earlier answer that has changed
                self._passed.discard(question.name)
                return before, request, question
            before.append(question.name)
        return before, request, None

    def _is_settled(self, question: OpenQuestion[RequestT], request: RequestT) -> bool:
        return question.name not in self._reopened and not question.needed(request)

    def _answer(self, question: OpenQuestion[RequestT], request: RequestT, before: list[str]) -> None:
        """Ask once; what does not fit leaves the question open."""
        proposed, earlier = question.proposal(request), self._typed.get(question.name)
        entered = prompted(question.wording, (proposed or "") if earlier is None else earlier, question.instead)
        if is_back(entered):
            self._go_back(before, request, question.name)
            return
        typed = entered or earlier  # else the proposal is taken, and follows the answers before it
        words = (proposed or "") if typed is None else typed
        if proposed is None and not words.strip():
            echo(tell(say("An answer is needed here; Ctrl and C stop, and nothing is written.")), err=True)
            return
        try:
            answered = question.answered(request, words)
        except KitError as error:
            self._typed.pop(question.name, None)
            for problem in error.problems:
                echo(complaint(problem), err=True)
            return
        self._passed.add(question.name)
        if typed is not None:
            self._typed[question.name] = typed
            if reading := question.reading(answered, typed):
                talk(reading)

    def _go_back(self, before: list[str], request: RequestT, here: str = "") -> None:
        """Open the question before ``here`` once more, also one whose answer came with the command or was kept."""
        if before:
            self._passed.discard(before[-1])
        elif given := self._given_before(request, here):
            self._open_again(given)
        else:
            talk(say("This is the first question; there is none before it."))

    def _given_before(self, request: RequestT, here: str) -> ReviewedAnswer | None:
        """Return the last answer before a question that nobody was asked for."""
        review = self._declared.review
        asked = {each.name for each in self._questions}
        for answer in reversed(review.answers(request) if review else ()):
            if review and answer.name not in asked:
                without = self._declared.questions(review.without(self._begun, answer.name))
                if answer.name in {each.name for each in takewhile(lambda each: each.name != here, without)}:
                    return answer
        return None

    def _stands(self, before: list[str], request: RequestT) -> bool:
        """Show all answers, and return whether they may stand; the question of one that may not is open again."""
        review = self._declared.review
        if review is None:
            return True
        answers = review.answers(request)
        for number, each in enumerate(answers, start=1):
            talk(literal(f"{number:>2}. {_bare(each)} {tell(each.value)}"))
        stands = agreed(review.question, review.instead, enter=True, back=True)
        if stands is None:
            self._go_back(before, request)
        elif not stands:
            self._reopen(review, answers)
        return bool(stands)

    def _reopen(self, review: Review[RequestT], answers: Sequence[ReviewedAnswer]) -> None:
        """Ask which answer is to be another, and open its question; the answer is its proposal."""
        by_number = {str(number): each for number, each in enumerate(answers, start=1)}
        while True:
            number = prompted(say("Which answer is to change? Its number (Enter: none)"), "", review.instead).strip()
            if not number or is_back(number):
                return
            if number in by_number:
                break
            talk(say("Write a number from 1 to {last}.", last=len(answers)))
        self._open_again(by_number[number])

    def _open_again(self, answer: ReviewedAnswer) -> None:
        name, review = answer.name, self._declared.review
        if review and name not in {each.name for each in self._questions}:  # it came with the command
            self._begun = review.without(self._begun, name)
            self._questions = tuple(self._declared.questions(self._begun))
            self._typed[name] = answer.words
        self._reopened.add(name)
        self._passed.discard(name)


def _words(question: OpenQuestion[RequestT], request: RequestT, typed: str | None) -> str:
    """Return what was typed, or the proposal that was taken."""
    return (question.proposal(request) or "") if typed is None else typed


def _bare(answer: ReviewedAnswer) -> str:
    return bare(tell(answer.wording))
