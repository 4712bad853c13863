"""Tell words apart that stand in one row: ids of standards, and last perhaps a programme's folder."""

from __future__ import annotations

import re
from pathlib import Path

from kit_cli.errors import KitError, Problem, UsageProblem, nearest
from kit_cli.grammar.sentence import NOTHING, say
from kit_cli.method.listing import LISTED, NONE_NAMED, named
from kit_cli.method.read import Standard, method

_ID = re.compile(r"[A-Za-z]{3}-?[0-9]{1,2}")


def told_apart(words: tuple[str, ...], folder: Path) -> tuple[tuple[Standard, ...], Path]:
    """Return the standards and the folder that are meant; raises UsageProblem with every word that is neither.

    What is written as an id is one; the last word is a folder where it is none.
    """
    ids, last = [each for word in words for each in word.split(",") if each], None
    if ids and not _ID.fullmatch(ids[-1]) and (Path(ids[-1]).is_dir() or not _is_nearly_an_id(ids[-1])):
        last = ids.pop()
        if not Path(last).exists():
            what = say("{word} is neither a standard nor a folder", word=last)
            raise UsageProblem(Problem(what, nearest(last.upper(), [each.id for each in method().standards], LISTED)))
    if last is not None and folder != Path():
        raise UsageProblem(Problem(say("two folders are named: {folders}", folders=[last, str(folder)])))
    problems, found = list[Problem](), list[Standard]()
    for each in ids:
        try:
            found.append(named(each))
        except KitError as error:
            problems += error.problems
    if not words or (not found and not problems):
        problems.append(Problem(NONE_NAMED, LISTED))
    if problems:
        raise UsageProblem(problems)
    once = {each.id: each for each in found}
    return tuple(once.values()), folder if last is None else Path(last)


def _is_nearly_an_id(word: str) -> bool:
    """Tell whether a word that names no folder was rather meant as an id."""
    return bool(nearest(word.upper(), [each.id for each in method().standards], NOTHING))
