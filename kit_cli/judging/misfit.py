"""What is wrong with a value: said to the person who wrote it, with the key at which it stands."""

from __future__ import annotations

from kit_cli.errors import shown
from kit_cli.files.yaml_source import Key
from kit_cli.grammar.sentence import Sentence


class Misfit(ValueError):
    """What a judge found: what is wrong, what to write instead, and the key below at which it stands."""

    def __init__(self, what: Sentence | str, remedy: Sentence | str = "", key: Key = ()) -> None:
        super().__init__(str(what))
        self.what = what
        self.remedy = remedy
        self.key = key

    @property
    def each(self) -> tuple[Misfit, ...]:
        """All that was found."""
        return (self,)

    def below(self, key: str | int) -> tuple[Misfit, ...]:
        """Return all that was found, told from one level further up."""
        for each in self.each:
            each.key = (key, *each.key)
        return self.each

    def told(self) -> str:
        """Return what is wrong, with the name of where it is."""
        name = self._name()
        return f"{name}: {self.what}" if name else str(self.what)

    def _name(self) -> str:
        return ".".join(str(part)[:60] for part in self.key)


class Unfit(Misfit):
    """A misfit whose words go on from the name of the key: `… is missing`."""

    def told(self) -> str:
        """Return what is wrong, with the name of where it is."""
        return f"{self._name() or 'the file'}{self.what}"


class Lacking(Unfit):
    """A key that is missing."""

    def __init__(self, key: str) -> None:
        super().__init__(" is missing", f"Add the key {key}.", (key,))


class Misfits(Misfit):
    """Several at once."""

    def __init__(self, found: list[Misfit]) -> None:
        super().__init__("\n".join(each.told() for each in found))
        self._found = tuple(found)

    @property
    def each(self) -> tuple[Misfit, ...]:
        """All that was found."""
        return self._found


def unfit(value: object, remedy: str) -> Unfit:
    """Return that a value is of another kind than is needed."""
    return Unfit(" is empty" if value is None else f": {shown(value)} does not fit", remedy)
