"""A programme's text by the kit, and by plain `cookiecutter`, away from the home folder."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from cookiecutter.main import cookiecutter

from kit_cli.files.shipped import template_folder
from kit_cli.places.answers import Answers
from kit_cli.template.render import render
from tests.helpers.folders import files

TEMPLATE = template_folder()


def rendered(answers: Answers, folder: Path) -> dict[str, bytes]:
    """Render into a new folder as `mentorkit new` does, and return the files."""
    folder.mkdir()
    return files(render(answers, TEMPLATE, folder))


def plain(answers: dict[str, str], folder: Path) -> Path:
    """Render with plain cookiecutter, which asks nothing, and return the programme's folder."""
    made = cookiecutter(
        str(TEMPLATE), no_input=True, extra_context=answers, output_dir=str(folder), config_file=str(config(folder))
    )
    return Path(made)


def config(folder: Path) -> Path:
    """Return a configuration by which cookiecutter keeps its own files in a folder."""
    folder.mkdir(exist_ok=True)
    path = folder / "config.yml"
    path.write_text(f"replay_dir: {folder / 'replay'}\ncookiecutters_dir: {folder / 'cookiecutters'}\n")
    return path


def typed(where: Path, template: str, output: Path, *answers: str) -> subprocess.CompletedProcess[str]:
    """Run cookiecutter's command line in a folder, as a person types it; `output` is where the programme goes."""
    settings = ["--no-input", "--config-file", str(config(output.parent)), "--output-dir", str(output)]
    command = [sys.executable, "-m", "cookiecutter", *settings, template, *answers]
    return subprocess.run(command, cwd=where, capture_output=True, text=True, check=False)
