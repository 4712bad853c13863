"""The tables that people fill, in a terminal: which were made, which were there, and what has changed since."""

from __future__ import annotations

from itertools import groupby

from kit_cli.actions.tables import TablesRequest
from kit_cli.cli.echoing import echo
from kit_cli.cli.printer import Printer
from kit_cli.cli.speaking import tell
from kit_cli.cli.terminal import wrapped
from kit_cli.grammar.sentence import Sentence, say
from kit_cli.making.working.run import Outgrown, Workbook, WorkingTables


def show(outcome: WorkingTables, _request: TablesRequest) -> None:
    """Print where the tables lie, and what a person may do about one that no longer fits."""
    _list(say("Made in {folder}:", folder=outcome.folder), outcome.made)
    _list(say("There already, and left as it was, in {folder}:", folder=outcome.folder), outcome.stayed)
    for file, rows in groupby(outcome.outgrown, lambda each: each.file):
        echo(wrapped(tell(_changed(file, list(rows)))))
    if outcome.made:
        echo(wrapped(tell(say("Write there. No build touches these files, and git takes none of them."))))


def _list(heading: Sentence, workbooks: tuple[Workbook, ...]) -> None:
    if workbooks:
        echo(tell(heading))
        width = max(len(each.file) for each in workbooks)
        for each in workbooks:
            echo(f"  {each.file:<{width}}  {each.title}")


def _changed(file: str, rows: list[Outgrown]) -> Sentence:
    # i18n: {changes} is a list such as “cohort.size 25 → 8, mentors.pool_target 33 → 11”.
    return say(
        "{file} was made for other values: {changes}. It stays as it is; `{command}` makes a new one beside it.",
        file=file,
        changes=", ".join(f"{each.setting} {each.before} → {each.now}" for each in rows),
        command=f"mentorkit tables --again {rows[0].table}",
    )


PRINTER = Printer(show=show)
