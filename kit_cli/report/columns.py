"""Lines for a terminal: wrapped, and without anything in them that would steer it."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator
from datetime import date

from kit_cli.check.results import Report, Result, Status
from kit_cli.errors import Problem, visible
from kit_cli.frozen import frozen
from kit_cli.grammar.sentence import Sentence, say
from kit_cli.languages.catalogues import own_words
from kit_cli.languages.speech import spoken
from kit_cli.report.locating import place_of, relative
from kit_cli.report.paint import Paint
from kit_cli.report.phrases import standing, standing_word

_MOST_NOTES = 10
"""More notes than these are counted, and not shown."""

COLOURS = {
    Status.MET: "green",
    Status.ATTESTED: "green",
    Status.ADAPTED: "cyan",
    Status.TO_ATTEST: "yellow",
    Status.AS_GENERATED: "bright_black",
    Status.NOT_MET: "red",
    Status.BLOCKED: "red",
    Status.NOT_APPLICABLE: "bright_black",
}
_INDENT = " " * 9
_MOST_LAPSED = 5
"""More attestations than these that do not count are counted, and not shown."""
_MOST_TOLD = 25
"""More problems than these at once help nobody."""
_STAND_IN = "▒"
"""Stands for the letters of a status until the line is wrapped and they are coloured, wherever a language puts them."""


@frozen
class Window:
    """In what a report is read: the columns of a line, what gives colours, and the language."""

    width: int
    paint: Paint
    language: str

    def spoken(self, sentence: Sentence | str) -> str:
        """Return a sentence in the language."""
        return spoken(sentence, self.language)

    def wrapped(self, sentence: Sentence | str, indent: str = "", hang: str = "") -> list[str]:
        """Return a sentence in lines; those after the first are indented further by ``hang``."""
        return wrapped(self.spoken(sentence), self.width, indent, hang)

    def heading(self, sentence: Sentence | str) -> list[str]:
        """Return a heading in lines, after an empty one."""
        return ["", *(self.paint(line, "bold") for line in self.wrapped(sentence))]


def wrapped(text: str, width: int, indent: str = "", hang: str = "") -> list[str]:
    """Return a text in lines; those after the first are indented further by ``hang``."""
    plain = visible(" ".join(text.split()))
    return textwrap.wrap(
        plain, max(width, 40), initial_indent=indent, subsequent_indent=indent + hang, break_on_hyphens=False
    ) or [indent.rstrip()]


def result_lines(
    result: Result, window: Window, *, full: bool, day: date | None = None, late: bool = False
) -> Iterator[str]:
    """Yield a standard with its status; with ``full``, also why it counts so, what is lacking, and what to do."""
    own, status = result.standard.front, window.spoken(standing_word(result))
    stand_in = _STAND_IN * len(status)
    title = own_words(own.title, window.language)
    first, *others = window.wrapped(standing(title, stand_in, day, late=late), _INDENT)
    head = f"  {window.paint(own.id, 'bold')}{' ' * (6 - len(own.id))} "
    for line in (f"{head}{first.lstrip()}", *others):
        yield line.replace(stand_in, window.paint(status, COLOURS[result.status]))
    if not full:
        return
    if result.reason:
        yield from window.wrapped(result.reason, _INDENT)
    for finding in result.findings:
        # i18n: a place in a file, and what is wrong there
        yield from window.wrapped(say("{place}: {what}", place=place_of(finding), what=finding.what), _INDENT, "  ")
        if finding.remedy:
            yield from window.wrapped(finding.remedy, f"{_INDENT}  ")


def lapsed_lines(report: Report, window: Window) -> Iterator[str]:
    """Yield what was attested and does not count, a line each; many are counted."""
    lapsed = [(each.standard.id, each.lapsed) for each in report.results if each.lapsed]
    if not lapsed:
        return
    yield from window.heading(say("Attested, and not counted ({number})", number=len(lapsed)))
    for name, finding in lapsed[:_MOST_LAPSED]:
        # i18n: the id of a standard, and why what was attested of it does not count
        yield from window.wrapped(say("{standard}: {why}", standard=name, why=finding.what), "  ", "  ")
    left = len(lapsed) - _MOST_LAPSED
    how = say("`{command}` says what to do.", command=f"mentorkit check --standard {lapsed[0][0]}")
    if left > 0:
        yield from window.wrapped(say("… and {number} more. {how}", number=left, how=how), "  ")
    else:
        yield from window.wrapped(how, "  ")


def problem_lines(report: Report, window: Window) -> Iterator[str]:
    """Yield what is wrong in the files, each with its place and what to do, and what was read as it was meant."""
    if report.problems:
        yield from window.heading(say("To mend in the files ({number})", number=len(report.problems)))
        yield from _placed(report.problems[:_MOST_TOLD], report, window)
    if left := len(report.problems[_MOST_TOLD:]):
        yield from window.wrapped(say("… and {number} more; mend these first.", number=left), "  ")
    if report.notes:
        yield from window.heading(say("Read as it was meant ({number})", number=len(report.notes)))
        yield from _placed(report.notes[:_MOST_NOTES], report, window)


def _placed(problems: Iterable[Problem], report: Report, window: Window) -> Iterator[str]:
    for problem in problems:
        where = relative(problem.file, report)
        place = f"{where}:{problem.line}" if problem.line else where
        first, *others = window.wrapped(say("{place}: {what}", place=place, what=problem.what), "  ", "  ")
        yield from (first.replace(place, window.paint(place, "red"), 1), *others)
        if problem.remedy:
            yield from window.wrapped(problem.remedy, "    ")
