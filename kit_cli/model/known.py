"""What a data file may name that stands elsewhere: told to the models by the rooms that read those files."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from typing import TYPE_CHECKING

from kit_cli.frozen import frozen
from kit_cli.judging.context import Context

if TYPE_CHECKING:
    from kit_cli.model.fact_register import RegisteredFact


@frozen
class Known:
    """What is known besides a file; what is None was not looked up, and is not judged.

    So a reader that wants one section of a file, such as the check, need not read all the others.
    """

    name: str | None = None
    """The file's name without its ending: what is declared in it must agree."""
    countries: Collection[str] | None = None
    """The codes of the countries that have a file."""
    currencies: Collection[str] | None = None
    """The codes of the currencies that are in use."""
    families: Collection[str] | None = None
    """The disclaimers of eu.yml."""
    facts: Mapping[str, RegisteredFact] | None = None
    """The register of facts.yml: of countries' facts, or for a place of its prices."""
    categories: Collection[str] | None = None
    """What the `holidays` library tells of the file's country; nothing where it does not know the country."""
    subdivisions: Collection[str] | None = None
    """The codes and names by which the library knows the country's regions."""
    answer: Callable[[str, object], object] | None = None
    """The rule of an answer, by its key; raises Misfit."""


_NOTHING = Known()


def known_to(context: Context) -> Known:
    """Return what a validator may know of other files."""
    known: Known = context.known or _NOTHING
    return known
