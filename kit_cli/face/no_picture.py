"""Why something cannot be shown as a picture."""

from __future__ import annotations

from kit_cli.grammar.sentence import NOTHING, Sentence, say


class NoPicture(ValueError):
    """A file is no picture that can be shown: what is wrong with it, and what to do."""

    def __init__(self, what: Sentence, remedy: Sentence = NOTHING) -> None:
        super().__init__(str(what))
        self.what = what
        self.remedy = remedy


def cut_short() -> NoPicture:
    """Return that a picture has no end."""
    return NoPicture(say("the picture ends too early: it was not copied whole"), _AGAIN)


def damaged() -> NoPicture:
    """Return that a picture is not as it was written."""
    return NoPicture(say("the picture is damaged"), _AGAIN)


_AGAIN = say("Copy it again, or save it anew.")
