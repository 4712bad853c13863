"""Conditions as XPath."""

from __future__ import annotations

import pytest

from kit_cli.logic.parse import parse
from kit_cli.logic.xpath import xpath

TYPES = {"one": "select_one", "many": "select_multiple", "tick": "acknowledge", "score": "rating", ".": "text"}


@pytest.mark.parametrize(
    ("condition", "said"),
    [
        ("${one}='a'", "${one} = 'a'"),
        ("${many} = 'a'", "selected(${many}, 'a')"),
        ("${many} != 'a'", "not(selected(${many}, 'a'))"),
        ("${tick} = 'yes'", "${tick} = 'OK'"),
        ("${score} >= 7", "${score} >= 7"),
        ("(${one} = 'a' or ${one} = 'b') and ${score} < 2", "(${one} = 'a' or ${one} = 'b') and ${score} < 2"),
        ("not(${one} = 'a')", "not(${one} = 'a')"),
        ("count-selected(${many}) <= 3", "count-selected(${many}) <= 3"),
        ("string-length(.) <= 900", "string-length(.) <= 900"),
        ("${one} != 'a'", "${one} != 'a'"),
        (". = 'a'", ". = 'a'"),
        ("${tick} != 'yes'", "${tick} != 'OK'"),
        ("selected(${one}, 'a')", "selected(${one}, 'a')"),
        ("${one} = 'a' and ${score} > 1 and ${tick} = 'yes'", "${one} = 'a' and ${score} > 1 and ${tick} = 'OK'"),
        ("${one} = 'a' or (${score} > 1 and ${score} < 3)", "${one} = 'a' or (${score} > 1 and ${score} < 3)"),
        ('regex(., "^it\'s$")', 'regex(., "^it\'s$")'),
    ],
)
def test_xpath(condition: str, said: str) -> None:
    """Each condition keeps its meaning; several answers are looked into, not compared."""
    assert xpath(parse(condition), TYPES) == said
