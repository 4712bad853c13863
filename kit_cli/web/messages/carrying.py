"""How bytes get between a page and the kit: in base64 among the words, or as they are, beside them.

JSON carries no bytes. A server says them in base64; a worker hands them over beside the message, and where each
belongs stands in it: `{"$bytes": 0}` is the first of them.
"""

from __future__ import annotations

import json
from base64 import b64decode, b64encode
from collections.abc import Callable, Sequence
from typing import Any

from kit_cli.errors import Problem, UsageProblem
from kit_cli.grammar.sentence import say

Carry = Callable[[bytes], Any]
"""Returns what stands for some bytes in a message."""


def in_base64(content: bytes) -> str:
    """Return bytes as a text of JSON."""
    return b64encode(content).decode("ascii")


def beside(parts: list[bytes]) -> Carry:
    """Return a way to carry bytes that adds them to some parts, and leaves in the message which one they are."""

    def carried(content: bytes) -> dict[str, int]:
        parts.append(content)
        return {"$bytes": len(parts) - 1}

    return carried


def put_together(words: str, parts: Sequence[bytes]) -> Any:
    """Return a message of JSON with its parts where they belong; raises ValueError for what is no JSON."""

    def placed(found: dict[str, Any]) -> Any:
        match found:
            case {"$bytes": int(at), **others} if not others and 0 <= at < len(parts):
                return parts[at]
        return found

    return json.loads(words, object_hook=placed)


def bytes_of(value: object, key: str) -> bytes:
    """Return the bytes that a call gives under a key, however they came; raises UsageProblem for anything else."""
    if isinstance(value, bytes):
        return value
    try:
        if isinstance(value, str):
            return b64decode(value, validate=True)
    except ValueError:
        pass
    raise UsageProblem(Problem(say("{key}: a file's content in base64 is expected", key=key)))
