"""What a comparison of evidence with a programme may come to: something is lacking."""

from __future__ import annotations

from kit_cli.frozen import frozen
from kit_cli.grammar.sentence import Sentence


@frozen
class Wrong:
    """Why something that the hub says does not count, and what to write instead."""

    what: Sentence
    remedy: Sentence


@frozen
class Finding:
    """What evidence lacks: what was found, what would satisfy it, and where."""

    what: Sentence
    remedy: Sentence
    file: str
    line: int = 1
