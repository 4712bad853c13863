"""`mentorkit methodology`."""

from __future__ import annotations

from pathlib import Path

import click


@click.command("methodology", short_help="Write the whole method as one page, or open it.")
@click.option(
    "--to",
    "target",
    type=click.Path(path_type=Path, dir_okay=False),
    default="methodology.html",
    show_default=True,
    help="The file to write.",
)
@click.option("--open", "show", is_flag=True, help="Open it in the browser; without --to, from a temporary file.")
@click.pass_context
def command(context: click.Context, target: Path, show: bool) -> None:
    """Write the whole method as one page that needs no network: to read, to search, to print, to send."""
    from kit_cli.method.handbook import handbook

    text = handbook()
    if show and context.get_parameter_source("target") is click.core.ParameterSource.DEFAULT:
        target = _temporary()
    from kit_cli.files.writing import disk_errors_told

    with disk_errors_told(target):
        target.write_text(text, encoding="utf-8")
    click.echo(f"The method is in {target}.")
    if show:
        click.launch(target.resolve().as_uri())


def _temporary() -> Path:
    """Return a file that outlives this command: the browser reads it afterwards."""
    from tempfile import mkdtemp

    return Path(mkdtemp(prefix="mentorkit-")) / "methodology.html"
