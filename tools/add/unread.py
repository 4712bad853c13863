"""Why no standard reads a new form, document or milestone: a line of methodology/unread.yml."""

from __future__ import annotations

import json
from pathlib import Path

from tools.add.marks import mark
from tools.add.repository import Repository


def with_reason(repository: Repository, name: str, because: str | None) -> dict[Path, str]:
    """Return the file with the reason for a thing at its end; the other lines and the comments stay as they are."""
    why = f"why a programme has {name} although no standard reads it; the line goes when one does"
    path = repository.methodology / "unread.yml"
    text = path.read_text(encoding="utf-8")
    if not text.endswith("\n"):
        text += "\n"
    return {path: f"{text}  {name}: {json.dumps(because or mark(why), ensure_ascii=False)}\n"}
