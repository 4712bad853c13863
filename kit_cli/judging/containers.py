"""Judges of what holds other values: lists, mappings, models, and what may be said in several ways.

What is inside is judged to the end, so that every problem of a file is told at once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from kit_cli.errors import nearest, shown
from kit_cli.grammar.sentence import Sentence, say
from kit_cli.judging.context import Context
from kit_cli.judging.marks import Length
from kit_cli.judging.misfit import MOST, Lacking, Misfit, Misfits, NotJudged, Unfit, unfit
from kit_cli.judging.model import MISSING, Model, unjudged
from kit_cli.judging.scalars import Judge

_LIST = say("Write a list here, each item on its own line after a hyphen.")
_MAPPING = say("Write keys and values here, each on its own line.")

_GROWING = frozenset({list, dict})
"""Defaults that each model has for itself."""


def list_of(inner: Judge, length: Length | None) -> Judge:
    """Return the judge of a list."""

    def judge(value: Any, context: Context) -> list[Any]:
        if not isinstance(value, list | tuple):
            raise unfit(value, _LIST)
        if length and length.most is not None and len(value) > length.most:
            raise Unfit(say("{key} has too many entries"), say("Write at most {number}.", number=length.most))
        found: list[Any] = []
        misfits: list[Misfit] = []
        for number, item in enumerate(value):
            try:
                found.append(inner(item, context))
            except Misfit as misfit:
                misfits += misfit.below(number)
                if len(misfits) >= context.most:
                    raise Misfits(_cut(misfits, len(value) - number - 1, context.most)) from None
        if misfits:
            raise Misfits(misfits)
        _check_least(found, length)
        return found

    return judge


def _cut(misfits: list[Misfit], left: int, most: int) -> list[Misfit]:
    """Return what was wrong in a part of a list or mapping, and how much of it is left."""
    return [*misfits[:most], NotJudged(left)] if left else misfits


def mapping_of(name: Judge, inner: Judge, length: Length | None) -> Judge:
    """Return the judge of a mapping whose keys are anybody's."""

    def judge(value: Any, context: Context) -> dict[Any, Any]:
        if not isinstance(value, dict):
            raise unfit(value, _MAPPING)
        found: dict[Any, Any] = {}
        misfits: list[Misfit] = []
        for number, (key, item) in enumerate(value.items()):
            if len(misfits) >= context.most:
                raise Misfits(_cut(misfits, len(value) - number, context.most))
            try:
                said = name(key, context)
            except Misfit as misfit:
                misfits += misfit.below(key)
            try:
                kept = inner(item, context)
            except Misfit as misfit:
                misfits += misfit.below(key)
            else:
                if not misfits:
                    found[said] = kept
        if misfits:
            raise Misfits(misfits)
        _check_least(found, length)
        return found

    return judge


def _check_least(found: Sequence[Any] | Mapping[Any, Any], length: Length | None) -> None:
    if length and length.least is not None and len(found) < length.least:
        raise Unfit(say("{key} has too few entries"), say("Write at least {number}.", number=length.least))


Part = tuple[str, str, Judge, Any]
"""A field of a model: its name, its key, its judge, and its default or `MISSING`."""


def model_of(model: type[Model], parts: Callable[[], Iterable[Part]]) -> Judge:
    """Return the judge of a model; ``parts`` gives its fields, and is asked when the first value is judged."""
    known: list[Part] = []
    ties = model.consistent is not Model.consistent

    def judge(value: Any, context: Context) -> Model:
        if not isinstance(value, dict):
            return _made(model, value)
        if not known:
            known.extend(parts())
        found: dict[str, Any] = {}
        misfits = _judge_fields(known, value, context.inside(found), found)
        if misfits:
            raise Misfits(misfits)
        made = unjudged(model, found)
        if ties:
            made.consistent()
        return made

    return judge


def _made(model: type[Model], value: Any) -> Model:
    """Return what is a model already, as a default may be."""
    if isinstance(value, model):
        return value
    raise unfit(value, _MAPPING)


def _judge_fields(parts: list[Part], value: dict[str, Any], context: Context, found: dict[str, Any]) -> list[Misfit]:
    """Put the fields that fit among those that are found, and return what is wrong with the others."""
    misfits: list[Misfit] = []
    taken = 0
    for name, key, judge, default in parts:
        if key in value:
            taken += 1
            context.field = name
            try:
                found[name] = judge(value[key], context)
            except Misfit as misfit:
                misfits += misfit.below(key)
        elif default is MISSING:
            misfits.append(Lacking(key))
        else:
            found[name] = default.copy() if type(default) in _GROWING else default
    if taken < len(value):
        keys = [key for _name, key, _judge, _default in parts]
        unknown = [key for key in value if key not in keys]
        told = unknown[:MOST]
        misfits += [Unfit(say("{key} is not a key that is known here"), nearest(key, keys), (key,)) for key in told]
        misfits += [NotJudged(len(unknown) - MOST)] if len(unknown) > MOST else []
    return misfits


def first_key(judges: Mapping[str, Judge], models: Mapping[str, type[Model]], remedy: Sentence) -> Judge:
    """Return the judge of a mapping that is of the model which its first key names."""
    kinds = tuple(models.values())

    def judge(value: Any, context: Context) -> Any:
        if isinstance(value, kinds):
            return value
        found = judges.get(next(iter(value), "")) if isinstance(value, dict) else None
        if found is None:
            raise Unfit(say("{key}: {value} does not fit", value=shown(value)), remedy)
        return found(value, context)

    return judge


def optional(inner: Judge) -> Judge:
    """Return the judge of what may also be empty."""
    return lambda value, context: None if value is None else inner(value, context)


def ways(judges: Sequence[tuple[frozenset[type], Judge]]) -> Judge:
    """Return the judge of what may be said in several ways, each with the types of the values that look like it.

    Those that a value looks like are tried first; where none fits, the first of them says why. So a text in quotes
    stays a text where a number may stand as well.
    """

    def judge(value: Any, context: Context) -> Any:
        alike = [way for types, way in judges if any(type(value) is kind for kind in types)]
        misfit: Misfit | None = None
        for way in alike or [way for _types, way in judges]:
            try:
                return way(value, context)
            except Misfit as found:
                misfit = misfit or found
        assert misfit is not None  # noqa: S101  (there is a way, and each has raised)
        raise misfit

    return judge
