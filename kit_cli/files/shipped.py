"""Where the method and the template lie: beside the package in a checkout, inside it once installed."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path

from kit_cli.errors import KitError, Problem
from kit_cli.files.document_paths import DOCUMENT_FOLDERS
from kit_cli.grammar.sentence import say

_PACKAGE = Path(__file__).resolve().parent.parent

RENDERED = "{{cookiecutter.programme_slug}}"
"""The template's folder that becomes a programme's; beside it lie the facts and words that it is filled with."""


@cache
def data_folder(name: str) -> Path:
    """Return the folder ``cookiecutter-programme`` or ``methodology``.

    Raises FileNotFoundError when neither a checkout nor the wheel's data holds it (a broken installation).
    """
    for root in (_PACKAGE / "_data", _PACKAGE.parent):
        if (root / name).is_dir():
            return root / name
    raise FileNotFoundError(f"{name} is not part of this installation; install mentorship-kit again.")


def template_folder() -> Path:
    """Return the folder of the cookiecutter template.

    A contributor who adds a place or a language works on a copy and names it in MENTORKIT_TEMPLATE.
    Raises KitError when that is not a template.
    """
    own = os.environ.get("MENTORKIT_TEMPLATE")
    if not own:
        return data_folder("cookiecutter-programme")
    if not (Path(own) / "cookiecutter.json").is_file():
        what = say("{variable} names a folder without {file}", variable="MENTORKIT_TEMPLATE", file="cookiecutter.json")
        raise KitError(Problem(what, say("Name a copy of the template, or unset the variable."), Path(own)))
    return Path(own).resolve()


def template_document(name: str, language: str) -> Path | None:
    """Return the file of the template's document of an id in a language; None where it has none."""
    paths = (template_folder() / RENDERED / folder / language / f"{name}.md" for folder in DOCUMENT_FOLDERS)
    return next((path for path in paths if path.is_file()), None)


def place_ids(template: Path) -> list[str]:
    """Return the ids of a template's places: the names of their files."""
    return _names(template / "places")


def country_codes(template: Path) -> list[str]:
    """Return the codes of the countries that a template knows."""
    return [name.upper() for name in _names(template / "countries")]


def _names(folder: Path) -> list[str]:
    # `glob` would compile a pattern, and make a path of each name.
    names = os.listdir(folder) if folder.is_dir() else []  # noqa: PTH208
    return sorted(name.removesuffix(".yml") for name in names if name.endswith(".yml"))
