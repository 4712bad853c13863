"""Write a text so that YAML reads it back as itself, and a person reads it with pleasure."""

from __future__ import annotations

import json
import re
import textwrap

_PLAIN = re.compile(r"[^\W\d_][^\x00-\x1f\x7f-\x9f\ufeff\u2028\u2029]*")
_RESERVED = {"y", "n", "yes", "no", "on", "off", "true", "false", "null"}
_NOT_PLAIN = re.compile(r": |:$| #|\s$")
_NOT_IN_BRACES = re.compile(r"[?,\[\]{}]")


def quoted(value: object, *, in_braces: bool = False) -> str:
    """Return a scalar of YAML: bare where that is safe in YAML 1.1 and 1.2, else in double quotes."""
    if isinstance(value, bool | int | float):
        return json.dumps(value)
    text = str(value)
    bare = _PLAIN.fullmatch(text) and text.lower() not in _RESERVED and not _NOT_PLAIN.search(text)
    if bare and not (in_braces and _NOT_IN_BRACES.search(text)):
        return text
    # JSON's string is YAML's double-quoted scalar, but for characters that YAML does not count as printable.
    quoted_text = json.dumps(text, ensure_ascii=False)
    return re.sub(r"[\x7f-\x9f\u2028\u2029\ufeff]", lambda match: f"\\u{ord(match[0]):04x}", quoted_text)


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
