"""The check's report on a programme as the page that a team or a patron reads."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from kit_cli.actions.check import CheckRequest, prepare, run


def report(folder: Path, whom: str, language: str) -> str:
    """Return the report for a `patron`, or for the team, as HTML that is complete in itself; raises KitError."""
    reader: Literal["patron", "team"] = "patron" if whom == "patron" else "team"
    request = CheckRequest(programmes=(folder,), for_=reader, format="html")
    return "".join(run(prepare(request).request).text(language=language))
