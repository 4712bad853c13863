"""Judge a file whose values may be written as people write them: what is certain is read as meant, and noted.

The file is judged as any other, so that one without such values costs nothing: only what does not fit is looked at
again.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from kit_cli.errors import KitError, Problem
from kit_cli.files.written_numbers import as_written
from kit_cli.files.yaml_source import Key, Source
from kit_cli.grammar.sentence import say
from kit_cli.judging.marks import Beside
from kit_cli.judging.misfit import Misfit, OtherKind
from kit_cli.judging.model import ModelT
from kit_cli.judging.validate import judged, problem_of

Reads = Callable[..., tuple[Any, ...]]
"""Returns all that a text can mean as a kind: takes the text and the kind, and whether it is money, or per cent."""


def read_as_meant(
    model: type[ModelT], source: Source, languages: tuple[str, ...], reads: Reads
) -> tuple[ModelT, Source]:
    """Return a file's data as its model, and the source as it was read, with a note for each value read as meant.

    Raises KitError with every problem of the file; a value that can mean two things is one of them.
    """
    try:
        return judged(model, source.data, languages), source
    except Misfit as misfit:
        found = misfit.each
    meant = {each.key: values[0] for each in found if len(values := _readings(each, reads)) == 1}
    again = replace(
        source,
        data=_with(source.data, meant),
        notes=(*source.notes, *(_note(each, meant[each.key], source) for each in found if each.key in meant)),
    )
    if meant:
        try:
            return judged(model, again.data, languages), again
        except Misfit as misfit:
            found = misfit.each
    raise KitError([_problem(each, source, reads) for each in found])


def _readings(misfit: Misfit, reads: Reads) -> tuple[Any, ...]:
    if not isinstance(misfit, OtherKind):
        return ()
    written = as_written(misfit.value)
    if not isinstance(written, str):
        return ()
    signs = {"money": misfit.beside == Beside.MONEY, "per_cent": misfit.beside == Beside.PER_CENT}
    return reads(written, misfit.kind, **signs)


def _note(misfit: Misfit, meant: Any, source: Source) -> Problem:
    assert isinstance(misfit, OtherKind)  # noqa: S101  (nothing else has a reading)
    # i18n: {written} stands in a file, {value} is what it means there: `340,50` is read as 340.50
    what = say("`{written}` is read as {value}", written=str(as_written(misfit.value)), value=in_a_file(meant))
    return source.problem(what, misfit.key)


def _problem(misfit: Misfit, source: Source, reads: Reads) -> Problem:
    readings = _readings(misfit, reads)
    if len(readings) < 2:
        return problem_of(misfit, source)
    first, *_, last = map(in_a_file, readings)
    written = str(as_written(misfit.value)) if isinstance(misfit, OtherKind) else ""
    what = say("`{written}` can mean {first} or {last}", written=written, first=first, last=last)
    told = Misfit(what, say("Write {first}, or write {last}.", first=first, last=last), misfit.key)
    return problem_of(told, source)


def in_a_file(value: Any) -> str:
    """Return a value as files write it."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float):
        if value.is_integer():
            return str(int(value))
        # Three digits behind the point might be thousands: with a fourth they are not.
        few = next((digits for digits in (2, 4) if round(value, digits) == value), None)
        return str(value) if few is None else f"{value:.{few}f}"
    return str(value)


def _with(data: Any, values: Mapping[Key, Any], at: Key = ()) -> Any:
    """Return data in which other values stand at some keys; whatever changes nothing is the same object."""
    if at in values:
        return values[at]
    inside = [key for key in values if key[: len(at)] == at]
    if not inside:
        return data
    changed = {key[len(at)]: _with(data[key[len(at)]], values, key[: len(at) + 1]) for key in inside}
    if isinstance(data, dict):
        return {**data, **changed}
    return [changed.get(number, each) for number, each in enumerate(data)]
