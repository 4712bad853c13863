"""What a person is told of the tables that people fill: which were made, which were there, and what has changed."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from kit_cli.actions.action import OutcomeLine
from kit_cli.grammar.sentence import Sentence, say
from kit_cli.making.working.run import Outgrown, Workbook, WorkingTables


def tables_told(outcome: WorkingTables, _request: object = None) -> Iterator[OutcomeLine]:
    """Yield where the tables lie, and what a person may do about one that no longer fits."""
    yield from _list(say("Made in {folder}:", folder=outcome.folder), outcome.made)
    yield from _list(say("There already, and left as it was, in {folder}:", folder=outcome.folder), outcome.stayed)
    for file, rows in groupby(outcome.outgrown, lambda each: each.file):
        yield OutcomeLine(_changed(file, list(rows)))
    if outcome.made:
        yield OutcomeLine(say("Write there. No build touches these files, and git takes none of them."))


def _list(heading: Sentence, workbooks: tuple[Workbook, ...]) -> Iterator[OutcomeLine]:
    if workbooks:
        yield OutcomeLine(heading)
        width = max(len(each.file) for each in workbooks)
        for each in workbooks:
            yield OutcomeLine(f"{each.file:<{width}}  {each.title}", 1)


def _changed(file: str, rows: list[Outgrown]) -> Sentence:
    # i18n: {changes} is a list such as “cohort.size 25 → 8, mentors.pool_target 33 → 11”.
    return say(
        "{file} was made for other values: {changes}. It stays as it is; `{command}` makes a new one beside it.",
        file=file,
        changes=", ".join(f"{each.setting} {each.before} → {each.now}" for each in rows),
        command=f"mentorkit tables --again {rows[0].table}",
    )
