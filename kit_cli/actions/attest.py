"""Attest what a standard asks and no file can show: of one standard, or of several with one proof."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import Annotated

from kit_cli.actions import entry
from kit_cli.actions.action import Declaration, Listener, Notice, OpenQuestion, OutcomeLine, Prepared, silent
from kit_cli.actions.entry import Entered
from kit_cli.actions.handed_back import of_a_table
from kit_cli.actions.notes import read_as_meant
from kit_cli.actions.parameter import day, file, folder, text
from kit_cli.actions.proving import proven
from kit_cli.actions.standards_and_folder import told_apart
from kit_cli.actions.telling.entry import entered_told
from kit_cli.check.attesting import contradicted, too_early, uses, wrong_entry
from kit_cli.check.due import due
from kit_cli.check.finding import Wrong
from kit_cli.check.proof import known_by, too_often, wrong_names
from kit_cli.check.reading import Reading
from kit_cli.check.registers import read_registers, why_not_attested
from kit_cli.check.run import check
from kit_cli.errors import KitError, Problem
from kit_cli.files.yaml_source import Source
from kit_cli.frozen import frozen
from kit_cli.grammar.sentence import Sentence, say
from kit_cli.judging.validate import validate
from kit_cli.method.read import Standard, method, proof_rule
from kit_cli.model.folder import ATTESTATIONS
from kit_cli.model.registers import Attested
from kit_cli.programme.read import check_is_programme, read_programme
from kit_cli.programme.registers import add, check_open


@frozen(kw_only=True)
class AttestRequest:
    """On which standards, and an entry of attestations.yml as far as it is known, which they share."""

    standards: Annotated[
        tuple[str, ...],
        text(
            say("The ids of standards, and last the programme’s folder."),
            value=say("IDS"),
            positional=True,
            label=say("The standards"),
        ),
    ] = ()
    table: Annotated[
        Path | None,
        file(
            say("A table that `mentorkit tables` made: what is filled in it and not yet entered."),
            label=say("Or a table of attestations that was filled"),
            option="from",
        ),
    ] = None
    programme: Annotated[
        Path, folder(say("The programme’s folder, where it is not named last (default: this one)."))
    ] = Path()
    by: Annotated[str | None, text(say("Who saw to it: name and role."), question=say("By whom (name and role)"))] = (
        None
    )
    proof: Annotated[
        str | None,
        text(
            say("What proves it: words that name a file of the programme or an https address."),
            question=say("What proves it: a file in the programme’s folder (data/…), or an address (https://…)"),
            label=say("What proves it, in words"),
        ),
    ] = None
    file: Annotated[
        Path | None,
        file(
            say("The proof, a file in the programme’s folder; --proof may then say what it is."),
            label=say("The proof, where it is a file of the programme"),
        ),
    ] = None
    address: Annotated[str | None, text(say("Where the proof can be opened: an https address."))] = None
    confirmed_by: Annotated[
        str | None,
        text(
            say("Who has looked as well, for what is core: another name, and the role."),
            question=say("Who has looked as well (another name, and the role)"),
        ),
    ] = None
    on: Annotated[date | None, day(say("When it was so (default: today)."), question=say("On which day"))] = None
    review: Annotated[
        date | None,
        day(
            say("From when somebody looks again."),
            question=say("From which day on somebody looks again (Enter: never)"),
            label=say("From which day on somebody looks again"),
        ),
    ] = None

    @property
    def standard(self) -> str | None:
        """The first of them, by which an entry is judged until there is one for each."""
        return next(iter(self.standards), None)


def prepare(request: AttestRequest) -> Prepared[AttestRequest]:
    """Return the request with ids, folder and proof as they are meant, and show the standards.

    Raises KitError when an entry would not count or could not be appended, and when what is given does not fit.
    """
    if request.table is not None:
        return Prepared(of_a_table(request))
    standards, programme = told_apart(request.standards, request.programme)
    check_is_programme(programme)
    known = {each.id: each for each in method().standards}
    if problems := [Problem(w.what, w.remedy) for each in standards if (w := why_not_attested(each.id, known))]:
        raise KitError(problems)
    check_open(programme, Attested)
    ready = replace(request, standards=tuple(each.id for each in standards), programme=programme)
    if ready.proof or ready.file or ready.address:
        ready = proven(ready)
    _judge(ready, standards)
    return Prepared(ready, standards)


def questions(request: AttestRequest) -> tuple[OpenQuestion[AttestRequest], ...]:
    """Return a question for each field that is not given; for a second name only where a standard asks for one."""
    if request.table is not None:
        return ()
    standards = [each for each in method().standards if each.id in request.standards]
    needs_two = any(each.needs_two for each in standards)
    asked = entry.questions(request, Attested, ["review"] if needs_two else ["review", "confirmed_by"])
    left = [each for each in asked if needs_two or each.name != "confirmed_by"]
    return tuple(replace(each, answered=partial(_answered, each, standards)) for each in left)


def _answered(
    asked: OpenQuestion[AttestRequest], standards: list[Standard], request: AttestRequest, words: str
) -> AttestRequest:
    answered = asked.answered(request, words)
    if asked.name == "proof":
        answered = proven(answered)
    _judge(answered, standards)
    return answered


def _judge(request: AttestRequest, standards: tuple[Standard, ...] | list[Standard]) -> None:
    """Raise KitError for what of a request would not count, as far as it is known."""
    entry.judge_known(request, Attested)
    reading, problems = Reading(read_programme(request.programme)), list[Problem]()
    day = request.on
    for each in standards:
        when = due(each.front.due, reading, date.today())
        wrong = contradicted(each, reading) or too_early(when, day or date.today(), reading)
        if not wrong and request.by and request.confirmed_by:
            wrong = wrong_names(each.id, request.by, request.confirmed_by, core=each.needs_two)
        problems += [_problem(each.id, wrong)] if wrong else []
    if problems:
        raise KitError(_once(problems))


def _once(problems: list[Problem]) -> list[Problem]:
    return [each for number, each in enumerate(problems) if each not in problems[:number]]


def _problem(standard: str, wrong: Wrong) -> Problem:
    # i18n: the id of a standard, and why it cannot be attested
    return Problem(say("{standard}: {why}", standard=standard, why=wrong.what), wrong.remedy)


def run(request: AttestRequest, listener: Listener = silent) -> Entered:
    """Write an entry for each standard in one write, and say how they stand; raises KitError, and then writes none.

    Of a table each row that is right is written, and the outcome tells what is wrong with the others.
    """
    prepared = prepare(request)
    ready: AttestRequest = prepared.request
    if ready.table is not None:
        from kit_cli.actions.recording import record

        recorded = record(ready.programme, ready.table)
        for noted in read_as_meant(recorded.notes):
            listener(noted)
        return recorded
    standards: tuple[Standard, ...] = prepared.shown
    return attest(ready.programme, [(each, entry_of(each, ready)) for each in standards])


def attest(programme: Path, entries: list[tuple[Standard, Attested]]) -> Entered:
    """Write entries that count; raises KitError with what is wrong with each of the others, and then writes none."""
    reading, today = Reading(read_programme(programme)), date.today()
    problems = [
        _problem(standard.id, wrong)
        for standard, each in entries
        if (wrong := wrong_entry(standard, due(standard.front.due, reading, today), each, reading))
    ]
    if problems:
        raise KitError(_once(problems))
    _check_uses(reading, [each for _, each in entries], today)
    path = add(programme, *(each for _, each in entries))
    ids = [each.standard for _, each in entries]
    return Entered(path, check(programme, method(), today, ids).results)


def _check_uses(reading: Reading, entries: list[Attested], today: date) -> None:
    named = uses(read_registers(reading.programme, method()), today, {each.standard: each for each in entries})
    most = proof_rule().most_standards
    number = max(named[known] for each in entries for known in known_by(each))
    if number > most:
        wrong = too_often(number, most)
        raise KitError(Problem(wrong.what, wrong.remedy))


def entry_of(standard: Standard, request: AttestRequest) -> Attested:
    """Return what a request says as the entry of a standard, of today where no other day is given; raises KitError."""
    from kit_cli.files.fingerprints import fingerprint_of_file

    said = entry.known(request, Attested)
    if request.file is not None:
        said |= {
            "file": request.file.as_posix(),
            "sha256": fingerprint_of_file(request.programme / request.file, request.programme),
        }
    values = {"on": date.today(), **said, "standard": standard.id}
    with entry.placeless():
        return validate(Attested, Source(Path(), values), ())


def _told(outcome: Entered, request: AttestRequest) -> Iterable[OutcomeLine]:
    if request.table is None:
        return entered_told(outcome)
    from kit_cli.actions.recording import Recorded
    from kit_cli.actions.telling.recording import recorded_told

    assert isinstance(outcome, Recorded)  # noqa: S101  (a table has no other outcome)
    return recorded_told(outcome)


_ABOUT: Sentence = say(
    "The entries go to the programme's attestations.yml; what is not given is asked. Several ids share the answers. A "
    "proof is a file in the programme's folder or an https address; it is looked at again at every check. A table to "
    "tick holds a year's: `mentorkit tables` makes it, and --from reads it as often as you like."
)

DECLARATION = Declaration(
    run=run,
    about=_ABOUT,
    reads=("programme", "method", "template", "file", "table"),
    writes=(f"programme/{ATTESTATIONS.path}",),
    tells=(Notice,),
    prepare=prepare,
    questions=questions,
    told=_told,
    seen=entry.seen,
)
