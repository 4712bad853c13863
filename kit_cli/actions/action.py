"""What an action is: what it asks for, reads, writes and gives back, whoever shows it.

An action prints nothing, asks nothing and knows no terminal. It is given a *request* (a frozen dataclass whose fields
are its parameters) and returns an *outcome* as data; on the way it tells events. What is wrong comes as a KitError.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from enum import Enum
from typing import TYPE_CHECKING, Any, Generic, TypeVar, get_type_hints

from kit_cli.actions.listed import Action as Action
from kit_cli.errors import Problem
from kit_cli.frozen import frozen
from kit_cli.grammar.sentence import NOTHING, Sentence

if TYPE_CHECKING:
    from kit_cli.actions.parameter import Parameter

RequestT = TypeVar("RequestT")
OutcomeT = TypeVar("OutcomeT")


class Noted(Enum):
    """What a notice is about."""

    ELSE = ""
    EXAMPLES = "examples"
    REMARKS = "remarks"


@frozen
class Notice:
    """An event: something that a person should know, although nothing is wrong.

    ``about`` is of which kind it is, where others show that in a way of their own.
    """

    text: Sentence
    about: Noted = Noted.ELSE


Listener = Callable[[Any], None]
"""Is told events while an action runs: frozen data such as a notice, or a step of a build."""


def silent(_event: object) -> None:
    """Hear an event and say nothing."""


def _always(_request: Any) -> bool:
    return True


def _as_typed(_request: Any, _words: str) -> Sentence:
    return NOTHING


@frozen
class OpenQuestion(Generic[RequestT]):
    """Something that a request does not say yet; its functions are pure."""

    name: str
    wording: Sentence
    proposal: Callable[[RequestT], str | None]
    """Returns the answer that stands unless a person writes another, from the answers so far; None where there is none.

    An empty one means that nothing needs to be answered.
    """
    answered: Callable[[RequestT, str], RequestT]
    """Returns the request with what a person wrote; raises KitError when it does not fit, and then one asks again."""
    needed: Callable[[RequestT], bool] = _always
    """Whether the answers so far leave the question open."""
    reading: Callable[[RequestT, str], Sentence] = _as_typed
    """Returns how what a person wrote was understood, from the request that it was answered into; nothing where it
    stands as it was written."""
    instead: Sentence = NOTHING
    """How the answer is given where nobody is there to be asked."""


@frozen
class ReviewedAnswer:
    """An answer as a person sees it once more before anything is written, with its question."""

    name: str
    wording: Sentence
    value: Sentence
    words: str
    """The answer as a person would type it."""


@frozen
class Review(Generic[RequestT]):
    """What a person sees of a request in which questions were answered, and may still change, before it is run."""

    question: Sentence
    """Asks whether it may be run."""
    answers: Callable[[RequestT], Sequence[ReviewedAnswer]]
    """Returns every answer, also those that nobody was asked for."""
    without: Callable[[RequestT, str], RequestT]
    """Returns the request without one of them, so that its question is open again."""
    instead: Sentence
    """How one says yes where nobody is there to be asked."""


@frozen
class Prepared(Generic[RequestT]):
    """A request of which everything that it says has been read and judged, so that no answer is given in vain."""

    request: RequestT
    shown: Any = None
    """What a person should see before answering or waiting."""


@frozen
class OutcomeLine:
    """A line of what a person is told of an outcome, and how deep it stands below those before it."""

    text: Sentence | str
    """Plain words where they are the same in every language, such as a file's name."""
    depth: int = 0


def _nothing(_request: Any) -> tuple[OpenQuestion[Any], ...]:
    return ()


def _as_it_is(outcome: Any, _language: str) -> Any:
    return outcome


def _keeps_nothing(_request: Any) -> Problem | None:
    return None


@frozen(kw_only=True)
class Declaration(Generic[RequestT, OutcomeT]):
    """What one action is made of.

    Whoever shows it goes from `prepare` to `questions` to `run`. A program that has all answers may begin with `run`,
    which judges by itself what it is given.
    """

    run: Callable[[RequestT, Listener], OutcomeT]
    """Does it: takes the request and a listener, returns the outcome, raises KitError."""
    reads: tuple[str, ...]
    """What it reads: paths that begin with a parameter's name, or with `method` or `template`."""
    told: Callable[[OutcomeT, RequestT], Iterable[OutcomeLine]]
    """Returns what a person is told once it is done, line by line: what a page shows, and a terminal without a printer
    of its own for it."""
    writes: tuple[str, ...] = ()
    """What it writes, likewise; a folder ends in `/`."""
    about: Sentence = NOTHING
    """A paragraph more than the one sentence, where it needs one."""
    tells: tuple[type[Any], ...] = ()
    """The kinds of events that it tells; with a step it reports how far it is."""
    prepare: Callable[[RequestT], Prepared[RequestT]] = Prepared
    """Reads and judges what a request says, before anything is asked or written; raises KitError.

    A request that was prepared already comes back as it is.
    """
    questions: Callable[[RequestT], Sequence[OpenQuestion[RequestT]]] = _nothing
    """Returns what a prepared request does not say yet, in the order in which it is asked."""
    review: Review[RequestT] | None = None
    """What is shown of the answers before it is run; None where they are few enough to be remembered."""
    seen: Callable[[OutcomeT, str], Any] = _as_it_is
    """Returns an outcome as data that a page can show in a language; most are that already."""
    keep: Callable[[RequestT], Problem | None] = _keeps_nothing
    """Keeps the answers of a request that people gave and that was not run to its end.

    Returns where they are kept, and how to go on; None where nothing is kept. Raises nothing.
    """

    @property
    def request(self) -> type[RequestT]:
        """The dataclass of its requests, as `run` takes it."""
        kind: type[RequestT] = get_type_hints(self.run)["request"]
        return kind

    @property
    def outcome(self) -> Any:
        """The type of what `run` returns."""
        return get_type_hints(self.run)["return"]

    @property
    def parameters(self) -> tuple[Parameter, ...]:
        """What a person may give it."""
        from kit_cli.actions.parameter import parameters

        return parameters(self.request)
