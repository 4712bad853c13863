"""How cells of a workbook look."""

from __future__ import annotations

from typing import Any

ACCENT, TINT, INPUT, LINE, GREY = "#0b5563", "#e8f1f2", "#fff8dc", "#b7cdd1", "#595959"
"""Headings; what is computed or stands apart; what people write into; borders; asides."""
DAY = "yyyy-mm-dd"
_BORDER = {"border": 1, "border_color": LINE}


class Formats:
    """The formats of one workbook, each made once: the same properties give the same format."""

    def __init__(self, workbook: Any) -> None:
        self._workbook = workbook
        self._made: dict[tuple[tuple[str, Any], ...], Any] = {}

    def plain(self, **properties: Any) -> Any:
        """Return the format of a cell without a border, or of what marks cells under a condition."""
        key = tuple(properties.items())
        if key not in self._made:
            self._made[key] = self._workbook.add_format(properties)
        return self._made[key]

    def bordered(self, **properties: Any) -> Any:
        """Return the format of a cell of the table."""
        return self.plain(**{**_BORDER, **properties})
