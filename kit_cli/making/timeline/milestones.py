"""What the calendar and the timeline's page say of a milestone, in one language."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from kit_cli.languages import listing, translate
from kit_cli.programme.gaps import fill
from kit_cli.programme.programme import Programme
from kit_cli.schedule.dates import Dated


@dataclass(frozen=True, slots=True)
class Link:
    """A form or document that is needed: its title, and its path inside `build/` (with `/`)."""

    title: str
    path: str


def title(dated: Dated, programme: Programme, language: str) -> str:
    """Return a milestone's title, with its number where it comes several times."""
    text = fill(dated.milestone.title[language], programme, language)
    return text if dated.number is None else f"{text} {dated.number}"


def what(dated: Dated, programme: Programme, language: str) -> str:
    """Return what is done."""
    return fill(dated.milestone.what[language], programme, language)


def who(dated: Dated, language: str) -> str:
    """Return whom it concerns, as a list in words."""
    names = _groups(language)
    return listing([names.get(each, each) for each in dated.milestone.who], language) if dated.milestone.who else ""


def owner(dated: Dated, programme: Programme, language: str) -> str:
    """Return who sees to it: the role, and the person's name once somebody is named."""
    person = getattr(programme.settings.people, dated.milestone.owner, None)
    if person is None:
        return dated.milestone.owner
    return f"{person.title[language]}: {person.name}" if person.name else str(person.title[language])


def where(dated: Dated, programme: Programme, language: str) -> str:
    """Return where it is: what the timeline says, online, the hub's town, or nothing for what is no meeting."""
    if dated.milestone.where is not None:
        return fill(dated.milestone.where[language], programme, language)
    if dated.milestone.mode is None:
        return ""
    return translate("Online", language) if dated.milestone.mode == "online" else programme.settings.hub.city


def forms(dated: Dated, programme: Programme, language: str) -> list[Link]:
    """Return the forms that are needed."""
    known = [programme.forms[each] for each in dated.milestone.forms if each in programme.forms]
    return [
        Link(fill(form.file.title[language], programme, language), f"forms/{language}/{form.id}.html") for form in known
    ]


def documents(dated: Dated, programme: Programme, language: str) -> list[Link]:
    """Return the documents that are needed."""
    known = {each.id: each for each in programme.documents if each.language == language}
    found = [known[each] for each in dated.milestone.documents if each in known]
    return [
        Link(fill(each.front.title, programme, language), f"{each.folder}/{language}/{each.id}.docx") for each in found
    ]


def _groups(language: str) -> dict[str, str]:
    _ = partial(translate, tag=language)
    return {
        "applicants": _("applicants"),
        "mentees": _("mentees"),
        "mentors": _("mentors"),
        "patrons": _("patrons"),
        "team": _("the team"),
        "origin": _("the origin"),
    }
