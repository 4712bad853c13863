"""Keys and entries come, go and move with their lines and comments, as their neighbours are written."""

from __future__ import annotations

import pytest

from kit_cli.files.yaml_blocks import Unwritable, moved, with_entry, with_key, without_entry, without_key
from kit_cli.files.yaml_source import Key

TEXT = """\
# Above
top: 1  # why

rows:

  # One
  # and its second line
  - id: one
    said: |
      # no comment
      two

  # Heading

  - id: two  # the second
    said: x
    more: [a, b]
  - {id: three, said: y}
# Below
last: {a: 1, c: 3}
none: []
"""
ORDER = ("id", "title", "said", "more", "a", "b", "c", "d")


def test_a_key_stands_behind_those_before_it() -> None:
    """In a block, in braces, first in braces, below the comment of its neighbour."""
    assert "    said: x\n    title: T\n" not in with_key(TEXT, ("rows", 1), "title", "T", ORDER)
    assert "- id: two  # the second\n    title: T\n    said: x\n" in with_key(TEXT, ("rows", 1), "title", "T", ORDER)
    assert "{id: three, title: T, said: y}" in with_key(TEXT, ("rows", 2), "title", "T", ORDER)
    assert "last: {a: 1, b: [x], c: 3}" in with_key(TEXT, ("last",), "b", ["x"], ORDER)
    assert "last: {0: z, a: 1, c: 3}" in with_key(TEXT, ("last",), "0", "z", ("0", "a")).replace('"0"', "0")
    assert with_key(TEXT, (), "new", {"a": "b"}, ()).endswith("none: []\nnew:\n  a: b\n")
    assert with_key("a: 1", (), "b", 2, ("a", "b")) == "a: 1\nb: 2"
    assert with_key("a: 1\n", (), "0b", 2, ("0b", "a")) == '"0b": 2\na: 1\n'
    assert with_key("a: {}\n", ("a",), "b", 2, ()) == "a: {b: 2}\n"
    grown = with_key(TEXT, ("rows", 0), "more", "z", ORDER)
    assert "      # no comment\n      two\n    more: z\n\n  # Heading\n" in grown


def test_a_key_goes_with_its_value_and_the_comment_behind_it() -> None:
    """What stands above it was said of more than it."""
    assert without_key(TEXT, ("top",)).startswith("# Above\n\nrows:")
    assert "  - id: one\n\n  # Heading\n" in without_key(TEXT, ("rows", 0, "said"))
    assert "  - said: x\n" in without_key(TEXT, ("rows", 1, "id"))
    assert "last: {a: 1}\n" in without_key(TEXT, ("last", "c"))
    assert "last: {c: 3}\n" in without_key(TEXT, ("last", "a"))


@pytest.mark.parametrize("key", [("missing",), ("rows", 9, "id"), ("top", "x"), ("rows", "id")])
def test_what_is_not_there_is_not_taken(key: Key) -> None:
    """Nor put into."""
    with pytest.raises(Unwritable):
        without_key(TEXT, key)
    with pytest.raises(Unwritable):
        with_key(TEXT, key, "x", 1, ())


def test_an_entry_comes_between_others() -> None:
    """With the hyphen in their column, in braces where its neighbour is; a blank line where they are set apart."""
    assert "  - id: zero\n    said: z\n  # One\n" in with_entry(
        TEXT, ("rows",), 0, {"id": "zero", "said": "z", "a": 1}
    ).replace("    a: 1\n", "")
    assert "  - {id: three, said: y}\n  - {id: four}\n# Below\n" in with_entry(TEXT, ("rows",), 3, {"id": "four"})
    assert "more: [a, z, b]" in with_entry(TEXT, ("rows", 1, "more"), 1, "z")
    assert with_entry(TEXT, ("none",), 0, "z").endswith("none:\n  - z\n")
    assert with_entry("a:\n- x\n\n- y\n\n- z", ("a",), 3, "new") == "a:\n- x\n\n- y\n\n- z\n\n- new\n"
    assert with_entry("a: {b: []}\n", ("a", "b"), 0, "x, y") == 'a: {b: ["x, y"]}\n'


def test_an_entry_goes_with_the_comments_above_it() -> None:
    """Those set apart by a blank line are headings, and stay."""
    assert "rows:\n\n\n  # Heading\n" in without_entry(TEXT, ("rows",), 0)
    assert "  # Heading\n\n  - {id: three, said: y}\n" in without_entry(TEXT, ("rows",), 1)
    assert "    more: [a, b]\n# Below\n" in without_entry(TEXT, ("rows",), 2)
    assert "more: [b]" in without_entry(TEXT, ("rows", 1, "more"), 0)
    assert without_entry("a:\n  - x  # why\nb: 1\n", ("a",), 0) == "a: []\nb: 1\n"
    assert without_entry("a:\n- x\n\n- y\n\n- z\n", ("a",), 1) == "a:\n- x\n\n- z\n"


def test_entries_change_places() -> None:
    """Each with its own comments; what lies between stays where it is."""
    after = moved(TEXT, ("rows",), 0, 1)
    assert "rows:\n\n  - id: two  # the second\n" in after
    assert "  # Heading\n\n  # One\n  # and its second line\n  - id: one\n" in after
    assert moved(after, ("rows",), 1, -1) == TEXT
    assert "more: [b, a]" in moved(TEXT, ("rows", 1, "more"), 0, 1)
    assert moved("a:\n- x\n- y", ("a",), 0, 1) == "a:\n- y\n- x\n"
    for number, by in ((0, -1), (2, 1)):
        with pytest.raises(Unwritable):
            moved(TEXT, ("rows",), number, by)


@pytest.mark.parametrize("text", ["a: [\n x,\n y]\n", "- - x\n  - y\n", "a:\n  # Heading\n\n  - x\n"])
def test_what_is_written_otherwise_is_refused(text: str) -> None:
    """Rather than guessed: brackets of several lines, hyphens beside hyphens, an only entry below a heading."""
    at: Key = (0,) if text.startswith("-") else ("a",)
    with pytest.raises(Unwritable):
        without_entry(text, at, 0)
