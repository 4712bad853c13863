"""HTML pages: Jinja templates that share one style, each page complete in itself, without a request to anywhere."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kit_cli.languages.catalogues import translate

if TYPE_CHECKING:
    from jinja2 import Environment

_FOLDER = Path(__file__).resolve().parent


@cache
def _environment(folder: Path) -> Environment:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    from kit_cli.files.compiled_templates import CompiledTemplates

    return Environment(
        bytecode_cache=CompiledTemplates(__file__),
        loader=FileSystemLoader(folder),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
    )


@cache
def _style() -> str:
    return (_FOLDER / "style.css").read_text(encoding="utf-8")


def page(template: str, language: str, **data: Any) -> str:
    """Return a template of this folder as HTML in a language; what ``data`` holds is shown literally.

    In the template `_("…")` says a short text in the page's language, `language` is its BCP 47 tag,
    and `{{ style|safe }}` is the style that all pages share.
    """
    return page_of(_FOLDER, template, language, partial(translate, tag=language), **data)


def page_of(folder: Path, template: str, language: str, words: Callable[..., str], **data: Any) -> str:
    """Return a template of another folder as HTML, its short texts from another catalogue.

    ``words`` is given a text and the values of its gaps by their names, and returns it in the language.
    """
    return _environment(folder).get_template(template).render(_=words, language=language, style=_style(), **data)
