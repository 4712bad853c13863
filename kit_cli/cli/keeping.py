"""Answers that people gave are kept when a run ends before its end, however it ends: by Ctrl and C, by a fault."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any

import click

from kit_cli.actions.action import Declaration
from kit_cli.cli.asking import Dialogue
from kit_cli.cli.terminal import complaint
from kit_cli.errors import KitError
from kit_cli.files.signals import uninterrupted


@contextmanager
def kept_where_it_ends(declared: Declaration[Any, Any], dialogue: Dialogue[Any]) -> Iterator[None]:
    """Keep what was answered when this block is left by an exception, and tell where, after what went wrong."""
    try:
        yield
    except BaseException as error:
        with uninterrupted():
            kept = declared.keep(dialogue.so_far) if dialogue.begun else None
        if kept is None:
            raise
        if isinstance(error, KitError):
            raise type(error)([*error.problems, kept]) from error
        with suppress(OSError):  # the terminal may be gone
            click.echo(err=True)
            click.echo(complaint(kept), err=True)
            sys.stderr.flush()
        raise
