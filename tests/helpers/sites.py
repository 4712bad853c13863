"""The site, built as it is published, and its copy to carry away."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def build(folder: Path, generator: str = "mkdocs", config: str = "mkdocs.yml") -> Path:
    """Build the site strictly: a generator that has something to warn of fails."""
    said = subprocess.run(
        [sys.executable, "-m", generator, "build", "--strict", "--quiet", "-f", config, "--site-dir", str(folder)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
    )
    assert said.returncode == 0, said.stdout + said.stderr
    return folder
