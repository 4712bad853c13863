"""Compiled Jinja templates, kept as Python keeps its own modules: beside their code in ``__pycache__``.

Where nothing can be kept (a browser, an installation that may not be written to, PYTHONDONTWRITEBYTECODE) every
template is compiled each time, and nothing else is different.
Only what needs compiled templates imports this module, because it imports Jinja.
"""

from __future__ import annotations

import marshal
import os
import sys
from contextlib import suppress
from hashlib import sha256
from importlib.util import cache_from_source
from pathlib import Path
from types import CodeType

import jinja2
from jinja2 import Environment
from jinja2.bccache import Bucket, BytecodeCache

from kit_cli import __version__


class CompiledTemplates(BytecodeCache):
    """Keeps the compiled templates of the environments that a module makes.

    A kept one counts only for the source that it was compiled from, after the extensions have seen it, and only with
    the same Python, Jinja, kit, and code of the module's package: Jinja runs filters on constants while it compiles.
    Where the template lies does not count, because `mentorkit new` renders in another folder each time.
    """

    def __init__(self, module: str) -> None:
        self._path = module
        versions = (sys.version, jinja2.__version__, __version__)
        code = [path.read_bytes() for path in sorted(Path(module).parent.glob("*.py"))]
        self._made_by = sha256(b"\0".join([repr(versions).encode(), *code])).digest()

    def get_bucket(self, environment: Environment, name: str, filename: str | None, source: str) -> Bucket:
        """Return the compiled template of a source, or an empty bucket where none is kept."""
        seen = environment.preprocess(source, name, filename)
        bucket = Bucket(environment, sha256(name.encode()).hexdigest()[:16], self._checksum(environment, seen))
        self.load_bytecode(bucket)
        if bucket.code is not None:
            bucket.code = bucket.code.replace(co_filename=filename or "<template>")
        return bucket

    def load_bytecode(self, bucket: Bucket) -> None:
        """Put a kept template into its bucket if it is the one that is meant."""
        with suppress(OSError, NotImplementedError, ValueError, EOFError, TypeError):
            content = self._kept(bucket.key).read_bytes()
            checksum = bytes.fromhex(bucket.checksum)
            if content.startswith(checksum):
                # As trusted as the modules' own bytecode, which lies in the same folder.
                code = marshal.loads(content[len(checksum) :])  # noqa: S302
                bucket.code = code if isinstance(code, CodeType) else None

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep a template, whole or not at all; where that is not possible, do nothing."""
        if bucket.code is None or sys.dont_write_bytecode:
            return
        with suppress(OSError, NotImplementedError):
            kept = self._kept(bucket.key)
            kept.parent.mkdir(parents=True, exist_ok=True)
            bench = kept.with_name(f"{kept.name}.{os.getpid()}")
            try:
                bench.write_bytes(bytes.fromhex(bucket.checksum) + marshal.dumps(bucket.code))
                bench.replace(kept)
            finally:
                bench.unlink(missing_ok=True)

    def _checksum(self, environment: Environment, source: str) -> str:
        """Return a text that is another one whenever the source would be compiled to anything else."""
        options = (
            environment.trim_blocks,
            environment.lstrip_blocks,
            environment.keep_trailing_newline,
            environment.newline_sequence,
            environment.autoescape,
            sorted(environment.extensions),
        )
        return sha256(self._made_by + repr(options).encode() + b"\0" + source.encode()).hexdigest()

    def _kept(self, key: str) -> Path:
        """Return where a template is kept; raises NotImplementedError where Python keeps nothing."""
        return Path(cache_from_source(self._path)).with_suffix(f".{key}.template")
