"""What the terminal is like: its width, and colours where they are shown and nobody has asked for none.

Source: https://no-color.org.
"""

from __future__ import annotations

import os
import shutil
import sys
import textwrap
from collections.abc import Sequence

import click

from kit_cli.cli.speaking import tell
from kit_cli.errors import Problem
from kit_cli.grammar.sentence import say
from kit_cli.report.paint import Paint, plain

WIDEST = 100
"""Columns; longer lines are hard to read."""
_MOST_TOLD = 25
"""More problems than these at once help nobody."""


def width() -> int:
    """Return how many columns a line may have."""
    return min(shutil.get_terminal_size().columns, WIDEST)


def wrapped(text: str) -> str:
    """Return a paragraph in lines that the terminal does not break."""
    return textwrap.fill(text, width(), break_on_hyphens=False, break_long_words=False)


def complaint(problem: Problem) -> str:
    """Return a problem in the language of the run, in lines that a terminal does not break; a file has it in one."""
    told = problem.told(tell)
    if not sys.stderr.isatty():
        return told
    return "\n".join(_folded(line) for line in told.split("\n"))


def complain(problems: Sequence[Problem]) -> None:
    """Print problems on standard error, and how many more there are than help anybody at once."""
    for problem in problems[:_MOST_TOLD]:
        click.echo(complaint(problem), err=True)
    if left := len(problems[_MOST_TOLD:]):
        click.echo(tell(say("… and {number} more; mend these first.", number=left)), err=True)


def _folded(line: str) -> str:
    indent = " " * (len(line) - len(line.lstrip()) + 2)
    return textwrap.fill(line, width(), subsequent_indent=indent, break_long_words=False, break_on_hyphens=False)


def paint() -> Paint:
    """Return what gives a text a colour by name, or `bold`; it gives the text back where colours are not shown."""
    return _colour if sys.stdout.isatty() and not os.environ.get("NO_COLOR") else plain


def _colour(words: str, colour: str) -> str:
    return click.style(words, bold=True) if colour == "bold" else click.style(words, fg=colour)
