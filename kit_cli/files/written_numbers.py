"""Numbers that know how they were written: a telephone number is a text where a text is expected."""

from __future__ import annotations

from typing import Any


class WrittenInt(int):
    """A whole number that knows how it was written: a telephone number is a text where a text is expected."""

    written: str

    def __new__(cls, text: str) -> WrittenInt:
        """Return the number of a text."""
        number = super().__new__(cls, text)
        number.written = text
        return number


class WrittenFloat(float):
    """A number that knows how it was written."""

    written: str

    def __new__(cls, text: str) -> WrittenFloat:
        """Return the number of a text."""
        number = super().__new__(cls, text)
        number.written = text
        return number


def as_written(value: Any) -> Any:
    """Return a number or a truth value as the text that stands in the file; anything else as it is."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return getattr(value, "written", value)
