"""What the rooms that judge say to people stands in a test, or in the record of one, as people read it.

A sentence that no test holds may lose its words or its values unseen.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
JUDGING = ("check", "grammar", "judging", "languages", "logic", "model", "programme/registers.py", "schedule")
_GAP = re.compile(r"<<.*?>>|\{\w+\}")


def sentences(room: str) -> Iterator[tuple[str, str]]:
    """Yield where each sentence of a room stands, and its English words."""
    path = ROOT / "kit_cli" / room
    for module in [path] if path.is_file() else sorted(path.rglob("*.py")):
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "say":
                words = node.args[0]
                if isinstance(words, ast.Constant):
                    yield f"{module.relative_to(ROOT)}:{node.lineno}", str(words.value)


def held() -> list[str]:
    """Return the texts in the tests, each as one line, and the lines of what is recorded."""
    found: list[str] = []
    for path in sorted(ROOT.glob("tests/**/*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        found += [str(node.value) for node in ast.walk(tree) if isinstance(node, ast.Constant)]
        found += [_of(node) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr)]
    for path in sorted(ROOT.glob("tests/**/*.ambr")):
        found += path.read_text(encoding="utf-8").splitlines()
    return found


def _of(text: ast.JoinedStr) -> str:
    return "".join(str(each.value) if isinstance(each, ast.Constant) else "{}" for each in text.values)


@pytest.fixture(scope="module")
def text() -> str:
    """All of these, a line each."""
    return "\n".join(" ".join(each.split()) for each in held())


@pytest.mark.parametrize("room", JUDGING)
def test_each_sentence_is_read_in_full(room: str, text: str) -> None:
    """With something in each of its gaps."""
    assert [f"{where} {words}" for where, words in sentences(room) if not _stands(words, text)] == []


def _stands(words: str, text: str) -> bool:
    """Tell whether a line holds the words around the gaps of a sentence in their order, and something in each gap."""
    parts = [" ".join(part.split()) for line in words.splitlines() for part in _GAP.split(line)]
    parts = [part for part in parts if part]
    if not parts:
        return True  # gaps alone
    longest = max(parts, key=len)
    lines = {_line(text, found.start()) for found in re.finditer(re.escape(longest), text)}
    return any(all(part in line for part in parts) and _in_order(parts, line) for line in lines)


def _line(text: str, at: int) -> str:
    end = text.find("\n", at)
    return text[text.rfind("\n", 0, at) + 1 : end if end >= 0 else len(text)]


def _in_order(parts: list[str], line: str) -> bool:
    places: list[int] = []
    for part in parts:
        at = line.find(part, places[-1] + len(parts[len(places) - 1]) if places else 0)
        if at < 0:
            return False
        places.append(at)
    return all(first < second for first, second in pairwise(places))
