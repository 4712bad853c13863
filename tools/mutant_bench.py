"""Where tools/mutants.py makes its changes: copies of the tree, in which forks of one warm process run the tests."""

from __future__ import annotations

import compileall
import importlib
import multiprocessing
import os
import shutil
import sys
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tools.mutants import Mutant

ROOT = Path(__file__).resolve().parent.parent
WORKERS = 2
SECONDS = 180
"""How long one run of tests may last; a change that makes it hang is noticed too."""

_FORK: Any = multiprocessing.get_context("fork")
_SOUND = "sound"
_WARM = ("pytest", "hypothesis", "pydantic", "yaml", "babel.dates", "babel.lists", "dateutil.easter", "jinja2", "click")
"""Imported once; every run would do it again."""


@dataclass(frozen=True)
class Verdict:
    """Whether a test failed of a change, and its line before and after."""

    mutant: Mutant
    killed: bool
    before: str
    after: str


def is_sound(folder: Path, tests: Iterable[str]) -> bool:
    """Return whether tests pass while nothing is changed; the programmes that they build stay for `verdicts`."""
    return _bench(folder / _SOUND).passes(*tests)


def verdicts(folder: Path, mutants: Iterable[Mutant]) -> Iterator[Verdict]:
    """Yield what becomes of each change, in their order."""
    with ProcessPoolExecutor(WORKERS, _FORK) as pool:
        yield from pool.map(partial(_verdict, folder), mutants)


def _verdict(folder: Path, mutant: Mutant) -> Verdict:
    return _bench(folder / str(os.getpid())).verdict(mutant)


@cache
def _bench(folder: Path) -> _Bench:
    return _Bench(folder)


class _Bench:
    """One copy of the tree."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.root = folder, folder / "tree"
        ignored = shutil.ignore_patterns(".git", "__pycache__", "node_modules", ".*_cache", ".hypothesis")
        shutil.copytree(ROOT, self.root, ignore=ignored)
        compileall.compile_dir(self.root / "kit_cli", quiet=1)
        for name in _WARM:
            importlib.import_module(name)

    def verdict(self, mutant: Mutant) -> Verdict:
        """Make a change, run its tests one after the other until one fails, and take it back."""
        path = self.root / mutant.module
        sound, changed = path.read_text(encoding="utf-8"), mutant.changed
        path.write_text(changed, encoding="utf-8")
        try:
            killed = not all(self.passes(test) for test in mutant.tests)
        finally:
            path.write_text(sound, encoding="utf-8")
        before, after = (text.splitlines()[mutant.line - 1].strip() for text in (sound, changed))
        return Verdict(mutant, killed, before, after)

    def passes(self, *tests: str) -> bool:
        """Return whether tests pass in a fork of this process; what hangs does not."""
        process = _FORK.Process(target=self._run, args=tests)
        process.start()
        process.join(SECONDS)
        if process.is_alive():
            process.kill()
            process.join()
        return bool(process.exitcode == 0)

    def _run(self, *tests: str) -> None:
        import pytest

        os.chdir(self.root)
        sys.path.insert(0, str(self.root))
        # No change is ever compiled to a file: another of its length, of the same second, would be taken for it.
        sys.dont_write_bytecode = True
        os.environ |= {"PYTHONPATH": str(self.root), "PYTHONDONTWRITEBYTECODE": "1", "HYPOTHESIS_PROFILE": "ci"}
        for name in [name for name in sys.modules if name.partition(".")[0] in {"kit_cli", "tests", "tools"}]:
            del sys.modules[name]
        silence = os.open(os.devnull, os.O_WRONLY)
        os.dup2(silence, 1)
        os.dup2(silence, 2)
        flags = ("-x", "-q", "-n", "0", "-p", "no:randomly", "-p", "no:cacheprovider")
        temporary = f"--basetemp={self.folder / 'tests'}"
        sys.exit(int(pytest.main([*flags, temporary, *tests], plugins=[_Built(self.folder.parent)])))


class _Built:
    """Gives the tests the programmes that the sound kit has built: who judges them has not made them, too."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / _SOUND / "tests" / "programmes0"

    def pytest_fixture_setup(self, fixturedef: Any, request: Any) -> dict[str, Path] | None:
        """Answer for one fixture; pytest sees to the others."""
        if fixturedef.argname != "built" or not self.folder.is_dir():
            return None
        built = {path.name: path for path in self.folder.iterdir()}
        fixturedef.cached_result = (built, fixturedef.cache_key(request), None)
        return built
