"""YAML as nodes: no deeper than can be borne, and where it takes long composed once."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from kit_cli.errors import KitError
from kit_cli.files import yaml_nodes
from kit_cli.files.yaml_source import parse_yaml

FILE = Path("some.yml")


@pytest.mark.parametrize(
    "text",
    [
        "[" * 9_000,
        "{a: " * 9_000,
        "- " * 9_000,
        "? " * 9_000,
        "a:\n" + "".join(f"{'  ' * level}- a:\n" for level in range(1, 700)),
        "".join(f"{' ' * level}a:\n" for level in range(1_500)),
        "".join(f"{' ' * level}?\n" for level in range(1_500)),
        "a: " + "[" * 101 + "]" * 101,
        "".join(f"{'  ' * level}a: # {{\n" for level in range(60)),
    ],
)
@pytest.mark.parametrize("loader", [yaml.BaseLoader, getattr(yaml, "CBaseLoader", yaml.BaseLoader)])
def test_depth_is_counted_before_a_stack_is_full(text: str, loader: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """In brackets and in blocks, in C and in Python."""

    class Shallow(loader):  # type: ignore[misc]
        resolve = yaml_nodes._BaseLoader.resolve
        descend_resolver = yaml_nodes._BaseLoader.descend_resolver
        ascend_resolver = yaml_nodes._BaseLoader.ascend_resolver

    class Counting(Shallow):
        depth = 0
        descend_resolver = yaml_nodes._CountingLoader.descend_resolver
        ascend_resolver = yaml_nodes._CountingLoader.ascend_resolver

    monkeypatch.setattr(yaml_nodes, "_BaseLoader", Shallow)
    monkeypatch.setattr(yaml_nodes, "_CountingLoader", Counting)
    with pytest.raises(KitError, match="nested too deeply") as caught:
        parse_yaml(text, FILE)
    assert caught.value.problems[0].line


@pytest.mark.parametrize(
    "text", ["a: |\n" + "".join(f"{' ' * 90}b{number}\n" for number in range(9)), "a:\n" + "  b: {c: [1, 2]}\n" * 1]
)
def test_what_only_looks_deep_is_read(text: str) -> None:
    """Lines that begin far to the right, and brackets that close."""
    assert parse_yaml(text, FILE).data["a"]
    many = "".join(f"k{number}: {{a: [1], b: {{c: 2}}}}\n" for number in range(500))
    assert len(parse_yaml(many, FILE).data) == 500


def test_where_it_takes_long_a_text_is_composed_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """And is read as ever: in whatever file it stands, from whatever line, and what is wrong with it is told each time."""
    monkeypatch.setattr(yaml_nodes, "_SLOW", True)
    loaded: list[str] = []
    composed = yaml_nodes._nodes

    def counted(text: str) -> Any:
        loaded.append(text)
        return composed(text)

    monkeypatch.setattr(yaml_nodes, "_kept_nodes", lru_cache(2)(counted))
    one, other = parse_yaml("a:\n  b: 1\n", FILE), parse_yaml("a:\n  b: 1\n", Path("other.yml"), 11)
    assert one.data == other.data == {"a": {"b": 1}}
    assert one.data["a"] is not other.data["a"]
    assert (one.line(("a", "b")), other.line(("a", "b"))) == (2, 12)
    assert len(loaded) == 1
    told = []
    for path, line in ((FILE, 1), (Path("other.yml"), 5)):
        with pytest.raises(KitError) as caught:
            parse_yaml("a: [1, 2\n", path, line)
        told += [(each.file, (each.line or 0) - line) for each in caught.value.problems]
    assert told == [(FILE, 1), (Path("other.yml"), 1)]


def test_no_long_text_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    """A file of two megabytes would fill a tab."""
    monkeypatch.setattr(yaml_nodes, "_SLOW", True)
    monkeypatch.setattr(yaml_nodes, "_kept_nodes", lambda _: pytest.fail("it was kept"))
    assert len(parse_yaml("- long line\n" * 5_000, FILE).data) == 5_000
