"""The judge of a type, from its annotation: which of the judges it is made of, and in which order."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from functools import cache, partial
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, TypeVar, Union, get_args, get_origin

from kit_cli.errors import nearest, shown
from kit_cli.grammar.sentence import say
from kit_cli.judging import containers, scalars
from kit_cli.judging.context import Context
from kit_cli.judging.marks import After, Before, Beside, Exactly, FirstKey, Instead, Length, Limits, OneOf, Spelled
from kit_cli.judging.misfit import Unfit, unfit
from kit_cli.judging.model import Model, fields
from kit_cli.judging.scalars import Judge

MarkT = TypeVar("MarkT")

_SCALARS: dict[Any, Judge] = {
    str: scalars.text,
    int: scalars.whole,
    float: scalars.number,
    bool: scalars.truth,
    date: scalars.day,
}
_EXACT: dict[Any, Judge] = {int: scalars.exactly_whole, bool: scalars.exactly_true_or_false}
_ALIKE: dict[Any, frozenset[type]] = {int: frozenset({int, float}), float: frozenset({int, float})}


@cache
def judge_of(annotation: Any) -> Judge:
    """Return the judge of a type; raises TypeError for one that no file can hold."""
    marks: tuple[Any, ...] = ()
    if get_origin(annotation) is Annotated:
        annotation, *listed = get_args(annotation)
        marks = tuple(listed)
    judge = next((_given(mark.function) for mark in marks if type(mark) is Instead), None) or _judge(annotation, marks)
    for mark in marks:
        if type(mark) is After:
            judge = _after(judge, _given(mark.function))
        elif type(mark) is Before:
            judge = _before(judge, _given(mark.function))
    return judge


def _judge(kind: Any, marks: tuple[Any, ...]) -> Judge:
    """Return the judge of a type, bound by its marks."""
    length = _mark(marks, Length)
    if words := _mark(marks, OneOf):
        return _one_of(words.words)
    if by_key := _mark(marks, FirstKey):
        judges = {key: judge_of(model) for key, model in by_key.models.items()}
        return containers.first_key(judges, by_key.models, by_key.remedy)
    if kind is str:
        spelling = _mark(marks, Spelled)
        return scalars.text_of(length, spelling) if length or spelling else scalars.text
    if kind in _SCALARS:
        return _scalar(kind, marks)
    if isinstance(kind, type) and issubclass(kind, Model):
        return containers.model_of(kind, partial(_parts, kind))
    arguments = get_args(kind)
    match get_origin(kind):
        case origin if origin is list:
            return containers.list_of(judge_of(arguments[0]), length)
        case origin if origin is dict:
            return containers.mapping_of(judge_of(arguments[0]), judge_of(arguments[1]), length)
        case origin if origin is Literal:
            return _one_of(lambda: arguments)
        case origin if origin in (Union, UnionType):
            return _union(arguments)
    raise TypeError(f"{kind} is no type of a file")


def _scalar(kind: Any, marks: tuple[Any, ...]) -> Judge:
    judge = _EXACT[kind] if _mark(marks, Exactly) else _SCALARS[kind]
    if sign := _mark(marks, Beside):
        judge = scalars.beside(judge, sign.sign)
    limits = _mark(marks, Limits)
    return scalars.within(judge, limits, kind) if limits else judge


def _mark(marks: tuple[Any, ...], kind: type[MarkT]) -> MarkT | None:
    return next((mark for mark in marks if type(mark) is kind), None)


def _parts(model: type[Model]) -> Iterator[tuple[str, str, Judge, Any]]:
    for field in fields(model):
        yield field.name, field.key, judge_of(field.annotation), field.default


def _union(arguments: tuple[Any, ...]) -> Judge:
    kinds = [each for each in arguments if each is not NoneType]
    judges = [(_alike(each), judge_of(each)) for each in kinds]
    judge = judges[0][1] if len(judges) == 1 else containers.ways(judges)
    return containers.optional(judge) if NoneType in arguments else judge


def _alike(annotation: Any) -> frozenset[type]:
    """Return the types of the values that look as if they were meant for an annotation."""
    kind = get_args(annotation)[0] if get_origin(annotation) is Annotated else annotation
    if get_origin(kind) is Literal:
        return frozenset(type(each) for each in get_args(kind))
    if isinstance(kind, type) and issubclass(kind, Model):
        return frozenset({dict, kind})
    if kind is date:
        return frozenset({str, date})
    return _ALIKE.get(kind) or frozenset({get_origin(kind) or kind})


def _one_of(words: Callable[[], tuple[Any, ...]]) -> Judge:
    def judge(value: Any, _context: Context) -> Any:
        known = words()
        for word in known:
            if value == word and isinstance(value, type(word)):
                return word
        if value is None:
            raise unfit(value, nearest("", map(str, known)))
        raise Unfit(say("{key}: {value} is not a choice", value=shown(value)), nearest(value, map(str, known)))

    return judge


def _given(function: Callable[..., Any]) -> Judge:
    """Return a function of a mark as a judge, whether or not it wants the context."""
    if function.__code__.co_argcount > 1:
        return function
    return lambda value, _context: function(value)


def _before(judge: Judge, function: Judge) -> Judge:
    return lambda value, context: judge(function(value, context), context)


def _after(judge: Judge, function: Judge) -> Judge:
    return lambda value, context: function(judge(value, context), context)
