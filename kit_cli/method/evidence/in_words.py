"""Evidence in words: what the check reads, as a standard's page and the terminal say it."""

from __future__ import annotations

from collections.abc import Iterable
from functools import singledispatch

from kit_cli.languages.table import SOURCE_LANGUAGE
from kit_cli.method.evidence.kinds import (
    AnyOfEvidence,
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
from kit_cli.method.evidence.names import EVERY_FORM
from kit_cli.method.template_headings import template_titles
from kit_cli.model.timeline import Offset


@singledispatch
def words(evidence: Evidence) -> str:
    """Return a piece of evidence as one sentence of Markdown."""
    raise TypeError(f"{type(evidence)} is not a kind of evidence")


@words.register
def _(evidence: SettingEvidence) -> str:
    return f"`{evidence.file}`: `{evidence.setting}` is {_bounds(evidence) or 'filled in'}."


@words.register
def _(evidence: MilestoneEvidence) -> str:
    name = f"`timeline.yml`: `{evidence.milestone}`"
    other, side = (evidence.after, "after") if evidence.after else (evidence.before, "before")
    said = []
    if other:
        gap = [
            f"{word} {_offset(offset)}"
            for word, offset in (("at least", evidence.at_least), ("at most", evidence.at_most))
            if offset
        ]
        said.append(" ".join(filter(None, ["is", " and ".join(gap), side, f"`{other}`"])))
    if evidence.times:
        scale = f" in {evidence.per_months} months" if evidence.per_months else ""
        said.append(f"takes place at least {_times(evidence.times)}{scale}")
    if evidence.days:
        said.append(f"lasts at least {evidence.days} days")
    sent = [f"`forms/{form}.yml`" for form in evidence.forms] + [f"`{each}.md`" for each in evidence.documents]
    if sent:
        said.append(f"goes with {_listing(sent)}")
    return f"{name} {_listing(said) or 'has a date'}."


@words.register
def _(evidence: OrderEvidence) -> str:
    return f"`timeline.yml` has, in this order: {', '.join(f'`{each}`' for each in evidence.order)}."


@words.register
def _(evidence: FormEvidence) -> str:
    name = "Every form" if evidence.form == EVERY_FORM else f"`forms/{evidence.form}.yml`"
    said = []
    if evidence.questions:
        asked = _listing([f"`{question}`" for question in evidence.questions])
        must = ", which must be answered" if evidence.required else ""
        same = f", in the same words as `forms/{evidence.same_as}.yml`" if evidence.same_as else ""
        said.append(f"asks {asked}{must}{same}")
    if evidence.lacks:
        said.append(f"does not ask {_listing([f'`{question}`' for question in evidence.lacks], 'or')}")
    if evidence.states:
        said.append(f"states the {_listing(list(evidence.states))} of the data")
    data = {"purpose": evidence.purpose, "basis": evidence.basis, "retention": evidence.retention}
    said += [f"has the {what} “{value}”" for what, value in data.items() if value]
    if evidence.linked is not None:
        said.append("is joined to the pair’s code" if evidence.linked else "is joined to nobody’s code")
    return f"{name} {_listing(said) or 'is there'}."


@words.register
def _(evidence: DocumentEvidence) -> str:
    said = []
    if evidence.headings:
        words_of = template_titles(evidence.document, SOURCE_LANGUAGE)
        titles = [words_of.get(heading, heading) for heading in evidence.headings]
        kind = "the section" if len(evidence.headings) == 1 else "the sections"
        said.append(f"has {kind} {_listing([f'“{title}”' for title in titles])}")
    if evidence.names:
        said.append(f"names {_listing([f'`{name}`' for name in evidence.names])}")
    if evidence.public is not None:
        said.append("is marked public" if evidence.public else "is not marked public")
    if evidence.milestone:
        said.append(f"belongs to `{evidence.milestone}`")
    return f"`{evidence.document}.md`, in each language of the programme, {_listing(said) or 'is there'}."


@words.register
def _(evidence: TableEvidence) -> str:
    which = f"`{evidence.file}`: the rows of `{evidence.table}`"
    if evidence.where:
        which += f" with {_listing([f'`{key}: {value}`' for key, value in evidence.where.items()])}"
    said = []
    if bounds := _bounds(evidence):
        said.append(_measured(evidence, bounds))
    if evidence.filled:
        said.append(f"each have {_listing([f'`{column}`' for column in evidence.filled])} filled in")
    for column, values in evidence.covers.items():
        said.append(f"cover, as `{column}`, {_listing([f'`{value}`' for value in values])}")
    if evidence.named_in:
        said.append(f"are each named in `{evidence.named_in.table}`, as `{evidence.named_in.column}`")
    return f"{which} {_listing(said) or 'are there'}."


@words.register
def _(evidence: AttestationEvidence) -> str:
    return f"The hub attests: “{evidence.attest}” Proof: {evidence.proof[0].lower()}{evidence.proof[1:].rstrip('.')}."


@words.register
def _(evidence: AnyOfEvidence) -> str:
    return "One of these is enough: " + " *Or:* ".join(words(each) for each in evidence.any_of)


def _bounds(bounds: Bounds) -> str:
    scale = f" in {bounds.per_months} months (scaled to the programme’s length)" if bounds.per_months else ""
    times = f" × `{bounds.times}`" if bounds.times else ""
    said = []
    if bounds.equals is not None:
        said.append(f"exactly {_number(bounds.equals)}")
    for word in ("above", "at_least", "at_most"):
        value = getattr(bounds, word)
        if value is not None:
            said.append(f"{word.replace('_', ' ')} {_number(value)}{times}{scale}")
    return _listing(said)


def _measured(table: TableEvidence, bounds: str) -> str:
    if table.sum:
        return f"add up, as {' × '.join(f'`{column}`' for column in table.sum)}, to {bounds}"
    if table.largest:
        return f"have as their largest `{table.largest}` {bounds}"
    if table.distinct:
        return f"have {bounds} different values of `{table.distinct}`"
    return f"number {bounds}"


def _number(value: float | str) -> str:
    return f"`{value}`" if isinstance(value, str) else f"{value:g}"


def _offset(offset: Offset) -> str:
    if offset.unit == "%":
        return f"{offset.amount} % of the programme’s length"
    return f"{offset.amount} {offset.unit}{'' if abs(offset.amount) == 1 else 's'}"


def _times(count: int) -> str:
    return {1: "once", 2: "twice"}.get(count, f"{count} times")


def _listing(items: Iterable[str], last: str = "and") -> str:
    found = list(items)
    return found[0] if len(found) == 1 else f" {last} ".join(filter(None, [", ".join(found[:-1]), *found[-1:]]))
