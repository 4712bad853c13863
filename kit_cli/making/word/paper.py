"""The paper of Word documents: A4, upright or on its side; all lengths in twentieths of a point."""

from __future__ import annotations

from kit_cli.frozen import frozen

_SHORT, _LONG = 11906, 16838
_MARGIN = 1247


@frozen
class Paper:
    """The width, height and margins of a page."""

    width: int
    height: int
    top: int = 1361
    right: int = _MARGIN
    bottom: int = _MARGIN
    left: int = _MARGIN
    header: int = 624
    """From the edge of the page to what stands above the text."""
    footer: int = 567

    @property
    def text_width(self) -> int:
        """Return how much there is between the margins."""
        return self.width - self.left - self.right

    @property
    def xml(self) -> str:
        """The page in a section's properties."""
        side = ' w:orient="landscape"' if self.width > self.height else ""
        return (
            f'<w:pgSz w:w="{self.width}" w:h="{self.height}"{side}/>'
            f'<w:pgMar w:top="{self.top}" w:right="{self.right}" w:bottom="{self.bottom}" w:left="{self.left}" '
            f'w:header="{self.header}" w:footer="{self.footer}" w:gutter="0"/>'
        )


UPRIGHT = Paper(_SHORT, _LONG)
ON_ITS_SIDE = Paper(_LONG, _SHORT, top=1021, right=1021, bottom=964, left=1021)
"""For wide tables."""
