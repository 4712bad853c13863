"""What `mentorkit check` costs: `python benchmarks/check.py [PROGRAMMES]` (a thousand by default).

The floor is what nobody could do without: starting Python, importing click and yaml, and reading the same files (the
method's standards and the programme) with PyYAML's C loader. Everything is CPU time of whole processes, floor and check
in turns, the median of several.
Many programmes are checked by one process and by one a core: what the second gains of the wall-clock time, against the
ideal, which is the number of cores; and the peak memory of the process that prints, and of the largest of its workers.
Goals: at most twice the floor for one programme; the same for each of a thousand, in bounded memory, on all cores.
"""

from __future__ import annotations

import shutil
import sys
from datetime import date
from functools import partial
from pathlib import Path

from processes import bench, in_turns, run

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
    with bench() as temporary:
        folder = temporary / "programme"
        template = template_folder()
        new(complete({"place": "portugal"}, template, date.today()), folder, template, None)
        floor, one = in_turns(
            partial(run, "-c", _FLOOR, data_folder("methodology"), folder),
            partial(run, "-m", "kit_cli", "check", "--fail-on", "never", folder),
        )
        print(f"floor {floor:.2f} s; one programme {one:.2f} s, ratio {one / floor:.2f}")
        copies = [temporary / "network" / f"{number:04}" for number in range(many)]
        for copy in copies:
            shutil.copytree(folder, copy)
        for count in sorted({max(many // 10, 2), many}):
            several(copies[:count], one, floor, temporary / "note")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000)
