"""Words that the method's own data lists."""

from __future__ import annotations

from typing import Annotated, Any, Literal

import pytest

from kit_cli.judging.marks import OneOf
from kit_cli.judging.misfit import Misfit
from kit_cli.judging.schema import json_schema
from kit_cli.judging.validate import judged
from kit_cli.model.vocabulary import CostKind, Stage, Support, SupportOrAll, cost_kinds, stage_ids, support_ids

_NUMBER = Annotated[str, OneOf(lambda: ("one", "two", "three"))]


def test_a_word_that_is_listed_is_accepted() -> None:
    """As it is."""
    assert judged(_NUMBER, "two") == "two"
    assert json_schema(_NUMBER) == {"enum": ["one", "two", "three"], "type": "string"}


@pytest.mark.parametrize("value", ["four", "", "One", None, 1, ["one"], " one "])
def test_any_other_is_told_as_one_of_several(value: Any) -> None:
    """In the words in which that is told of a list that stands in the code."""
    said = []
    for kind in (_NUMBER, Literal["one", "two", "three"]):
        with pytest.raises(Misfit) as caught:
            judged(kind, value)
        said.append((str(caught.value.told()), str(caught.value.remedy)))
    assert said[0] == said[1]
    assert said[0][0] == ("the file is empty" if value is None else f"the file: {value!r} is not a choice")


def test_the_methods_own_words() -> None:
    """A cost may also be for what serves all kinds of support; what helps all of them is for `all`."""
    assert len(set(stage_ids())) == len(stage_ids())
    assert cost_kinds() == (*support_ids(), "access", "evaluation")
    for kind, words in (
        (Stage, stage_ids()),
        (Support, support_ids()),
        (SupportOrAll, (*support_ids(), "all")),
        (CostKind, cost_kinds()),
    ):
        assert json_schema(kind)["enum"] == list(words)
