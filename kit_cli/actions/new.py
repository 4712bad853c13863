"""Make a new programme: answers put together, text rendered and built, and all of it appearing in one step."""

from __future__ import annotations

import shlex
from collections.abc import Callable, Mapping
from dataclasses import field, replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import Annotated, Any

from kit_cli.actions.action import (
    Declaration,
    Listener,
    Noted,
    Notice,
    OpenQuestion,
    Prepared,
    Review,
    ReviewedAnswer,
    silent,
)
from kit_cli.actions.answers_told import defaults_told, reading, told, with_home
from kit_cli.actions.kept_answers import forget, is_own, kept
from kit_cli.actions.like import ASKED, Earlier, FirstAnswers, namesakes
from kit_cli.actions.parameter import file, flag, folder, text
from kit_cli.actions.remarks_told import examples_told
from kit_cli.actions.target import check_target, put_in_place
from kit_cli.actions.telling.new import made_told
from kit_cli.errors import KitError, Problem
from kit_cli.files.shipped import template_folder
from kit_cli.files.writing import workspace
from kit_cli.frozen import frozen
from kit_cli.grammar.sentence import Sentence, literal, say
from kit_cli.making.paths import START
from kit_cli.making.run import BuildStep, build
from kit_cli.model.folder import BUILD, SETTINGS
from kit_cli.places.answers import ORDER, Answers, answer, complete, default, is_open, plain
from kit_cli.places.given import given_answers
from kit_cli.places.questions import wordings
from kit_cli.template.carried import CarriedOver
from kit_cli.template.written import written

Text = Callable[[Path], tuple[Path, CarriedOver]]
"""Puts a programme's text into an empty folder; returns the programme's folder in it, and what came along."""


@frozen(kw_only=True)
class NewRequest:
    """Where a programme is to stand, and what is known of its answers."""

    target: Annotated[
        Path | None,
        folder(say("The new programme's folder (default: its short name)."), value=say("FOLDER"), positional=True),
    ] = None
    place: Annotated[str | None, text(say("The place (`mentorkit places` lists them)."))] = None
    answers: Annotated[Path | None, file(say("A YAML file of answers."))] = None
    like: Annotated[
        Path | None,
        folder(say("An earlier programme, as it is now: this one is its next cycle."), value=say("PROGRAMME")),
    ] = None
    set: Annotated[tuple[str, ...], text(say("One answer; may be repeated."), value=say("KEY=VALUE"))] = ()
    yes: Annotated[bool, flag(say("Ask nothing: take the default of every answer that is not given."))] = False
    no_build: Annotated[bool, flag(say("Write the text only; `mentorkit build` makes the rest."))] = False
    given: Mapping[str, Any] = field(default_factory=dict)
    """Answers by their key, as a program gives them; they prevail over the others."""
    earlier: Earlier | None = None
    """What stands in ``like``, once it is prepared."""
    first: FirstAnswers | None = None
    """What ``answers`` is, once it is prepared, if it was written by a programme's making."""
    kept: Path | None = None
    """The file in which a run that did not end well has kept some of them; it goes once the programme stands."""


@frozen
class NewOutcome:
    """A programme that was made."""

    name: str
    folder: Path
    files: int
    """How many were built."""
    start: Path | None
    """The page to open first; None when nothing was built."""
    carried: CarriedOver | None = None
    """What came from the programme in ``like``."""


