"""`mentorkit timeline`."""

from __future__ import annotations

import shutil
from datetime import date, datetime
from pathlib import Path

import click


@click.command("timeline", short_help="Print the dates.")
@click.argument("programme", default=".", type=click.Path(path_type=Path))
@click.option("--format", "form", type=click.Choice(["text", "json", "csv"]), default="text", show_default=True)
@click.option("--on", "day", type=click.DateTime(["%Y-%m-%d"]), help="What is next on this day (default: today).")
def command(programme: Path, form: str, day: datetime | None) -> None:
    """Print the dates of the folder PROGRAMME (by default this one), and what is next."""
    from kit_cli.actions.timeline_rows import as_csv, as_json, as_text, rows
    from kit_cli.programme.read import read_programme

    loaded = read_programme(programme).whole()
    language = loaded.languages[0]
    found = rows(loaded, language)
    match form:
        case "json":
            click.echo(as_json(found))
        case "csv":
            click.echo(as_csv(found), nl=False)
        case _:
            today = day.date() if day else date.today()
            width = min(shutil.get_terminal_size().columns, 100)
            click.echo(as_text(found, today, width))
