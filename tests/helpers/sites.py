"""The site, built as it is published; `python -m tests.helpers.sites FOLDER` builds it and its copy to carry away."""

from __future__ import annotations

import os
import runpy
import subprocess
import sys
from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SITE, OFFLINE = "site", "offline"
"""The folders of both within the one that is built."""
_BUILT = {SITE: ("mkdocs", "mkdocs.yml"), OFFLINE: ("properdocs", "mkdocs-offline.yml")}
"""Each with the generator that makes it, if it is installed, and its settings."""


def build(folder: Path, generator: str = "mkdocs", config: str = "mkdocs.yml") -> Path:
    """Build the site strictly: a generator that has something to warn of fails."""
    return _made(folder, [generator, *_arguments(folder, config)])


def both(folder: Path) -> Path:
    """Build the site and its copy to carry away, as strictly, from pages that are gathered once."""
    if not hasattr(os, "fork"):
        for name, (generator, config) in _installed().items():
            build(folder / name, generator, config)
        return folder
    return _made(folder, ["tests.helpers.sites", str(folder)])


def _installed() -> Mapping[str, tuple[str, str]]:
    return {name: how for name, how in _BUILT.items() if find_spec(how[0])}


def _arguments(folder: Path, config: str) -> list[str]:
    return ["build", "--strict", "--quiet", "-f", config, "--site-dir", str(folder)]


def _made(folder: Path, module: list[str]) -> Path:
    said = subprocess.run(
        [sys.executable, "-m", *module],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
    )
    assert said.returncode == 0, said.stdout + said.stderr
    return folder


def _started(generator: str, arguments: list[str]) -> int:
    """Start a generator in a process of its own, which remembers what was gathered, and return its number."""
    if child := os.fork():
        return child
    code: object = 70
    try:
        sys.argv = [generator, *arguments]
        runpy.run_module(generator, run_name="__main__", alter_sys=True)
        code = 0
    except SystemExit as end:
        code = end.code or 0
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code if isinstance(code, int) else 1)  # nor does it remove the programmes that both show


def main(folder: Path) -> int:
    """Gather the pages, build both at once, and return 0 when neither had something to warn of."""
    from website import gather, translated

    gather.pages(), list(gather.whole_files()), list(translated.pages())
    started = [
        _started(generator, _arguments(folder / name, config)) for name, (generator, config) in _installed().items()
    ]
    codes = [os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) for child in started]
    return int(any(codes))


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
