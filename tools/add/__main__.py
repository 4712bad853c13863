"""`python -m tools.add KIND NAME`: make what can be known, and say what is left; `--left` only says it."""

from __future__ import annotations

import os
import subprocess
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Protocol

from kit_cli.errors import EXIT_MEND, KitError, Problem
from kit_cli.grammar.sentence import literal
from tools.add import country, document, form, language, milestone, place, standard
from tools.add.addition import Addition, write
from tools.add.left import Left, left, news, table
from tools.add.repository import Repository

ROOT = Path(__file__).resolve().parents[2]
_MANY = 8
"""Of more files than this only the first are named."""


class Kind(Protocol):
    """A kind of thing that one adds: what its command asks, and the files that follow from it."""

    __doc__: str | None

    def options(self, parser: ArgumentParser) -> None:
        """Add what the command asks."""

    def add(self, repository: Repository, arguments: Namespace) -> Addition:
        """Return what is written; raises KitError with everything that does not fit."""


KINDS: dict[str, Kind] = {
    "form": form,
    "document": document,
    "milestone": milestone,
    "place": place,
    "country": country,
    "language": language,
    "standard": standard,
}


def main(arguments: Sequence[str], root: Path = ROOT) -> int:
    """Add something to the repository, or list what is left; return the exit code."""
    parser = _parser()
    given = parser.parse_args(arguments)
    if given.left is (given.addition is not None):
        parser.error("name a kind of thing to add, or write --left alone")
    repository = Repository(root)
    try:
        if given.left:
            return _tell(table(left(repository)))
        _refuse_another_template()
        addition = KINDS[given.addition].add(repository, given)
        before = left(repository)
        write(addition)
        if addition.has_short_texts:
            _bring_catalogues_up_to_date(repository)
    except KitError as error:
        sys.stderr.write("".join(f"{problem}\n" for problem in error.problems))
        return EXIT_MEND
    return _tell(_told(addition, news(before, left(repository)), repository))


def _parser() -> ArgumentParser:
    parser = ArgumentParser(prog="python -m tools.add", description=__doc__)
    parser.add_argument("--left", action="store_true", help="list what is left to write, and what judges it")
    kinds = parser.add_subparsers(dest="addition", metavar="KIND", title="kinds")
    for name, kind in KINDS.items():
        kind.options(kinds.add_parser(name, help=(kind.__doc__ or "").partition(":")[0].lower()))
    return parser


def _refuse_another_template() -> None:
    if os.environ.get("MENTORKIT_TEMPLATE"):
        remedy = literal("Unset the variable: what is added goes into the repository's own template.")
        raise KitError(Problem(literal("MENTORKIT_TEMPLATE names another template"), remedy))


def _bring_catalogues_up_to_date(repository: Repository) -> None:
    """Run `tools.catalogues` as a program of its own: it must not remember what was there before."""
    environment = {**os.environ, "PYTHONPATH": str(repository.root)}
    command = [sys.executable, "-m", "tools.catalogues"]
    done = subprocess.run(  # noqa: S603  (our own program)
        command, cwd=repository.root, env=environment, capture_output=True, text=True, check=False
    )
    if done.returncode:
        what = literal(f"the catalogues could not be brought up to date: {done.stderr.strip()}")
        raise KitError(Problem(what, literal("Mend it, then run python -m tools.catalogues.")))


def _told(addition: Addition, rows: list[Left], repository: Repository) -> Iterable[str]:
    for what, paths in (("made", addition.new), ("changed", addition.changed)):
        names = [repository.shown(path) for path in paths]
        yield from (f"{what} {name}" for name in names[:_MANY])
        if len(names) > _MANY:
            yield f"{what} {len(names) - _MANY} more"
    yield ""
    yield "Left to write (python -m tools.add --left lists it at any time, with all that was left before):"
    yield from table(rows)


def _tell(lines: Iterable[str]) -> int:
    sys.stdout.write("".join(f"{line}\n" for line in lines))
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
