"""Compiled Jinja templates, which are kept; only what needs them imports this module, because it imports Jinja."""

from __future__ import annotations

import sys
from hashlib import sha256
from pathlib import Path
from types import CodeType

import jinja2
from jinja2 import Environment
from jinja2.bccache import Bucket, BytecodeCache

from kit_cli import __version__
from kit_cli.files.kept import keep, kept


class CompiledTemplates(BytecodeCache):
    """Keeps the compiled templates of the environments that a module makes.

    A kept one counts only for the source that it was compiled from, after the extensions have seen it, and only with
    the same Python, Jinja, kit, and code of the module's package: Jinja runs filters on constants while it compiles.
    Where the template lies does not count, because `mentorkit new` renders in another folder each time.
    """

    def __init__(self, module: str) -> None:
        self._module = module
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
        code = kept(self._module, f"{bucket.key}.template", bytes.fromhex(bucket.checksum))
        bucket.code = code if isinstance(code, CodeType) else None

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep a template, whole or not at all; where that is not possible, do nothing."""
        if bucket.code is not None:
            keep(self._module, f"{bucket.key}.template", bytes.fromhex(bucket.checksum), bucket.code)

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
