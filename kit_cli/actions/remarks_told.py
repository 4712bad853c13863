"""How it is told what somebody should look at in a programme, although nothing of it is a mistake."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from kit_cli.errors import Problem
from kit_cli.grammar.sentence import Sentence, say
from kit_cli.model.folder import SETTINGS

if TYPE_CHECKING:
    from kit_cli.template.left_behind import LeftBehind


def examples_told(examples: Sequence[tuple[str, int]]) -> Iterator[Sentence]:
    """Yield that settings still hold an example, given each with its line, if any does."""
    if examples:
        yield say(
            "Note: <<{number} example value is / {number} example values are>> still in {file}: {settings}. Write"
            " your own instead; until then what is built shows them in brackets, as it shows what is empty.",
            number=len(examples),
            file=SETTINGS.path,
            # i18n: a setting, such as hub.name, or a file, and a line
            settings=[say("{place} (line {line})", place=setting, line=str(line)) for setting, line in examples],
        )


def remark_told(remark: Problem) -> Sentence:
    """Return what somebody should look at, in one sentence with its file and line."""
    where = f"{remark.file}:{remark.line}"
    # i18n: {place} is a file and a line, {what} and {remedy} are sentences
    return say("Note: {place}: {what}. {remedy}", place=where, what=remark.what, remedy=remark.remedy)


def left_behind_told(left: LeftBehind | None) -> Iterator[Sentence]:
    """Yield that settings have changed and what had been counted from them has not, if so."""
    if left is None:
        return
    yield say(
        "Note: {changes}. What was counted from that when the programme was made stands as it was; in brackets, what it"
        " would be now: {lines}. Change what should follow, and leave what you have decided otherwise. Or have it all"
        " counted anew, in a folder of its own beside this one: {command}",
        changes=[
            say("{setting} was {then} and is {now}", setting=setting, then=then, now=now)
            for setting, then, now in left.changes
        ],
        lines=[
            say("{place} (line {line})", place=file, line=numbers)
            if len(lines) == 1
            # i18n: a file and the numbers of lines in it
            else say("{place} (lines {numbers})", place=file, numbers=numbers)
            for file, lines in left.lines.items()
            for numbers in [_with_values(lines, left.values[file])]
        ],
        command=left.command,
    )


def _with_values(lines: Sequence[int], values: Sequence[str]) -> str:
    return ", ".join(f"{line} [{value}]" if value else str(line) for line, value in zip(lines, values, strict=True))
