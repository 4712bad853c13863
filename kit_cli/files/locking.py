"""Locks that are held while something is read, changed and written, so that two runs never do so at once.

The system itself lets go of such a lock when a run ends, whatever ended it: nothing has to be guessed from the number
of a process, and what lies about after a kill stops nobody. The lock's file lies beside what is written and is removed
with the lock; found without one, it is nothing.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from enum import Enum
from errno import ENOLCK, ENOSYS, ENOTSUP, EOPNOTSUPP
from pathlib import Path

from kit_cli.files.signals import uninterrupted

_INTERVAL = 0.05
"""Seconds between two tries."""
_NO_LOCKS = {ENOSYS, ENOLCK, ENOTSUP, EOPNOTSUPP}
"""What a system answers, or a disk of some network, that has no locks."""


class Hold(Enum):
    """Whose a lock is after one has tried to take it."""

    MINE = "mine"
    ANOTHERS = "another's"
    NOBODYS = "nobody's"
    """There are no locks here: in a browser, on some network's disk."""


Locks = Callable[[Path, float], AbstractContextManager[Hold]]
"""Tries for so many seconds to take the lock of this file, tells whose it is, and holds it while the block lasts."""


@contextmanager
def file_locks(path: Path, patience: float) -> Iterator[Hold]:
    """Take the lock of a file of the system's; raises OSError where the file cannot be made."""
    from filelock import FileLock, Timeout

    # A mark that only says "taken" would outlive whoever set it, and a shared folder would carry it to other computers.
    lock = FileLock(path, fallback_to_soft=False)
    end = time.monotonic() + patience

    def take() -> Hold:
        try:
            with uninterrupted():
                lock.acquire(timeout=0)
        except Timeout:
            return Hold.ANOTHERS
        except OSError as error:
            if error.errno not in _NO_LOCKS:
                raise
            path.unlink(missing_ok=True)
            return Hold.NOBODYS
        return Hold.MINE

    try:
        while (hold := take()) is Hold.ANOTHERS and time.monotonic() < end:
            time.sleep(_INTERVAL)
        yield hold
    finally:
        with uninterrupted():
            if lock.is_locked:
                if os.name != "nt":  # there the library removes it; elsewhere only whoever holds it may
                    with suppress(OSError):
                        path.unlink()
                lock.release()


@contextmanager
def no_locks(_path: Path, _patience: float) -> Iterator[Hold]:
    """Hold nothing: a browser has neither processes nor locks of files."""
    yield Hold.NOBODYS


def locks_here() -> Locks:
    """Return the locks that this system has."""
    return no_locks if sys.platform in {"emscripten", "wasi"} else file_locks
