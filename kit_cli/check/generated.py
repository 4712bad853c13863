"""What a hub has still to change or to confirm, file by file: the pieces that are as the kit wrote them."""

from __future__ import annotations

import shlex
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from kit_cli.check.evidence.own import UntouchedPiece, as_generated
from kit_cli.check.finding import Finding
from kit_cli.check.reading import Reading
from kit_cli.grammar.sentence import NOTHING, Sentence, say
from kit_cli.method.read import Standard


def generated(standard: Standard, reading: Reading) -> Iterator[Finding]:
    """Yield a finding for each file of which a standard reads what nobody of the hub changed or confirmed.

    The last one says what to do with all of them. Raises UnreadableError where a file is broken.
    """
    found: dict[str, list[UntouchedPiece]] = {}
    for piece in dict.fromkeys(
        each for evidence in standard.front.evidence for each in as_generated(evidence, reading)
    ):
        found.setdefault(piece.file, []).append(piece)
    for file, pieces in found.items():
        names = [piece.name or say("the whole text") for piece in pieces]
        last = file == next(reversed(found))
        remedy = _remedy(reading.programme.folder, list(found)) if last else NOTHING
        yield Finding(_what(file, names, reading), remedy, file)


def _what(file: str, names: list[Sentence | str], reading: Reading) -> Sentence:
    origin = reading.origin
    if entry := origin.voided(file):
        who = {"who": entry.by, "day": entry.on}
        return say("changed since {who} confirmed it on {day}: {names}", **who, names=names)
    if not origin.base.kept:
        # i18n: {names} are sections, settings and the like
        return say("not confirmed: {names}", names=names)
    # i18n: {names} are sections, settings and the like, such as "as the kit wrote it: what-it-costs"
    return say("as the kit wrote it: {names}", names=names)


@lru_cache(maxsize=1_000)
def _quoted(file: str, folder: Path) -> str:
    """Return how a file is written in a command; many standards read the same one."""
    return shlex.quote(file if folder == Path() else str(folder / file))


def _remedy(folder: Path, files: list[str]) -> Sentence:
    named = " ".join(_quoted(file, folder) for file in files)
    return say(
        "Change what is not so with you, then say that it is yours: {command}", command=f"mentorkit confirm {named}"
    )
