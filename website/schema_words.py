"""What a schema lets one write, in words."""

from __future__ import annotations

from website.schema import Part, Schema

_TYPES = {
    "string": "a text",
    "integer": "a whole number",
    "number": "a number",
    "boolean": "`true` or `false`",
    "object": "keys and values",
}
_NO_LIMIT = 100_000
"""A maximum from here on, as every count has one, only keeps out slips of the keyboard, and is not told."""


def in_words(schema: Schema, part: Part) -> str:
    """Return what may be written at a part of a schema; a reference is followed."""
    part = schema.resolved(part)
    if "enum" in part:
        return " or ".join(f"`{value}`" for value in part["enum"])
    if "const" in part:
        return f"`{part['const']}`"
    if part.get("type") == "array":
        inner = in_words(schema, part.get("items", {}))
        return "a list of texts" if inner == "a text" else f"a list of {inner}"
    if "anyOf" in part:
        return _any(schema, part)
    if "properties" in part:
        return f"rows with {', '.join(f'`{name}`' for name in part['properties'])}"
    if part.get("format") == "date":
        return "a date"
    return f"{_TYPES.get(part.get('type', ''), 'a text')}{_limits(part)}"


def _any(schema: Schema, part: Part) -> str:
    kinds = [choice for choice in part["anyOf"] if choice.get("type") != "null"]
    words = list(dict.fromkeys(in_words(schema, choice) for choice in kinds))
    # So the schema of a text says that it is one for all languages, or one for each.
    return "a text in each language" if words == ["a text", "keys and values"] else " or ".join(words)


def _limits(part: Part) -> str:
    low, high = part.get("minimum"), part.get("maximum")
    if low is None:
        return ""
    return f", {low:g} to {high:g}" if high is not None and high < _NO_LIMIT else f", at least {low:g}"
