"""Every standard against the two outside standards and the five kinds of support, in both directions."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass

from kit_cli.method.model import OutsideItem, OutsideStandard, SupportKind
from kit_cli.method.read import Standard
from website.addresses import CROSSWALK
from website.content import Content
from website.listed import Listed, listed
from website.sheet import Sheet
from website.words import SUPPORT_WORDS

_SHORT = {"emcc": "EMCC’s six", "mentor": "MENTOR’s six, planning and evaluation"}
"""What a heading calls an outside standard whose full title is too long for it."""

Keys = Callable[[Standard], Collection[str]]
"""What a standard answers: items of an outside standard, or kinds of support, by their ids."""


@dataclass(frozen=True)
class Beside:
    """An outside standard, and for each of its items the standards that answer it."""

    standard: OutsideStandard
    items: tuple[tuple[OutsideItem, tuple[Listed, ...]], ...]


@dataclass(frozen=True)
class Matrix:
    """A table of all standards: its columns by key, and for each standard the columns that it answers."""

    title: str
    columns: dict[str, str]
    rows: tuple[tuple[Listed, tuple[bool, ...]], ...]

    @property
    def counts(self) -> tuple[int, ...]:
        """How many standards answer each column."""
        return tuple(sum(marks[number] for _, marks in self.rows) for number in range(len(self.columns)))


@dataclass(frozen=True)
class Crosswalk:
    """Both directions: what each outside thing finds here, and what each standard answers outside."""

    outside: tuple[Beside, ...]
    support: tuple[tuple[SupportKind, tuple[Listed, ...]], ...]
    alone: tuple[Listed, ...]
    """The standards that answer nothing outside."""
    matrices: tuple[Matrix, ...]


def sheets(content: Content) -> Iterator[Sheet]:
    """Yield the crosswalk."""
    outside = content.library.outside
    against = (
        _matrix(content, _SHORT.get(each.id, each.title), {item.id: item.title for item in each.items}, _answers)
        for each in outside.standards
    )
    crosswalk = Crosswalk(
        outside=tuple(
            Beside(each, tuple((item, _found(content, item.id, _answers)) for item in each.items))
            for each in outside.standards
        ),
        support=tuple((kind, _found(content, kind.id, _support)) for kind in outside.support),
        alone=listed(content, (each for each in content.method.standards if not each.front.answers)),
        matrices=(*against, _matrix(content, "the five kinds of support", SUPPORT_WORDS, _support)),
    )
    yield Sheet(CROSSWALK, "crosswalk", crosswalk)


def _answers(standard: Standard) -> Collection[str]:
    return standard.front.answers


def _support(standard: Standard) -> Collection[str]:
    return standard.front.support


def _found(content: Content, key: str, keys: Keys) -> tuple[Listed, ...]:
    return listed(content, (each for each in content.method.standards if key in keys(each)))


def _matrix(content: Content, title: str, columns: dict[str, str], keys: Keys) -> Matrix:
    standards = content.method.standards
    marks = (tuple(key in keys(each) for key in columns) for each in standards)
    return Matrix(title, columns, tuple(zip(listed(content, standards), marks, strict=True)))
