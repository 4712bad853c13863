"""The list of all standards, with the filter that a script of the theme brings to life."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kit_cli.method.front_matter import METHOD_ROLES
from kit_cli.method.read import Standard
from website.addresses import STANDARDS, standard_page
from website.content import Content
from website.sheet import Sheet
from website.words import role_word


@dataclass(frozen=True)
class Choice:
    """Something to filter by: its key in the page's address, its title, and its options with what they are called."""

    key: str
    title: str
    options: dict[str, str]


@dataclass(frozen=True)
class Group:
    """The standards of one stage, each with its path."""

    title: str
    standards: tuple[tuple[Standard, str], ...]


@dataclass(frozen=True)
class Index:
    """All standards by stage, and what they can be filtered by."""

    total: int
    must: int
    choices: tuple[Choice, ...]
    groups: tuple[Group, ...]


def sheets(content: Content) -> Iterator[Sheet]:
    """Yield the index."""
    standards = content.method.standards
    yield Sheet(
        STANDARDS,
        "standards",
        Index(
            total=len(standards),
            must=sum(each.front.level == "MUST" for each in standards),
            choices=_choices(content),
            groups=tuple(
                Group(
                    stage.title,
                    tuple((each, standard_page(content, each)) for each in content.method.of_stage(stage.id)),
                )
                for stage in content.method.stages
            ),
        ),
    )


def _choices(content: Content) -> tuple[Choice, ...]:
    return (
        Choice("stage", "Stage", {stage.id: stage.title for stage in content.method.stages}),
        Choice("level", "Level", {"MUST": "MUST", "SHOULD": "SHOULD"}),
        Choice("role", "Role", {role: role_word(role) for role in METHOD_ROLES}),
        Choice("support", "Kind of support", {kind.id: kind.short for kind in content.library.support}),
    )
