"""Marks: what an annotation says of a value besides its type, as in ``Annotated[int, Limits(0, 100)]``."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from kit_cli.grammar.sentence import Sentence


class Limits:
    """The least and the most that a number or a day may be, both included."""

    def __init__(self, least: float | date, most: float | date | None = None) -> None:
        self.least = least
        self.most = most


class Length:
    """How many characters a text has, or how many entries a list or a mapping."""

    def __init__(self, least: int | None = None, most: int | None = None) -> None:
        self.least = least
        self.most = most


class Spelled:
    """The form of a whole text, as a regular expression; ``remedy`` says in words how it is written, with an example.

    No message shows the expression. ``kind`` is what the text is to people, who may write it otherwise.
    """

    def __init__(self, pattern: str, remedy: Sentence, kind: type = str) -> None:
        self.pattern = pattern
        self.remedy = remedy
        self.kind = kind


class Beside:
    """What people write beside a number, and files do not: ``PER_CENT``, or ``MONEY`` for a currency."""

    PER_CENT = "%"
    MONEY = "money"

    def __init__(self, sign: str) -> None:
        self.sign = sign


class Figures:
    """A text has numbers in it, with a point before their decimals; people write the sign of their language."""


class Alias:
    """The key by which a file names a field that is called otherwise in Python."""

    def __init__(self, name: str) -> None:
        self.name = name


class Exactly:
    """A number or a truth value must be written as one: neither in quotes nor in other words."""


class Before:
    """A function that is given a value before it is judged, and returns the one to judge; it may raise a Misfit.

    Like each function of a mark it takes the value, and where it wants that the context as well.
    """

    def __init__(self, function: Callable[..., Any]) -> None:
        self.function = function


class After(Before):
    """A function that is given what was judged to fit, and returns what is kept; it may raise a Misfit."""


class Instead(Before):
    """A function that judges in place of the type's own judge."""


class OneOf:
    """A text is one of several words, which are looked up when the first value is judged."""

    def __init__(self, words: Callable[[], tuple[str, ...]]) -> None:
        self.words = words


class FirstKey:
    """A mapping is of the model that its first key names; ``remedy`` says what that may be."""

    def __init__(self, models: Mapping[str, Any], remedy: Sentence) -> None:
        self.models = models
        self.remedy = remedy


class Lasting:
    """A value stays as it is once it is there: ``why`` says to whoever would change it what hangs on it.

    With ``by_kit`` no person ever writes it.
    """

    def __init__(self, why: Sentence, *, by_kit: bool = False) -> None:
        self.why = why
        self.by_kit = by_kit


class Suggested:
    """A text is usually one of a few words, which people may be offered; any other does as well."""

    def __init__(self, words: tuple[str, ...]) -> None:
        self.words = words


class Refers:
    """A text names something that stands elsewhere in the programme: a thing of this kind, such as `milestone`."""

    def __init__(self, kind: str) -> None:
        self.kind = kind


class AsSchema:
    """What editors are told of a value, in place of what its type says."""

    def __init__(self, schema: dict[str, Any]) -> None:
        self.schema = schema
