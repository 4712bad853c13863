"""What click says by itself, in the language of the run: headings of a help text, and what does not fit.

click takes its words from gettext, in the language of this process's variables, and puts sentences together from
pieces. So its classes are told their words here when they are made, and its errors are worded by their kinds.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import click

from kit_cli.cli.echoing import echo
from kit_cli.cli.speaking import tell
from kit_cli.grammar.sentence import Sentence, literal, say


class Misuse(click.UsageError):
    """A command line that click would refuse, or that we do, in a sentence."""

    def __init__(self, sentence: Sentence, ctx: click.Context | None = None) -> None:
        super().__init__(str(sentence), ctx)
        self.sentence = sentence


class WrongValue(click.BadParameter):
    """A value that does not fit, in a sentence."""

    def __init__(self, sentence: Sentence, param: click.Parameter | None, ctx: click.Context | None) -> None:
        super().__init__(str(sentence), ctx, param)
        self.sentence = sentence


class Option(click.Option):
    """An option whose help ends with its default where that is worth a word."""

    default_told = ""

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        """Return the names, and the help with the default."""
        record = super().get_help_record(ctx)
        return (record[0], f"{record[1]}  {self.default_told}") if record and self.default_told else record


class Command(click.Command):
    """A command whose help is worded by the kit."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **{"options_metavar": tell(say("[OPTIONS]")), **options})

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write how it is called."""
        pieces = " ".join(self.collect_usage_pieces(ctx))
        # i18n: before how a command is called: "Usage: mentorkit new [OPTIONS]"
        usage = tell(say("Usage:"))
        formatter.write_usage(ctx.command_path, pieces, prefix=f"{usage} ")

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options."""
        records = (each.get_help_record(ctx) for each in self.get_params(ctx) if not isinstance(each, click.Argument))
        with formatter.section(tell(say("Options"))):
            formatter.write_dl([each for each in records if each])

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Return the option that shows the help."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = tell(say("Show this message and exit."))
            option.default = False  # the reference shows every default, and click's own is none that anyone could read
        return option

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the arguments; what is left over is refused in our words."""
        many, ctx.allow_extra_args = ctx.allow_extra_args, True
        left = super().parse_args(ctx, args)
        ctx.allow_extra_args = many
        if left and not many and not ctx.resilient_parsing:
            raise Misuse(_left_over(left), ctx)
        return left


class CommandGroup(Command, click.Group):
    """A group whose help is worded by the kit."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **{"subcommand_metavar": tell(say("COMMAND [ARGS]...")), **options})

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options, and the commands inside."""
        super().format_options(ctx, formatter)
        self.format_commands(ctx, formatter)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the commands, each with its sentence."""
        with formatter.section(tell(say("Commands"))):
            formatter.write_dl(self.rows(ctx))

    def rows(self, ctx: click.Context) -> list[tuple[str, str]]:
        """Return the commands, each with its sentence."""
        found = ((name, self.get_command(ctx, name)) for name in self.list_commands(ctx))
        return [(name, each.get_short_help_str(200)) for name, each in found if each]

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the command that is called; raises Misuse where there is none of this name."""
        if self.get_command(ctx, args[0]) is None and not ctx.resilient_parsing:
            raise Misuse(_no_such_command(args[0], self.list_commands(ctx)), ctx)
        return super().resolve_command(ctx, args)


def show(error: click.ClickException) -> None:
    """Print what does not fit, how the command is called, and where its help is."""
    ctx = getattr(error, "ctx", None)
    if ctx is not None:
        echo(ctx.get_usage(), err=True)
        command = f"{ctx.command_path} {max(ctx.help_option_names, key=len)}"
        echo(tell(say("Try '{command}' for help.", command=command)), err=True)
        echo(err=True)
    echo(tell(say("Error: {message}", message=told(error))), err=True)


def told(error: click.ClickException) -> Sentence:
    """Return what does not fit, by the kind of the error."""
    ctx = getattr(error, "ctx", None)
    match error:
        case Misuse():
            return error.sentence
        case click.MissingParameter(param=click.Parameter() as param):
            if isinstance(param, click.Argument):
                return say("Missing argument {name}.", name=_hint(param, ctx))
            return say("Missing option {name}.", name=_hint(param, ctx))
        case click.BadParameter(param=click.Parameter() as param):
            what = error.sentence if isinstance(error, WrongValue) else literal(error.message)
            return say("Invalid value for {name}: {what}", name=_hint(param, ctx), what=what)
        case click.NoSuchOption():
            return _no_such_option(error.option_name, error.possibilities or ())
        case click.BadOptionUsage():
            option = repr(error.option_name)
            if ctx is not None and _is_flag(ctx.command, ctx, error.option_name):
                return say("Option {option} does not take a value.", option=option)
            return say("Option {option} requires an argument.", option=option)
    return literal(error.format_message())


def _hint(param: click.Parameter, ctx: click.Context | None) -> str:
    hint = param.get_error_hint(ctx)
    return hint if isinstance(hint, str) else " / ".join(map(repr, hint))


def _is_flag(command: click.Command, ctx: click.Context, name: str) -> bool:
    options = (each for each in command.get_params(ctx) if isinstance(each, click.Option))
    return any(each.is_flag for each in options if name in each.opts)


def _left_over(words: list[str]) -> Sentence:
    arguments = " ".join(words)
    if len(words) == 1:
        return say("Got unexpected extra argument ({arguments})", arguments=arguments)
    return say("Got unexpected extra arguments ({arguments})", arguments=arguments)


def _no_such_command(name: str, known: Iterable[str]) -> Sentence:
    if near := _nearest(name, known):
        return say("No such command {name}. Did you mean {nearest}?", name=repr(name), nearest=repr(near))
    return say("No such command {name}.", name=repr(name))


def _no_such_option(name: str, known: Iterable[str]) -> Sentence:
    if near := _nearest(name, known):
        return say("No such option {name}. Did you mean {nearest}?", name=repr(name), nearest=repr(near))
    return say("No such option {name}.", name=repr(name))


def _nearest(name: str, known: Iterable[str]) -> str | None:
    from difflib import get_close_matches  # only where something is wrong

    return next(iter(get_close_matches(name, list(known), n=1)), None)
