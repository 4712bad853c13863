"""Words that the method's own data lists."""

from __future__ import annotations

from typing import Annotated, Any

import pytest
from pydantic import TypeAdapter, ValidationError

from kit_cli.model.vocabulary import CostKind, OneOf, Stage, Support, SupportOrAll, cost_kinds, stage_ids, support_ids

_ADAPTER: TypeAdapter[str] = TypeAdapter(Annotated[str, OneOf(lambda: ("one", "two", "three"))])


def test_a_word_that_is_listed_is_accepted() -> None:
    """As it is, and written back as a text."""
    assert _ADAPTER.validate_python("two") == "two"
    assert _ADAPTER.dump_python("two") == "two"
    assert _ADAPTER.json_schema() == {"enum": ["one", "two", "three"], "type": "string"}


@pytest.mark.parametrize("value", ["four", "", "One", None, 1, ["one"]])
def test_any_other_is_told_as_one_of_several(value: Any) -> None:
    """In the words that pydantic has for its own lists."""
    with pytest.raises(ValidationError) as caught:
        _ADAPTER.validate_python(value)
    (error,) = caught.value.errors()
    assert error["type"] == "literal_error"
    assert error["msg"] == "Input should be 'one', 'two' or 'three'"
    assert error["ctx"] == {"expected": "'one', 'two' or 'three'"}


def test_of_one_word_there_is_nothing_to_choose() -> None:
    """Nor a comma."""
    with pytest.raises(ValidationError, match="Input should be 'only'"):
        TypeAdapter(Annotated[str, OneOf(lambda: ("only",))]).validate_python("x")


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
        assert TypeAdapter(kind).json_schema()["enum"] == list(words)
