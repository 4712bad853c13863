"""The forms of a programme as its desk shows them: whose they are, from when they are filled, and whether by now."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Literal

from kit_cli.frozen import frozen
from kit_cli.grammar.sentence import Sentence, say
from kit_cli.making.edition import Edition
from kit_cli.making.forms.audience import people
from kit_cli.making.forms.shapes import shapes
from kit_cli.model.folder import form_path
from kit_cli.programme.form import Form
from kit_cli.web.workplace.lying import built, text_of

Now = Literal["yet", "open", "past"]

_WORDS: dict[Now, Sentence] = {
    # i18n: of a form that people do not fill yet
    "yet": say("not yet"),
    # i18n: of a form that people fill at this time
    "open": say("in use"),
    # i18n: of a form whose time has passed
    "past": say("past"),
}

_ANSWERED_WITHIN = timedelta(weeks=2)
"""So long people answer what is sent on one day: with two reminders a week apart nobody expects more."""
_WHENEVER = "anyone"
"""The audience that may need a form at any time, once it is there."""


@frozen(kw_only=True)
class DeskForm:
    """A form: ``file`` is its text, the others are its shapes in the build; ``from_`` is None where nothing does."""

    id: str
    title: str
    who: str
    minutes: int
    from_: date | None
    now: Now
    now_word: Sentence
    file: str
    page: str
    word: str
    google: str
    xlsform: str


def desk_forms(edition: Edition, on: date, folder: str, language: str) -> Iterator[DeskForm]:
    """Yield the forms in the order in which they come into use; those that nothing dates come last."""
    found = [(form, _used(form, edition)) for form in edition.programme.forms.values()]
    for form, used in sorted(found, key=lambda each: (each[1] or (date.max, date.max), each[0].id)):
        now = _now(used, on)
        lie = shapes(form, edition)
        yield DeskForm(
            id=form.id,
            title=edition.said(form.file.title),
            who=people(form, language),
            minutes=form.file.minutes,
            from_=used[0] if used else None,
            now=now,
            now_word=_WORDS[now],
            file=text_of(folder, form_path(form.id)),
            page=built(folder, lie.page),
            word=built(folder, lie.word),
            google=built(folder, lie.google),
            xlsform=built(folder, lie.xlsform),
        )


def _used(form: Form, edition: Edition) -> tuple[date, date] | None:
    """Return from when to when a form is filled: from its milestone to the last one that names it."""
    programme = edition.programme
    found = [
        row for row in programme.dates if row.milestone.id == form.file.milestone or form.id in row.milestone.forms
    ]
    if not found:
        return None
    first, last = min(row.start for row in found), max(row.end for row in found)
    if form.file.audience == _WHENEVER:
        last = max(row.end for row in programme.dates)
    elif first == last:
        last += _ANSWERED_WITHIN
    return first, last


def _now(used: tuple[date, date] | None, on: date) -> Now:
    if used is None or used[0] <= on <= used[1]:  # what nothing dates is used whenever it is needed
        return "open"
    return "yet" if on < used[0] else "past"
