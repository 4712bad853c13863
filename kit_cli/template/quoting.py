"""Write a text so that YAML reads it back as itself, and a person reads it with pleasure."""

from __future__ import annotations

import textwrap

from kit_cli.files.yaml_writing import quoted as quoted


def in_block(texts: dict[str, str], indent: int) -> str:
    """Return texts by language as the value of a key whose block is indented by ``indent`` spaces."""
    if len(texts) == 1:
        return " " + quoted(next(iter(texts.values())))
    return "".join(f"\n{' ' * indent}{tag}: {quoted(text)}" for tag, text in texts.items())


def in_item(texts: dict[str, str], indent: int) -> str:
    """Return texts by language as an item of a list, after its hyphen."""
    return in_block(texts, indent) if len(texts) == 1 else " " + in_block(texts, indent).lstrip()


def in_braces(texts: dict[str, str]) -> str:
    """Return texts by language inside `{…}`."""
    if len(texts) == 1:
        return quoted(next(iter(texts.values())), in_braces=True)
    return "{" + ", ".join(f"{tag}: {quoted(text, in_braces=True)}" for tag, text in texts.items()) + "}"


def comment(text: str, indent: int) -> str:
    """Return a text as lines of a YAML comment, wrapped at 100 columns."""
    start = "\n" + " " * indent
    return start.join(textwrap.wrap(text, 98 - indent, initial_indent="# ", subsequent_indent="# "))
