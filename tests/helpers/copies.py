"""Copies of the repository, to which something is added as a contributor adds it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from importlib.util import cache_from_source
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Copy:
    """A copy of the repository, with everything committed that it began with."""

    folder: Path
    said: dict[str, str] = field(default_factory=dict)
    """What each addition said."""

    def run(
        self, *arguments: str, folder: Path | None = None, typed: str = "", variables: Mapping[str, str] | None = None
    ) -> subprocess.CompletedProcess[str]:
        """Run a module of the copy, as a contributor does there, or in another folder, with what is typed into it."""
        environment = {**os.environ, "PYTHONPATH": str(self.folder), "PYTHONUTF8": "1", "COLUMNS": "200"}
        environment |= variables or {}
        return subprocess.run(
            [sys.executable, "-m", *arguments],
            cwd=folder or self.folder,
            env=environment,
            input=typed,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )

    def git(self, *arguments: str) -> str:
        """Return what git says in the copy."""
        identity = ("-c", "user.name=Somebody", "-c", "user.email=somebody@example.org", "-c", "core.quotepath=off")
        command = ["git", *identity, *arguments]
        return subprocess.run(command, cwd=self.folder, capture_output=True, encoding="utf-8", check=True).stdout

    def changes(self) -> dict[str, str]:
        """Return each file that is new (`??`) or changed (`M`), as git sees it."""
        lines = self.git("status", "--porcelain", "--untracked-files=all").splitlines()
        return {line[3:]: line[:2].strip() for line in lines}


def copied(folder: Path) -> Copy:
    """Return a copy of the repository in a folder, as it stands on the disk, committed."""
    found = Copy(folder)
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=True).stdout
    for name in filter(None, listed.split("\0")):
        if (ROOT / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, folder / name)
            if name.endswith(".py"):
                _take_along(name, folder)
    found.git("init", "--quiet")
    found.git("add", "--all")
    found.git("commit", "--quiet", "--message", "As it is")
    return found


def _take_along(name: str, folder: Path) -> None:
    """Take a module's bytecode along, where there is some: it holds as long as the module is as old as it was."""
    here, there = (Path(cache_from_source(str(each / name))) for each in (ROOT, folder))
    with suppress(FileNotFoundError):
        content = here.read_bytes()
        there.parent.mkdir(parents=True, exist_ok=True)
        there.write_bytes(content)
