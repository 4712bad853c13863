"""Texts that end in the middle: brought half by a shared folder, or saved half, they build all the same."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress

from kit_cli.errors import Problem
from kit_cli.files.opening import as_text, content
from kit_cli.grammar.sentence import say
from kit_cli.programme.base import Base
from kit_cli.programme.programme import Programme


def cut_short(programme: Programme, base: Base) -> Iterator[Problem]:
    """Yield each document that is the kit's text to some line and then ends, with that line.

    A hub may have taken the rest out, so it is no mistake; nothing where nobody knows what the kit wrote.
    """
    for document in programme.documents:
        name = document.place
        with suppress(OSError):
            if document.path.stat().st_size >= base.size(name):
                continue
            here = as_text(content(document.path, programme.folder) or b"", "replace").splitlines()
            whole = (base.text(name) or "").splitlines()
            missing = sum(1 for line in whole[len(here) :] if line.strip())
            if here and missing and here[:-1] == whole[: len(here) - 1] and whole[len(here) - 1].startswith(here[-1]):
                what = say(
                    "the text ends here, where the kit’s goes on for"
                    " <<{number} more line / {number} more lines>>: it may have been copied or saved only in part",
                    number=missing,
                )
                remedy = say("Bring the rest back; if you have taken it out yourself, leave it so.")
                yield Problem(what, remedy, document.path, len(here))
