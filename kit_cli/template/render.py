"""Render the template with cookiecutter's generator, for the programme's languages only."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path
from typing import Any

from kit_cli.errors import KitError, Problem
from kit_cli.files.document_paths import DOCUMENT_FOLDERS
from kit_cli.files.shipped import RENDERED
from kit_cli.places.answers import Answers

_JINJA = re.compile(r"\{\{|\{%|\{#")


def render(answers: Answers, template: Path, workshop: Path) -> Path:
    """Render a programme's text into ``workshop`` (an empty folder) and return the programme's folder.

    Raises KitError when the template is broken, and when the workshop's path itself looks like Jinja, which
    cookiecutter would render.
    """
    if _JINJA.search(str(workshop)):
        raise KitError(Problem("the folder's path holds {{, {% or {#", "Choose another folder.", workshop.parent))
    from cookiecutter.exceptions import UndefinedVariableInTemplate
    from cookiecutter.generate import generate_files
    from jinja2 import TemplateError

    pruned = workshop / "template"
    _prune(template, pruned, answers.languages)
    made = workshop / "made"
    made.mkdir()
    try:
        generate_files(pruned, context=_context(answers, template), output_dir=made, accept_hooks=False)
    except UndefinedVariableInTemplate as error:
        raise KitError(Problem(f"the template names what does not exist: {error.error}", "", template)) from error
    except TemplateError as error:
        where = Path(getattr(error, "filename", None) or template)
        raise KitError(Problem(f"the template: {error}", "", where, getattr(error, "lineno", None))) from error
    return made / answers.programme_slug


def _context(answers: Answers, template: Path) -> dict[str, Any]:
    """Return what cookiecutter itself would hold after its questions; answers are never rendered."""
    settings = json.loads((template / "cookiecutter.json").read_text(encoding="utf-8"))
    private = {key: value for key, value in settings.items() if key.startswith("_") and not key.startswith("__")}
    return {"cookiecutter": {**answers.plain(), **private, "_repo_dir": str(template)}}


def _prune(template: Path, pruned: Path, languages: tuple[str, ...]) -> None:
    """Copy the part of the template that is rendered, without the documents of other languages."""

    def other_languages(folder: str, names: list[str]) -> set[str]:
        is_languages = Path(folder).name in DOCUMENT_FOLDERS and Path(folder).parent.name == RENDERED
        folders = (name for name in names if (Path(folder) / name).is_dir())
        return {name for name in folders if name not in languages} if is_languages else set()

    shutil.copytree(template / RENDERED, pruned / RENDERED, ignore=other_languages)
    if (template / "templates").is_dir():
        shutil.copytree(template / "templates", pruned / "templates")
