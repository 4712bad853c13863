"""What a judge may know besides the value."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from kit_cli.judging.misfit import MOST


class Context:
    """The languages that texts are judged by, what is known of other files, and what stands beside the value."""

    __slots__ = ("field", "known", "languages", "most", "values")

    def __init__(self, languages: tuple[str, ...] = (), known: Any = None, most: int = MOST) -> None:
        self.languages = languages
        self.known = known
        self.most = most
        """So many faults of one list or mapping are told; more help nobody who mends them by hand."""
        self.values: Mapping[str, Any] = {}
        """What the model's earlier fields hold, without those that do not fit."""
        self.field = ""
        """The model's field that is judged."""

    def inside(self, values: Mapping[str, Any]) -> Context:
        """Return the context of what stands in a model, of which these values are judged so far."""
        found = Context(self.languages, self.known, self.most)
        found.values = values
        return found
