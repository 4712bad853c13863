"""Say of texts that the kit wrote: we have read them, and they are ours."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Annotated

from kit_cli.actions.action import Declaration, Listener, OpenQuestion, Prepared, silent
from kit_cli.actions.parameter import folder, text
from kit_cli.actions.telling.confirm import confirmed_told
from kit_cli.check.origin import content_of, origin_of
from kit_cli.check.proof import wrong_who
from kit_cli.errors import KitError, Problem, UsageProblem
from kit_cli.files.document_paths import DOCUMENT_FOLDERS
from kit_cli.files.fingerprints import walked
from kit_cli.files.plain_text import read_text
from kit_cli.files.titles import title_in
from kit_cli.files.yaml_source import Source
from kit_cli.frozen import frozen
from kit_cli.grammar.sentence import Sentence, say
from kit_cli.judging.validate import validate
from kit_cli.model.folder import ADAPTATIONS, ATTESTATIONS, BUILD, CONFIRMATIONS, SETTINGS, TIMELINE
from kit_cli.model.registers import Confirmed
from kit_cli.programme.read import read_programme
from kit_cli.programme.registers import add, check_open
from kit_cli.programme.sources import is_source

_OF_THE_HUB = (ATTESTATIONS, ADAPTATIONS, CONFIRMATIONS)
_WORDS_A_MINUTE = 200
"""So fast an adult reads a plain text with care (Brysbaert 2019 finds 238 for non-fiction, in silence)."""
_WHERE_FROM = say("For example `mentorkit confirm {file}`.", file=TIMELINE.path)


@frozen(kw_only=True)
class ConfirmRequest:
    """Which files were read, and by whom."""

    files: Annotated[
        tuple[Path, ...],
        folder(
            say("Files of a programme, or folders such as documents/pt-PT."),
            value=say("FILES"),
            positional=True,
            label=say("The texts that were read"),
        ),
    ] = ()
    programme: Annotated[Path | None, folder(say("The programme’s folder (default: where the files lie)."))] = None
    by: Annotated[
        str | None, text(say("Who has read them: name and role."), question=say("Read by whom (name and role)"))
    ] = None


@frozen
class ConfirmOutcome:
    """What was confirmed, and in which register it stands."""

    register: Path
    files: tuple[str, ...]
    already: int
    """How many others were confirmed before, and are as they were."""


@frozen
class TextToRead:
    """A file that is going to be confirmed: its path, its title where it bears one, and how long reading it takes."""

    file: str
    title: str
    minutes: int


@frozen
class _Chosen:
    """The files that are meant, by their paths in one programme's folder."""

    folder: Path
    files: tuple[str, ...]


def prepare(request: ConfirmRequest) -> Prepared[ConfirmRequest]:
    """Return the request, and show which files are meant; raises KitError for what cannot be confirmed."""
    if not request.files:
        raise UsageProblem(Problem(say("no file is named"), _WHERE_FROM, key=("files",)))
    chosen = _chosen(request)
    check_open(chosen.folder, Confirmed)
    if request.by is not None:
        _read_by(request.by)
    texts = tuple(_text(chosen.folder, each) for each in chosen.files)
    return Prepared(replace(request, programme=chosen.folder), texts)


def questions(request: ConfirmRequest) -> tuple[OpenQuestion[ConfirmRequest], ...]:
    """Ask who has read them, where nobody is named."""
    if request.by is not None:
        return ()
    return (OpenQuestion("by", say("Read by whom (name and role)"), lambda _: None, _answered),)


def _answered(request: ConfirmRequest, words: str) -> ConfirmRequest:
    _read_by(words)
    return replace(request, by=words)


def run(request: ConfirmRequest, _listener: Listener = silent) -> ConfirmOutcome:
    """Write an entry for each file that is not confirmed as it is; raises KitError, and then nothing is written."""
    prepare(request)
    chosen, today = _chosen(request), date.today()
    if request.by is None:
        remedy = say("Write {option}.", option="--by NAME")
        raise UsageProblem(Problem(say("who has read it is missing"), remedy, key=("by",)))
    origin = origin_of(read_programme(chosen.folder))
    new = [each for each in chosen.files if not origin.confirmed(each)]
    entries = [_entry(each, request.by, today, content_of(chosen.folder / each, chosen.folder)) for each in new]
    if entries:
        add(chosen.folder, *entries)
    return ConfirmOutcome(chosen.folder / CONFIRMATIONS.path, tuple(new), len(chosen.files) - len(new))


