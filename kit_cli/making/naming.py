"""Some names of many, in a sentence."""

from __future__ import annotations

from collections.abc import Sequence

_MOST = 6


def some(names: Sequence[str]) -> str:
    """Return names in a row; of very many the first, and how many there are besides."""
    more = f", … (+{len(names) - _MOST})" if len(names) > _MOST else ""
    return ", ".join(names[:_MOST]) + more
