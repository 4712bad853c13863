"""The command `mentorkit`."""

from __future__ import annotations

import gc

# Most of what a command makes, its modules too, lives until it ends: looking for what could be thrown away costs a
# tenth of its time.
gc.set_threshold(100_000, 20, 20)

from kit_cli.cli import run  # noqa: E402


def main() -> None:
    """Run the command line and leave with its exit code."""
    code = run()
    gc.freeze()  # nor is it looked through once more at the end
    raise SystemExit(code)


if __name__ == "__main__":
    main()
