"""What people are told of any wrong value of any field: in words, in each language, with an example that fits itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Annotated, Any, get_args, get_origin

import pytest
from syrupy.assertion import SnapshotAssertion

from kit_cli.files.written_numbers import WrittenFloat, WrittenInt
from kit_cli.files.yaml_source import parse_yaml
from kit_cli.grammar.sentence import Sentence
from kit_cli.judging.context import Context
from kit_cli.judging.judges import judge_of
from kit_cli.judging.marks import Lasting, Refers, Suggested
from kit_cli.judging.misfit import Misfit
from kit_cli.judging.model import Model, fields
from kit_cli.languages.speech import spoken
from kit_cli.languages.table import languages
from kit_cli.model.country import CountryFile
from kit_cli.model.document import FrontMatter
from kit_cli.model.eu import EuFile
from kit_cli.model.fact_register import FactRegister
from kit_cli.model.folder import FILES
from kit_cli.model.form import FormFile
from kit_cli.model.holidays import HolidayName
from kit_cli.model.language import Language
from kit_cli.model.place import PlaceFile
from kit_cli.model.timeline import Offset

WRONG: tuple[Any, ...] = (
    None,
    "",
    "two words",
    "Ção – “x”",
    "€",
    "a" * 3000,
    "1.340",
    WrittenFloat("1.340"),
    WrittenInt("-7"),
    10**12,
    2.5,
    True,
    [],
    ["x", 3],
    {},
    {"x": 3},
    {"Two words": "x"},
    "31/02/2027",
    "10:00 – 25:00",
)
OF_PROGRAMMERS = re.compile(
    r"\[[a-z0-9^]-|\\[dsw]|\^\[|\{[0-9]+,|%[YmdHM]|constrained|NoneType|\b(?:None|str|int|float|bool|dict|NaN|regex|pattern|"
    r"Misfit|Annotated|Literal|datetime|kit_cli)\b|<class"
)


def models(kind: Any, seen: set[Any]) -> Iterator[type[Model]]:
    """Yield the models that a type is made of."""
    if isinstance(kind, type) and issubclass(kind, Model):
        if kind not in seen:
            seen.add(kind)
            yield kind
            for field in fields(kind):
                yield from models(field.annotation, seen)
        return
    for inner in get_args(kind)[:1] if get_origin(kind) is Annotated else get_args(kind):
        yield from models(inner, seen)


SEEN: set[Any] = set()
MODELS = [model for file in (*(each.model for each in FILES), FormFile, FrontMatter) for model in models(file, SEEN)]
MODELS.remove(Offset)  # which people write as one text
KITS_OWN = [
    model
    for file in (CountryFile, EuFile, FactRegister, HolidayName, Language, PlaceFile)
    for model in models(file, SEEN)
]
"""What contributors fill in."""
FIELDS = [field for model in MODELS for field in fields(model)]
IDS = [f"{model.__name__}.{field.key}" for model in MODELS for field in fields(model)]


def misfits(field: Any, tags: tuple[str, ...]) -> Iterator[tuple[Any, Misfit]]:
    """Yield what is told of each wrong value of a field."""
    judge = judge_of(field.annotation)
    for value in WRONG:
        context = Context(tags)
        context.field = field.name
        try:
            judge(value, context)
        except Misfit as misfit:
            yield value, misfit


@pytest.mark.parametrize("field", FIELDS, ids=IDS)
def test_no_message_is_for_programmers(field: Any) -> None:
    """Neither an expression nor the name of a type, in no language; and what is told has a name and is one sentence."""
    for value, misfit in misfits(field, ("pt-PT", "sv")):
        misfit.below(field.key)
        for each in misfit.each:
            for tag in languages():
                told = f"{spoken(each.told(), tag)} {spoken(each.remedy, tag)}"
                plain = told if value is None else told.replace(repr(value), "").replace(str(value), "")
                assert not OF_PROGRAMMERS.search(plain), told
                assert each.told()


def marks(kind: Any) -> Iterator[str]:
    """Yield what a type says of itself to those who are offered words, and to those who would change a value."""
    for mark in getattr(kind, "__metadata__", ()):
        match mark:
            case Refers():
                yield f"the name of a {mark.kind}"
            case Suggested():
                yield f"for example {', '.join(mark.words)}"
            case Lasting():
                yield f"lasting{' (by the kit)' if mark.by_kit else ''}: {mark.why}"
    for inner in get_args(kind):
        yield from marks(inner)


def in_full(field: Any) -> str:
    """Return what a field is, and the first of each thing that is told of a wrong value of it, with the remedy."""
    told: dict[tuple[str, Sentence], str] = {}
    for _value, misfit in misfits(field, ("pt-PT", "sv")):
        misfit.below(field.key)
        for each in misfit.each:
            told.setdefault((each.what.text, each.remedy), f"{each.told()} → {each.remedy}")
    return "\n".join([*marks(field.annotation), *told.values()])


@pytest.mark.parametrize("model", MODELS + KITS_OWN, ids=lambda model: model.__name__)
def test_what_is_told_is_recorded_in_full(model: Any, snapshot: SnapshotAssertion) -> None:
    """Of each field, so that no word and no example of a message changes unseen."""
    assert {field.key: in_full(field) for field in fields(model)} == snapshot


def examples(remedy: Sentence) -> Iterator[str]:
    """Yield the examples that a remedy names."""
    for name, value in remedy.values:
        if name in {"example", "least", "most"}:
            yield str(value)
        elif name == "words":
            yield from str(value).split(", ")


@pytest.mark.parametrize("field", FIELDS, ids=IDS)
def test_an_example_fits_itself(field: Any) -> None:
    """Whoever copies it out of the message is not told the same again."""
    for _value, misfit in misfits(field, ("pt-PT",)):
        for each in misfit.each:
            if each.key:
                continue  # of something inside, which is a field of its own
            for example in examples(each.remedy):
                context = Context(("pt-PT",))
                judge_of(field.annotation)(parse_yaml(example, __file__).data, context)  # type: ignore[arg-type]


def is_scalar(field: Any) -> bool:
    """Return whether a field holds one value with marks."""
    kind = field.annotation
    return get_origin(kind) is Annotated and get_args(kind)[0] in (str, int, float, bool, date)


@pytest.mark.parametrize("field", [each for each in FIELDS if is_scalar(each)], ids=lambda each: each.key)
def test_a_single_value_has_a_remedy(field: Any) -> None:
    """For each value that does not fit."""
    for value, misfit in misfits(field, ("pt-PT",)):
        assert all(each.remedy for each in misfit.each), value


def test_one_fault_is_one_message() -> None:
    """A question with a wrong choice is told once, at the choice; the kinds of choices beside it are not."""
    question = {
        "name": "area",
        "type": "select_one",
        "label": "Área",
        "choices": [{"name": "artes visuais", "label": "A"}],
    }
    data = {"title": "T", "intro": "I", "stage": "MEN", "audience": "mentees", "minutes": 3, "questions": [question]}
    data["data"] = {"purpose": "p", "basis": "b", "retention": "r"}
    with pytest.raises(Misfit) as caught:
        judge_of(FormFile)(data, Context(("pt-PT",)))
    (misfit,) = caught.value.each
    assert misfit.key == ("questions", 0, "choices", 0, "name")
    assert "visualarts" in str(misfit.remedy)