def prepare(request: NewRequest) -> Prepared[NewRequest]:
    """Return the request with all its answers in ``given``, each judged; raises KitError with every one that is wrong.

    A file of answers is read here and never again. How what was given is understood is shown, where it was written
    otherwise.
    """
    template = template_folder()
    others = {**({"place": request.place} if request.place is not None else {}), **request.given}
    answers = given_answers(request.answers, request.set, others)
    first = request.first or FirstAnswers.of(request.answers)
    earlier = request.earlier or (Earlier.read(request.like, template) if request.like else None)
    if earlier:
        answers = {**earlier.answers, **answers}
    if request.target is not None:
        check_target(request.target)
    judged: dict[str, Any] = {}
    problems: list[Problem] = []
    for key in (each for each in ORDER if each in answers):
        try:
            judged[key] = answer(key, answers[key], judged, template)
        except KitError as error:
            problems += error.problems
        if earlier and key == "place" and key in judged:
            earlier.check_place(judged[key])
    if problems:
        raise KitError(problems)
    if earlier:
        earlier.check(judged, date.today())
    if first:
        first, judged = first.renewed(judged, given_answers(None, request.set, others))
    if request.target is None and "programme_slug" in judged:
        check_target(Path(judged["programme_slug"]))
    kept = request.answers if request.answers and is_own(request.answers) else request.kept
    shown = tuple(filter(None, (reading(key, answers[key], judged, template) for key in judged if key in answers)))
    ready = replace(request, place=None, answers=None, like=None, set=(), given=judged)
    return Prepared(replace(ready, earlier=earlier, first=first, kept=kept), shown)


def questions(request: NewRequest) -> tuple[OpenQuestion[NewRequest], ...]:
    """Return a question for each answer that is not given; none where none is wanted."""
    template = template_folder()
    wording = wordings(template)
    # The short name of a next cycle is proposed with the year of its start.
    order = dict.fromkeys((*ASKED, *ORDER)) if request.earlier else ORDER
    left = () if request.yes else (key for key in order if key not in request.given)
    return tuple(_question(key, wording.get(key, literal(key)), template) for key in left)


def _question(key: str, wording: Sentence, template: Path) -> OpenQuestion[NewRequest]:
    def proposal(request: NewRequest) -> str:
        if request.earlier and key in ASKED:
            return str(request.earlier.proposal(key, request.given, date.today()))
        return plain(default(key, request.given, template, date.today()))

    def answered(request: NewRequest, words: str) -> NewRequest:
        value = answer(key, words, request.given, template)
        if request.earlier:
            request.earlier.check({**request.given, key: value}, date.today())
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
    given = dict(ready.given)
    if ready.earlier:
        for key in ASKED:
            given.setdefault(key, ready.earlier.proposal(key, given, today))
    answers = complete(given, template, today)
    for note in (*(ready.first.notes if ready.first else ()), *defaults_told(answers, given, template, today)):
        listener(Notice(note))
    target = ready.target or Path(answers.programme_slug)
    for beside in namesakes(answers.programme_slug, target):
        note = say(
            "Note: {folder} has the same short name, {slug}. If both are in use, the calendar entries and online forms"
            " of one replace those of the other; for its next cycle there is {command}.",
            folder=beside,
            slug=answers.programme_slug,
            command=f"mentorkit new --like {shlex.quote(str(beside))}",
        )
        listener(Notice(note))
    text = partial(ready.earlier.carried_over, answers, given) if ready.earlier else None
    count, carried = new(answers, target, template, None if ready.no_build else listener, text)
    if ready.kept is not None:
        forget(ready.kept)
    return NewOutcome(answers.programme_name, target, count, target / BUILD / START.at() if count else None, carried)


def new(
    answers: Answers, target: Path, template: Path, listener: Listener | None, text: Text | None = None
) -> tuple[int, CarriedOver | None]:
    """Write a programme to ``target`` and return how many files its build made, and what came from an earlier one.

    With ``listener`` None the text is written and nothing is built. ``text`` puts it into an empty folder; without it
    it is the template's. Raises KitError; then nothing is left behind.
    """
    check_target(target)
    with workspace(target.parent, target.name) as bench:
        check_target(target)  # somebody may have been quicker
        folder, carried = text(bench) if text else (written(answers, template, bench), None)
        count = 0
        if listener is not None and not (carried and carried.problems):
            built = build(folder, None, listener)
            count = built.files
            for note in examples_told(built.told.examples):
                listener(Notice(note, Noted.EXAMPLES))
        put_in_place(folder, target)
    return count, carried


DECLARATION = Declaration(
    run=run,
    about=say("What is not given is asked, with the place's default as the proposal."),
    reads=("answers", "like", "template", "method", f"target/../*/{SETTINGS.path}"),
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
    told=made_told,
    keep=keep,
)
