"""What `attest` and `adapt` share: an entry on a standard, judged before and after the questions, and written."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from dataclasses import fields, replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import Annotated, Any, TypeVar

from kit_cli.actions.action import OpenQuestion, Prepared
from kit_cli.actions.parameter import Kind, Parameter, folder, parameters, text
from kit_cli.check.finding import Wrong
from kit_cli.check.results import Result
from kit_cli.check.run import check
from kit_cli.errors import KitError, Problem, UsageProblem
from kit_cli.files.yaml_source import Source
from kit_cli.frozen import frozen
from kit_cli.grammar.sentence import say
from kit_cli.judging.misfit import Misfit
from kit_cli.judging.model import defaults, names
from kit_cli.judging.validate import judge_so_far, validate
from kit_cli.languages.hand import Hand
from kit_cli.method.listing import named
from kit_cli.method.read import Standard, method
from kit_cli.model.registers import Adapted, Attested
from kit_cli.programme.read import check_is_programme, hand_of
from kit_cli.programme.registers import add, check_open


@frozen(kw_only=True)
class EntryRequest:
    """On which standard, and in whose register; the fields of a kind of entry are named as in its file."""

    standard: Annotated[
        str, text(say("The standard's id."), value=say("ID"), positional=True, label=say("The standard"))
    ]
    programme: Annotated[
        Path, folder(say("The programme's folder (default: this one)."), value=say("PROGRAMME"), positional=True)
    ] = Path()


@frozen
class Entered:
    """What was written: into which file, and how each standard stands now."""

    file: Path
    results: tuple[Result, ...]


def seen(outcome: Any, language: str) -> dict[str, Any]:
    """Return what was entered as a page shows it in a language: the standards in words, the rest as it is."""
    from kit_cli.report.seen import seen_result

    rest = {each.name: getattr(outcome, each.name) for each in fields(outcome)}
    return {**rest, "results": tuple(seen_result(each, language) for each in outcome.results)}


RequestT = TypeVar("RequestT")
OneRequestT = TypeVar("OneRequestT", bound=EntryRequest)
EntryKind = type[Attested] | type[Adapted]
WhyNot = Callable[[str, dict[str, Standard]], Wrong | None]
"""Returns why an entry on a standard would not count; None when it would."""


def prepare(request: OneRequestT, kind: EntryKind, why_not: WhyNot) -> Prepared[OneRequestT]:
    """Return the request with the id as the method writes it, and show the standard.

    Raises KitError when an entry would not count or could not be appended, and when what is given does not fit.
    """
    standard = named(request.standard)
    check_is_programme(request.programme)
    if wrong := why_not(standard.id, {each.id: each for each in method().standards}):
        raise KitError(Problem(wrong.what, wrong.remedy))
    check_open(request.programme, kind)
    ready = replace(request, standard=standard.id)
    judge_known(ready, kind)
    return Prepared(ready, standard)


def questions(
    request: RequestT, kind: EntryKind, optional: Collection[str] | None = None
) -> tuple[OpenQuestion[RequestT], ...]:
    """Return a question for each field that is not given, in the entry's order; none when only the day is left open.

    What may be left unanswered is what the entry may lack, unless it is said.
    """
    may_lack = defaults(kind) if optional is None else optional
    asked = {each.name: each for each in parameters(type(request)) if each.question}
    left = [asked[name] for name in names(kind) if name in asked and getattr(request, name) is None]
    needed = [each for each in left if each.name != "on" and each.name not in may_lack]
    return tuple(
        OpenQuestion(
            each.name,
            each.question,
            partial(_proposal, each, may_lack),
            partial(_answered, each, kind),
            instead=say("Give it with {option}.", option=f"--{each.option}"),
        )
        for each in left
        if needed
    )


def enter(request: EntryRequest, kind: EntryKind, why_not: WhyNot) -> Entered:
    """Write the entry, of this day where no other is given; raises KitError, and then nothing is written."""
    ready, today = prepare(request, kind, why_not).request, date.today()
    values = {"on": today, **known(ready, kind)}
    with placeless():
        written = validate(kind, _source(values), ())
    path = add(ready.programme, written)
    return Entered(path, check(ready.programme, method(), today, [ready.standard]).results)


def _proposal(asked: Parameter, may_lack: Collection[str], _request: RequestT) -> str | None:
    if asked.name == "on":
        return date.today().isoformat()
    return None if asked.name not in may_lack else ""


def _answered(asked: Parameter, kind: EntryKind, request: RequestT, words: str) -> RequestT:
    value = _day(words, hand_of(getattr(request, "programme", None) or Path())) if asked.kind is Kind.DAY else words
    changes: dict[str, Any] = {asked.name: value}
    answered: RequestT = replace(request, **changes)  # type: ignore[type-var]  # (a frozen dataclass, as all are)
    judge_known(answered, kind)
    return answered


def _day(words: str, hand: Hand) -> date | None:
    """Return a day as a person of a programme writes it; None for an empty answer."""
    if not words.strip():
        return None
    try:
        return date.fromisoformat(words.strip())
    except ValueError:
        return _as_said(words.strip(), hand)


def _as_said(words: str, hand: Hand) -> date:
    from kit_cli.languages.reading_days import TWO_DAYS, one_day

    try:
        return one_day(words, hand.languages, hand.countries)
    except Misfit as misfit:
        if misfit.what == TWO_DAYS:
            raise KitError(Problem(misfit.what, misfit.remedy)) from misfit
        what = say("{words} is no day", words=words)
        raise KitError(Problem(what, say("Write a day that exists, as YYYY-MM-DD."))) from misfit


def judge_known(request: object, kind: EntryKind) -> None:
    """Raise KitError for what does not fit among the fields that are known, and UsageProblem for a day to come."""
    values = known(request, kind)
    if "on" in values and values["on"] > date.today():  # nobody can say today what will be so
        what = say("{day} lies in the future", day=values["on"])
        raise UsageProblem(Problem(what, say("Write the entry on the day on which it is so.")))
    with placeless():
        judge_so_far(kind, _source(values), ())


def known(request: object, kind: EntryKind) -> dict[str, Any]:
    """Return the fields of an entry that a request gives, by their names."""
    values = {name: getattr(request, name, None) for name in names(kind)}
    plain = {name: value.as_posix() if isinstance(value, Path) else value for name, value in values.items()}
    return {name: value for name, value in plain.items() if value is not None}


def _source(known: dict[str, Any]) -> Source:
    return Source(Path(), known)


@contextmanager
def placeless() -> Iterator[None]:
    """Tell problems without file and line: an entry that is not written yet has neither."""
    try:
        yield
    except KitError as error:
        raise KitError(replace(each, file=None, line=None) for each in error.problems) from error
