"""Where in the repository the data lies to which one adds."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from babel import Locale

from kit_cli.files.shipped import RENDERED
from kit_cli.files.yaml_source import read_yaml
from kit_cli.grammar.parse import Grammar
from kit_cli.languages.cldr import read
from kit_cli.languages.dates import SHORT

Found = tuple[Path, int, str]
"""Something that stands in a file: the file, the line, and what."""


@dataclass(frozen=True)
class Repository:
    """A checkout; nothing of it is remembered, so that what was added a moment ago is seen."""

    root: Path

    @property
    def template(self) -> Path:
        """The cookiecutter template, with the facts and words that it is filled with."""
        return self.root / "cookiecutter-programme"

    @property
    def programme(self) -> Path:
        """The template's folder that becomes a programme's."""
        return self.template / RENDERED

    @property
    def methodology(self) -> Path:
        """The method's standards and pages."""
        return self.root / "methodology"

    @property
    def tools(self) -> Path:
        """The code, beside which lie the catalogues of what the tools say."""
        return self.root / "kit_cli"

    @property
    def judged(self) -> Path:
        """How each language is judged, a file a language."""
        return self.root / "tests" / "opening" / "languages"

    def languages(self) -> list[str]:
        """Return the tags of the languages that the template speaks."""
        return [row["tag"] for row in read_yaml(self.template / "languages.yml").data]

    def grammar(self, tag: str) -> Grammar:
        """Return what texts in one of these languages may say."""
        (row,) = (each for each in read_yaml(self.template / "languages.yml").data if each["tag"] == tag)
        return grammar_in(row["locale"], (*row.get("dates", ()), *row.get("numbers", ())))

    def names(self, folder: str) -> list[str]:
        """Return the names of a folder's YAML files: the template's places and countries."""
        return sorted(path.stem for path in (self.template / folder).glob("*.yml"))

    def data(self, path: str) -> Any:
        """Return what a data file of the template says."""
        return read_yaml(self.template / path).data

    def shown(self, path: Path) -> str:
        """Return a path as people name it, from the repository's folder."""
        return path.relative_to(self.root).as_posix()


def grammar_in(locale: str, forms: Iterable[str] = ()) -> Grammar:
    """Return what texts in a language may say, by Babel's name of its locale and the forms that languages.yml lists."""
    return Grammar(frozenset({SHORT, *forms}), read(Locale.parse(locale)).plural_forms)


def schema_line(beside: Path) -> str:
    """Return the first line by which editors judge the YAML files of a folder, as those that lie there have it."""
    for path in sorted(beside.glob("[!_]*.yml")):
        first = path.read_text(encoding="utf-8").partition("\n")[0]
        if first.startswith("# yaml-language-server:"):
            return f"{first}\n"
    return ""
