"""`mentorkit check`."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from glob import glob, has_magic
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kit_cli.cli.colour import paint

if TYPE_CHECKING:
    from kit_cli.check.results import Report
    from kit_cli.method.read import Method

_FORMATS = ("text", "json", "sarif", "junit", "markdown", "html")


@click.command("check", short_help="Check programmes against the method.")
@click.argument("programmes", nargs=-1, type=click.Path(path_type=Path))
@click.option("--next", "upcoming", is_flag=True, help="Only what comes next, by when and whose.")
@click.option("--all", "every", is_flag=True, help="Every standard in full, not only what is due.")
@click.option("--standard", "ids", multiple=True, metavar="ID", help="Only this standard, in full; may be repeated.")
@click.option(
    "--on", "day", type=click.DateTime(["%Y-%m-%d"]), metavar="DAY", help="As if it were this day (default: today)."
)
@click.option("--format", "shape", type=click.Choice(_FORMATS), help="What to print (default: text).")
@click.option(
    "--to",
    "target",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Write to this file instead; its ending tells the format: .html .json .sarif .xml .md",
)
@click.option(
    "--site",
    metavar="ADDRESS",
    envvar="MENTORKIT_SITE",
    help="Where the method's site stands, for links to the standards' pages.",
)
@click.option(
    "--fail-on",
    type=click.Choice(["due", "files", "never"]),
    default="due",
    show_default=True,
    help="What makes the exit code 1: something due is unmet, a file is broken, or nothing.",
)
@click.option("--fix", is_flag=True, help="Mend what changes no meaning, after showing the difference.")
@click.option("--yes", is_flag=True, help="With --fix: do not ask.")
@click.option("--schema", is_flag=True, help="Print the JSON Schema of --format json, and nothing else.")
@click.pass_context
def command(
    context: click.Context,
    programmes: tuple[Path, ...],
    upcoming: bool,
    every: bool,
    ids: tuple[str, ...],
    day: datetime | None,
    shape: str | None,
    target: Path | None,
    site: str | None,
    fail_on: str,
    fix: bool,
    yes: bool,
    schema: bool,
) -> None:
    """Say what the folders PROGRAMMES (by default this one) show of the method's standards, and what they lack."""
    if schema:
        from kit_cli.report.data import schema as published

        click.echo(published())
        return
    from kit_cli.method.read import method, read_outside
    from kit_cli.report.shapes import shape_of, written

    shape = shape or (shape_of(target) if target else "text")
    found, asked = method(), _asked(ids)
    folders = _folders(programmes)
    if fix:
        _fix(folders, found, yes)
    counted = _Counted(_reports(folders, found, day.date() if day else date.today(), asked), fail_on)
    # The outside standard that says which shares it asks for.
    accreditation = next(each for each in read_outside(found.folder).standards if each.levels)
    if shape != "text":
        pieces = written(shape, counted, accreditation, site)
    else:
        from kit_cli.report.terminal import as_lines

        width = min(shutil.get_terminal_size().columns, 100)
        pieces = as_lines(
            counted, len(folders), accreditation, width, paint(), agenda=upcoming, every=every, some=bool(ids)
        )
    if target:
        from kit_cli.files.writing import replaced

        replaced(target, pieces)
        click.echo(f"The report is in {target}.")
    else:
        for piece in pieces:
            click.echo(piece, nl=False)
    context.exit(1 if counted.failed else 0)


def _asked(ids: tuple[str, ...]) -> list[str]:
    if not ids:
        return []
    from kit_cli.method.listing import chosen

    return [chosen(each, None)[0].id for each in ids]


def _folders(programmes: tuple[Path, ...]) -> list[Path]:
    """Return the folders that are meant; where the shell has left a pattern (Windows), it is filled in here."""
    folders: list[Path] = []
    for each in programmes or (Path(),):
        fits = has_magic(str(each)) and not each.exists()
        there = map(Path, glob(str(each))) if fits else [each]  # noqa: PTH207  (an absolute pattern fits too)
        folders += sorted(path for path in there if path.is_dir() or not fits)
    if not folders:
        raise click.UsageError(f"no folder fits {' '.join(map(str, programmes))}")
    return folders


def _reports(folders: Iterable[Path], method: Method, on: date, asked: list[str]) -> Iterator[Report]:
    from kit_cli.check.run import check

    return (check(folder, method, on, asked) for folder in folders)


class _Counted:
    """Reports on their way to whoever prints them, one at a time; remembers whether one of them fails."""

    def __init__(self, reports: Iterator[Report], fail_on: str) -> None:
        self._reports, self._fail_on, self.failed = reports, fail_on, False

    def __iter__(self) -> Iterator[Report]:
        for report in self._reports:
            wrong = report.problems or (self._fail_on == "due" and report.unmet_now)
            self.failed = self.failed or (bool(wrong) and self._fail_on != "never")
            yield report


def _fix(folders: list[Path], method: Method, yes: bool) -> None:
    from kit_cli.check.mends import mends
    from kit_cli.errors import KitError
    from kit_cli.files.writing import replaced

    for folder in folders:
        try:
            found = mends(folder, method)
        except KitError:  # no programme: the check that follows says so
            continue
        for mend in found:
            click.echo(mend.difference(folder))
        if not found:
            click.echo(f"{folder}: nothing that can be mended without changing its meaning.", err=True)
        elif yes or click.confirm(f"Write {len(found)} file{'' if len(found) == 1 else 's'}?"):
            for mend in found:
                replaced(mend.path, mend.after)
