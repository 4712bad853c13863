"""How the choices of a Google form lead from page to page."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from kit_cli.logic.branch import Value, holds
from kit_cli.logic.nodes import Node
from kit_cli.making.forms.items import FormItem

END = None
"""Where a form ends: after the last page."""


@dataclass
class GooglePage:
    """A page: its items, and where it leads.

    ``node`` is the condition under which it is reached, ``source`` the question that decides it (None: always reached).
    A page is ``worded`` when Google cannot keep its condition, which its help then says;
    ``under`` names the group whose own condition it stands under, either way.
    The condition of an item is empty where a page keeps it; what is left is to be said in words.
    ``choices`` leads each choice of the question ``decides`` to the number of a page; ``otherwise`` is where the page
    leads without such an answer, and ``leads`` is False where that is simply the next page.
    """

    title: str = ""
    help: str = ""
    items: list[FormItem] = field(default_factory=list)
    node: Node | None = None
    source: str | None = None
    worded: bool = False
    under: str = ""
    decides: str | None = None
    choices: dict[str, int | None] = field(default_factory=dict)
    otherwise: int | None = END
    leads: bool = False


def consistent(block: Sequence[GooglePage], values: list[Value]) -> bool:
    """Return whether each page of a block is reached, and everyone on it goes on to the same page.

    A block is a run of pages that one question decides; Google leads on from a page without asking who is there.
    """
    return all(
        len({_next(block, place, value) for value in values if page.node and holds(page.node, value)}) == 1
        for place, page in enumerate(block)
    )


def lead(pages: list[GooglePage], values: Callable[[str], list[Value]]) -> None:
    """Set where each page leads; ``values`` gives a question's choices, and None for no answer."""

    def number(of_page: int) -> int | None:
        return of_page if of_page < len(pages) else END

    for first, block in list(_blocks(pages)):
        home = pages[first - 1]
        home.decides = block[0].source
        known = values(block[0].source or "")
        home.choices = {value: number(first + _next(block, -1, value)) for value in known if value is not None}
        home.otherwise = number(first + _next(block, -1, None))
        home.leads = home.otherwise != first
        for place, page in enumerate(block):
            anyone_here = next(value for value in known if page.node and holds(page.node, value))
            page.otherwise = number(first + _next(block, place, anyone_here))
            page.leads = page.otherwise != number(first + place + 1)


def _blocks(pages: list[GooglePage]) -> Iterator[tuple[int, list[GooglePage]]]:
    """Yield each block with the number of its first page."""
    first = 0
    for number in range(1, len(pages) + 1):
        source = pages[first].source
        if number == len(pages) or pages[number].source != source:
            if source:
                yield first, pages[first:number]
            first = number


def _next(block: Sequence[GooglePage], after: int, value: Value) -> int:
    """Return the place of the next page of a block for a choice; its length where the block is left."""
    for place in range(after + 1, len(block)):
        node = block[place].node
        if node and holds(node, value):
            return place
    return len(block)
