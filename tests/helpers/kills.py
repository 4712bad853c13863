"""Kill real builds, and look for what people had typed: `python -m tests.helpers.kills 200 SEED`.

Every other one is killed at a random moment of the clock, every other by strace at a system call that changes the disk.
"""

from __future__ import annotations

import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from tests.helpers.scenarios import PERSON, World, lost

CALLS = ("rename", "mkdir", "unlink", "rmdir", "openat", "write", "close")
"""System calls between which a build is killed; the rarer ones are those that move or remove."""


def killed(world: World, pristine: Path, strace: str | None) -> list[str]:
    """Let a person type, build and kill the build, build again; return what was lost."""
    for _ in range(world.chance.randrange(1, 4)):
        world.chance.choice(PERSON)(world)
    command = [sys.executable, "-m", "kit_cli", "build", str(world.folder)]
    how = _by_call(world, command, strace) if strace else _by_clock(world, command)
    found = [f"{how}: {each}" for each in lost(world)]
    again = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    found += [f"{how}, built again: {each}" for each in lost(world)]
    if again.returncode not in (0, 1) or "Traceback" in again.stderr:
        found.append(f"{how}, built again: {again.stderr}")
    if again.returncode == 1:  # a person has broken a text
        shutil.copytree(pristine, world.folder, dirs_exist_ok=True)
        world.forget([path for path in world.tokens if (pristine / path).is_file()])
    return found


def _by_clock(world: World, command: list[str]) -> str:
    seconds = world.chance.uniform(0.1, 2.5)
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    time.sleep(seconds)
    process.send_signal(signal.SIGKILL)
    process.wait()
    return f"killed after {seconds:.2f} s"


def _by_call(world: World, command: list[str], strace: str) -> str:
    call = world.chance.choice(CALLS)
    number = world.chance.randrange(1, 4 if call == "rename" else 300)
    inject = f"inject={call}:signal=SIGKILL:when={number}"
    quiet = ("-f", "-qq", "-o", "/dev/null", "-e", f"trace={call}", "-e", inject)
    subprocess.run([strace, *quiet, *command], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    return f"killed at the {number}th {call}"


def kills(pristine: Path, count: int, seed: int, strace: str | None, tell: Callable[[str], None]) -> list[str]:
    """Kill many builds, one after the other, in a new folder now and then; return what was lost."""
    found: list[str] = []
    chance = random.Random(seed)
    with tempfile.TemporaryDirectory() as temporary:
        world = World(Path(temporary), chance)
        for number in range(count):
            if number % 20 == 0:
                world = World(Path(shutil.copytree(pristine, Path(temporary) / f"p{number}")), chance)
            found += [f"{number} {each}" for each in killed(world, pristine, strace if number % 2 else None)]
            if number % 20 == 19:
                tell(f"{number + 1} kills, {len(found)} lost")
    return found


def main(arguments: list[str]) -> int:
    """Kill as many builds of a small programme as are asked for."""
    from tests.helpers.small import smallest

    def tell(line: str) -> None:
        sys.stdout.write(f"{line}\n")
        sys.stdout.flush()

    count, seed, strace = int(arguments[0]), int(arguments[1]), shutil.which("strace")
    with tempfile.TemporaryDirectory() as temporary:
        found = kills(smallest(Path(temporary) / "programme"), count, seed, strace, tell)
    by = "by the clock and by strace" if strace else "by the clock alone: there is no strace"
    tell("\n".join(found) or f"nothing was lost in {count} kills, {by} (seed {seed})")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
