"""Standards as the lists of other pages name them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from kit_cli.method.read import Standard
from website.addresses import standard_page
from website.content import Content


@dataclass(frozen=True)
class Listed:
    """A standard in a list."""

    id: str
    title: str
    level: str
    uri: str


def listed(content: Content, standards: Iterable[Standard]) -> tuple[Listed, ...]:
    """Return standards as a list names them, in their order."""
    return tuple(
        Listed(each.id, each.front.title, each.front.level, standard_page(content, each)) for each in standards
    )
