"""What a person is told of what is only looked at: words in each language, and nothing of how the kit keeps it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from kit_cli.actions import ACTIONS
from kit_cli.languages.speech import spoken
from kit_cli.languages.table import languages

_OF_PYTHON = re.compile(r"\w+\(\w+=|<\w+\.|\bobject at 0x|\bNone\b|datetime|Sentence\(")


def told(name: str, language: str, **values: Any) -> list[str]:
    """Run an action, and return what is told of its outcome."""
    declared = ACTIONS[name].declared
    request = declared.prepare(declared.request(**values)).request
    lines = [spoken(each.text, language) for each in declared.told(declared.run(request, lambda _: None), request)]
    assert lines
    assert all(lines)
    assert not [each for each in lines if _OF_PYTHON.search(each)]
    return lines


@pytest.mark.parametrize("language", languages())
def test_what_is_looked_at_is_told_in_words(language: str, built: dict[str, Path]) -> None:
    """Dates, standards, places, a check: nobody reads how Python would write them."""
    programme = built["portugal"]
    dates = told("timeline", language, programme=programme)
    of_all = told("standards", language)
    one = told("standards", language, standard="SEL-1")
    places = told("places", language)
    told("places show", language, place="portugal")
    checked = told("check", language, programmes=(programme,))
    assert len(dates) > 25
    assert len(of_all) > 40
    assert (len(one), one[0][:5]) == (3, "SEL-1")
    assert len(places) == 4
    assert len(checked) == 1
    if language == "pt-PT":
        assert one[0] in of_all
        assert "O que se segue" in dates[0] or "passou" in dates[0]
        assert any(re.match(r"\d+–\d+ de \w+ de 20\d\d: ", each) for each in dates)
        assert any(each.startswith("Portugal; línguas: ") for each in places)
