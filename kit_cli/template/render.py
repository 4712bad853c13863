"""Render the template with cookiecutter's generator, for the programme's languages only."""

from __future__ import annotations

import json
import os
import re
import shutil
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from kit_cli.errors import KitError, Problem
from kit_cli.files.document_paths import DOCUMENT_FOLDERS
from kit_cli.files.shipped import RENDERED
from kit_cli.grammar.sentence import say
from kit_cli.places.answers import Answers

_JINJA = re.compile(r"\{\{|\{%|\{#")
_JINJA_BYTES = re.compile(_JINJA.pattern.encode())


def render(answers: Answers, template: Path, workshop: Path) -> Path:
    """Render a programme's text into ``workshop`` (an empty folder) and return the programme's folder.

    Raises KitError when the template is broken, and when the workshop's path itself looks like Jinja, which
    cookiecutter would render.
    """
    if _JINJA.search(str(workshop)):
        what = say("the folder's path holds {one}, {two} or {three}", one="{{", two="{%", three="{#")
        raise KitError(Problem(what, say("Choose another folder."), workshop.parent))
    from cookiecutter.exceptions import UndefinedVariableInTemplate
    from cookiecutter.generate import generate_files
    from jinja2 import TemplateError

    pruned = workshop / "template"
    literal = _prune(template, pruned, answers.languages)
    made = workshop / "made"
    made.mkdir()
    try:
        generate_files(pruned, context=_context(answers, template), output_dir=made, accept_hooks=False)
    except UndefinedVariableInTemplate as error:
        # i18n: {reason} is what the library Jinja says.
        what = say("the template names what does not exist: {reason}", reason=str(error.error))
        raise KitError(Problem(what, file=template)) from error
    except TemplateError as error:
        where = Path(getattr(error, "filename", None) or template)
        # i18n: {reason} is what the library Jinja says.
        what = say("the template: {reason}", reason=str(error))
        raise KitError(Problem(what, file=where, line=getattr(error, "lineno", None))) from error
    folder = made / answers.programme_slug
    for path in literal:
        shutil.copy(template / RENDERED / path, folder / path)
    return folder


def rendered_texts(answers: Answers, template: Path, names: Sequence[str]) -> list[str]:
    """Return some texts of the template, by their paths in a programme's folder, without writing anything.

    Raises KitError where the template is broken.
    """
    from cookiecutter.environment import StrictEnvironment
    from jinja2 import FileSystemLoader, TemplateError

    context = _context(answers, template)
    options = context["cookiecutter"]["_jinja2_env_vars"]
    environment = StrictEnvironment(context=context, keep_trailing_newline=True, **options)
    environment.loader = FileSystemLoader([template / RENDERED, template / "templates"])
    try:
        return [environment.get_template(name).render(**context) for name in names]
    except TemplateError as error:
        # i18n: {reason} is what the library Jinja says.
        raise KitError(Problem(say("the template: {reason}", reason=str(error)), file=template)) from error


def _context(answers: Answers, template: Path) -> dict[str, Any]:
    """Return what cookiecutter itself would hold after its questions; answers are never rendered."""
    from kit_cli.files.compiled_templates import CompiledTemplates

    settings = json.loads((template / "cookiecutter.json").read_text(encoding="utf-8"))
    private = {key: value for key, value in settings.items() if key.startswith("_") and not key.startswith("__")}
    private["_jinja2_env_vars"] = {"bytecode_cache": CompiledTemplates(__file__)} | private.get("_jinja2_env_vars", {})
    return {"cookiecutter": {**answers.plain(), **private, "_repo_dir": str(template)}}


def _prune(template: Path, pruned: Path, languages: tuple[str, ...]) -> list[Path]:
    """Copy the part of the template that is rendered, without the documents of other languages.

    Return the files, by their path in a programme's folder, that say the same in every programme: they are left out,
    because cookiecutter compiles two templates for each file, of which one is its name.
    """
    root = template / RENDERED
    literal: list[Path] = []

    def left_out(folder: str, names: list[str]) -> set[str]:
        here = Path(folder)
        is_languages = here.name in DOCUMENT_FOLDERS and here.parent == root
        other = {name for name in names if is_languages and name not in languages and (here / name).is_dir()}
        same = [name for name in names if _is_literal(here / name, root)]
        literal.extend(here.relative_to(root) / name for name in same)
        return other.union(same)

    _copy(root, pruned / RENDERED, left_out)
    if (template / "templates").is_dir():
        _copy(template / "templates", pruned / "templates", lambda _folder, _names: set())
    return literal


def _copy(source: Path, target: Path, left_out: Callable[[str, list[str]], set[str]]) -> None:
    """Copy a folder; raises the OSError of the first file that cannot be, where `copytree` goes on and tells of all."""
    for folder, inside, names in os.walk(source, followlinks=True):
        out = left_out(folder, [*inside, *names])
        inside[:] = (name for name in inside if name not in out)
        here = target / Path(folder).relative_to(source)
        here.mkdir(parents=True)
        for name in names:
            if name not in out:
                shutil.copy2(Path(folder, name), here / name)


def _is_literal(path: Path, root: Path) -> bool:
    """Return whether a file would come out of its rendering as it is, under the same name.

    One with line ends of several kinds would not: cookiecutter writes all of them alike.
    """
    if not path.is_file() or _JINJA.search(path.relative_to(root).as_posix()):
        return False
    content = path.read_bytes()
    return b"\r" not in content and not _JINJA_BYTES.search(content)
