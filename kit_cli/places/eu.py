"""How the European Union's funding is named, and the kinds of grant through which it comes."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from kit_cli.files.yaml_source import read_yaml
from kit_cli.judging.validate import validate
from kit_cli.languages.table import languages
from kit_cli.model.eu import EuFile
from kit_cli.model.texts import in_language


@cache
def eu_texts(template: Path) -> EuFile:
    """Return how a template names the Union's funding; raises KitError with every problem of eu.yml."""
    return validate(EuFile, read_yaml(template / "eu.yml"), tuple(languages(template)))


def grants(template: Path) -> tuple[str, ...]:
    """Return the kinds of grant, each with a disclaimer of its own; raises KitError as `eu_texts` does."""
    return tuple(eu_texts(template).disclaimers)


def funding_called(word: str, template: Path, language: str) -> str:
    """Return what an answer is called to the question whether the Union pays; raises KitError as `eu_texts` does."""
    titles = eu_texts(template).funding
    return in_language(getattr(titles, word), language) if titles else word


def grant_called(name: str, template: Path, language: str) -> str:
    """Return what a kind of grant is called, as an answer; raises KitError as `eu_texts` does."""
    title = in_language(eu_texts(template).disclaimers[name].title, language)
    return title[:1].upper() + title[1:]
