"""A report as Markdown, for a wiki, an issue or the summary of a build."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import partial

from kit_cli.check.results import Report, Result
from kit_cli.check.score import score
from kit_cli.grammar.sentence import Sentence, say
from kit_cli.languages.catalogues import own_words
from kit_cli.languages.speech import shown, spoken
from kit_cli.method.stages import stage_title
from kit_cli.report.locating import page_of, place_of, relative, sentences
from kit_cli.report.order import by_stage, by_urgency
from kit_cli.report.phrases import read_in, standing_now, standing_word
from kit_cli.report.picture import word_of
from kit_cli.report.summary import Summary, summary

Speak = Callable[[Sentence | str], str]
"""Says a sentence in a language."""

_MARKS = re.compile(r"([\\`*_\[\]<>|#])")


def as_markdown(reports: Iterable[Report], site: str | None = None, language: str | None = None) -> Iterator[str]:
    """Yield the text of one report, or of several a table with a line each.

    It is in the main language of the first programme unless another is asked for.
    """
    language, found = read_in(reports, language)
    first, second = next(found, None), next(found, None)
    if first is not None and second is None:
        yield "".join(f"{line}\n" for line in _report(first, site, language))
        return
    title = spoken(say("Programmes"), language)
    yield f"# {title}\n\n"
    heads = (
        say("Programme"),
        say("Place"),
        say("Kit"),
        say("Next"),
        say("Met"),
        say("Overdue"),
        say("Due now"),
        say("To mend"),
    )
    yield f"| {' | '.join(_plain(spoken(head, language)) for head in heads)} |\n"
    yield "| --- | --- | --- | --- | ---: | ---: | ---: | ---: |\n"
    for report in (first, second, *found):
        if report is not None:
            yield _row(summary(report, language))


def _row(found: Summary) -> str:
    cells = (
        found.name,
        found.place,
        found.kit_version,
        found.stage,
        f"{found.satisfied}/{found.applicable}",
        found.overdue,
        found.due,
        found.problems,
    )
    return f"| {' | '.join(_plain(str(cell)) for cell in cells)} |\n"


def _report(report: Report, site: str | None, language: str) -> Iterator[str]:
    speak = partial(spoken, tag=language)
    shares = score(report)
    yield from (f"# {_plain(report.name)}", "")
    names = ", ".join(filter(None, [report.hub, report.city]))
    # i18n: the name of a hub and of its town
    yield _plain(speak(say("{hub}, on {day}.", hub=names, day=report.on)))
    yield from (" ".join(_plain(speak(each)) for each in standing_now(report)), "")
    left = [each for each in by_urgency(report.results) if each.counts_now]
    if left:
        yield from _heading(speak(say("Due and not met")))
        yield from (_open(result, site, speak, language) for result in left)
        yield ""
    yield from _heading(speak(say("Every standard")))
    heads = (say("Standard"), say("Status"), say("Due by"))
    yield from (f"| {' | '.join(_plain(speak(head)) for head in heads)} |", "| --- | --- | --- |")
    for stage, results in by_stage(report.results).items():
        one = shares.stages[stage]
        yield f"| **{_plain(stage_title(stage, language))}** | {one.satisfied}/{one.applicable} | |"
        for result in results:
            day = shown(language, result.due.ends) if result.due.ends else ""
            yield f"| {_name(result, site, language)} | {speak(word_of(result))} | {day} |"
    yield from _for_the_team(report, left, speak)


def _for_the_team(report: Report, left: Iterable[Result], speak: Speak) -> Iterator[str]:
    """Yield what is to mend and what is due, with files and lines, which tell nobody else anything."""
    places = [
        f"- `{relative(each.file, report)}:{each.line or 1}` {_plain(sentences(each, speak))}"
        for each in report.problems
    ]
    places += [
        f"- {result.standard.id}: `{place_of(each)}` {_plain(sentences(each, speak))}"
        for result in left
        for each in result.findings
    ]
    if places:
        yield from ("", *_heading(speak(say("For the team: what is left to do, place by place"))), *places)


def _heading(words: str) -> tuple[str, str]:
    return f"## {_plain(words)}", ""


def _open(result: Result, site: str | None, speak: Speak, language: str) -> str:
    named = {"standard": _name(result, site, language), "status": standing_word(result)}
    # i18n: such as "SEL-3 Declare conflicts of interest: not met, due by 4 May 2027"
    line = say("{standard}: {status}, due by {day}", **named, day=result.due.ends)
    return f"- {speak(line)}"


def _name(result: Result, site: str | None, language: str) -> str:
    front, page = result.standard.front, page_of(result.standard, site)
    title = _plain(own_words(front.title, language))
    return f"[{front.id}]({page}) {title}" if page else f"{front.id} {title}"


def _plain(text: str) -> str:
    """Return a text whose signs Markdown does not obey, on one line."""
    return _MARKS.sub(r"\\\1", " ".join(text.split()))
