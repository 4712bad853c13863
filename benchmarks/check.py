"""What `mentorkit check` costs: `python benchmarks/check.py [PROGRAMMES]` (a thousand by default).

The floor is what nobody could do without: starting Python, importing click and yaml, and reading the same files (the
method's standards and the programme) with PyYAML's C loader. Everything is CPU time of whole processes in one run, the
least of several, because the machines are shared. Bytecode is kept, as that of an installed kit is, whatever
PYTHONDONTWRITEBYTECODE says here.
Goals: at most twice the floor for one programme; the same for each of a thousand, in bounded memory.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from datetime import date
from pathlib import Path

from kit_cli.actions.new import new
from kit_cli.files.shipped import data_folder, template_folder
from kit_cli.places.answers import complete

_FLOOR = """
import sys, click, yaml
from pathlib import Path
for path in [*Path(sys.argv[1]).glob("*/???-*.md"), *Path(sys.argv[2]).rglob("*")]:
    if path.is_file():
        text = path.read_text(encoding="utf-8")
        if path.suffix == ".yml":
            yaml.load(text, yaml.CSafeLoader)
        elif text.startswith("---"):
            yaml.load(text.split("---")[1], yaml.CSafeLoader)
"""
_RUNS = 7


def run(*command: str | Path) -> tuple[float, float]:
    """Return the CPU seconds and the peak memory (MB) of a process; what it prints goes nowhere."""
    with Path(os.devnull).open("wb") as nowhere:
        actions = [(os.POSIX_SPAWN_DUP2, nowhere.fileno(), 1), (os.POSIX_SPAWN_DUP2, nowhere.fileno(), 2)]
        pid = os.posix_spawn(sys.executable, [sys.executable, *map(str, command)], os.environ, file_actions=actions)
        _, _, used = os.wait4(pid, 0)
    return used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


def main(many: int) -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as temporary:
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        os.environ["PYTHONPYCACHEPREFIX"] = str(Path(temporary) / "bytecode")
        folder = Path(temporary) / "programme"
        template = template_folder()
        new(complete({"place": "portugal"}, template, date.today()), folder, template, None)
        floor = min(run("-c", _FLOOR, data_folder("methodology"), folder)[0] for _ in range(_RUNS))
        one = min(run("-m", "kit_cli", "check", folder)[0] for _ in range(_RUNS))
        print(f"floor {floor:.2f} s; one programme {one:.2f} s, ratio {one / floor:.2f}")
        copies = [Path(temporary) / "network" / f"{number:04}" for number in range(many)]
        for copy in copies:
            shutil.copytree(folder, copy)
        for count in (many // 10, many):
            seconds, memory = run("-m", "kit_cli", "check", *copies[:count])
            each = (seconds - one) / (count - 1)
            print(
                f"{count} programmes: {each:.3f} s each after the first, {each / floor:.2f} floors, "
                f"peak {memory:.0f} MB"
            )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000)
