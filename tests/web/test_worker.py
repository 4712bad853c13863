"""The kit in a worker: the conversation, with bytes beside it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from kit_cli.web.worker import answerer


def test_calls_and_messages_bring_their_bytes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each message its own, in both directions, as a worker has them."""
    monkeypatch.chdir(tmp_path)
    Path("casa").mkdir()
    Path("casa/programme.yml").write_bytes(b"\xff\x00")
    heard: list[tuple[dict[str, object], Sequence[bytes]]] = []
    answered = answerer(lambda words, parts: heard.append((json.loads(words), parts)))
    answered('{"id": 1, "call": "read", "file": "casa/programme.yml"}', [])
    answered('{"id": 2, "call": "keep", "folder": "casa"}', [])
    (read, first), (keep, (packed,)) = heard
    assert (read, first) == ({"id": 1, "kind": "result", "result": {"$bytes": 0}}, (b"\xff\x00",))
    assert isinstance(keep["result"], dict)
    assert (keep["result"]["name"], keep["result"]["packed"]) == ("casa", {"$bytes": 0})
    answered('{"id": 3, "call": "restore", "folder": "kuca", "packed": {"$bytes": 0}}', [memoryview(packed)])
    assert heard[-1] == ({"id": 3, "kind": "result", "result": None}, ())
    assert Path("kuca/programme.yml").read_bytes() == b"\xff\x00"
