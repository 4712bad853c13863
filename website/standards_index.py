"""The list of all standards, with the filter that a script of the theme brings to life."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kit_cli.method.front_matter import METHOD_ROLES
from kit_cli.method.read import Standard
from website.addresses import STANDARDS, standard_page
from website.content import Content
from website.english import role_word
from website.site_page import SitePage


@dataclass(frozen=True)
class FilterChoice:
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
    choices: tuple[FilterChoice, ...]
    groups: tuple[Group, ...]


def site_pages(content: Content) -> Iterator[SitePage]:
    """Yield the index."""
    standards = content.method.standards
    yield SitePage(
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


def _choices(content: Content) -> tuple[FilterChoice, ...]:
    return (
        FilterChoice("stage", "Stage", {stage.id: stage.title for stage in content.method.stages}),
        FilterChoice("level", "Level", {"MUST": "MUST", "SHOULD": "SHOULD"}),
        FilterChoice("role", "Role", {role: role_word(role) for role in METHOD_ROLES}),
        FilterChoice("support", "Kind of support", {kind.id: kind.short for kind in content.library.support}),
    )
