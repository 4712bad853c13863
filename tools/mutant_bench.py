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
_WARM = ("pytest", "hypothesis", "yaml", "babel.dates", "babel.lists", "dateutil.easter", "jinja2", "click")
"""Imported once; every run would do it again."""


@dataclass(frozen=True)
class Verdict:
    """Whether a test failed of a change, and its line before and after."""

    mutant: Mutant
    killed: bool
    before: str
    after: str


class Bench:
    """A copy of the tree; the workers have copies of it beside, and take the programmes that its tests have built."""

    def __init__(self, folder: Path) -> None:
        self._folder, self.root = folder, folder / "tree"
        ignored = shutil.ignore_patterns(".git", "__pycache__", "node_modules", ".*_cache", ".hypothesis")
        shutil.copytree(ROOT, self.root, ignore=ignored)
        for name in _WARM:
            importlib.import_module(name)

    def passes(self, *tests: str) -> bool:
        """Return whether tests pass while nothing is changed."""
        return _passes(self._folder, *tests)

    def verdicts(self, mutants: Iterable[Mutant]) -> Iterator[Verdict]:
        """Yield what becomes of each change, in their order."""
        with ProcessPoolExecutor(WORKERS, _FORK) as pool:
            yield from pool.map(partial(_verdict, self._folder), mutants)


def _verdict(bench: Path, mutant: Mutant) -> Verdict:
    """Make a change in the worker's own copy, run its tests one after the other until one fails, and take it back."""
    folder = _copy(bench)
    path = folder / "tree" / mutant.module
    sound = path.read_text(encoding="utf-8")
    changed = mutant.changed(sound)
    path.write_text(changed, encoding="utf-8")
    try:
        killed = not all(_passes(folder, test, built=bench / "tests") for test in mutant.tests(folder / "tree"))
    finally:
        path.write_text(sound, encoding="utf-8")
    before, after = (text.splitlines()[mutant.line - 1].strip() for text in (sound, changed))
    return Verdict(mutant, killed, before, after)


@cache
def _copy(bench: Path) -> Path:
    """Return the folder of this worker's copy, which is made when it is first asked for."""
    folder = bench / f"worker-{os.getpid()}"
    shutil.copytree(bench / "tree", folder / "tree")
    compileall.compile_dir(folder / "tree" / "kit_cli", quiet=1)
    return folder


def _passes(folder: Path, *tests: str, built: Path | None = None) -> bool:
    """Return whether tests pass in a fork of this process; what hangs does not."""
    process = _FORK.Process(target=_run, args=(folder, tests, built))
    process.start()
    process.join(SECONDS)
    if process.is_alive():
        process.kill()
        process.join()
    return bool(process.exitcode == 0)


def _run(folder: Path, tests: tuple[str, ...], built: Path | None) -> None:
    import pytest

    root = folder / "tree"
    os.chdir(root)
    sys.path.insert(0, str(root))
    # No change is ever compiled to a file: another of its length, of the same second, would be taken for it.
    sys.dont_write_bytecode = True
    os.environ |= {"PYTHONPATH": str(root), "PYTHONDONTWRITEBYTECODE": "1", "HYPOTHESIS_PROFILE": "ci"}
    for name in [name for name in sys.modules if name.partition(".")[0] in {"kit_cli", "tests", "tools"}]:
        del sys.modules[name]
    silence = os.open(os.devnull, os.O_WRONLY)
    os.dup2(silence, 1)
    os.dup2(silence, 2)
    flags = ("-x", "-q", "-n", "0", "-p", "no:randomly", "-p", "no:cacheprovider", f"--basetemp={folder / 'tests'}")
    sys.exit(int(pytest.main([*flags, *tests], plugins=[_Built(built / "programmes0")] if built else [])))


class _Built:
    """Gives the tests the programmes that the sound kit has built: who judges them has not made them, too."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def pytest_fixture_setup(self, fixturedef: Any, request: Any) -> dict[str, Path] | None:
        """Answer for one fixture; pytest sees to the others."""
        if fixturedef.argname != "built" or not self._folder.is_dir():
            return None
        built = {path.name: path for path in self._folder.iterdir()}
        fixturedef.cached_result = (built, fixturedef.cache_key(request), None)
        return built
