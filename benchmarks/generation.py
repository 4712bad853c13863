"""How fast are `new` and `--version`, as ratios in one run: `python benchmarks/generation.py [PLACE]`.

CPU time of whole processes, run in turns, the median of several.
Goals: rendering at most 1 × plain cookiecutter, with everything built at most 1.3 ×; start-up at most 1.3 × the
import of click.
"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable
from contextlib import chdir
from datetime import date
from functools import partial
from pathlib import Path

from processes import Used, bench, in_turns, run

from kit_cli.files.document_paths import DOCUMENT_FOLDERS
from kit_cli.files.shipped import RENDERED, template_folder
from kit_cli.places.answers import complete


def _in_its_languages(place: str, copy: Path) -> Path:
    """Return a copy of the template without the documents that `mentorkit` would not render either."""
    shutil.copytree(template_folder(), copy)
    spoken = complete({"place": place}, template_folder(), date.today()).languages
    for folder in DOCUMENT_FOLDERS:
        for path in (copy / RENDERED / folder).iterdir():
            if path.is_dir() and path.name not in spoken:
                shutil.rmtree(path)
    return copy


def main(place: str) -> None:
    """Measure and print."""
    with bench() as folder, chdir(folder):
        config = folder / "config.yml"
        config.write_text(f"replay_dir: {folder / 'replay'}\ncookiecutters_dir: {folder / 'cookiecutters'}\n")
        template = _in_its_languages(place, folder / "template")
        plain: list[str | Path] = [
            "-m",
            "cookiecutter",
            template,
            "--no-input",
            "--config-file",
            config,
            "-o",
            "made",
            f"place={place}",
        ]
        ours = ["-m", "kit_cli", "new", "made", "--yes", "--place", place]
        found: list[dict[str, Callable[[], Used]]] = [
            {
                "plain cookiecutter": _anew(*plain),
                "mentorkit new --no-build": _anew(*ours, "--no-build"),
                "mentorkit new": _anew(*ours),
            },
            {
                "import click": partial(run, "-c", "import click"),
                "mentorkit --version": partial(run, "-m", "kit_cli", "--version"),
            },
        ]
        for commands in found:
            taken = in_turns(*commands.values())
            for name, seconds in zip(commands, taken, strict=True):
                print(f"{name:<26} {seconds:6.3f} s of CPU  {seconds / taken[0]:5.2f} ×")


def _anew(*command: str | Path) -> Callable[[], Used]:
    def anew() -> Used:
        shutil.rmtree("made", ignore_errors=True)
        return run(*command)

    return anew


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "portugal")
