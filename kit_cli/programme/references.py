"""Names that one file of a programme uses for something in another: each must exist."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from pathlib import PurePath

from kit_cli.errors import Problem, nearest
from kit_cli.files.document_paths import document_path
from kit_cli.files.yaml_source import Key, Source
from kit_cli.grammar.nearly import has_sign
from kit_cli.grammar.sentence import Sentence, say
from kit_cli.judging.model import names
from kit_cli.model.folder import FRAMEWORK, RISKS, SETTINGS, TIMELINE
from kit_cli.programme.base import Base
from kit_cli.programme.document import Document
from kit_cli.programme.gaps import UnknownGap, check_document, check_gaps
from kit_cli.programme.programme import Programme
from kit_cli.programme.sources import is_source
from kit_cli.programme.tables_lint import table_problems

_MOST_OF_ONE = 20
"""So much is told of one document; whoever has mended that sees the rest."""

_UNKNOWN: dict[str, Callable[[str], Sentence]] = {
    "form": lambda name: say("{name} is not a form of this programme", name=name),
    "document": lambda name: say("{name} is not a document of this programme", name=name),
    "milestone": lambda name: say("{name} is not a milestone of this programme", name=name),
    "role": lambda name: say("{name} is not a role of this programme", name=name),
    "budget line": lambda name: say("{name} is not a budget line of this programme", name=name),
    "indicator": lambda name: say("{name} is not an indicator of this programme", name=name),
    "question": lambda name: say("{name} is not a question of this programme", name=name),
}
"""What is said of a name that does not exist, by the kind of thing that it was to name."""


def check_references(programme: Programme) -> Iterator[Problem]:
    """Yield a problem for each name that does not exist: forms, documents, milestones, budget lines, settings."""
    known = {
        "form": set(programme.forms),
        "document": {document.id for document in programme.documents},
        "milestone": {row.id for row in programme.dates} | {rule.id for rule in programme.timeline.milestones},
        "role": set(names(type(programme.settings.people))),
    }
    timeline, base = programme.sources[TIMELINE.path], Base(programme.folder)
    for index, rule in enumerate(programme.timeline.milestones):
        yield from _names(timeline, ("milestones", index, "forms"), "form", rule.forms, known, base)
        yield from _names(timeline, ("milestones", index, "documents"), "document", rule.documents, known, base)
        yield from _names(timeline, ("milestones", index, "owner"), "role", [rule.owner], known)
    for form in programme.forms.values():
        if form.file.milestone:
            yield from _names(form.source, ("milestone",), "milestone", [form.file.milestone], known)
    for document in programme.documents:
        if document.front.milestone and document.front.milestone not in known["milestone"]:
            remedy = nearest(document.front.milestone, known["milestone"])
            what = say("{name} is not a milestone", name=document.front.milestone)
            yield Problem(what, remedy, document.path, 2, key=("milestone",))
    yield from _documents(programme)
    yield from _support(programme)
    yield from _framework(programme, known)
    yield from _risks(programme, known)
    yield from _gaps(programme)


def _names(
    source: Source, key: Key, kind: str, names: Iterable[str], known: dict[str, set[str]], base: Base | None = None
) -> Iterator[Problem]:
    for name in names:
        if name not in known[kind] and (gone := _gone(name, base)):
            what = say("{file} is gone, and {key} names it here", file=gone, key=str(key[-1]))
            yield source.problem(what, key, say("Put the file back, or take {name} out here.", name=name))
        elif name not in known[kind]:
            yield source.problem(_UNKNOWN[kind](name), key, nearest(name, known[kind]))


def _gone(name: str, base: Base | None) -> str | None:
    """Return the file of this name that the programme was made with, and that a person may have deleted."""
    paths = base.paths if base else ()
    return next((each for each in paths if PurePath(each).stem == name and is_source(each)), None)


def _documents(programme: Programme) -> Iterator[Problem]:
    """Yield a problem for each document that one of the programme's languages lacks."""
    there = {(document.folder, document.id, document.language) for document in programme.documents}
    for folder, name in sorted({(folder, name) for folder, name, _ in there}):
        for tag in programme.languages:
            if (folder, name, tag) not in there:
                path = programme.folder / document_path(name, tag, folder)
                what = say("this document is missing in one language")
                yield Problem(what, say("Write it, or delete the others."), path)


