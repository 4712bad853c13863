"""The streams of a run: none of them ends it, so that its exit code is that of its work.

One that is closed leads nowhere. One whose reader goes away, as `head` does, or whose disk is full, leads nowhere from
then on; that a disk was full is said at the end.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from errno import EPIPE
from io import TextIOWrapper

from kit_cli.grammar.sentence import Sentence, say


class _Lenient(TextIOWrapper):
    """A stream that takes everything, whatever becomes of it."""

    lost: OSError | None = None
    """Why nothing has been written any more, where that is so."""

    def write(self, text: str, /) -> int:
        try:
            return super().write(text)
        except OSError as error:
            self._lead_nowhere(error)
            return len(text)

    def flush(self) -> None:
        try:
            super().flush()
        except OSError as error:
            self._lead_nowhere(error)

    def _lead_nowhere(self, error: OSError) -> None:
        self.lost = self.lost or error
        with suppress(OSError):
            nowhere = os.open(os.devnull, os.O_WRONLY)
            os.dup2(nowhere, self.fileno())
            os.close(nowhere)
            super().flush()


def prepare() -> None:
    """Open what is closed, and let everything be written; a letter that the terminal lacks is shown as its escape."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):  # in the order of their numbers
        stream = getattr(sys, name)
        if stream is None:
            # Otherwise the first file that is opened would get its number, and what others write to it.
            stream = open(os.devnull, mode, encoding="utf-8")  # noqa: PTH123, SIM115
        elif type(stream) is TextIOWrapper and mode == "w" and stream is getattr(sys, f"__{name}__"):
            encoding, lines, through = stream.encoding, stream.line_buffering, stream.write_through
            stream = _Lenient(stream.detach(), encoding, "backslashreplace", None, lines, through)
            setattr(sys, f"__{name}__", stream)
        elif isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
        setattr(sys, name, stream)


def lost() -> Sentence | None:
    """Return what to say of an output that was lost; None where it was written, or where nobody wanted more of it."""
    sys.stdout.flush()
    error = getattr(sys.stdout, "lost", None)
    if error is None or error.errno == EPIPE:
        return None
    from kit_cli.files.system_reasons import refusal

    return say("What was to be printed could not be written: {reason}.", reason=refusal(error))
