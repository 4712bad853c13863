"""HTML pages: Jinja templates that share one style, each page complete in itself, without a request to anywhere."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kit_cli.languages.catalogues import translate

if TYPE_CHECKING:
    from jinja2 import Environment

_FOLDER = Path(__file__).resolve().parent
_TICKED = re.compile(r"`([^`]+)`")
"""What is typed literally, as short texts write it."""


@cache
def _environment(folder: Path) -> Environment:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined
    from markupsafe import Markup, escape

    from kit_cli.face.drawings import drawing
    from kit_cli.face.fonts import face_fonts
    from kit_cli.files.compiled_templates import CompiledTemplates

    environment = Environment(
        bytecode_cache=CompiledTemplates(__file__),
        loader=FileSystemLoader([folder, _FOLDER]),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
    )
    environment.filters["ticked"] = lambda text: Markup(_TICKED.sub(r"<code>\1</code>", str(escape(text))))  # noqa: S704
    environment.globals["drawing"] = lambda *named, **said: Markup(drawing(*named, **said))  # noqa: S704
    environment.globals["fonts"] = face_fonts
    return environment


@cache
def _style() -> str:
    """Return the tokens as variables, how drawings are filled by them, and what all pages have in common."""
    from kit_cli.face.css import css
    from kit_cli.face.drawings import drawing_css
    from kit_cli.face.tokens import tokens

    return "\n".join((css(tokens()), drawing_css(), (_FOLDER / "style.css").read_text(encoding="utf-8")))


def look(template: str) -> str:
    """Return the style rules of a template's drawing, for whoever shows it on another page."""
    return str(_environment(_FOLDER).get_template(template).module.look())  # type: ignore[attr-defined]


def drawn(template: str, name: str, *values: Any) -> str:
    """Return what a macro of a template of this folder draws of some values, for whoever shows it elsewhere."""
    return str(getattr(_environment(_FOLDER).get_template(template).module, name)(*values))


def page(template: str, language: str, **data: Any) -> str:
    """Return a template of this folder as HTML in a language; what ``data`` holds is shown literally.

    In the template `_("…")` says a short text in the page's language, `language` is its BCP 47 tag,
    `{{ style|safe }}` is the style that all pages share, and `{{ drawing(name) }}` a drawing of kit_cli/face/drawings;
    the filter `ticked` shows what stands between backticks as it is typed.
    """
    return page_of(_FOLDER, template, language, partial(translate, tag=language), **data)


def page_of(folder: Path, template: str, language: str, words: Callable[..., str], **data: Any) -> str:
    """Return a template of another folder as HTML, its short texts from another catalogue.

    ``words`` is given a text and the values of its gaps by their names, and returns it in the language.
    """
    return _environment(folder).get_template(template).render(_=words, language=language, style=_style(), **data)
