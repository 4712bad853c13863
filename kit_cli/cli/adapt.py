"""`mentorkit adapt`."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import click

from kit_cli.cli.entry import DAY, ask, placed, standard_of, tell_standing, when


@click.command("adapt", short_help="Record a departure from a standard.")
@click.argument("standard", metavar="ID")
@click.argument("programme", default=".", type=click.Path(path_type=Path))
@click.option("--change", help="What is done instead.")
@click.option("--reason", help="Why.")
@click.option("--approved-by", "who", help="Who approved it.")
@click.option("--on", "day", type=DAY, metavar="DAY", help="When (default: today).")
def command(
    standard: str, programme: Path, change: str | None, reason: str | None, who: str | None, day: datetime | None
) -> None:
    """Record that the folder PROGRAMME (by default this one) meets the standard ID in another way.

    The entry goes to adaptations.yml; what the options do not say is asked. What is core cannot be adapted away.
    """
    from kit_cli.check.registers import why_not_adapted
    from kit_cli.model.registers import Adapted
    from kit_cli.programme.registers import add, check_open

    found = standard_of(standard, programme, why_not_adapted)
    check_open(programme, Adapted)
    click.echo(f"{found.id} {found.front.title}\n\n{found.requirement}\n")
    asked_at_all = not (change and reason and who)
    given = {
        "standard": found.id,
        "change": ask("What you do instead", change),
        "reason": ask("Why", reason),
        "approved_by": ask("Who approved it", who),
        "on": when(day, asked=asked_at_all),
    }
    path = add(programme, placed(Adapted, given))
    click.echo(f"Written to {path}.")
    tell_standing(found, programme)
