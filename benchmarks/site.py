"""What Lighthouse says of the site: `python benchmarks/site.py [RUNS]` (three by default; the median counts).

Builds the site, serves it compressed, and audits representative pages as a telephone and as a desk.
Lighthouse slows the processor of a fast desktop (its benchmark index 1,500 to 2,000) to a fourth to imitate a
telephone. On a slower machine the same factor would imitate a slower telephone, so the factor is scaled by the index
that Lighthouse itself measures here. Needs Chromium, and Lighthouse: `npm install --no-save lighthouse@12` somewhere
on the path, or its program in LIGHTHOUSE.
Goal: 95 in all four categories.
"""

from __future__ import annotations

import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from tests.helpers.serving import served
from tests.helpers.sites import build
from tests.opening.test_site import PAGES

CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
_DESK = 1750
"""The middle of what Lighthouse calls a fast desktop, by its own benchmark index."""


def audit(url: str, *options: str) -> dict[str, Any]:
    """Return Lighthouse's report of a page."""
    program = os.environ.get("LIGHTHOUSE") or shutil.which("lighthouse")
    if not program:
        sys.exit("Lighthouse is not installed: name its program in LIGHTHOUSE.")
    said = subprocess.run(
        [program, url, "--quiet", "--output=json", "--chrome-flags=--headless=new --no-sandbox", *options],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "CHROME_PATH": os.environ.get("CHROME_PATH") or shutil.which("chromium") or "chrome"},
    )
    if said.returncode:
        sys.exit(said.stderr)
    report: dict[str, Any] = json.loads(said.stdout)
    return report


def scores(url: str, runs: int, *options: str) -> list[int]:
    """Return the median score of each category, 0 to 100."""
    reports = [audit(url, *options)["categories"] for _ in range(runs)]
    return [round(100 * statistics.median(report[name]["score"] for report in reports)) for name in CATEGORIES]


def main(runs: int) -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as temporary, served(build(Path(temporary) / "site")) as address:
        index = statistics.median(audit(address + "/")["environment"]["benchmarkIndex"] for _ in range(3))
        factor = round(4 * min(index / _DESK, 1), 1)
        print(f"benchmark index {index:.0f}, so the processor is slowed by {factor}")
        print(f"{'page':48} telephone       desk            ({', '.join(CATEGORIES)})")
        for path in PAGES:
            phone = scores(address + path, runs, f"--throttling.cpuSlowdownMultiplier={factor}")
            desk = scores(address + path, runs, "--preset=desktop")
            print(f"{path:48} {'/'.join(map(str, phone)):15} {'/'.join(map(str, desk))}", flush=True)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 3)
