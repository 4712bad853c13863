"""The values that a command takes besides words: what does not fit is told in the language of the run."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import Any

import click

from kit_cli.cli.speaking import ENGLISH, language
from kit_cli.cli.wording import WrongValue
from kit_cli.grammar.sentence import say
from kit_cli.judging.misfit import Misfit

_ISO = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


class OneWord(click.Choice[str]):
    """One of several words."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return the word; raises WrongValue with all of them."""
        if value not in self.choices:
            choices = ", ".join(map(repr, self.choices))
            raise WrongValue(say("{value} is not one of {choices}.", value=repr(value), choices=choices), param, ctx)
        return str(value)


class Day(click.ParamType[date]):
    """A day: as YYYY-MM-DD, or as people write it where that can be but one."""

    name = "day"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """Return the day; raises WrongValue, with both days where it may be two."""
        if isinstance(value, date):
            return value
        try:
            return date.fromisoformat(value) if _ISO.fullmatch(value) else self._said(value)
        except ValueError as error:
            if isinstance(error, Misfit) and _may_be_two(error):
                what = say("{value}: {what}. {remedy}", value=repr(value), what=error.what, remedy=error.remedy)
            else:
                what = say("{value} is not a date. Write one that exists, as YYYY-MM-DD.", value=repr(value))
            raise WrongValue(what, param, ctx) from error

    def _said(self, value: str) -> date:
        from kit_cli.languages.reading_days import one_day

        # English is spoken where the day comes first, and where the month does.
        return one_day(value, () if language() == ENGLISH else (language(),), ())


def _may_be_two(misfit: Misfit) -> bool:
    from kit_cli.languages.reading_days import TWO_DAYS

    return misfit.what == TWO_DAYS


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