def _support(programme: Programme) -> Iterator[Problem]:
    source = programme.sources[SETTINGS.path]
    lines = {line.id for line in programme.budget.lines}
    indicators = {indicator.id for indicator in programme.framework.indicators}
    for index, support in enumerate(programme.settings.support):
        known = {"budget line": lines, "indicator": indicators}
        yield from _names(source, ("support", index, "budget_line"), "budget line", [support.budget_line], known)
        yield from _names(source, ("support", index, "indicator"), "indicator", [support.indicator], known)


def _framework(programme: Programme, known: dict[str, set[str]]) -> Iterator[Problem]:
    source = programme.sources[FRAMEWORK.path]
    for index, indicator in enumerate(programme.framework.indicators):
        key: Key = ("indicators", index)
        yield from _names(source, (*key, "milestone"), "milestone", [indicator.milestone], known)
        sources = indicator.source if isinstance(indicator.source, list) else [indicator.source]
        for each in sources:
            if each.form is None:
                continue
            yield from _names(source, (*key, "source"), "form", [each.form], known)
            if form := programme.forms.get(each.form):
                asked = {question.name for question in form.flat()}
                asked |= {row.name for question in form.flat() for row in question.rows or []}
                yield from _names(source, (*key, "source"), "question", each.questions, {"question": asked})
    for index, wave in enumerate(programme.framework.waves):
        yield from _names(source, ("waves", index, "forms"), "form", wave.forms, known)


def _risks(programme: Programme, known: dict[str, set[str]]) -> Iterator[Problem]:
    source = programme.sources[RISKS.path]
    for index, risk in enumerate(programme.risks.risks):
        yield from _names(source, ("risks", index, "owner"), "role", [risk.owner], known)


def _gaps(programme: Programme) -> Iterator[Problem]:
    """Yield a problem for each text that names what does not exist, or breaks the rules of its language."""
    # Not in the settings: what people answered stands there, and is literal.
    sources = [source for name, source in programme.sources.items() if name != SETTINGS.path]
    for source in [*sources, *(form.source for form in programme.forms.values())]:
        for key, text in _with_gaps(source.data):
            language = str(key[-1]) if key[-1] in programme.languages else programme.languages[0]
            if wrong := _wrong(text, programme, language):
                yield source.problem(wrong.what, key, wrong.remedy)
    for document in programme.documents:
        yield from islice(_gaps_of_document(document, programme), _MOST_OF_ONE)
        yield from islice(table_problems(document), _MOST_OF_ONE)


def _with_gaps(data: object) -> Iterator[tuple[Key, str]]:
    """Yield each text that may have a gap, with its key; not what a form compares, which has gaps of its own kind."""
    inner: Iterable[tuple[str | int, object]] = ()
    if isinstance(data, dict):
        inner = ((name, value) for name, value in data.items() if name not in {"relevant", "constraint"})
    elif isinstance(data, list):
        inner = enumerate(data)
    for name, value in inner:
        if isinstance(value, str):
            if has_sign(value):
                yield (name,), value
        elif isinstance(value, dict | list):
            for key, text in _with_gaps(value):
                yield (name, *key), text


def _gaps_of_document(document: Document, programme: Programme) -> Iterator[Problem]:
    front = document.front
    for key, text in (("title", front.title), ("heading", front.heading)):
        if text and (wrong := _wrong(text, programme, document.language)):
            yield Problem(wrong.what, wrong.remedy, document.path, document.line_of(key), key=(key,))
    # Nearly every document is in order, and is read at once; of another each line is told.
    if not _wrong(document.body, programme, document.language, check_document):
        return
    for number, line in enumerate(document.body.split("\n")):
        if wrong := _wrong(line, programme, document.language, check_document):
            yield Problem(wrong.what, wrong.remedy, document.path, document.body_line + number)


def _wrong(
    text: str, programme: Programme, language: str, check: Callable[[str, Programme, str], None] = check_gaps
) -> UnknownGap | None:
    """Return what is wrong with the gaps of a text; None when nothing is."""
    try:
        check(text, programme, language)
    except UnknownGap as error:
        return error
    return None
