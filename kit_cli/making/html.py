"""A file of the build that is an HTML page."""

from __future__ import annotations

from functools import partial
from typing import Any

from kit_cli.face.drawings import drawing
from kit_cli.making import paths
from kit_cli.making.edition import Edition
from kit_cli.making.outputs import Output
from kit_cli.pages import page


def html(template: str, here: str, edition: Edition, **data: Any) -> Output:
    """Return the page that a template makes of data, at its path in `build/`.

    In the template `to(path)` is the link to another file of the build, and `{{ mark|safe }}` the programme's mark.
    """
    shown = page(template, edition.language, to=partial(paths.link, here), mark=_mark(), **data)
    return Output(here, shown.encode())


def _mark() -> str:
    """Return what stands for a programme at the head of its pages, as SVG: the kit's symbol."""
    return drawing("symbol")
