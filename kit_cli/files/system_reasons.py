"""Why a file or folder is refused, by the operating system in English or by the kit: in words of ours."""

from __future__ import annotations

import errno

from kit_cli.grammar.sentence import NOTHING, Sentence, literal, say

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


class Refused(OSError):
    """A file or folder that the kit refuses where the system would not: why, and what to do."""

    def __init__(self, reason: Sentence, remedy: Sentence, path: str) -> None:
        super().__init__(errno.EINVAL, str(reason), path)
        self.reason = reason
        self.remedy = remedy


def refusal(error: OSError) -> Sentence:
    """Return why the system refuses, or the kit; what is rare, in the system's own words."""
    if isinstance(error, Refused):
        return error.reason
    return _REASONS.get(error.errno or 0) or literal(error.strerror or str(error))


def remedy_of(error: OSError) -> Sentence:
    """Return what to do about it, where that is known."""
    return error.remedy if isinstance(error, Refused) else NOTHING
