"""Judge the data of a file against a model."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kit_cli.errors import KitError, Problem
from kit_cli.grammar.sentence import say
from kit_cli.judging.context import Context
from kit_cli.judging.judges import judge_of
from kit_cli.judging.misfit import MOST, Lacking, Misfit
from kit_cli.judging.model import Model, ModelT

if TYPE_CHECKING:
    from kit_cli.files.yaml_source import Key, Source


def judged(kind: Any, value: Any, languages: tuple[str, ...] = (), known: object = None, most: int = MOST) -> Any:
    """Return a value as a type, such as a model or ``Text``.

    Raises Misfit with what does not fit: all of it, but of one list or mapping no more than ``most``.
    """
    return judge_of(kind)(value, Context(languages, known, most))


def validate(model: type[ModelT], source: Source, languages: tuple[str, ...], known: object = None) -> ModelT:
    """Return a file's data as its model; raises KitError with every problem of the file.

    ``languages`` are those that its texts are judged by, ``known`` is what its model wants to know of other files.
    """
    try:
        found: ModelT = judged(model, source.data, languages, known)
    except Misfit as misfit:
        raise KitError([problem_of(each, source) for each in misfit.each]) from misfit
    return found


def validate_rows(
    model: type[ModelT], source: Source, languages: tuple[str, ...], known: object = None
) -> list[ModelT]:
    """Return a file that is a list as models; raises KitError with the problems of every row."""
    if not isinstance(source.data, list) or not source.data:
        remedy = say("Write each entry as an item of a list, after a hyphen.")
        raise KitError(source.problem(say("a list is expected in this file"), (), remedy))
    found: list[ModelT] = []
    problems: list[Problem] = []
    for number, data in enumerate(source.data):
        try:
            found.append(judged(model, data, languages, known))
        except Misfit as misfit:
            problems += [problem_of(each, source, (number,)) for each in misfit.each]
    if problems:
        raise KitError(problems)
    return found


def judge_so_far(model: type[Model], source: Source, languages: tuple[str, ...]) -> None:
    """Raise KitError for what is wrong in the keys that are there; one that is still missing is no problem yet."""
    try:
        judged(model, source.data, languages)
    except Misfit as misfit:
        if found := [problem_of(each, source) for each in misfit.each if not isinstance(each, Lacking)]:
            raise KitError(found) from misfit


def problem_of(misfit: Misfit, source: Source, at: Key = ()) -> Problem:
    """Return what is wrong with a file; ``at`` is the key of the row that was judged by itself."""
    return source.problem(misfit.told(), (*at, *misfit.key), misfit.remedy)
