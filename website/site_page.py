"""What a module of this package hands over for each page that it makes."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class SitePage:
    """A page before it is rendered: its path on the site, its template, and what the template knows as `page`."""

    uri: str
    template: str
    page: object
