"""How cells of a workbook look."""

from __future__ import annotations

from typing import Any

from kit_cli.face.tokens import tokens

INK, GREY, ACCENT, TINT, INPUT, LINE = map(tokens().colour, ("ink", "quiet", "solid", "wash", "wash-spark", "line"))
"""Words; asides; headings among rows; what is computed or stands apart; what people write into; borders."""
WARNS = {"bg_color": tokens().colour("wash-alert"), "font_color": tokens().colour("alert"), "bold": True}
"""What asks for an action; a word beside it says which."""
STANDS_OUT = {"bg_color": tokens().colour("spark"), "font_color": tokens().colour("on-spark"), "bold": True}
"""Where people meet: what is worth talking about, and who fits whom."""
PAPER = tokens().colour("paper")
"""What needs no answer among what does."""
DONE = {"bg_color": ACCENT, "font_color": tokens().colour("on-solid"), "bold": True}
"""What has been reached: filled."""
HEAD_FONT, TEXT_FONT = (tokens().family(name) for name in ("paper-head", "paper-text"))
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
