"""The command line: it parses, calls one function and prints. Only this package knows click."""

from __future__ import annotations

import signal
import sys
from io import TextIOWrapper
from types import FrameType
from typing import Any

import click

from kit_cli import __version__
from kit_cli.actions import ACTIONS

HELP: dict[str, Any] = {"help_option_names": ["-h", "--help"], "max_content_width": 100}
"""Settings of every command."""
_MOST_TOLD = 25
"""More problems than these at once help nobody."""
WITHOUT_COMMAND = {"mend"}
"""Actions that an option of another command runs: `check --fix`."""


class _Lazy(click.Group):
    """A group whose commands are imported when they are called, so that `--version` costs click and no more."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  (click's signature)
        return [name for name in ACTIONS if " " not in name and name not in WITHOUT_COMMAND]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in self.list_commands(ctx):
            return None
        from kit_cli.cli.commands import command

        return command(cmd_name)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, ACTIONS[name].help) for name in self.list_commands(ctx)])


@click.command(cls=_Lazy, context_settings=HELP)
@click.version_option(__version__, prog_name="mentorkit", message="%(prog)s %(version)s")
def mentorkit() -> None:
    """Bring a mentorship programme in arts and culture to a new place."""


def run(arguments: list[str] | None = None) -> int:
    """Run the command line and return its exit code: 0 done, 1 something to mend, 2 wrong usage."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):  # a letter that the terminal lacks is shown as its escape
            stream.reconfigure(errors="backslashreplace")
    # A terminated run cleans up after itself, as one that is interrupted does.
    signal.signal(signal.SIGTERM, _interrupt)
    try:
        code = mentorkit.main(arguments, standalone_mode=False)
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        print("\nStopped.", file=sys.stderr)  # noqa: T201
        return 1
    except Exception as error:
        return _tell(error)
    return code if isinstance(code, int) else 0


def _tell(error: Exception) -> int:
    from kit_cli.errors import KitError

    if isinstance(error, OSError):
        from pathlib import Path

        from kit_cli.files.writing import told

        error = KitError(told(error, Path()))
    if not isinstance(error, KitError):
        raise error
    for problem in error.problems[:_MOST_TOLD]:
        click.echo(str(problem), err=True)
    if len(error.problems) > _MOST_TOLD:
        click.echo(f"… and {len(error.problems) - _MOST_TOLD} more; mend these first.", err=True)
    return error.exit_code


def _interrupt(_number: int, _frame: FrameType | None) -> None:
    raise KeyboardInterrupt
