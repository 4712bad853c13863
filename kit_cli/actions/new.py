"""Make a new programme: answers put together, text rendered and built, and all of it appearing in one step."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Annotated, Any

from kit_cli.actions.action import Declaration, Listener, Notice, OpenQuestion, Prepared, Review, ReviewedAnswer, silent
from kit_cli.actions.answers_told import defaults_told, examples_told, reading, told, with_home
from kit_cli.actions.kept_answers import forget, is_own, kept
from kit_cli.actions.parameter import file, flag, folder, text
from kit_cli.errors import KitError, Problem
from kit_cli.files.shipped import template_folder
from kit_cli.files.writing import disk_errors_told, workspace
from kit_cli.grammar.sentence import Sentence, literal, say
from kit_cli.making.paths import START
from kit_cli.making.run import BuildStep, build
from kit_cli.model.folder import BUILD
from kit_cli.places.answers import ORDER, Answers, answer, complete, default, is_open, plain
from kit_cli.places.given import given_answers
from kit_cli.places.questions import wordings
from kit_cli.template.render import render


@dataclass(frozen=True, kw_only=True)
class NewRequest:
    """Where a programme is to stand, and what is known of its answers."""

    target: Annotated[
        Path | None,
        folder(say("The new programme's folder (default: its short name)."), value=say("FOLDER"), positional=True),
    ] = None
    place: Annotated[str | None, text(say("The place (`mentorkit places` lists them)."))] = None
    answers: Annotated[Path | None, file(say("A YAML file of answers."))] = None
    set: Annotated[tuple[str, ...], text(say("One answer; may be repeated."), value=say("KEY=VALUE"))] = ()
    yes: Annotated[bool, flag(say("Ask nothing: take the default of every answer that is not given."))] = False
    no_build: Annotated[bool, flag(say("Write the text only; `mentorkit build` makes the rest."))] = False
    given: Mapping[str, Any] = field(default_factory=dict)
    """Answers by their key, as a program gives them; they prevail over the others."""
    kept: Path | None = None
    """The file in which a run that did not end well has kept some of them; it goes once the programme stands."""


@dataclass(frozen=True)
class NewOutcome:
    """A programme that was made."""

    name: str
    folder: Path
    files: int
    """How many were built."""
    start: Path | None
    """The page to open first; None when nothing was built."""


def prepare(request: NewRequest) -> Prepared[NewRequest]:
    """Return the request with all its answers in ``given``, each judged; raises KitError with every one that is wrong.

    A file of answers is read here and never again. How what was given is understood is shown, where it was written
    otherwise.
    """
    template = template_folder()
    others = {**({"place": request.place} if request.place is not None else {}), **request.given}
    answers = given_answers(request.answers, request.set, others)
    if request.target is not None:
        check_target(request.target)
    judged: dict[str, Any] = {}
    problems: list[Problem] = []
    for key in (each for each in ORDER if each in answers):
        try:
            judged[key] = answer(key, answers[key], judged, template)
        except KitError as error:
            problems += error.problems
    if problems:
        raise KitError(problems)
    if request.target is None and "programme_slug" in judged:
        check_target(Path(judged["programme_slug"]))
    kept = request.answers if request.answers and is_own(request.answers) else request.kept
    shown = tuple(filter(None, (reading(key, answers[key], judged, template) for key in judged)))
    ready = replace(request, place=None, answers=None, set=(), given=judged, kept=kept)
    return Prepared(ready, shown)


def questions(request: NewRequest) -> tuple[OpenQuestion[NewRequest], ...]:
    """Return a question for each answer that is not given; none where none is wanted."""
    template = template_folder()
    wording = wordings(template)
    left = () if request.yes else (key for key in ORDER if key not in request.given)
    return tuple(_question(key, wording.get(key, literal(key)), template) for key in left)


def _question(key: str, wording: Sentence, template: Path) -> OpenQuestion[NewRequest]:
    def proposal(request: NewRequest) -> str:
        return plain(default(key, request.given, template, date.today()))

    def answered(request: NewRequest, words: str) -> NewRequest:
        value = answer(key, words, request.given, template)
        if key == "programme_slug" and request.target is None:
            check_target(Path(value))
        return replace(request, given={**request.given, key: value})

    def needed(request: NewRequest) -> bool:
        return is_open(key, request.given, template)

    def understood(request: NewRequest, words: str) -> Sentence:
        return reading(key, words, request.given, template)

    instead = say(
        "Give it with {option}, several in a file with {file}; {yes} takes what is proposed.",
        option=f"--set {key}=…",
        file="--answers",
        yes="--yes",
    )
    return OpenQuestion(key, wording, proposal, answered, needed, understood, instead)


def _answers(request: NewRequest) -> tuple[ReviewedAnswer, ...]:
    template = template_folder()
    wording, values = wordings(template), with_home(request.given, template)
    return tuple(
        ReviewedAnswer(key, wording.get(key, literal(key)), told(key, values, template), plain(values[key]))
        for key in ORDER
        if key in values
    )


def _without(request: NewRequest, key: str) -> NewRequest:
    return replace(request, given={name: value for name, value in request.given.items() if name != key})


def keep(request: NewRequest) -> Problem:
    """Keep the answers of a request beside where its programme would stand, and return where."""
    options = (*(["--no-build"] if request.no_build else []), *([str(request.target)] if request.target else []))
    return kept(request.given, request.target, request.kept, options)


def run(request: NewRequest, listener: Listener = silent) -> NewOutcome:
    """Make the programme that is asked for, with the place's default for each answer that is not given."""
    ready = prepare(request).request
    template, today = template_folder(), date.today()
    answers = complete(dict(ready.given), template, today)
    for note in defaults_told(answers, ready.given, template, today):
        listener(Notice(note))
    target = ready.target or Path(answers.programme_slug)
    count = new(answers, target, template, None if ready.no_build else listener)
    if ready.kept is not None:
        forget(ready.kept)
    return NewOutcome(answers.programme_name, target, count, target / BUILD / START.at() if count else None)


