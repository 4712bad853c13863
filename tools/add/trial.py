"""A new file tried in a copy of the template's data, before anything is written."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tools.add.repository import Repository


@contextmanager
def trial(repository: Repository, path: Path, text: str) -> Iterator[Path]:
    """Give a copy of the template's data, without the texts of a programme, in which the file at a path is there."""
    with tempfile.TemporaryDirectory() as folder:
        template = Path(folder) / "template"
        texts = repository.programme.name
        shutil.copytree(repository.template, template, ignore=lambda _folder, names: {texts} & set(names))
        (template / path.relative_to(repository.template)).write_text(text, encoding="utf-8")
        yield template
