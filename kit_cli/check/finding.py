"""What a comparison of evidence with a programme may come to: something is lacking."""

from __future__ import annotations

from kit_cli.check.sentences import Sentence
from kit_cli.frozen import frozen


@frozen
class Finding:
    """What evidence lacks: what was found, what would satisfy it, and where."""

    what: Sentence
    remedy: Sentence
    file: str
    line: int = 1
