"""Tables of a document that Markdown would not show as they are written: cells would be lost, or bars be shown."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kit_cli.errors import Problem
from kit_cli.grammar.sentence import say
from kit_cli.programme.document import Document

_BAR = re.compile(r"(?<!\\)\|")
_UNDER_HEADS = re.compile(r"\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*")


def table_problems(document: Document) -> Iterator[Problem]:
    """Yield a problem for each table without its second line, and for each row with more cells than there are heads."""
    if "\n|" not in document.body and not document.body.startswith("|"):
        return
    heads = 0
    lines = document.body.split("\n")
    for number, line in enumerate(lines):
        if not line.startswith("|"):
            heads = 0
            continue
        where = document.body_line + number
        if not heads:
            heads = _cells(line)
            below = lines[number + 1] if number + 1 < len(lines) else ""
            if not _UNDER_HEADS.fullmatch(below) or _cells(below) != heads:
                what = say("this table has no line below its heads that fits them")
                remedy = say("Write it below: {example}", example="|" + " --- |" * heads)
                yield Problem(what, remedy, document.path, where)
                heads = 1_000  # its rows are no rows yet
        elif _cells(line) > heads:
            what = say("cells in this row: {cells}, and heads of its table: {heads}", cells=_cells(line), heads=heads)
            yield Problem(what, say("Write `\\|` for a bar that is part of the text."), document.path, where)


def _cells(line: str) -> int:
    inside = line.strip()[1:]
    return len(_BAR.findall(inside[:-1] if inside.endswith("|") and not inside.endswith("\\|") else inside)) + 1
