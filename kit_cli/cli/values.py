"""The values that a command takes besides words: what does not fit is told in the language of the run."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any

import click

from kit_cli.cli.wording import WrongValue
from kit_cli.grammar.sentence import say


class OneWord(click.Choice[str]):
    """One of several words."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return the word; raises WrongValue with all of them."""
        if value not in self.choices:
            choices = ", ".join(map(repr, self.choices))
            raise WrongValue(say("{value} is not one of {choices}.", value=repr(value), choices=choices), param, ctx)
        return str(value)


class Day(click.DateTime):
    """A day as YYYY-MM-DD."""

    def __init__(self) -> None:
        super().__init__(["%Y-%m-%d"])

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> datetime:
        """Return the day; raises WrongValue."""
        try:
            return super().convert(value, param, ctx)
        except click.BadParameter as error:
            what = say("{value} is not a date. Write one that exists, as YYYY-MM-DD.", value=repr(value))
            raise WrongValue(what, param, ctx) from error


class File(click.Path):
    """A file that is there, or may be written."""

    def __init__(self) -> None:
        super().__init__(path_type=Path, dir_okay=False, readable=False)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Return the path; raises WrongValue for a folder."""
        try:
            return super().convert(value, param, ctx)
        except click.BadParameter as error:
            raise WrongValue(say("File {file} is a directory.", file=repr(str(value))), param, ctx) from error
