"""The reading paths: a page a role with the standards that speak of it, and their list."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kit_cli.method.front_matter import RoleFront
from website.addresses import method_page
from website.content import Content
from website.listed import Listed, listed
from website.site_page import SitePage
from website.written import WrittenPage, written


@dataclass(frozen=True)
class Roles:
    """The page that introduces the roles, and each with its path."""

    written: WrittenPage
    roles: tuple[tuple[RoleFront, str], ...]


@dataclass(frozen=True)
class RolePage:
    """A reading path, and the standards that speak of the role."""

    front: RoleFront
    body: str
    standards: tuple[Listed, ...]


def site_pages(content: Content) -> Iterator[SitePage]:
    """Yield the list and the page of each role."""
    library = content.library
    roles = tuple((role.front, method_page(role)) for role in library.roles)
    yield SitePage(method_page(library.roles_index), "roles", Roles(written(content, library.roles_index), roles))
    for role in library.roles:
        own = (each for each in content.method.standards if role.front.role in each.front.roles)
        yield SitePage(method_page(role), "role", RolePage(role.front, role.body, listed(content, own)))
