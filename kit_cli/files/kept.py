"""What is worked out from the kit's own files, kept as Python keeps its modules: beside their code in ``__pycache__``.

Where nothing can be kept (a browser, an installation that may not be written to, PYTHONDONTWRITEBYTECODE) it is worked
out each time, and nothing else is different.
"""

from __future__ import annotations

import marshal
import os
import sys
from collections.abc import Iterable
from contextlib import suppress
from importlib.util import cache_from_source
from pathlib import Path
from typing import Any


def kept(module: str, name: str, checksum: bytes) -> Any:
    """Return what a module has kept under a name; None where that is missing or was not made from the same.

    ``checksum`` is that of all that it follows from, of the same length each time.
    """
    with suppress(OSError, NotImplementedError, ValueError, EOFError, TypeError):
        content = _path(module, name).read_bytes()
        if content.startswith(checksum):
            # As trusted as the modules' own bytecode, which lies in the same folder.
            return marshal.loads(content[len(checksum) :])  # noqa: S302
    return None


def keep(module: str, name: str, checksum: bytes, value: Any) -> None:
    """Keep what `marshal` can write, whole or not at all; where that is not possible, do nothing."""
    if sys.dont_write_bytecode:
        return
    with suppress(OSError, NotImplementedError, ValueError):
        path = _path(module, name)
        path.parent.mkdir(parents=True, exist_ok=True)
        bench = path.with_name(f"{path.name}.{os.urandom(6).hex()}")  # two containers may number a process alike
        try:
            with bench.open("xb") as stream:
                stream.write(checksum + marshal.dumps(value))
            bench.replace(path)
        finally:
            bench.unlink(missing_ok=True)


def state_of(paths: Iterable[Path]) -> tuple[tuple[str, int, int], ...]:
    """Return what changes when files do: where each lies, its size and its time, as these tell Python of its bytecode.

    Raises OSError.
    """
    return tuple((str(path), about.st_size, about.st_mtime_ns) for path in paths for about in [path.stat()])


def _path(module: str, name: str) -> Path:
    """Return where it is kept; raises NotImplementedError where Python keeps nothing."""
    return Path(cache_from_source(module)).with_suffix(f".{name}")
