"""A confirmation in a terminal: which files are meant, before it asks, and where it stands."""

from __future__ import annotations

from typing import Annotated

from kit_cli.actions.confirm import ConfirmRequest, TextToRead
from kit_cli.actions.parameter import flag
from kit_cli.cli.echoing import echo
from kit_cli.cli.printer import Printer
from kit_cli.cli.prompting import agreed
from kit_cli.cli.speaking import tell
from kit_cli.cli.terminal import wrapped
from kit_cli.frozen import frozen
from kit_cli.grammar.sentence import say

_AT_ONCE = 30
"""Minutes of reading that nobody is asked about."""


@frozen(kw_only=True)
class ReadBefore:
    """What a terminal can be told beforehand."""

    yes: Annotated[bool, flag(say("Do not ask whether all of it was read."))] = False


def before(shown: tuple[TextToRead, ...], _request: ConfirmRequest, extra: ReadBefore) -> bool:
    """Print what one says by confirming; of more than half an hour of reading ask once, and return whether it ends."""
    echo(wrapped(tell(say("You confirm: we have read this, and it is ours as it is."))))
    for each in shown:
        # i18n: a file, the title that it bears, and how long one reads
        titled = say("{file}: “{title}”, {minutes} min", file=each.file, title=each.title, minutes=each.minutes)
        plain = say("{file}: {minutes} min", file=each.file, minutes=each.minutes)
        echo(f"  {tell(titled if each.title else plain)}")
    minutes = sum(each.minutes for each in shown)
    if minutes <= _AT_ONCE or extra.yes:
        return False
    question = say(
        "<<{files} file / {files} files>>, about <<{minutes} minute / {minutes} minutes>> of reading: has all of it"
        " been read?",
        files=len(shown),
        minutes=minutes,
    )
    return not agreed(question, say("Give {option}, and it is written without asking.", option="--yes"), enter=False)


PRINTER = Printer(before=before, extra=ReadBefore)
