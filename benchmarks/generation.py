"""How fast are `new` and `--version`, as ratios in one run: `python benchmarks/generation.py [PLACE]`.

hyperfine (Debian: `apt install hyperfine`) times whole processes, interleaved by its own warm-up and repetition.
Bytecode is kept, as that of an installed kit is, whatever PYTHONDONTWRITEBYTECODE says here.
Goals: rendering at most 1 × plain cookiecutter, with everything built at most 1.3 ×; start-up at most 1.3 × the
import of click.
"""

from __future__ import annotations

import json
import os
import shlex
import shutil
import subprocess
import sys
import tempfile
from datetime import date
from pathlib import Path

from kit_cli.files.document_paths import DOCUMENT_FOLDERS
from kit_cli.files.shipped import RENDERED, template_folder
from kit_cli.places.answers import complete

PYTHON = shlex.quote(sys.executable)
RUNS = "12"


def times(commands: dict[str, str], folder: Path, prepare: str) -> dict[str, float]:
    """Return the median user and system time of each command, in seconds."""
    report = folder / "report.json"
    command = ["hyperfine", "--style", "none", "--warmup", "2", "--runs", RUNS, "--export-json", str(report)]
    command += ["--prepare", prepare, *commands.values()]
    subprocess.run(command, check=True, cwd=folder, stdout=subprocess.DEVNULL)
    results = json.loads(report.read_text(encoding="utf-8"))["results"]
    return {name: result["user"] + result["system"] for name, result in zip(commands, results, strict=True)}


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
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        os.environ["PYTHONPYCACHEPREFIX"] = str(folder / "bytecode")
        config = folder / "config.yml"
        config.write_text(f"replay_dir: {folder / 'replay'}\ncookiecutters_dir: {folder / 'cookiecutters'}\n")
        template = shlex.quote(str(_in_its_languages(place, folder / "template")))
        made = times(
            {
                "plain cookiecutter": f"{PYTHON} -m cookiecutter {template} --no-input --config-file {config} "
                f"-o plain place={place}",
                "mentorkit new --no-build": f"{PYTHON} -m kit_cli new ours --no-build --yes --place {place}",
                "mentorkit new": f"{PYTHON} -m kit_cli new ours --yes --place {place}",
            },
            folder,
            "rm -rf plain ours",
        )
        started = times(
            {
                "import click": f"{PYTHON} -c 'import click'",
                "mentorkit --version": f"{PYTHON} -m kit_cli --version",
            },
            folder,
            "true",
        )
    for found in (made, started):
        base = next(iter(found.values()))
        for name, seconds in found.items():
            print(f"{name:<26} {seconds:6.3f} s of CPU  {seconds / base:5.2f} ×")


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "portugal")
