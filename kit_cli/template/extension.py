"""The template's Jinja extension: named in cookiecutter.json, so plain `cookiecutter` renders the same text."""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, pass_context
from jinja2.ext import Extension
from jinja2.runtime import Context

from kit_cli import __version__
from kit_cli.files.shipped import template_folder
from kit_cli.languages import translate
from kit_cli.model.place import PlaceFile
from kit_cli.model.texts import in_language
from kit_cli.places.answer_rules import KEYS, parse
from kit_cli.places.answers import Answers, complete, default
from kit_cli.template.facts import CountryFacts, PlaceFacts
from kit_cli.template.layout import laid_out
from kit_cli.template.quoting import comment, in_block, in_braces, in_item, quoted

_LANGUAGE_FOLDER = re.compile(r"(?:documents|evaluation)/([A-Za-z-]+)/")
_MARKDOWN = re.compile(r"([\\`*_{}\[\]<>#|!~])")


@cache
def _facts(plain: tuple[tuple[str, str], ...], template: Path) -> PlaceFacts:
    return PlaceFacts(template, complete(dict(plain), template, date.today()))


def _of(context: Context) -> PlaceFacts:
    answers = context["cookiecutter"]
    template = Path(answers.get("_repo_dir") or template_folder()).resolve()
    return _facts(tuple((key, str(answers[key])) for key in KEYS), template)


def _language(context: Context) -> str:
    """Return the language of the file that is being rendered: its folder's, else the programme's main one."""
    match = _LANGUAGE_FOLDER.search(context.name or "")
    return match[1] if match else _of(context).answers.languages[0]


@pass_context
def _texts(context: Context, text: str) -> dict[str, str]:
    facts = _of(context)
    return {tag: translate(text, tag, facts.template) for tag in facts.answers.languages}


@pass_context
def _main(context: Context, text: str) -> str:
    facts = _of(context)
    return translate(text, facts.answers.languages[0], facts.template)


@pass_context
def _comment(context: Context, text: str, indent: int = 0) -> str:
    return comment(_main(context, text), indent)


@pass_context
def _by_language(context: Context, texts: dict[str, str]) -> dict[str, str]:
    return _of(context).by_language(texts)


@pass_context
def _answers(context: Context) -> Answers:
    return _of(context).answers


@pass_context
def _place(context: Context) -> PlaceFile:
    return _of(context).place.file


@pass_context
def _countries(context: Context) -> list[CountryFacts]:
    return _of(context).countries(_language(context))


@pass_context
def _eu_text(context: Context, part: str) -> str:
    return in_language(_of(context).eu()[part], _language(context))


def _default_answer(key: str, so_far: dict[str, Any]) -> str:
    """Return the default of one of cookiecutter's questions, from the answers that stand before it."""
    template = template_folder()
    given = {name: so_far[name] for name in KEYS if name in so_far and name != key}
    languages = given.get("languages") or default("languages", given, template, date.today())
    given["languages"] = parse("languages", languages, template)
    value = default(key, given, template, date.today())
    return ", ".join(value) if isinstance(value, tuple) else str(value)


class ProgrammeExtension(Extension):
    """Adds the kit's functions and filters to the template's environment."""

    def __init__(self, environment: Environment) -> None:
        super().__init__(environment)
        # A line that only holds a tag leaves nothing behind, so templates read like the files they make.
        environment.trim_blocks = environment.lstrip_blocks = True
        environment.filters |= {
            "yaml": quoted,
            "block": in_block,
            "item": in_item,
            "braces": in_braces,
            "markdown": lambda text: _MARKDOWN.sub(r"\\\1", str(text)),
        }
        environment.globals |= {
            "_": _texts,
            "main": _main,
            "comment": _comment,
            "texts": _by_language,
            "answers": _answers,
            "languages": pass_context(lambda context: _of(context).answers.languages),
            "place": _place,
            "countries": _countries,
            "home": pass_context(lambda context: _of(context).home(_language(context))),
            "extra_days": pass_context(lambda context: list(_of(context).extra_days())),
            "eu": pass_context(lambda context: _of(context).eu()),
            "eu_statement": pass_context(lambda context: _eu_text(context, "statement")),
            "eu_disclaimer": pass_context(lambda context: _eu_text(context, "disclaimer")),
            "eu_note": pass_context(lambda context: _eu_text(context, "note")),
            "price": pass_context(lambda context, key: _of(context).price(key)),
            "workshops": pass_context(lambda context: scaled(8, _of(context).answers.length_months, 2)),
            "sessions": pass_context(lambda context: scaled(10, _of(context).answers.length_months, 3)),
            "kit_version": lambda: __version__,
            "default_answer": _default_answer,
        }

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:  # noqa: ARG002
        """Lay out the texts of YAML templates."""
        return laid_out(source) if name and ".yml" in name else source


def scaled(in_a_year: int, months: int, smallest: int) -> int:
    """Return a yearly number for a programme of so many months, at least ``smallest``."""
    return max(smallest, round(in_a_year * months / 12))
