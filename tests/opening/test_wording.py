"""What no text for people says: wording.yml for all languages, `not_so` of a language for its own."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Annotated

import pytest

from kit_cli.files.yaml_source import read_yaml
from kit_cli.judging.marks import Length
from kit_cli.judging.model import Model
from kit_cli.judging.validate import validate_rows
from tests.helpers.languages import judged
from tests.helpers.reading import READ, prose, read


class Rule(Model):
    """One thing that no text says."""

    id: str
    pattern: Annotated[str, Length(1)]
    instead: str
    whole: bool = False
    """Whether addresses, code and names of files are read too."""
    apart: dict[str, str] = {}


RULES = {row.id: row for row in validate_rows(Rule, read_yaml(Path(__file__).with_name("wording.yml")), ())}


def _broken(rule: Rule, where: str, language: str, built: dict[str, Path]) -> list[str]:
    pattern = re.compile(rule.pattern)
    return [
        f"{file}: {found[0]!r} in {line[max(0, found.start() - 40) : found.end() + 40]!r}; write {rule.instead}"
        for file, text in read(where, language, built)
        if file.partition(".")[0] not in rule.apart
        for line in [text if rule.whole else prose(text)]
        if (found := pattern.search(line))
    ]


@pytest.mark.parametrize("rule", RULES)
@pytest.mark.parametrize(("where", "language"), READ)
def test_no_text_says(rule: str, where: str, language: str, built: dict[str, Path]) -> None:
    """A rule for every language."""
    assert _broken(RULES[rule], where, language, built) == []


@pytest.mark.parametrize(("where", "language"), READ)
def test_no_text_of_a_language_says(where: str, language: str, built: dict[str, Path]) -> None:
    """What its editors have decided against: a term, a form of address, a turn of phrase."""
    rules = [Rule(id=each, pattern=each, instead=instead) for each, instead in judged()[language].not_so.items()]
    assert [line for rule in rules for line in _broken(rule, where, language, built)] == []
