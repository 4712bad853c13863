"""Evidence in words: what the check reads, as a standard's page and the terminal say it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import singledispatch
from itertools import chain, repeat

from kit_cli.grammar.sentence import NOTHING, Sentence, literal, say
from kit_cli.languages.distances import length_in_words
from kit_cli.languages.table import SOURCE_LANGUAGE
from kit_cli.method.evidence.kinds import (
    EVERY_FORM,
    AnyOfEvidence,
    ApartEvidence,
    AttestationEvidence,
    Bounds,
    DocumentEvidence,
    Evidence,
    FormEvidence,
    MilestoneEvidence,
    OrderEvidence,
    SettingEvidence,
    TableEvidence,
)
from kit_cli.method.template_headings import template_titles


@singledispatch
def words(evidence: Evidence, language: str = SOURCE_LANGUAGE) -> Sentence:  # noqa: ARG001  (its kinds use it)
    """Return a piece of evidence as sentences of Markdown; ``language`` is that in which they are going to be said."""
    raise TypeError(f"{type(evidence)} is not a kind of evidence")


@words.register(SettingEvidence)
def _(evidence: SettingEvidence, _language: str = SOURCE_LANGUAGE) -> Sentence:
    of = {"file": _code(evidence.file), "setting": _code(evidence.setting)}
    if bounds := _bounds(evidence):
        # i18n: {bounds} is such as "at least 3"
        return say("{file}: {setting} is {bounds}.", **of, bounds=bounds)
    return say("{file}: {setting} is filled in.", **of)


@words.register(MilestoneEvidence)
def _(evidence: MilestoneEvidence, _language: str = SOURCE_LANGUAGE) -> Sentence:
    # i18n: begins a sentence, as in "`timeline.yml`: `kick-off` has a date."
    first = say("`timeline.yml`: {milestone}", milestone=_code(evidence.milestone))
    # i18n: begins a further sentence on the same one, as in "The milestone lasts at least 2 days."
    names = chain((first,), repeat(say("The milestone")))
    return _together(_of_milestone(evidence, names)) or say("{milestone} has a date.", milestone=first)


def _of_milestone(evidence: MilestoneEvidence, names: Iterator[Sentence]) -> Iterator[Sentence]:
    if evidence.after or evidence.before:
        yield _apart(evidence, next(names))
    if evidence.times and evidence.per_months:
        yield say(
            "{milestone} takes place at least <<1: once / 2: twice / {times} times>>"
            " in <<{months} month / {months} months>>.",
            milestone=next(names),
            times=evidence.times,
            months=evidence.per_months,
        )
    elif evidence.times:
        yield say(
            "{milestone} takes place at least <<1: once / 2: twice / {times} times>>.",
            milestone=next(names),
            times=evidence.times,
        )
    if evidence.days:
        yield say("{milestone} lasts at least <<{days} day / {days} days>>.", milestone=next(names), days=evidence.days)
    sent = [_code(f"forms/{form}.yml") for form in evidence.forms] + [
        _code(f"{each}.md") for each in evidence.documents
    ]
    if sent:
        yield say("{milestone} goes with {files}.", milestone=next(names), files=sent)


def _apart(evidence: MilestoneEvidence, milestone: Sentence) -> Sentence:
    """Return how far a milestone lies from another."""
    gap = [say("at least {number}", number=length_in_words(evidence.at_least))] if evidence.at_least else []
    gap += [say("at most {number}", number=length_in_words(evidence.at_most))] if evidence.at_most else []
    both = {"milestone": milestone, "other": _code(evidence.after or evidence.before or "")}
    if not gap:
        if evidence.after:
            return say("{milestone} is after {other}.", **both)
        return say("{milestone} is before {other}.", **both)
    if evidence.after:
        # i18n: {gap} is such as "at least 2 weeks"
        return say("{milestone} is {gap} after {other}.", **both, gap=gap)
    # i18n: {gap} is such as "at least 2 weeks"
    return say("{milestone} is {gap} before {other}.", **both, gap=gap)


@words.register(OrderEvidence)
def _(evidence: OrderEvidence, _language: str = SOURCE_LANGUAGE) -> Sentence:
    order = [_code(each) for each in evidence.order]
    return say("`timeline.yml`: {milestones} come in this order.", milestones=order)


@words.register(ApartEvidence)
def _(evidence: ApartEvidence, _language: str = SOURCE_LANGUAGE) -> Sentence:
    roles = [_code(f"people.{role}") for role in evidence.apart]
    return say("`programme.yml`: {roles} are different people.", roles=roles)


@words.register(FormEvidence)
def _(evidence: FormEvidence, _language: str = SOURCE_LANGUAGE) -> Sentence:
    # i18n: begins a sentence, as in "Every form states the purpose of the data."
    every = say("Every form")
    first = every if evidence.form == EVERY_FORM else literal(_code(f"forms/{evidence.form}.yml"))
    # i18n: begins a further sentence on the same one, as in "The form states the purpose of the data."
    names = chain((first,), repeat(every if first is every else say("The form")))
    return _together(_of_form(evidence, names)) or say("{form} is there.", form=first)


def _of_form(evidence: FormEvidence, names: Iterator[Sentence]) -> Iterator[Sentence]:
    if evidence.questions:
        yield _questions(evidence, next(names))
    if evidence.lacks:
        lacks = [_code(question) for question in evidence.lacks]
        yield say("{form} <<does not ask {questions} / asks none of {questions}>>.", form=next(names), questions=lacks)
    if evidence.states:
        yield say(
            "{form} states the {facts} of the data.",
            form=next(names),
            facts=[_STATED[each] for each in evidence.states],
        )
    if evidence.purpose:
        yield say("{form} has the purpose “{value}”.", form=next(names), value=evidence.purpose)
    if evidence.basis:
        yield say("{form} has the basis “{value}”.", form=next(names), value=evidence.basis)
    if evidence.retention:
        yield say("{form} has the retention “{value}”.", form=next(names), value=evidence.retention)
    if evidence.linked is not None:
        yield (
            say("{form} is joined to the pair’s code.", form=next(names))
            if evidence.linked
            else say("{form} is joined to nobody’s code.", form=next(names))
        )


def _questions(evidence: FormEvidence, form: Sentence) -> Sentence:
    asked: dict[str, object] = {"form": form, "questions": [_code(question) for question in evidence.questions]}
    if not evidence.same_as:
        if evidence.required:
            return say("{form} asks {questions}, which must be answered.", **asked)
        return say("{form} asks {questions}.", **asked)
    asked["other"] = _code(f"forms/{evidence.same_as}.yml")
    if evidence.required:
        return say("{form} asks {questions}, which must be answered, in the same words as {other}.", **asked)
    return say("{form} asks {questions}, in the same words as {other}.", **asked)


@words.register(DocumentEvidence)
def _(evidence: DocumentEvidence, language: str = SOURCE_LANGUAGE) -> Sentence:
    # i18n: begins a sentence, as in "`plan.md`, in each language of the programme, is marked public."
    first = say("{file}, in each language of the programme,", file=_code(f"{evidence.document}.md"))
    # i18n: begins a further sentence on the same one, as in "The document is marked public."
    names = chain((first,), repeat(say("The document")))
    return _together(_of_document(evidence, names, language)) or say("{document} is there.", document=first)


def _of_document(evidence: DocumentEvidence, names: Iterator[Sentence], language: str) -> Iterator[Sentence]:
    if evidence.headings:
        words_of = template_titles(evidence.document, language)
        yield say(
            "{document} has the <<section {sections} / sections {sections}>>.",
            document=next(names),
            # i18n: the title of a section in its quotation marks
            sections=[say("“{title}”", title=words_of.get(heading, heading)) for heading in evidence.headings],
        )
    if evidence.names:
        settings = [_code(name) for name in evidence.names]
        yield say("{document} names {settings}.", document=next(names), settings=settings)
    if evidence.public is not None:
        yield (
            say("{document} is marked public.", document=next(names))
            if evidence.public
            else say("{document} is not marked public.", document=next(names))
        )
    if evidence.milestone:
        yield say(
            "{document} belongs to {milestone}.",
            document=next(names),
            milestone=_code(evidence.milestone),
        )


@words.register(TableEvidence)
def _(evidence: TableEvidence, _language: str = SOURCE_LANGUAGE) -> Sentence:
    named = {"file": _code(evidence.file), "table": _code(evidence.table)}
    # i18n: begins a sentence, as in "`risks.yml`: the rows of `risks` are there."
    rows = say("{file}: the rows of {table}", **named)
    if evidence.where:
        values = [_code(f"{key}: {value}") for key, value in evidence.where.items()]
        # i18n: begins a sentence, as in "`budget.yml`: the rows of `lines` with `kind: access` are there."
        rows = say("{file}: the rows of {table} with {values}", **named, values=values)
    # i18n: begins a further sentence on the same ones, as in "The rows each have `owner` filled in."
    names = chain((rows,), repeat(say("The rows")))
    return _together(_of_table(evidence, names)) or say("{rows} are there.", rows=rows)


def _of_table(evidence: TableEvidence, names: Iterator[Sentence]) -> Iterator[Sentence]:
    if bounds := _bounds(evidence):
        yield _measured(evidence, next(names), bounds)
    if evidence.filled:
        columns = [_code(column) for column in evidence.filled]
        yield say("{rows} each have {columns} filled in.", rows=next(names), columns=columns)
    if evidence.named:
        by = _code(evidence.named)
        yield say("{rows} each name somebody as {column}, or by a title of the hub’s own.", rows=next(names), column=by)
    for column, values in evidence.covers.items():
        covered = [_code(value) for value in values]
        yield say("{rows} cover, as {column}, {values}.", rows=next(names), column=_code(column), values=covered)
    if evidence.named_in:
        there = {"table": _code(evidence.named_in.table), "column": _code(evidence.named_in.column)}
        yield say("{rows} are each named in {table}, as {column}.", rows=next(names), **there)


@words.register(AttestationEvidence)
def _(evidence: AttestationEvidence, _language: str = SOURCE_LANGUAGE) -> Sentence:
    # i18n: both are whole sentences
    return say(
        "The hub attests: “{declaration}” Proof: {proof}", declaration=say(evidence.attest), proof=say(evidence.proof)
    )


@words.register(AnyOfEvidence)
def _(evidence: AnyOfEvidence, language: str = SOURCE_LANGUAGE) -> Sentence:
    first, *others = (words(each, language) for each in evidence.any_of)
    ways = say("One of these is enough: {way}", way=first)
    for each in others:
        ways = say("{ways} *Or:* {way}", ways=ways, way=each)
    return ways


def _together(sentences: Iterable[Sentence]) -> Sentence:
    """Return sentences one after the other."""
    said = dict(enumerate(sentences))
    if len(said) < 2:
        return said.get(0, NOTHING)
    gaps = " ".join(f"{{s{number}}}" for number in said)
    return Sentence(gaps, tuple((f"s{number}", sentence) for number, sentence in said.items()))


def _code(words_of_it: str) -> str:
    """Return a name of a file, a key or a value as Markdown shows it."""
    return f"`{words_of_it}`"


_STATED = {
    # i18n: as in "states the purpose, basis and retention of the data"
    "purpose": say("purpose"),
    # i18n: as in "states the purpose, basis and retention of the data"
    "basis": say("basis"),
    # i18n: as in "states the purpose, basis and retention of the data": how long they are kept
    "retention": say("retention"),
}


def _bounds(bounds: Bounds) -> Sentence | list[Sentence]:
    """Return a number's bounds as phrases; an empty list where it has none."""
    said = []
    if bounds.equals is not None:
        said.append(say("exactly {number}", number=_number(bounds.equals)))
    if bounds.above is not None:
        said.append(say("above {number}", number=_scaled(bounds.above, bounds)))
    if bounds.at_least is not None:
        said.append(say("at least {number}", number=_scaled(bounds.at_least, bounds)))
    if bounds.at_most is not None:
        said.append(say("at most {number}", number=_scaled(bounds.at_most, bounds)))
    return said


def _scaled(value: float | str, bounds: Bounds) -> object:
    """Return a bound with what it grows by."""
    number: object = _number(value)
    if bounds.times:
        number = say("{number} × {setting}", number=number, setting=_code(bounds.times))
    if bounds.per_months:
        number = say(
            "{number} in <<{months} month / {months} months>> (scaled to the programme’s length)",
            number=number,
            months=bounds.per_months,
        )
    return number


def _measured(table: TableEvidence, rows: Sentence, bounds: object) -> Sentence:
    """Return what of the rows is measured; the bounds are such as "at least 3"."""
    of: dict[str, object] = {"rows": rows, "bounds": bounds}
    if table.sum:
        product = " × ".join(_code(column) for column in table.sum)
        return say("{rows} add up, as {columns}, to {bounds}.", **of, columns=product)
    if table.largest:
        return say("{rows} have as their largest {column} {bounds}.", **of, column=_code(table.largest))
    if table.distinct:
        return say("{rows} have {bounds} different values of {column}.", **of, column=_code(table.distinct))
    return say("{rows} number {bounds}.", **of)


def _number(value: float | str) -> float | str:
    return _code(value) if isinstance(value, str) else value
