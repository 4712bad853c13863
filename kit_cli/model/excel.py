"""How much a workbook of Excel holds.

Source: https://support.microsoft.com/office/c13798fc-f1d5-4e73-998d-c02268bc65ae
"""

from __future__ import annotations

COLUMNS = 16_384
ROWS = 1_048_576
CELL = 32_767
"""Characters."""
SHEET_NAME = 31
"""Characters."""
RESERVED_SHEETS = frozenset({"history"})
"""Names that Excel keeps to itself, in whatever case: https://support.microsoft.com/office/rename-a-worksheet-3f1f7148-ee83-404d-8ef0-9ff99fbad1f9"""
