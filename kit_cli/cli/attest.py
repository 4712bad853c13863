"""`mentorkit attest`."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import click

from kit_cli.cli.entry import DAY, ask, placed, review_day, standard_of, tell_standing, when


@click.command("attest", short_help="Attest what no file can show.")
@click.argument("standard", metavar="ID")
@click.argument("programme", default=".", type=click.Path(path_type=Path))
@click.option("--by", "who", help="Who saw to it: name and role.")
@click.option("--proof", help="What can be laid on the table, and where it lies.")
@click.option("--on", "day", type=DAY, metavar="DAY", help="When it was so (default: today).")
@click.option("--review", type=DAY, metavar="DAY", help="From when somebody looks again.")
def command(
    standard: str, programme: Path, who: str | None, proof: str | None, day: datetime | None, review: datetime | None
) -> None:
    """Attest of the folder PROGRAMME (by default this one) what the standard ID asks and no file can show.

    The entry goes to attestations.yml; what the options do not say is asked.
    """
    from kit_cli.check.registers import asks_for_attestation, why_not_attested
    from kit_cli.model.registers import Attested
    from kit_cli.programme.registers import add, check_open

    found = standard_of(standard, programme, why_not_attested)
    check_open(programme, Attested)
    click.echo(f"{found.id} {found.front.title}")
    for asked in asks_for_attestation(found.front.evidence):
        click.echo(f"\nYou attest: {asked.attest}\nProof: {asked.proof}\n")
    asked_at_all = not (who and proof)
    given = {
        "standard": found.id,
        "by": ask("By whom (name and role)", who),
        "on": when(day, asked=asked_at_all),
        "proof": ask("What proves it, and where it lies", proof),
        "review": review_day(review, asked=asked_at_all),
    }
    path = add(programme, placed(Attested, given))
    click.echo(f"Written to {path}.")
    tell_standing(found, programme)
