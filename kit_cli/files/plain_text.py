"""Read a file of plain text; whatever is wrong with it is told to people."""

from __future__ import annotations

from pathlib import Path

from kit_cli.errors import KitError, Problem
from kit_cli.files.opening import as_text, content
from kit_cli.files.system_reasons import refusal, remedy_of
from kit_cli.grammar.sentence import say


def read_text(path: Path, home: Path | None = None, *, piped: bool = False) -> str:
    """Return a text file's content; raises KitError when it is missing, no file, too large, half there or not UTF-8.

    With ``home`` the file must lie in that folder, also where a link leads to it; with ``piped`` it may be a pipe.
    """
    try:
        found = content(path, home, piped=piped)
        if found is None:
            raise KitError(Problem(say("the file is larger than 2 MB"), say("Is it the right file?"), path))
        if not found and home is not None:
            remedy = say(
                "If nobody emptied it, it has not come over yet: wait for the program that syncs the folder, or take"
                " back an earlier version of it."
            )
            raise KitError(Problem(say("the file is empty"), remedy, path))
        if len(found) > 1 and not found.strip(b"\0"):
            what = say("the file holds nothing but zero bytes: it was not saved or synced to its end")
            raise KitError(Problem(what, say("Take back an earlier version of it."), path))
        return as_text(found)
    except UnicodeDecodeError as error:
        raise KitError(Problem(say("the file is not UTF-8 text"), say("Save it as UTF-8."), path)) from error
    except OSError as error:
        what = say("the file cannot be read ({reason})", reason=refusal(error))
        raise KitError(Problem(what, remedy_of(error), path)) from error
