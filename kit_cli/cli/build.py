"""`mentorkit build`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from kit_cli.cli.progress import progress

if TYPE_CHECKING:
    from kit_cli.making.run import Built


@click.command("build", short_help="Build what people open.")
@click.argument("programme", default=".", type=click.Path(path_type=Path))
@click.option("--only", metavar="NAME", help="Only one kind, for example documents, forms, calendar, tables.")
def command(programme: Path, only: str | None) -> None:
    """Build the folder PROGRAMME (by default this one): start page, forms, documents, calendar and tables."""
    from kit_cli.making.run import build

    built = build(programme, only, progress)
    index = programme / "build" / "index.html"
    click.echo(f"{_said(built)} Open {index}." if index.is_file() else _said(built))
    if built.not_built:
        note = f"Note: not built, for the programme does not speak the language: {', '.join(built.not_built)}."
        remedy = "Delete what nobody needs, or add the language to `languages:` in programme.yml."
        click.echo(f"{note} {remedy}", err=True)


def _said(built: Built) -> str:
    if not built.files and built.up_to_date:
        return "Nothing has changed since the last build."
    if built.up_to_date:
        return f"Built: {built.files} of {built.files + built.up_to_date} files; the others are up to date."
    return f"{built.files} files built."
