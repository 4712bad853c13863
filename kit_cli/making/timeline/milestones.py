"""What people are told of a milestone, in one edition: on the pages, in the calendar and in the table alike."""

from __future__ import annotations

from datetime import date

from kit_cli.frozen import frozen
from kit_cli.languages.numbers import listing
from kit_cli.making import paths
from kit_cli.making.edition import Edition
from kit_cli.making.link import Link
from kit_cli.schedule.dates import Dated
from kit_cli.schedule.reasons import why


@frozen
class ToldMilestone:
    """A milestone in words; what does not apply to it is empty.

    ``milestone`` is the id of its rule;
    it lasts from ``start`` to ``end``, and is a ``gathering`` when people meet for several days;
    ``title`` has its number where it comes several times, ``days`` are its date or dates, ``time`` its hours;
    ``who`` are those whom it concerns, ``owner`` is the role that sees to it, with a name once somebody is named;
    ``where`` is what the timeline says, online or the hub's town; ``moved_from`` and ``why`` tell of a move.
    """

    id: str
    milestone: str
    stage: str
    start: date
    end: date
    gathering: bool
    title: str
    days: str
    time: str
    what: str
    where: str
    who: str
    owner: str
    forms: tuple[Link, ...]
    documents: tuple[Link, ...]
    moved_from: str
    why: str

    @property
    def links(self) -> tuple[Link, ...]:
        """Every form and document that is needed."""
        return self.forms + self.documents


def told(dated: Dated, edition: Edition) -> ToldMilestone:
    """Return a milestone in words; raises UnknownGap."""
    rule = dated.milestone
    return ToldMilestone(
        id=dated.id,
        milestone=rule.id,
        stage=rule.stage,
        start=dated.start,
        end=dated.end,
        gathering=is_gathering(dated),
        title=title(dated, edition),
        days=edition.day(dated.start, dated.end),
        time=(rule.time or "").replace("-", "–"),
        what=edition.said(rule.what),
        where=where(dated, edition),
        who=_who(dated, edition),
        owner=_owner(dated, edition),
        forms=_forms(dated, edition),
        documents=_documents(dated, edition),
        moved_from=edition.day(dated.moved_from) if dated.moved_from else "",
        why=why(dated, edition.language, edition.country),
    )


def title(dated: Dated, edition: Edition) -> str:
    """Return a milestone's title, with its number where it comes several times; raises UnknownGap."""
    text = edition.said(dated.milestone.title)
    return text if dated.number is None else f"{text} {dated.number}"


def is_gathering(dated: Dated) -> bool:
    """Return whether people meet for several days: what a year is remembered by."""
    return dated.milestone.mode == "in-person" and dated.milestone.days > 1


def _who(dated: Dated, edition: Edition) -> str:
    _ = edition.own
    names = {
        "applicants": _("applicants"),
        "mentees": _("mentees"),
        "mentors": _("mentors"),
        "patrons": _("patrons"),
        "team": _("the team"),
        "origin": _("the origin"),
    }
    who = dated.milestone.who
    return listing([names.get(each, each) for each in who], edition.language) if who else ""


def _owner(dated: Dated, edition: Edition) -> str:
    person = getattr(edition.programme.settings.people, dated.milestone.owner, None)
    if person is None:
        return dated.milestone.owner
    role: str = person.title[edition.language]
    return f"{role}: {edition.named(person.name)}" if person.name else role


def where(dated: Dated, edition: Edition) -> str:
    """Return where people meet, online or the hub's town; nothing where they do not, and raise UnknownGap."""
    _ = edition.own
    if dated.milestone.where is not None:
        return edition.said(dated.milestone.where)
    if dated.milestone.mode is None:  # no meeting
        return ""
    return _("Online") if dated.milestone.mode == "online" else edition.named(edition.programme.settings.hub.city)


def _forms(dated: Dated, edition: Edition) -> tuple[Link, ...]:
    known = edition.programme.forms
    found = [known[each] for each in dated.milestone.forms if each in known]
    return tuple(
        Link(edition.said(form.file.title), paths.FORM_PAGE.at(language=edition.language, name=form.id))
        for form in found
    )


def _documents(dated: Dated, edition: Edition) -> tuple[Link, ...]:
    known = {each.id: each for each in edition.documents}
    found = [known[each] for each in dated.milestone.documents if each in known]
    return tuple(Link(edition.filled(each.front.title), paths.document(each)) for each in found)
