"""What is wrong with a value: said to the person who wrote it, with the key at which it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kit_cli.errors import shown
from kit_cli.grammar.sentence import NOTHING, Sentence, say

if TYPE_CHECKING:
    from kit_cli.files.yaml_source import Key

# i18n: This stands where the name of a key stands otherwise: “the file: 'x' does not fit”, “the file is empty”.
_FILE = say("the file")


class Misfit(ValueError):
    """What a judge found: what is wrong, what to write instead, and the key below at which it stands."""

    def __init__(self, what: Sentence, remedy: Sentence = NOTHING, key: Key = ()) -> None:
        super().__init__()
        self.what = what
        self.remedy = remedy
        self.key = key

    def __str__(self) -> str:
        return "\n".join(str(each.told()) for each in self.each)

    @property
    def each(self) -> tuple[Misfit, ...]:
        """All that was found."""
        return (self,)

    def below(self, key: str | int) -> tuple[Misfit, ...]:
        """Return all that was found, told from one level further up."""
        for each in self.each:
            each.key = (key, *each.key)
        return self.each

    def told(self) -> Sentence:
        """Return what is wrong, with the name of where it is."""
        name = self._name()
        # i18n: {key} is the name of a setting, {what} says what is wrong with it.
        return say("{key}: {what}", key=name, what=self.what) if name else self.what

    def _name(self) -> str:
        return ".".join(str(part)[:60] for part in self.key)


class Unfit(Misfit):
    """A misfit whose words have a gap for the name of the key, which is known in the end: `{key} is missing`."""

    def __init__(self, what: Sentence, remedy: Sentence = NOTHING, key: Key = ()) -> None:
        super().__init__(Sentence(what.text, (("key", _FILE), *what.values)), remedy, key)

    def told(self) -> Sentence:
        """Return what is wrong, with the name of where it is."""
        (_, *values), name = self.what.values, self._name()
        return Sentence(self.what.text, (("key", name), *values)) if name else self.what


class OtherKind(Unfit):
    """A value that is none of a kind as files write it; a person may have written one as people do: `8/10/2027`."""

    def __init__(self, value: object, kind: type, remedy: Sentence, beside: str = "") -> None:
        found = unfit(value, remedy)
        super().__init__(Sentence(found.what.text, found.what.values[1:]), remedy)
        self.value = value
        self.kind = kind
        self.beside = beside
        """What may stand beside a number: one of the signs of ``Beside``."""


MISSING = say("{key} is missing")


class Lacking(Unfit):
    """A key that is missing."""

    def __init__(self, key: str) -> None:
        super().__init__(MISSING, say("Add the key {key}.", key=key), (key,))


MOST = 20
"""So many of one list or mapping are told; whoever has mended them sees the next."""


class NotJudged(Misfit):
    """What is left of a list or a mapping when more was wrong in it than helps anybody."""

    def __init__(self, number: int) -> None:
        super().__init__(say("<<{number} entry more was / {number} entries more were>> not looked at", number=number))
        self.remedy = say("Mend the others first.")


class Misfits(Misfit):
    """Several at once."""

    def __init__(self, found: list[Misfit]) -> None:
        super().__init__(NOTHING)
        self._found = tuple(found)

    @property
    def each(self) -> tuple[Misfit, ...]:
        """All that was found."""
        return self._found


def unfit(value: object, remedy: Sentence) -> Unfit:
    """Return that a value is of another kind than is needed."""
    what = say("{key} is empty") if value is None else say("{key}: {value} does not fit", value=shown(value))
    return Unfit(what, remedy)
