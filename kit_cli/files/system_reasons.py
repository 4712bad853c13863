"""Why the operating system refuses a file or folder, in words of ours: it says so in English, whatever it speaks."""

from __future__ import annotations

import errno

from kit_cli.grammar.sentence import Sentence, literal, say

_NOT_ALLOWED = say("you have no right to it")
_REASONS: dict[int, Sentence] = {
    errno.ENOENT: say("it is not there"),
    errno.EACCES: _NOT_ALLOWED,
    errno.EPERM: _NOT_ALLOWED,
    errno.EISDIR: say("it is a folder"),
    errno.ENOTDIR: say("it lies in something that is no folder"),
    errno.ELOOP: say("links lead in a circle"),
    errno.ENAMETOOLONG: say("its name is too long"),
    errno.EIO: say("the disk is damaged"),
    errno.ENOSPC: say("the disk is full"),
    errno.EDQUOT: say("the disk is full"),
    errno.EFBIG: say("the disk is full"),
}


def refusal(error: OSError) -> Sentence:
    """Return why the system refuses; what is rare, in the system's own words."""
    return _REASONS.get(error.errno or 0) or literal(error.strerror or str(error))
