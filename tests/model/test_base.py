"""What every file of a programme may hold: texts in its languages, ids, and no key that nobody knows."""

from __future__ import annotations

from typing import Any

import pytest
from syrupy.assertion import SnapshotAssertion

from kit_cli.files.written_numbers import WrittenInt
from kit_cli.judging.misfit import Misfit
from kit_cli.judging.model import Model
from kit_cli.judging.validate import judged
from kit_cli.model.base import ID, Plain, Text

ONE, TWO = ("en",), ("sv", "en")


class Sample(Model):
    """A mapping of two keys."""

    id: ID
    phone: Plain = ""


@pytest.mark.parametrize(
    ("value", "languages", "expected"),
    [
        ("Hello", ONE, {"en": "Hello"}),
        ({"en": "Hello"}, ONE, {"en": "Hello"}),
        ({"en": "Hello", "sv": "Hej"}, TWO, {"sv": "Hej", "en": "Hello"}),
        ("  Hello \t\n  you ", ONE, {"en": "Hello\nyou"}),
        ("a  b", ONE, {"en": "a  b"}),
        (WrittenInt("0048"), ONE, {"en": "0048"}),
        (True, ONE, {"en": "true"}),
        ({"en": WrittenInt("7"), "sv": False}, TWO, {"sv": "false", "en": "7"}),
    ],
)
def test_a_text_stands_in_each_language(value: Any, languages: tuple[str, ...], expected: dict[str, str]) -> None:
    """In their order; of one language it needs no key, and what looks like a number is taken as it is written."""
    found = judged(Text, value, languages)
    assert list(found.items()) == list(expected.items())


@pytest.mark.parametrize(
    ("value", "languages", "said"),
    [
        ("Hello", TWO, "write the text in each language: sv, en"),
        ("Hello", (), "write the text in each language"),
        (None, ONE, "a text is expected here"),
        (["Hello"], ONE, "a text is expected here"),
        ({"en": "Hello"}, TWO, "the text is missing in sv"),
        ({"en": " ", "sv": None}, TWO, "the text is missing in sv, en"),
        ({"en": ["Hello"]}, ONE, "the text is missing in en"),
        ("  ", ONE, "the text is missing in en"),
        ({"en": "Hello", "pt-PT": "Olá", "sv": "Hej"}, ONE, r"pt-PT, sv is not a language of this programme \(en\)"),
    ],
)
def test_a_text_that_is_not_there_in_each_language(
    value: Any, languages: tuple[str, ...], said: str, snapshot: SnapshotAssertion
) -> None:
    """Which ones are missing, or are none of the programme's."""
    with pytest.raises(Misfit, match=said) as caught:
        judged(Text, value, languages)
    assert str(caught.value.remedy) == snapshot


def test_a_text_fits_a_cell_of_excel(snapshot: SnapshotAssertion) -> None:
    """The longest one does; what is longer is a document."""
    assert judged(Text, "a" * 30_000, ONE) == {"en": "a" * 30_000}
    for value, languages in (("a" * 30_001, ONE), ({"sv": "a", "en": "a" * 30_001}, TWO)):
        with pytest.raises(Misfit) as caught:
            judged(Text, value, languages)
        assert f"{caught.value.told()}\n{caught.value.remedy}" == snapshot(name="in full")


def test_a_text_without_any_context_needs_its_languages() -> None:
    """As where a model is judged by itself."""
    with pytest.raises(Misfit, match="write the text in each language"):
        judged(Text, "Hello")


@pytest.mark.parametrize("name", ["a", "kick-off", "m2", "a" * 40, " kick-off "])
def test_an_id(name: str) -> None:
    """Lower case, digits and hyphens; blanks around it are nothing."""
    assert judged(Sample, {"id": name}).id == name.strip()


@pytest.mark.parametrize("name", ["", "A", "2m", "-a", "a_b", "a b", "å", "a" * 41, "a\nb"])
def test_what_is_no_id(name: str) -> None:
    """It is permanent, so it is refused from the first day."""
    with pytest.raises(Misfit):
        judged(Sample, {"id": name})


def test_a_telephone_number_is_a_text() -> None:
    """With its zeros."""
    assert judged(Sample, {"id": "a", "phone": WrittenInt("0048123")}).phone == "0048123"


def test_a_key_that_nobody_knows_is_refused() -> None:
    """It would be a slip of the pen that nothing ever reads."""
    with pytest.raises(Misfit, match="phnoe is not a key that is known here"):
        judged(Sample, {"id": "a", "phnoe": "1"})


def test_what_was_read_stays_as_it_is() -> None:
    """Whoever needs another value makes a copy."""
    sample = Sample(id="a")
    with pytest.raises(AttributeError, match="frozen"):
        sample.id = "b"  # type: ignore[misc]
