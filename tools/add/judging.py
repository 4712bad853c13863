"""What is judged of an addition before anything is written: names, and words that must be known."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Collection, Iterable, Iterator

from kit_cli.errors import KitError, Problem, nearest, shown
from kit_cli.grammar.sentence import literal
from kit_cli.judging.misfit import Misfit
from kit_cli.judging.validate import judged
from kit_cli.method.stages import stages
from kit_cli.model.base import ID
from tools.add.repository import Repository


def bad_id(id_: str, kind: str, taken: Collection[str]) -> Iterator[Problem]:
    """Yield what is wrong with a new thing's permanent name."""
    try:
        fits = judged(ID, id_) == id_
    except Misfit:
        fits = False
    if not fits:
        remedy = literal("Write lower-case letters, digits and hyphens, beginning with a letter, at most 40.")
        yield Problem(literal(f"{shown(id_)} cannot be the name of a {kind}"), remedy)
    if id_ in taken:
        remedy = literal("Choose another name: a name is permanent.")
        yield Problem(literal(f"there is a {kind} {id_} already"), remedy)


def unknown(option: str, values: Iterable[str], known: Collection[str]) -> Iterator[Problem]:
    """Yield a problem for each value of an option that is not known."""
    for value in values:
        if value not in known:
            yield Problem(literal(f"--{option}: {shown(value)} is not known"), nearest(value, known))


def bad_stage(stage: str | None, repository: Repository) -> Iterator[Problem]:
    """Yield that the stage is missing or unknown, with all stages."""
    found = stages(repository.methodology)
    if stage not in found:
        what = "the stage is missing" if stage is None else f"--stage: {shown(stage)} is not a stage"
        said = ", ".join(f"{each.id} ({each.title})" for each in found.values())
        yield Problem(literal(what), literal(f"Write --stage and one of {said}."))


def refuse(problems: Iterable[Problem]) -> None:
    """Raise KitError with all problems, where there are any."""
    if found := tuple(problems):
        raise KitError(found)


def listed(value: str | None) -> list[str]:
    """Return the words of an option that takes several, separated by commas."""
    return [word.strip() for word in (value or "").split(",") if word.strip()]


def title_of(arguments: Namespace) -> str:
    """Return the English title: the one that was given, or the id as words."""
    return arguments.title or str(arguments.name).replace("-", " ").capitalize()
