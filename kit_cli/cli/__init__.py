"""The command line: it parses, calls one function and prints. Only this package knows click."""

from __future__ import annotations

import signal
import sys
from types import FrameType
from typing import Any

import click

from kit_cli import __version__
from kit_cli.cli import streams
from kit_cli.cli.listed import LISTED, command_names
from kit_cli.cli.locales import spoken_tag
from kit_cli.cli.speaking import OPTION, in_front, not_spoken, run_of, tell
from kit_cli.cli.wording import CommandGroup, Misuse, Option, show
from kit_cli.grammar.sentence import NOTHING, say

HELP: dict[str, Any] = {"help_option_names": ["-h", "--help"], "max_content_width": 100}
"""Settings of every command."""
_ENDS = ("SIGTERM", "SIGHUP", "SIGBREAK")


class _Lazy(CommandGroup):
    """A group whose commands are imported when they are called, so that `--version` costs click and no more."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  (click's signature)
        return command_names()

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        # click asks more than once; what has been made stands among the commands of the group.
        if cmd_name in self.list_commands(ctx) and cmd_name not in self.commands:
            from kit_cli.cli.commands import command

            self.commands[cmd_name] = command(cmd_name)
        return self.commands.get(cmd_name)

    def rows(self, ctx: click.Context) -> list[tuple[str, str]]:
        return [(name, tell(LISTED[name].help)) for name in self.list_commands(ctx)]


def _mentorkit() -> CommandGroup:
    """Return the command, in the language of the run."""
    version = click.version_option(
        __version__,
        prog_name="mentorkit",
        message="%(prog)s %(version)s",
        help=tell(say("Show the version and exit.")),
    )
    language = Option(
        [OPTION],
        # i18n: what stands for a language in a help text: --ui-language TAG
        metavar=tell(say("TAG")),
        help=tell(
            say(
                "The language in which this speaks, for example `pt-PT` (default: `MENTORKIT_UI_LANGUAGE`, "
                "else the programme's, else this computer's)."
            )
        ),
        callback=_judged_language,
        expose_value=False,
        is_eager=True,
    )
    return version(
        _Lazy(
            "mentorkit",
            callback=_alone,
            invoke_without_command=True,
            params=[language],
            help=tell(say("Bring a mentorship programme in arts and culture to a new place.")),
            context_settings=HELP,
        )
    )


def __getattr__(name: str) -> CommandGroup:
    if name != "mentorkit":
        raise AttributeError(name)
    return _mentorkit()


def _alone() -> None:
    """Show the help where no command is called."""
    context = click.get_current_context()
    if context.invoked_subcommand is None:
        click.echo(context.get_help(), err=True)
        context.exit(2)


def _judged_language(context: click.Context, _option: click.Parameter, tag: str | None) -> None:
    """Refuse a language that is not spoken."""
    if tag and spoken_tag(tag) is None:
        from kit_cli.errors import nearest
        from kit_cli.languages.table import languages

        what, near = not_spoken(tag), nearest(tag, languages(), NOTHING)
        raise Misuse(say("{what} {remedy}", what=what, remedy=near) if near else what, context)


def run(arguments: list[str] | None = None) -> int:
    """Run the command line and return its exit code: 0 done, 1 something to mend, 2 wrong usage."""
    streams.prepare()
    # A run that is to end, or whose terminal is closed, cleans up after itself, as one that is interrupted does.
    for name in _ENDS:
        if hasattr(signal, name) and signal.getsignal(getattr(signal, name)) is not signal.SIG_IGN:  # as `nohup` does
            signal.signal(getattr(signal, name), _interrupt)
    given = sys.argv[1:] if arguments is None else arguments
    with run_of(given):
        code = _run(given)
        if words := streams.lost():
            from kit_cli.errors import EXIT_MEND

            print(tell(words), file=sys.stderr)  # noqa: T201
            return code or EXIT_MEND
    return code


def _run(arguments: list[str]) -> int:
    try:
        code = _mentorkit().main(in_front(arguments), standalone_mode=False)
    except click.ClickException as error:
        show(error)
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        stopped = tell(say("Stopped."))
        print(f"\n{stopped}", file=sys.stderr)  # noqa: T201
        return 1
    except Exception as error:
        return _tell(error)
    return code if isinstance(code, int) else 0


def _tell(error: Exception) -> int:
    from kit_cli.cli.terminal import complain
    from kit_cli.errors import KitError

    if isinstance(error, OSError):
        from pathlib import Path

        from kit_cli.files.disk_errors import told

        error = KitError(told(error, Path()))
    if not isinstance(error, KitError):
        raise error
    complain(error.problems)
    return error.exit_code


def _interrupt(_number: int, _frame: FrameType | None) -> None:
    raise KeyboardInterrupt
