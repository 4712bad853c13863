"""A sentence of the kit's own: written in English with gaps, said when the language is known."""

from __future__ import annotations

from kit_cli.frozen import frozen


@frozen
class Sentence:
    """An English text and the values of its gaps, of which some may be sentences themselves."""

    text: str
    values: tuple[tuple[str, object], ...] = ()

    def __str__(self) -> str:
        # Texts are read by what refuses in sentences.
        from kit_cli.grammar.saying import in_english

        return in_english(self)

    def __bool__(self) -> bool:
        return bool(self.text)


NOTHING = Sentence("")
"""Nothing to say."""


def say(text: str, **values: object) -> Sentence:
    """Return a sentence whose ``{gaps}`` are these values. The catalogues find their texts by this name."""
    return Sentence(text, tuple(values.items()))


def literal(words: str) -> Sentence:
    """Return words that are the same in every language: a name, a command, what another program said."""
    return Sentence("{words}", (("words", words),)) if words else NOTHING