def _read_by(words: str) -> None:
    """Raise KitError for what is nobody's name."""
    _entry("x", words, date.today(), "0" * 64)
    if wrong := wrong_who(words):
        raise KitError(Problem(wrong.what, wrong.remedy))


def _entry(file: str, by: str, on: date, sha256: str) -> Confirmed:
    source = Source(Path(), {"file": file, "by": by, "on": on, "sha256": sha256})
    try:
        return validate(Confirmed, source, ())
    except KitError as error:
        raise KitError(replace(each, file=None, line=None) for each in error.problems) from error


def _chosen(request: ConfirmRequest) -> _Chosen:
    """Return the files that are meant; raises KitError with what is wrong with each of the others."""
    named = request.files
    folders = {folder for each in named if (folder := request.programme or _programme_of(each)) is not None}
    if len(folders) > 1:
        raise UsageProblem(
            Problem(say("the files belong to several programmes"), say("Confirm those of each by itself."))
        )
    problems: list[Problem] = []
    files: list[str] = []
    for each in named:
        found, problem = _files(each, next(iter(folders), None))
        files += found
        problems += [problem] if problem else []
    if problems:
        raise KitError(problems)
    return _Chosen(next(iter(folders)), tuple(dict.fromkeys(files)))


def _programme_of(path: Path) -> Path | None:
    """Return the nearest folder above a path, or the path itself, that is a programme's, named as the path is."""
    for up in (path, *path.parents):
        if (up / SETTINGS.path).is_file():
            return up
    whole = Path.cwd() / path
    return next((up for up in whole.parents if (up / SETTINGS.path).is_file()), None)


def _files(path: Path, folder: Path | None) -> tuple[list[str], Problem | None]:
    """Return the files that a path means, or what is wrong with it."""
    if folder is None:
        return [], Problem(say("this lies in no programme's folder"), _WHERE_FROM, path)
    if not path.exists():
        return [], Problem(say("there is no such file"), _WHERE_FROM, path)
    real, home = path.resolve(), folder.resolve()
    if not real.is_relative_to(home):
        return [], Problem(say("this leads outside the programme's folder"), _WHERE_FROM, path)
    inside = real.relative_to(home).as_posix()
    if real == home:
        remedy = say(
            "Name what you have read: a file, or a folder such as {folder}.", folder=f"{DOCUMENT_FOLDERS[0]}/pt-PT"
        )
        return [], Problem(say("nobody reads a whole programme in one go"), remedy, path)
    if real.is_file():
        problem = _wrong(real, inside)
        return ([], replace(problem, file=path)) if problem else ([inside], None)
    found = (f"{inside}/{each}" for each in walked(real))
    below = sorted(each for each in found if _is_text(each) and not (home / each).is_symlink())
    return below, None if below else Problem(_no_text(f"{inside}/"), _WHERE_FROM, path)


def _text(folder: Path, file: str) -> TextToRead:
    try:
        text = read_text(folder / file, folder)
    except KitError:
        text = ""
    return TextToRead(file, title_in(text), max(1, round(len(text.split()) / _WORDS_A_MINUTE)))


def _wrong(path: Path, inside: str) -> Problem | None:
    """Return why a file cannot be confirmed; None when it can."""
    if not _is_text(inside):
        return Problem(_no_text(inside), _WHERE_FROM)
    try:
        return None if read_text(path).strip() else Problem(say("the file is empty"))
    except KitError as error:
        return error.problems[0]


def _is_text(inside: str) -> bool:
    """Tell whether a file is one of the texts that standards read, and that the kit wrote or might have written."""
    return is_source(inside) and all(inside != each.path for each in _OF_THE_HUB)


def _no_text(inside: str) -> Sentence:
    if inside.startswith(f"{BUILD}/"):
        return say("what lies in {folder} is made from the texts: confirm these", folder=f"{BUILD}/")
    return say("{file} is no text that a standard reads", file=inside)


DECLARATION = Declaration(
    run=run,
    about=say(
        "What is as the kit wrote it counts for nothing until somebody of the hub has changed it, or has read it and"
        " says so here. The entry goes to the programme's confirmations.yml; a later change of the file voids it."
    ),
    reads=("programme", "files", "method", "template"),
    writes=(f"programme/{CONFIRMATIONS.path}",),
    prepare=prepare,
    questions=questions,
    told=confirmed_told,
)
