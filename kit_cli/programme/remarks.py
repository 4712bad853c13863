"""What stands in a programme, is no mistake by itself, and may still not be meant: somebody should look at it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from kit_cli.errors import Problem
from kit_cli.grammar.sentence import say
from kit_cli.model.folder import SETTINGS, TIMELINE
from kit_cli.model.settings import MAY_BE_ONE, Person
from kit_cli.programme.programme import Programme
from kit_cli.programme.turned_days import turned_days


def remarks(programme: Programme) -> Iterator[Problem]:
    """Yield what somebody should look at, each with its file and line; nothing where the settings cannot be read."""
    if programme.knows(SETTINGS):
        yield from _one_for_two(programme)
    if programme.knows(TIMELINE):
        yield from turned_days(programme.source(TIMELINE.path), programme.folder)


def _one_for_two(programme: Programme) -> Iterator[Problem]:
    """Yield a remark for each person who holds roles that are meant for several; one who holds five is told once."""
    people, told = dict(programme.settings.people), set[str]()
    for (role, person), (other, second) in combinations(people.items(), 2):
        if {role, other} == MAY_BE_ONE or other in told:
            continue
        shared = _known_by(person).keys() & _known_by(second).keys()
        if shared:
            roles = [role, *(each for each in people if each != role and _known_by(people[each]).keys() & shared)]
            told |= set(roles)
            main = programme.languages[0]
            yield programme.source(SETTINGS.path).problem(
                say(
                    "{who} holds {number} roles that several people are meant to hold ({roles}): whoever is unhappy"
                    " with one of them has nobody else to turn to",
                    who=_known_by(person)[min(shared, key=lambda each: ("@" in each, each))],
                    number=len(roles),
                    roles=[people[each].title[main] for each in roles],
                ),
                ("people", roles[1]),
                say("Name somebody else where you can."),
            )


def _known_by(person: Person) -> dict[str, str]:
    """Return by what a person can be told from others, the names and the address, by the same in small letters."""
    names = person.name.values() if isinstance(person.name, dict) else [person.name]
    return {" ".join(each.split()).casefold(): each for each in (*names, person.email) if each.strip()}
