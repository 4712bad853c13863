"""The check's report on a programme as the page that a team or a patron reads."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from kit_cli.actions.check import CheckRequest, prepare, run
from kit_cli.web.call_values import Message, text_in


def report(folder: Path, call: Message, language: str) -> str:
    """Return the report as HTML, complete in itself; raises KitError."""
    whom: Literal["patron", "team"] = "patron" if text_in(call, "whom") == "patron" else "team"
    request = CheckRequest(programmes=(folder,), for_=whom, format="html")
    return "".join(run(prepare(request).request).text(language=language))
