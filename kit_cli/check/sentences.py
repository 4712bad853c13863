"""What the check says: a sentence with gaps, so that it can be said in the programme's language."""

from __future__ import annotations

from datetime import date
from typing import Any

from kit_cli.frozen import frozen
from kit_cli.languages import SOURCE_LANGUAGE, long_date
from kit_cli.method.translation import in_language


@frozen
class Sentence:
    """An English sentence whose gaps are filled by values, or by other such sentences."""

    text: str
    values: tuple[tuple[str, Any], ...] = ()

    def __str__(self) -> str:
        return self.in_language(SOURCE_LANGUAGE)

    def in_language(self, language: str) -> str:
        """Return the sentence in a language."""
        values = {name: _in_language(value, language) for name, value in self.values}
        return in_language(self.text, language).format(**values)


def _in_language(value: Any, language: str) -> Any:
    if isinstance(value, Sentence):
        return value.in_language(language)
    return long_date(value, None, language) if isinstance(value, date) else value


def say(text: str, **values: Any) -> Sentence:
    """Return a sentence; ``{gaps}`` are filled when it is shown. The catalogues find their texts by this name."""
    return Sentence(text, tuple(values.items()))
