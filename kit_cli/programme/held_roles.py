"""Who holds several of a programme's roles: one person is told from another by the names and by the address."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations
from typing import Any

from kit_cli.frozen import frozen
from kit_cli.model.people import MAY_BE_ONE


@frozen
class HeldByOne:
    """One person, called as the programme calls them, and the roles that are theirs."""

    who: str
    roles: tuple[str, ...]


def held_by_one(people: Mapping[str, Iterable[Any]]) -> Iterator[HeldByOne]:
    """Yield each person who holds roles that are meant for several; one who holds five is told once.

    ``people`` says for each role by what its holder is known: names and addresses, or what stands there instead.
    """
    known = {role: _known_by(said) for role, said in people.items()}
    told = set[str]()
    for (role, person), (other, second) in combinations(known.items(), 2):
        if {role, other} == MAY_BE_ONE or other in told:
            continue
        shared = person.keys() & second.keys()
        if shared:
            roles = (role, *(each for each in known if each != role and known[each].keys() & shared))
            told |= set(roles)
            # A name says more than an address.
            yield HeldByOne(person[min(shared, key=lambda each: ("@" in each, each))], roles)


def _known_by(said: Iterable[Any]) -> dict[str, str]:
    """Return by what a person can be told from others, each by the same as people mistype it."""
    texts = (text for each in said for text in (each.values() if isinstance(each, dict) else [each]))
    return {_plain(each): each for each in texts if isinstance(each, str) and each.strip()}


def _plain(words: str) -> str:
    """Return a name or an address without accents and capitals, its spaces as single ones."""
    apart = unicodedata.normalize("NFKD", words)
    return " ".join("".join(sign for sign in apart if not unicodedata.combining(sign)).split()).casefold()
