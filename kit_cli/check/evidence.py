"""Compare evidence with a programme: a function for each kind yields what is lacking, and nothing when all is there.

Each raises Blocked where what it reads is broken.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import singledispatch

from kit_cli.check.bounds import outside
from kit_cli.check.documents import lacks_of_document
from kit_cli.check.finding import Finding
from kit_cli.check.forms import lacks_of_form
from kit_cli.check.milestones import lacks_of_milestone, lacks_of_order
from kit_cli.check.placeholders import is_placeholder
from kit_cli.check.reading import Reading, filled
from kit_cli.check.said import say
from kit_cli.check.tables import lacks_of_table
from kit_cli.method.evidence import AnyOf, Attestation, Document, Evidence, Form, Milestone, Order, Setting, Table


@singledispatch
def lacks(evidence: Evidence, _reading: Reading) -> Iterator[Finding]:
    """Yield what a programme's files lack of a piece of evidence."""
    raise TypeError(f"{type(evidence)} is not a kind of evidence")


lacks.register(Milestone, lacks_of_milestone)
lacks.register(Order, lacks_of_order)
lacks.register(Form, lacks_of_form)
lacks.register(Document, lacks_of_document)
lacks.register(Table, lacks_of_table)


@lacks.register
def _(evidence: Setting, reading: Reading) -> Iterator[Finding]:
    value = reading.value(evidence.file, evidence.setting)
    line = reading.line(evidence.file, tuple(evidence.setting.split(".")))
    setting, file = evidence.setting, evidence.file
    if not filled(value):
        yield Finding(say("{setting} is not filled in", setting=setting), say("Fill it in."), file, line)
    elif is_placeholder(value, setting, reading):
        what = say("{setting} still holds the example: {value}", setting=setting, value=value)
        yield Finding(what, say("Write your own."), file, line)
    elif bound := outside(value, evidence, reading):
        what = say("{setting} is {value}", setting=setting, value=value)
        yield Finding(what, say("It must be {bound}.", bound=bound), file, line)


@lacks.register
def _(_evidence: Attestation, _reading: Reading) -> Iterator[Finding]:
    yield from ()


@lacks.register
def _(evidence: AnyOf, reading: Reading) -> Iterator[Finding]:
    ways = [list(lacks(each, reading)) for each in evidence.any_of]
    if all(ways):
        yield ways[0][0]
