"""A programme whose year is over, so that everything in it may be attested."""

from __future__ import annotations

import re
from pathlib import Path


def let_it_have_been(programme: Path) -> None:
    """Have a programme begin in 2020."""
    settings = programme / "programme.yml"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(re.sub(r"(?m)^  starts_on: .*$", "  starts_on: 2020-10-09", text), encoding="utf-8")
