"""Check programmes against the method."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

from kit_cli.actions.action import Declaration, Listener, Notice, OutcomeLine, Prepared, silent
from kit_cli.actions.folders import folders
from kit_cli.actions.parameter import choice, day, file, flag, folder, text
from kit_cli.actions.remarks_told import left_behind_told, remark_told
from kit_cli.check.results import Report
from kit_cli.check.run import check, not_checked
from kit_cli.errors import KitError, Problem, UsageProblem
from kit_cli.frozen import frozen
from kit_cli.grammar.sentence import Sentence, say
from kit_cli.method.read import method, read_outside
from kit_cli.model.folder import BUILD, KEPT, SETTINGS
from kit_cli.programme.base import Base
from kit_cli.report.paint import Paint, plain
from kit_cli.report.shapes import Shape, shape_of, to_patrons, written

if TYPE_CHECKING:
    from kit_cli.report.seen import SeenReport

FILE_WIDTH = 80
"""The columns of a text that goes to a file: whoever opens it has another window than whoever wrote it."""

Mapper = Callable[[Callable[[Path], Report], Sequence[Path]], Iterable[Report | KitError]]
"""Maps a function over programmes: yields in their order what it returns, each when it is asked for, as `map` does.

One that has others compute it yields a KitError where the answer was lost.
"""


@frozen(kw_only=True)
class CheckRequest:
    """Which programmes are checked, on which standards and day, in which shape, and what counts as a failure."""

    programmes: Annotated[
        tuple[Path, ...],
        folder(say("The programmes' folders (default: this one)."), value=say("PROGRAMMES"), positional=True),
    ] = ()
    next: Annotated[bool, flag(say("Only what comes next, by when and whose."))] = False
    all: Annotated[bool, flag(say("Every standard in full, not only what is due."))] = False
    standard: Annotated[
        tuple[str, ...], text(say("Only this standard, in full; may be repeated."), value=say("ID"))
    ] = ()
    on: Annotated[date | None, day(say("As if it were this day (default: today)."))] = None
    for_: Annotated[
        Literal["team", "patron"],
        choice(say("Whom the report is for; a patron gets two pages of HTML in words and signs.")),
    ] = "team"
    format: Annotated[Literal["text"] | Shape | None, choice(say("What to print (default: text)."))] = None
    to: Annotated[
        Path | None,
        file(say("Write to this file instead; its ending tells the format: .html .json .sarif .xml .md")),
    ] = None
    site: Annotated[
        str | None,
        text(
            say("Where the method's site stands, for links to the standards' pages."),
            value=say("ADDRESS"),
            variable="MENTORKIT_SITE",
        ),
    ] = None
    fail_on: Annotated[
        Literal["due", "files", "never"],
        choice(say("What makes the exit code 1: something due is unmet, a file is broken, or nothing.")),
    ] = "due"


_DAYS = 5
"""So many days are told of what builds have kept."""


class Checks:
    """The reports of programmes, one at a time: each is made when it is asked for, so that a thousand fit in memory."""

    def __init__(self, request: CheckRequest, on: date, mapped: Mapper = map, listener: Listener = silent) -> None:
        self.request = request
        self.on = on
        self.mapped = mapped
        self.listener = listener
        self.failed = False
        """Whether a programme fails by what was asked, among those whose reports have been made."""
        self.made = False
        """Whether all of them have been made."""

    def __iter__(self) -> Iterator[Report]:
        programmes = self.request.programmes
        one = partial(_checked, on=self.on, only=self.request.standard, planned=self.request.for_ == "patron")
        for where, found in zip(programmes, self.mapped(one, programmes), strict=True):
            report = not_checked(where, self.on, found) if isinstance(found, KitError) else found
            self.failed = self.failed or self._fails(report)
            for note in (*map(remark_told, report.remarks), *_left_behind(where)):
                self.listener(Notice(note))
            yield report
        self.made = True

    def _fails(self, report: Report) -> bool:
        match self.request.fail_on:
            case "never":
                return False
            case "files":
                return bool(report.problems)
        return bool(report.problems or report.unmet_now)

    def text(self, width: int = FILE_WIDTH, paint: Paint = plain, language: str | None = None) -> Iterator[str]:
        """Yield the reports in the shape that is asked for, piece by piece; width and colours are those of the text.

        What a person reads is in the main language of the first programme unless another is asked for.
        """
        asked = self.request
        if asked.for_ == "patron":
            return to_patrons(self, language)
        # The outside standard that says which shares it asks for.
        accreditation = next(each for each in read_outside(method().folder).standards if each.levels)
        if asked.format and asked.format != "text":
            return written(asked.format, self, accreditation, asked.site, language)
        from kit_cli.report.terminal import as_lines

        number, some = len(asked.programmes), bool(asked.standard)
        shown = {"agenda": asked.next, "every": asked.all, "some": some}
        return as_lines(self, number, accreditation, width, paint, language, **shown)


def _checked(folder: Path, on: date, only: tuple[str, ...], planned: bool) -> Report:
    """Return one report; whatever process this is, it reads the method once."""
    return check(folder, method(), on, only, planned)


def prepare(request: CheckRequest) -> Prepared[CheckRequest]:
    """Return the request with the folders and standards that are meant, and the shape that the file's ending tells.

    Raises UsageProblem for a pattern that no folder fits, a standard that does not exist, and an unknown ending.
    """
    shape = request.format or (shape_of(request.to) if request.to else "text")
    if request.for_ == "patron":
        shape = _for_patron(request)
    ids: tuple[str, ...] = ()
    if request.standard:
        from kit_cli.method.listing import named

        ids = tuple(named(each).id for each in request.standard)
    return Prepared(replace(request, programmes=folders(request.programmes), format=shape, standard=ids))


def _for_patron(request: CheckRequest) -> Shape:
    """Return the shape in which a patron reads; raises UsageProblem for what is asked beside it and cannot be so."""
    shape = request.format or (shape_of(request.to) if request.to else "html")
    if shape != "html" or request.next or request.all or request.standard:
        what = say("{option} is a page in HTML of the whole programme", option="--for patron")
        remedy = say("Leave the other options away, and give {option}.", option="--to report.html")
        raise UsageProblem(Problem(what, remedy))
    if len(request.programmes) > 1:
        what = say("{option} takes one programme", option="--for patron")
        raise UsageProblem(Problem(what, say("Run it once for each.")))
    return "html"


def run(request: CheckRequest, listener: Listener = silent, mapped: Mapper = map) -> Checks:
    """Return the reports; with ``to`` they are all made here, and the file is written whole or not at all."""
    ready = prepare(request).request
    for programme in ready.programmes:
        if note := _kept(programme):
            listener(Notice(note))
    checks = Checks(ready, ready.on or date.today(), mapped, listener)
    if ready.to:
        from kit_cli.files.writing import replaced

        replaced(ready.to, checks.text())
    return checks


def seen(outcome: Checks, language: str) -> tuple[SeenReport, ...]:
    """Return the reports as a page shows them in a language, and nothing that would write or go on checking."""
    from kit_cli.report.seen import seen as as_seen

    return tuple(as_seen(report, language, outcome.request.site) for report in outcome)


def _left_behind(programme: Path) -> Iterator[Sentence]:
    """Yield what has not followed a change of the settings; nothing is read where they are as the kit wrote them."""
    if not Base(programme).untouched(SETTINGS.path):
        from kit_cli.files.shipped import template_folder
        from kit_cli.template.left_behind import left_behind

        yield from left_behind_told(left_behind(programme, template_folder()))


def _kept(programme: Path) -> Sentence | None:
    """Return what to say of what builds have kept; None where there is nothing, as nearly everywhere."""
    if not (programme / KEPT).is_dir():
        return None
    from kit_cli.files.replacing import kept_by_day

    days = kept_by_day(programme / KEPT)
    if not days:
        return None
    newest = [f"{day} ({files})" for day, files in days.items()][:_DAYS]
    return say(
        "Note: {folder} keeps what a build had found in {build}; files by day: {days}."
        " Take what you need, and delete the rest.",
        folder=programme / KEPT,
        build=f"{BUILD}/",
        days=", ".join(newest + ["…"] * (len(days) > _DAYS)),
    )


def told(outcome: Checks, request: CheckRequest) -> Iterator[OutcomeLine]:
    """Yield where the report is, and whether something has to be mended; the rest stands in the reports."""
    if request.to:
        yield OutcomeLine(say("The report is in {file}.", file=request.to))
        return
    if not outcome.made:
        deque(outcome, maxlen=0)
    if outcome.failed:
        yield OutcomeLine(say("Something is due, or has to be mended: the check says what."))
    else:
        yield OutcomeLine(say("Nothing that is due is lacking."))


DECLARATION = Declaration(
    run=run,
    about=say("It says what each programme shows of the method's standards, and what it lacks."),
    reads=("programmes", "method", "template"),
    writes=("to",),
    tells=(Notice,),
    prepare=prepare,
    told=told,
    seen=seen,
)
