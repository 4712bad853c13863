"""Read a distance in time as people write it in their language: `-2 semanas`, `3 veckor`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kit_cli.files.invisible import as_plain_digits
from kit_cli.languages.table import languages

_DISTANCE = re.compile(r"([+-]?) ?([0-9]{1,4}) ?([^\W\d_]+)\.?")
_DASHES = re.compile("[\u2010-\u2015\u2212]")


def distances(text: str, tags: Sequence[str]) -> tuple[str, ...]:
    """Return all distances that a text can mean in some languages, as files write them: `-2 weeks`."""
    found = _DISTANCE.fullmatch(_DASHES.sub("-", " ".join(as_plain_digits(text).split())))
    if found is None:
        return ()
    sign, count, word = found[1], int(found[2]), found[3].casefold()
    units = dict.fromkeys(unit for tag in tags for unit, words in languages()[tag].distances.items() if word in words)
    return tuple(f"{sign}{count} {unit}{'' if count == 1 else 's'}" for unit in units)
