"""What stands in a programme, is no mistake by itself, and may still not be meant: somebody should look at it."""

from __future__ import annotations

from collections.abc import Iterator

from kit_cli.errors import Problem
from kit_cli.grammar.sentence import say
from kit_cli.model.folder import SETTINGS, TIMELINE
from kit_cli.programme.base import Base
from kit_cli.programme.cut_short import cut_short
from kit_cli.programme.held_roles import held_by_one
from kit_cli.programme.pictures import wordless_pictures
from kit_cli.programme.programme import Programme
from kit_cli.programme.turned_days import turned_days


def remarks(programme: Programme, base: Base | None = None) -> Iterator[Problem]:
    """Yield what somebody should look at, each with its file and line; ``base`` where what the kit wrote is read."""
    base = base or Base(programme.folder)
    if programme.knows(SETTINGS):
        yield from _one_for_two(programme)
        yield from _colours(programme)
    if programme.knows(TIMELINE):
        yield from turned_days(programme.source(TIMELINE.path), base)
    yield from cut_short(programme, base)
    yield from wordless_pictures(programme)


def _one_for_two(programme: Programme) -> Iterator[Problem]:
    people, main = dict(programme.settings.people), programme.languages[0]
    for held in held_by_one({role: (each.name, each.email) for role, each in people.items()}):
        yield programme.source(SETTINGS.path).problem(
            say(
                "{who} holds {number} roles that several people are meant to hold ({roles}): whoever is unhappy"
                " with one of them has nobody else to turn to",
                who=held.who,
                number=len(held.roles),
                roles=[people[each].title[main] for each in held.roles],
            ),
            ("people", held.roles[1]),
            say("Name somebody else where you can."),
        )


def _colours(programme: Programme) -> Iterator[Problem]:
    """Yield a remark for each of the hub's colours that is not used as it is given."""
    if not programme.settings.hub.colours:
        return
    from kit_cli.face.own import own_face  # which computes

    for change in own_face(programme.settings.hub).changes:
        what = say("{key}: {what}", key="hub.colours", what=change.what)
        yield programme.source(SETTINGS.path).problem(what, ("hub", "colours", change.number), change.remedy)
