"""The language in which a run speaks."""

from __future__ import annotations

from kit_cli.grammar.sentence import Sentence
from kit_cli.languages.speech import spoken


def language() -> str:
    """Return the tag of the language in which this run speaks."""
    return "en"


def tell(sentence: Sentence) -> str:
    """Return a sentence in that language."""
    return spoken(sentence, language())
