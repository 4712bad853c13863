"""What `mentorkit check` costs: `python benchmarks/check.py [PROGRAMMES]` (a thousand by default).

The floor is what nobody could do without: starting Python, importing click and yaml, and reading the same files (the
method's standards and the programme) with PyYAML's C loader. Everything is CPU time of whole processes in one run, the
least of several, because the machines are shared. Bytecode is kept, as that of an installed kit is, whatever
PYTHONDONTWRITEBYTECODE says here.
Many programmes are checked by one process and by one a core: what the second gains of the wall-clock time, against the
ideal, which is the number of cores; and the peak memory of the process that prints, and of the largest of its workers.
Goals: at most twice the floor for one programme; the same for each of a thousand, in bounded memory, on all cores.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
import time
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from kit_cli.actions.new import new
from kit_cli.files.shipped import data_folder, template_folder
from kit_cli.places.answers import complete

_FLOOR = """
import sys, click, yaml
from pathlib import Path
for path in [*Path(sys.argv[1]).glob("*/???-*.md"), *Path(sys.argv[2]).rglob("*")]:
    if path.suffix in (".yml", ".md"):
        text = path.read_text(encoding="utf-8")
        if path.suffix == ".yml":
            yaml.load(text, yaml.CSafeLoader)
        elif text.startswith("---"):
            yaml.load(text.split("---")[1], yaml.CSafeLoader)
"""
_CHECK = """
import re, resource, sys
from kit_cli.cli import run, workers
if sys.argv[2] == "1":
    workers._cores = lambda: 1
cores = workers._cores()
run(["check", *sys.argv[3:]])
own = re.search(r"VmHWM:\\s+(\\d+)", open("/proc/self/status").read())[1]  # rusage would count who started this, too
largest = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
open(sys.argv[1], "w").write(f"{cores} {own} {largest}")
"""
_RUNS = 7


@dataclass(frozen=True)
class Used:
    """What a run took: seconds of wall-clock and of CPU, its workers' among them."""

    wall: float
    cpu: float


def run(*command: str | Path) -> Used:
    """Run Python with a command; what it prints goes nowhere."""
    with Path(os.devnull).open("wb") as nowhere:
        actions = [(os.POSIX_SPAWN_DUP2, nowhere.fileno(), 1), (os.POSIX_SPAWN_DUP2, nowhere.fileno(), 2)]
        began = time.perf_counter()
        pid = os.posix_spawn(sys.executable, [sys.executable, *map(str, command)], os.environ, file_actions=actions)
        _, status, used = os.wait4(pid, 0)
    if status:  # a floor that stops half-way is none
        sys.exit(f"{' '.join(map(str, command))} failed")
    return Used(time.perf_counter() - began, used.ru_utime + used.ru_stime)


def least(*command: str | Path) -> float:
    """Return the CPU seconds of the quickest of several runs."""
    return min(run(*command).cpu for _ in range(_RUNS))


def several(copies: list[Path], one: float, floor: float, note: Path) -> None:
    """Measure one process and all cores on many programmes, and print."""
    print(f"{len(copies)} programmes:")
    walls = []
    for processes in ("1", "all"):
        used = run("-c", _CHECK, note, processes, *copies)
        cores, own, workers = map(int, note.read_text().split())
        walls.append(used.wall)
        each = (used.cpu - one) / max(len(copies) - 1, 1)
        print(
            f"  {cores} core{'s' * (cores > 1)}: {used.wall:.2f} s of wall-clock; "
            f"CPU {each:.3f} s each after the first, {each / floor:.2f} floors; "
            f"peak {own / 1024:.0f} MB, the largest worker {workers / 1024:.0f} MB"
        )
    gain = walls[0] / walls[1]
    print(f"  {gain:.2f} times as quick, {gain / cores:.0%} of the ideal")


def main(many: int) -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as temporary:
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        os.environ["PYTHONPYCACHEPREFIX"] = str(Path(temporary) / "bytecode")
        folder = Path(temporary) / "programme"
        template = template_folder()
        new(complete({"place": "portugal"}, template, date.today()), folder, template, None)
        floor = least("-c", _FLOOR, data_folder("methodology"), folder)
        one = least("-m", "kit_cli", "check", "--fail-on", "never", folder)
        print(f"floor {floor:.2f} s; one programme {one:.2f} s, ratio {one / floor:.2f}")
        copies = [Path(temporary) / "network" / f"{number:04}" for number in range(many)]
        for copy in copies:
            shutil.copytree(folder, copy)
        for count in sorted({max(many // 10, 2), many}):
            several(copies[:count], one, floor, Path(temporary) / "note")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000)
