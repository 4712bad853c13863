"""Word files, read back by python-docx."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import docx


def read_word(content: bytes) -> Any:
    """Return a Word file as python-docx reads it."""
    return docx.Document(BytesIO(content))


def shown(document: Any) -> str:
    """Return the text of a document's paragraphs and of its tables."""
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(each.text for each in document.paragraphs), *cells])
