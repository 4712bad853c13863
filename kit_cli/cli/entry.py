"""What `attest` and `adapt` share: the standard that is meant, the questions, and how it stands afterwards."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click
from pydantic import BaseModel

from kit_cli.errors import KitError, Problem, UsageProblem
from kit_cli.files.validate import validate
from kit_cli.files.yaml_source import Source

if TYPE_CHECKING:
    from kit_cli.check.registers import Wrong
    from kit_cli.method.read import Standard

DAY = click.DateTime(["%Y-%m-%d"])
EntryT = TypeVar("EntryT", bound=BaseModel)


def standard_of(name: str, programme: Path, why_not: Callable[[str, dict[str, Standard]], Wrong | None]) -> Standard:
    """Return the standard that is meant; raises KitError when an entry on it would not count."""
    from kit_cli.method.listing import chosen
    from kit_cli.method.read import method
    from kit_cli.programme.read import check_is_programme

    standard = chosen(name, None)[0]
    check_is_programme(programme)  # before the questions, so that no answer is lost
    wrong = why_not(standard.id, {each.id: each for each in method().standards})
    if wrong:
        raise KitError(Problem(wrong.what, wrong.remedy))
    return standard


def ask(question: str, given: str | None) -> str:
    """Return what an option says, or else the answer to a question."""
    return given if given is not None else str(click.prompt(question, type=str))


def when(given: datetime | None, *, asked: bool) -> date:
    """Return the day of an entry: what an option says, or else asked for where anything is, or else today.

    Raises UsageProblem for a day to come: nobody can say today what will be so.
    """
    if given is None and asked:
        given = click.prompt("On which day", default=date.today().isoformat(), type=DAY)
    day = given.date() if given else date.today()
    if day > date.today():
        raise UsageProblem(Problem(f"{day} lies in the future", "Write the entry on the day on which it is so."))
    return day


def review_day(given: datetime | None, *, asked: bool) -> date | None:
    """Return the day from which somebody looks again: what an option says, or else asked for; None for no such day."""
    if given is None and asked:
        answer = click.prompt("From which day on somebody looks again (Enter: never)", default="", show_default=False)
        return DAY.convert(answer.strip(), None, None).date() if answer.strip() else None
    return given.date() if given else None


def placed(kind: type[EntryT], given: dict[str, Any]) -> EntryT:
    """Return an entry of what was given; raises KitError in the words of the files."""
    return validate(kind, Source(Path("entry"), given), ())


def tell_standing(standard: Standard, programme: Path) -> None:
    """Print how the standard stands now."""
    from kit_cli.check.run import check
    from kit_cli.method.read import method

    report = check(programme, method(), date.today(), [standard.id])
    result = report.results[0]
    click.echo(f"{standard.id} is now: {result.status.value}.")
    for finding in result.findings:
        click.echo(f"  {finding.file}:{finding.line}: {finding.what}")
