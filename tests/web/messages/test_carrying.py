"""Bytes between a page and the kit: whatever they are, they arrive as they were, beside the words or among them."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kit_cli.errors import UsageProblem
from kit_cli.web.messages.carrying import beside, bytes_of, in_base64, put_together
from kit_cli.web.messages.plain import plain

VALUES = st.recursive(
    st.none() | st.integers() | st.text(max_size=9) | st.binary(max_size=9),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)


@given(VALUES)
def test_bytes_beside_a_message_are_put_where_they_belong(value: Any) -> None:
    """However deep they stand, and however many there are."""
    parts: list[bytes] = []
    assert put_together(json.dumps(plain(value, "en", beside(parts))), parts) == value


@given(st.binary(max_size=50))
def test_bytes_among_the_words_are_base64(content: bytes) -> None:
    """As a server says them, and as it is told them."""
    assert bytes_of(json.loads(json.dumps(plain({"a": content}, "en")))["a"], "a") == content
    assert bytes_of(content, "a") == content
    assert plain(content, "en") == in_base64(content)


@pytest.mark.parametrize("value", [None, 3, [], {}, "§", "YQ", "YQ==\n!", ["YQ=="]], ids=str)
def test_what_is_no_file_is_refused(value: Any) -> None:
    """In words, by its key."""
    with pytest.raises(UsageProblem, match="zip: "):
        bytes_of(value, "zip")


@pytest.mark.parametrize("place", [-1, 1, "0", None, 0.5, [0]], ids=str)
def test_a_place_where_nothing_lies_stays_as_it_is(place: Any) -> None:
    """Somebody's own key may be called so."""
    assert put_together(json.dumps({"$bytes": place}), [b"a"]) == {"$bytes": place}
    assert put_together('{"$bytes": 0, "more": 1}', [b"a"]) == {"$bytes": 0, "more": 1}
