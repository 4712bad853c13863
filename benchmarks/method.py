"""How long do the standards take to read, and against what: `python benchmarks/method.py`.

The floor is PyYAML's own C reader over the same front matter, without lines, models or messages.
Goal: under 0.1 s; the ratio says what file, line and validation cost on this machine.
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable

import yaml

from kit_cli.method.read import method, read_method


def median(work: Callable[[], object], runs: int = 15) -> float:
    """Return the median of several runs, in seconds, after one that warms up."""
    work()
    taken = []
    for _ in range(runs):
        begun = time.perf_counter()
        work()
        taken.append(time.perf_counter() - begun)
    return statistics.median(taken)


def main() -> None:
    """Measure and print."""
    read = method()
    fronts = [each.path.read_text(encoding="utf-8").split("---\n", 2)[1] for each in read.standards]
    ours = median(lambda: read_method(read.folder))
    floor = median(lambda: [yaml.load(front, Loader=yaml.CSafeLoader) for front in fronts])
    print(f"{len(fronts)} standards: {ours:.3f} s; PyYAML's C reader alone {floor:.3f} s; ratio {ours / floor:.2f}")


if __name__ == "__main__":
    main()
