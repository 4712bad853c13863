"""Compare evidence with a programme: a function for each kind yields what is lacking, and nothing when all is there."""

from __future__ import annotations

from collections.abc import Iterator
from functools import singledispatch

from kit_cli.check.bounds import outside
from kit_cli.check.forms import lacks_of_form
from kit_cli.check.milestones import lacks_of_milestone, lacks_of_order
from kit_cli.check.reading import Finding, Reading, filled
from kit_cli.check.tables import lacks_of_table
from kit_cli.headings import heading_ids
from kit_cli.method.evidence import AnyOf, Attestation, Document, Evidence, Form, Milestone, Order, Setting, Table


@singledispatch
def lacks(evidence: Evidence, _reading: Reading) -> Iterator[Finding]:
    """Yield what a programme's files lack of a piece of evidence."""
    raise TypeError(f"{type(evidence)} is not a kind of evidence")


@lacks.register
def _(evidence: Setting, reading: Reading) -> Iterator[Finding]:
    value = reading.value(evidence.file, evidence.setting)
    line = reading.line(evidence.file, tuple(evidence.setting.split(".")))
    if not filled(value):
        yield Finding(f"{evidence.setting} is not filled in", "Fill it in.", evidence.file, line)
    elif said := outside(value, evidence, reading):
        yield Finding(f"{evidence.setting} is {value}", f"It must be {said}.", evidence.file, line)


@lacks.register
def _(evidence: Milestone, reading: Reading) -> Iterator[Finding]:
    yield from lacks_of_milestone(evidence, reading)


@lacks.register
def _(evidence: Order, reading: Reading) -> Iterator[Finding]:
    yield from lacks_of_order(evidence, reading)


@lacks.register
def _(evidence: Form, reading: Reading) -> Iterator[Finding]:
    yield from lacks_of_form(evidence, reading)


@lacks.register
def _(evidence: Document, reading: Reading) -> Iterator[Finding]:
    for language in reading.programme.languages:
        found = next((each for each in reading.programme.documents
                      if (each.id, each.language) == (evidence.document, language)), None)  # fmt: skip
        if found is None:
            file = f"documents/{language}/{evidence.document}.md"
            yield Finding(f"the document is missing in {language}", "Write it, or take it from the template.", file)
            continue
        file, ids = found.path.relative_to(reading.programme.folder).as_posix(), heading_ids(found.body)
        for heading in evidence.headings:
            if heading not in ids:
                yield Finding(f"the section {heading} is missing", f"Add a heading with {{ #{heading} }}.", file)
        for name in evidence.names:
            if f"{{{name}}}" not in found.body:
                yield Finding(f"the text does not name {{{name}}}", "Name it where readers need it.", file)
        if evidence.public is not None and found.front.public is not evidence.public:
            yield Finding("public is not as it must be", f"Write `public: {str(evidence.public).lower()}`.", file)
        if evidence.milestone and found.front.milestone != evidence.milestone:
            yield Finding(f"milestone is {found.front.milestone}", f"Write `milestone: {evidence.milestone}`.", file)


@lacks.register
def _(evidence: Table, reading: Reading) -> Iterator[Finding]:
    yield from lacks_of_table(evidence, reading)


@lacks.register
def _(_evidence: Attestation, _reading: Reading) -> Iterator[Finding]:
    yield from ()


@lacks.register
def _(evidence: AnyOf, reading: Reading) -> Iterator[Finding]:
    ways = [list(lacks(each, reading)) for each in evidence.any_of]
    if all(ways):
        yield ways[0][0]
