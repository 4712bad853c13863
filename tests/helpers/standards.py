"""A standard of a few words, and pieces of evidence as the front matter of a standard writes them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kit_cli.judging.validate import judged
from kit_cli.method.evidence.kinds import Evidence
from kit_cli.method.front_matter import StandardFront
from kit_cli.method.read import Method, Standard

SAYING: dict[str, Any] = {"attest": "Two people scored each", "proof": "The sheets"}
"""What a hub may attest."""


def piece(**keys: Any) -> Evidence:
    """Return a piece of evidence; the key that names its kind comes first."""
    found: Evidence = judged(Evidence, keys)
    return found


def standard(name: str, *evidence: dict[str, Any], **front: Any) -> Standard:
    """Return a standard; what a test does not say of it is as in any."""
    said: dict[str, Any] = {
        "id": name,
        "title": "Pairs meet",
        "level": "MUST",
        "stage": "MEN",
        "since": "0.1",
        "nature": "adaptable",
    }
    said |= {"roles": ["mentor"], "due": "closing", "sources": [{"source": "any", "says": "that they do"}], **front}
    return Standard(Path(f"{name}.md"), judged(StandardFront, {**said, "evidence": list(evidence)}), "")


def method_of(*standards: Standard) -> Method:
    """Return a method of these standards."""
    return Method(Path(), (), standards)
