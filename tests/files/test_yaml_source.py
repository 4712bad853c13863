"""YAML from people."""

from __future__ import annotations

from pathlib import Path

import pytest

from kit_cli.errors import KitError
from kit_cli.files.yaml_source import parse_yaml, read_yaml

FILE = Path("some.yml")


def test_values_are_those_of_yaml_1_2() -> None:
    """Norway is not false, and a day that does not exist is a text for the model to judge."""
    data = parse_yaml("a: NO\nb: yes\nc: true\nd: 2027-02-31\ne: 12\nf: 1.5\ng: '12'\nh:\n", FILE).data
    expected = {"a": "NO", "b": "yes", "c": True, "d": "2027-02-31", "e": 12, "f": 1.5, "g": "12", "h": None}
    assert data == expected


def test_every_key_knows_its_line() -> None:
    """An error can say where."""
    source = parse_yaml("a:\n  - b: 1\n    c: 2\n", FILE)
    assert source.line(("a", 0, "c")) == 3
    assert source.line(("a", 0, "c", "nowhere")) == 3


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a: [1, 2", "not valid YAML"),
        ("a: &x 1\nb: *x\n", "not valid|anchors"),
        ("a: &x [1]\nb: *x\n", "anchors and aliases"),
        ("a: 1\na: 2\n", "stands twice"),
        ("? [a, b]\n: 1\n", "single word"),
        ("a: " + "[" * 60 + "]" * 60, "nested too deeply"),
        ("a: b: c\n", "not valid YAML"),
        ("a: \x00\n", "not valid YAML"),
    ],
)
def test_what_is_not_plain_yaml_is_refused_with_its_line(text: str, said: str) -> None:
    """Broken, clever and explosive YAML alike."""
    with pytest.raises(KitError, match=said) as caught:
        parse_yaml(text, FILE)
    assert caught.value.problems[0].line is not None


def test_files_that_are_not_text_are_refused(tmp_path: Path) -> None:
    """Too large, not UTF-8, or not there."""
    binary, large = tmp_path / "binary.yml", tmp_path / "large.yml"
    binary.write_bytes(b"\xff\xfe\x00a")
    large.write_bytes(b"a" * 2_000_001)
    for path, said in ((binary, "UTF-8"), (large, "2 MB"), (tmp_path / "absent.yml", "cannot be read")):
        with pytest.raises(KitError, match=said):
            read_yaml(path)


def test_lines_are_looked_for_when_something_is_told() -> None:
    """A sound file is read once; the line of a key is found later, in the text that was read."""
    source = parse_yaml("a:\n  - b\n  - c: 1\n", Path("x.yml"), first_line=5)
    assert "lines" not in vars(source)
    assert [source.line(key) for key in ((), ("a",), ("a", 1), ("a", 1, "c"), ("a", 7), ("z",))] == [5, 5, 7, 7, 5, 5]
    assert source.under("all").line(("all", "a", 1)) == 7


def test_a_list_without_an_end_is_no_file_of_ours() -> None:
    """It would take half a minute, and none of our files is so long."""
    with pytest.raises(KitError, match="far too long"):
        parse_yaml("[" + "1," * 400_000 + "1]", FILE)
