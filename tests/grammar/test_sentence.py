"""What the check says, in the languages of a programme."""

from __future__ import annotations

from datetime import date

from kit_cli.grammar.sentence import literal, say
from kit_cli.languages.speech import spoken


def test_a_sentence_is_filled_when_it_is_said() -> None:
    """By values, by days as the language writes them, and by other sentences."""
    sentence = say("{what}: {day}, {count}", what=say("met"), day=date(2027, 9, 4), count=3)
    assert spoken(sentence, "en") == "met: 4 September 2027, 3"
    assert spoken(sentence, "sv") == "uppfylld: 4 september 2027, 3"


def test_values_are_literal() -> None:
    """What a person wrote may hold braces."""
    assert str(say("{what}!", what="{day} {0}")) == "{day} {0}!"
    assert str(literal("as it is")) == "as it is"
