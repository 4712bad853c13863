"""A file of the build that is an HTML page."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from kit_cli.face.own import face_css, own_face
from kit_cli.making import paths
from kit_cli.making.badge import page_badge
from kit_cli.making.edition import Edition
from kit_cli.making.funders import logos_for_pages
from kit_cli.making.outputs import Output
from kit_cli.pages import page


def html(template: str, here: str, edition: Edition, **data: Any) -> Output:
    """Return the page that a template makes of data, at its path in `build/`.

    In the template `to(path)` is the link to another file of the build, and what `page_in_edition` gives it.
    """
    return Output(here, page_in_edition(template, edition, partial(paths.link, here), **data).encode())


def page_in_edition(template: str, edition: Edition, to: Callable[[str], str], **data: Any) -> str:
    """Return the page that a template makes of data, as a text.

    In the template `to(path)` is a link, `{{ mark|safe }}` the hub's logo or the programme's mark,
    `{{ hub_style|safe }}` the hub's own colours, and `funders` the row of funders' logos.
    """
    hub = edition.programme.settings.hub
    return page(
        template,
        edition.language,
        to=to,
        mark=page_badge(edition),
        funders=tuple(logos_for_pages(edition)),
        hub_style=face_css(own_face(hub)),
        **data,
    )
