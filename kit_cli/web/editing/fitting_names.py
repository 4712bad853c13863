"""A permanent name for what somebody adds, made of its title as the kit makes names: nobody has to think of one."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from kit_cli.judging.marks import Spelled
from kit_cli.places.answer_rules import slug_of
from kit_cli.web.editing.shapes import Shape

_SHORTEST = 12
"""So many signs of a title tell what is meant; a number has room behind them."""


def fitting_name(title: str, shape: Shape, taken: Collection[str]) -> str:
    """Return a name of a kind that fits its rule, and that nothing has yet."""
    spelled = shape.mark(Spelled)
    fits = re.compile(spelled.pattern if spelled else ".+").fullmatch
    return next(each for each in _names(slug_of(title) or "new") if fits(each) and each not in taken)


def _names(slug: str) -> Iterator[str]:
    """Yield names ever further from a title."""
    plain = re.sub("[^a-z0-9]", "", slug)
    yield from (slug, plain, plain[:20])
    number = 2
    while True:
        yield from (f"{slug[:36]}-{number}", f"{plain[:_SHORTEST]}{number}", f"new{number}")
        number += 1
