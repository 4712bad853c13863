"""`mentorkit standards`."""

from __future__ import annotations

import shutil

import click


@click.command("standards", short_help="List the standards of the method, or show one.")
@click.argument("standard", required=False, metavar="[ID]")
@click.option("--stage", help="Only those of this stage: its id or a part of its title.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
def command(standard: str | None, stage: str | None, form: str) -> None:
    """List the standards of the method, or show the one that is called ID."""
    from kit_cli.method.listing import as_json, as_list, as_text, chosen

    found = chosen(standard, stage)
    if form == "json":
        click.echo(as_json(found))
        return
    width = min(shutil.get_terminal_size().columns, 100)
    click.echo(as_text(found[0], width) if standard else as_list(found, width))
