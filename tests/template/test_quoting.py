"""The template's own small tools: quoting and layout."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from kit_cli.files.yaml_source import parse_yaml
from kit_cli.template.layout import laid_out
from kit_cli.template.quoting import comment, in_block, in_braces, in_item, quoted

printable = st.text(st.characters(exclude_categories=["Cs", "Cc"], include_characters="\n\t"), min_size=1, max_size=40)


@given(printable)
def test_a_quoted_text_reads_back_as_itself(text: str) -> None:
    """By PyYAML (1.1), by the kit's reader (1.2), as a value and inside braces."""
    assert yaml.safe_load(f"a: {quoted(text)}\n") == {"a": text}
    assert yaml.safe_load(f"{{a: {quoted(text, in_braces=True)}, b: 1}}\n") == {"a": text, "b": 1}
    assert parse_yaml(f"a: {quoted(text)}\n", Path("x.yml")).data == {"a": text}


@pytest.mark.parametrize(
    "text", ["no", "Yes", "null", "12", "2027-01-01", "a: b", "a #b", "- a", "=cmd", "{{ 7*7 }}", "Å "]
)
def test_what_yaml_would_take_for_something_else_is_quoted(text: str) -> None:
    """A name is a name."""
    assert quoted(text).startswith('"')


def test_plain_words_stay_bare() -> None:
    """The file reads as if a person had written it."""
    assert quoted("Mentorskap i Göteborg, år ett") == "Mentorskap i Göteborg, år ett"


@given(st.dictionaries(st.sampled_from(["en", "sv", "pt-PT"]), printable, min_size=1))
def test_texts_by_language_read_back_wherever_they_stand(texts: dict[str, str]) -> None:
    """Under a key, in a list, in braces; a programme of one language has the text alone."""
    expected = texts if len(texts) > 1 else next(iter(texts.values()))
    assert yaml.safe_load(f"a:\n  b:{in_block(texts, 4)}\n") == {"a": {"b": expected}}
    assert yaml.safe_load(f"a:\n  -{in_item(texts, 4)}\n  - c\n") == {"a": [expected, "c"]}
    assert yaml.safe_load(f"{{a: 1, b: {in_braces(texts)}}}\n") == {"a": 1, "b": expected}


def test_a_comment_is_wrapped_in_its_column() -> None:
    """Long comments do not run out of the window."""
    lines = comment("word " * 60, 4).split("\n")
    assert all(len(line) <= 100 for line in lines)
    assert all(line.lstrip().startswith("# ") for line in lines)


def test_layout_knows_the_column_of_each_text() -> None:
    """The author writes only the text."""
    source = (
        'title: {{ _("A") }}\n  - label: {{ _("B") }}\n    - {{ _("C") }}\n'
        '    - {name: x, label: {{ _("D") }}}\n  {{ comment("E") }}\n'
    )
    expected = (
        'title:{{ (_("A"))|block(2) }}\n  - label:{{ (_("B"))|block(6) }}\n    -{{ (_("C"))|item(6) }}\n'
        '    - {name: x, label: {{ (_("D"))|braces }}}\n  {{ comment("E", 2) }}\n'
    )
    assert laid_out(source) == expected
