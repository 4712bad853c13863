"""The front matter of the method's standards as it was judged, kept: every command that knows the method needs it."""

from __future__ import annotations

import os
import pickle
from collections.abc import Callable, Sequence
from functools import cache
from importlib.util import source_hash
from pathlib import Path

from kit_cli import __version__
from kit_cli.files.kept import keep, kept
from kit_cli.method.front_matter import StandardFront
from kit_cli.model.vocabulary import stage_ids, support_ids

Fronts = list[tuple[StandardFront, int]]
"""What the front matter of each says, and where the text behind it begins, in characters."""

_KIT = Path(__file__).parents[1]
_ROOMS = ("method", "method/evidence", "model", "judging", "files", "grammar")
"""What decides how a front matter is read and judged."""


def kept_fronts(names: Sequence[str], texts: Sequence[str], read: Callable[[], Fronts]) -> Fronts:
    """Return the front matter of standards: what was kept of just these texts, or else what ``read`` returns.

    ``names`` are those of their files. Where ``read`` raises, nothing is kept.
    """
    checksum = source_hash("\0".join((repr((_made_by(), stage_ids(), support_ids(), names)), *texts)).encode())
    found: bytes | None = kept(__file__, "standards", checksum)
    if found is None:
        fronts = read()
        keep(__file__, "standards", checksum, pickle.dumps(fronts))
        return fronts
    # As trusted as the modules' own bytecode, which lies in the same folder.
    kept_before: Fronts = pickle.loads(found)  # noqa: S301
    return kept_before


@cache
def _made_by() -> tuple[object, ...]:
    """Return what changes with the code; its files' sizes and times tell, as they tell Python of its bytecode."""
    return (
        __version__,
        *(
            (room, each.name, about.st_size, about.st_mtime_ns)
            for room in _ROOMS
            for each in sorted(os.scandir(_KIT / room), key=lambda each: each.name)
            if each.name.endswith(".py")
            for about in [each.stat()]
        ),
    )