def new(answers: Answers, target: Path, template: Path, listener: Listener | None) -> int:
    """Write a programme to ``target`` and return how many files its build made.

    With ``listener`` None the text is written and nothing is built.
    Raises KitError; then nothing is left behind.
    """
    check_target(target)
    with workspace(target.parent) as bench:
        folder = render(answers, template, bench)
        count = 0
        if listener is not None:
            built = build(folder, None, listener)
            count = built.files
            for note in examples_told(built.examples):
                listener(Notice(note))
        if target.is_dir():
            target.rmdir()  # empty, as was checked; rename cannot replace it everywhere
        folder.rename(target)
    return count


def check_target(target: Path) -> None:
    """Raise KitError when a programme cannot be put there."""
    with disk_errors_told(target):
        if target.absolute().resolve() in (Path.cwd(), *Path.cwd().parents):
            what = say("you stand in this folder, and it would be replaced under your feet")
            raise KitError(Problem(what, say("Go one folder up and name it from there."), target))
        if target.is_symlink() or (target.exists() and not target.is_dir()):
            what = say("there is already something of this name")
            raise KitError(Problem(what, say("Choose another name."), target))
        if target.is_dir() and any(target.iterdir()):
            what = say("this folder exists and is not empty; nothing was touched")
            raise KitError(Problem(what, say("Choose another name, or empty the folder."), target))
        if not target.parent.is_dir():
            what = say("the folder above does not exist")
            raise KitError(Problem(what, say("Make {folder} first.", folder=target.parent), target))


DECLARATION = Declaration(
    run=run,
    about=say("What is not given is asked, with the place's default as the proposal."),
    reads=("answers", "template", "method"),
    writes=("target/",),
    tells=(Notice, BuildStep),
    prepare=prepare,
    questions=questions,
    review=Review(
        say("Make the programme from these answers?"),
        _answers,
        _without,
        say("{yes} asks nothing, and takes what is proposed where no answer is given.", yes="--yes"),
    ),
    keep=keep,
)
