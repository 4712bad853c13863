"""What is nearly a gap: the quick look at a text misses nothing that the whole one sees."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as some

from kit_cli.grammar.nearly import SIGNS, has_sign


@given(some.text(alphabet="{}\uff5b\uff5d\\<> \u00ab\u00bb\uff1c\u226aAb:", max_size=12))
def test_a_quick_look_sees_every_sign(text: str) -> None:
    """Of a gap, of a choice, and of what was meant to be one."""
    assert has_sign(text) is bool(SIGNS.search(text))
