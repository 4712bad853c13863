"""The template's Jinja extension: named in cookiecutter.json, so plain `cookiecutter` renders the same text."""

from __future__ import annotations

import json
import re
from datetime import date
from functools import cache
from pathlib import Path

from jinja2 import Environment, pass_context
from jinja2.ext import Extension
from jinja2.runtime import Context

from kit_cli import __version__
from kit_cli.files.document_paths import language_of
from kit_cli.files.shipped import template_folder
from kit_cli.languages.catalogues import translate
from kit_cli.model.place import PlaceFile
from kit_cli.places.answer_rules import KEYS
from kit_cli.places.answers import Answers, complete
from kit_cli.schedule.arithmetic import scaled
from kit_cli.template.facts import CountryFacts, PlaceFacts, own_names
from kit_cli.template.layout import laid_out
from kit_cli.template.plain_cookiecutter import default_answer, judged, told_in_words
from kit_cli.template.quoting import comment, in_block, in_braces, in_item, quoted

_MARKDOWN = re.compile(r"([\\`*_{}\[\]<>#|!~])")


@cache
def _facts(plain: tuple[tuple[str, str], ...], template: Path) -> PlaceFacts:
    return PlaceFacts(template, complete(dict(plain), template, date.today()))


@cache
def _template(started_in: Path, typed: str) -> Path:
    """Return the template's folder: plain cookiecutter names it as it was typed, and renders in another one."""
    return (started_in / typed).resolve()


def _of(context: Context) -> PlaceFacts:
    answers = context["cookiecutter"]
    template = _template(context["started_in"], str(answers.get("_repo_dir") or template_folder()))
    with told_in_words():
        return _facts(tuple((key, str(answers[key])) for key in KEYS), template)


def _language(context: Context) -> str:
    """Return the language of the file that is being rendered: its folder's, else the programme's main one."""
    return language_of(context.name or "") or _of(context).answers.languages[0]


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
def _hover(context: Context, text: str) -> str:
    """Return a text for an editor, as it stands between the quotes of JSON."""
    return json.dumps(_main(context, text), ensure_ascii=False)[1:-1]


@pass_context
def _by_language(context: Context, texts: dict[str, str]) -> dict[str, str]:
    return _of(context).by_language(texts)


@pass_context
def _names(context: Context, names: str | dict[str, str]) -> dict[str, str]:
    """Return names by language: those of an answer, or of something else that is called by its own name in some."""
    facts = _of(context)
    return facts.own_names(names) if isinstance(names, str) else own_names(facts.by_language(names))


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
def _eu(context: Context) -> dict[str, dict[str, str]]:
    facts = _of(context)
    return facts.eu(facts.answers.languages)


@pass_context
def _eu_text(context: Context, part: str) -> str:
    language = _language(context)
    return _of(context).eu((language,))[part][language]


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
            "hover": _hover,
            "texts": _by_language,
            "names": _names,
            "answers": _answers,
            "languages": pass_context(lambda context: _of(context).answers.languages),
            "place": _place,
            "countries": _countries,
            "home": pass_context(lambda context: _of(context).home(_language(context))),
            "extra_days": pass_context(lambda context: list(_of(context).extra_days())),
            "eu": _eu,
            "eu_statement": pass_context(lambda context: _eu_text(context, "statement")),
            "eu_disclaimer": pass_context(lambda context: _eu_text(context, "disclaimer")),
            "eu_advice": pass_context(lambda context: _eu_text(context, "advice")),
            "eu_note": pass_context(lambda context: _eu_text(context, "note")),
            "price": pass_context(lambda context, key: _of(context).price(key)),
            "workshops": pass_context(lambda context: scaled(8, 12, _of(context).answers.length_months, 2)),
            "sessions": pass_context(lambda context: scaled(10, 12, _of(context).answers.length_months, 3)),
            "kit_version": lambda: __version__,
            "default_answer": default_answer,
            "judged": judged,
            "started_in": Path.cwd(),
        }

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:  # noqa: ARG002
        """Lay out the texts of YAML templates."""
        return laid_out(source) if name and ".yml" in name else source
