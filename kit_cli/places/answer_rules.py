"""One rule an answer: what is accepted, and what to say otherwise."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from kit_cli.errors import KitError, Problem, nearest, shown
from kit_cli.files.shipped import country_codes, place_ids
from kit_cli.files.windows_names import is_device
from kit_cli.files.written_numbers import as_written
from kit_cli.frozen import frozen
from kit_cli.grammar.sentence import NOTHING, Sentence, say
from kit_cli.judging.misfit import Misfit
from kit_cli.languages.table import languages
from kit_cli.model.days import days_of_month
from kit_cli.places.called import countries_called, languages_called, places_called, split
from kit_cli.places.eu import grants

_SLUG = re.compile(r"[a-z][a-z0-9-]{0,39}")
_SLUG_RULE = say("lower-case letters, digits and hyphens, beginning with a letter, at most 40 characters")
_EMAIL = re.compile(r'[^@\s<>"]+@[^@\s<>"]+\.[^@\s<>"]+')
_EMAIL_RULE, _EMAIL_EXAMPLE = (
    say("write an e-mail address"),
    say("For example: {example}", example="coordinator@example.org"),
)
_DATE = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")
_MOST_CHARACTERS = 200
_TEXT_RULE = say("write a text of 1 to {most} characters", most=_MOST_CHARACTERS)
EU_FUNDING = ("none", "funded", "cofunded")
"""Not, wholly, in part: the first two are also what `no` and `yes` mean."""
YEARS = range(1990, 2101)
_NUMBERS = {"length_months": range(3, 19), "cohort_size": range(4, 61)}
"""The whole numbers that an answer may be."""


@frozen
class Ground:
    """By what an answer is judged: the template, and what the answers before it have settled."""

    template: Path
    countries: tuple[str, ...] = ()
    """The codes of the place's countries, the hub's own first where that is known."""
    languages: tuple[str, ...] = ()
    """The programme's languages, as tags."""


def parse(key: str, value: Any, ground: Ground) -> Any:
    """Return an answer as its type.

    Raises KitError naming the key, the rule and the nearest valid choice.
    """
    if key not in _RULES:
        raise KitError(unknown(key))
    try:
        return _RULES[key](value, ground)
    except Misfit as misfit:
        raise KitError(Problem(say("{key}: {what}", key=key, what=misfit.what), misfit.remedy)) from misfit


def judged(key: str, value: Any, template: Path) -> Any:
    """Return an answer as its type, whatever the others are; raises Misfit where it breaks its rule."""
    return _RULES[key](value, Ground(template))


def unknown(key: str) -> Problem:
    """Return what is wrong with a key that is no answer's."""
    return Problem(say("{key} is not an answer that the kit asks for", key=key or '""'), nearest(key, _RULES))


def _wrong(value: Any, rule: Sentence, remedy: Sentence = NOTHING) -> Misfit:
    # i18n: {rule} says what to write, or what is wrong, and begins with a small letter.
    return Misfit(say("{value} does not fit: {rule}", value=shown(value), rule=rule), remedy)


def _text(value: Any, _ground: Ground) -> str:
    if isinstance(value, dict | list) or value is None:
        raise _wrong(value, say("write a text"), say('Put it in double quotes: "…".'))
    text = str(as_written(value)).replace("\r\n", "\n").replace("\r", "\n").strip()
    if not text or len(text) > _MOST_CHARACTERS:
        raise _wrong(value, _TEXT_RULE)
    if _CONTROL.search(text):
        what = say("it holds a character that cannot be printed")
        raise _wrong(value, what, say("Type it again without it."))
    return text


def _slug(value: Any, _ground: Ground) -> str:
    text = value if isinstance(value, str) else str(value)
    if is_device(text):
        raise _wrong(value, say("Windows reserves this name"), say("Try {name}.", name=f"{text.lower()}-programme"))
    if not _SLUG.fullmatch(text):
        near = slug_of(text)
        raise _wrong(value, _SLUG_RULE, say("For example: {example}", example=near) if near else NOTHING)
    return text


def slug_of(name: str) -> str:
    """Return the slug nearest to a name: `Mentorskap i Göteborg` gives `mentorskap-i-goteborg`."""
    from slugify import slugify

    slug = str(slugify(name, max_length=40, word_boundary=True)).lstrip("0123456789-")
    return f"{slug}-programme" if is_device(slug) else slug


def _place(value: Any, ground: Ground) -> str:
    known = place_ids(ground.template)
    if value in known:
        return str(value)
    called = [] if not isinstance(value, str) else places_called(value, ground.template)
    if len(called) == 1:
        return called[0]
    raise _wrong(value, say("the places are {places}", places=", ".join(known)), nearest(value, known, NOTHING))


def _country(value: Any, ground: Ground) -> str:
    known = ground.countries or country_codes(ground.template)
    called = countries_called(value, known, ground.template) if isinstance(value, str) else []
    if len(called) == 1:
        return called[0]
    rule = say("the countries are {countries}", countries=", ".join(known))
    raise _wrong(value, rule, nearest(value, known, NOTHING))


def _languages(value: Any, ground: Ground) -> tuple[str, ...]:
    known = languages(ground.template)
    names = value
    if isinstance(value, str):
        names = split(value, ground.template)
    if not isinstance(names, list | tuple) or not names or not all(isinstance(name, str) and name for name in names):
        raise _wrong(value, say("write a list of language tags"), say("For example: {example}", example="sv, en"))
    tags: list[str] = []
    for name in names:
        called = [name] if name in known else languages_called(name, ground.template)
        if len(called) != 1:
            rule = say("the languages are {languages}", languages=", ".join(known))
            raise _wrong(name, rule, nearest(name, called or known, NOTHING))
        tags += called
    if len(set(tags)) < len(tags):
        once = ", ".join(dict.fromkeys(tags))
        raise _wrong(value, say("a language stands twice"), say("Write {example}.", example=once))
    return tuple(tags)


def _day(value: Any, ground: Ground) -> date:
    if isinstance(value, date):
        return value
    match = _DATE.fullmatch(str(value).strip())
    if not match:
        return _said_day(value, ground)
    year, month, day = map(int, match.groups())
    if year not in YEARS:
        raise _wrong(value, say("the year is from {first} to {last}", first=str(YEARS[0]), last=str(YEARS[-1])))
    if not 1 <= month <= 12:
        raise _wrong(value, say("a month is from 1 to 12"), _nearest(f"{year}-{min(max(month, 1), 12):02}-{day:02}"))
    last = days_of_month(year, month)
    if not 1 <= day <= last:
        near = _nearest(f"{year}-{month:02}-{max(1, min(day, last)):02}")
        raise _wrong(value, say("that month has {days} days", days=last), near)
    return date(year, month, day)


def _said_day(value: Any, ground: Ground) -> date:
    """Return the day that people there write so; raises Misfit where it is none, or may be two."""
    from kit_cli.languages.reading_days import one_day

    spoken = ground.languages or tuple(languages(ground.template))
    try:
        return one_day(str(value), spoken, ground.countries, YEARS)
    except Misfit as misfit:
        raise _wrong(value, misfit.what, misfit.remedy) from misfit


def _nearest(example: object) -> Sentence:
    # i18n: {example} is the answer that would fit and is nearest to the one that was given.
    return say("Nearest: {example}", example=example)


def _between(fitting: range) -> Sentence:
    return say("write a whole number from {smallest} to {largest}", smallest=fitting[0], largest=fitting[-1])


def _number(fitting: range) -> Callable[[Any, Ground], int]:
    smallest, largest, between = fitting[0], fitting[-1], _between(fitting)

    def rule(value: Any, _ground: Ground) -> int:
        try:
            number = int(str(value).strip())
        except ValueError:
            number = None
        if number is None or isinstance(value, bool):
            raise _wrong(value, between)
        if number not in fitting:
            raise _wrong(value, between, _nearest(min(max(number, smallest), largest)))
        return number

    return rule


def _email(value: Any, ground: Ground) -> str:
    text = _text(value, ground)
    if not _EMAIL.fullmatch(text):
        raise _wrong(value, _EMAIL_RULE, _EMAIL_EXAMPLE)
    return text


def _eu_funding(value: Any, _ground: Ground) -> str:
    from kit_cli.languages.reading_values import truths

    said = truths(value) if isinstance(value, str) and value not in EU_FUNDING else ()
    return EU_FUNDING[said[0]] if len(said) == 1 else _one_of(value, EU_FUNDING)


def _eu_grant(value: Any, ground: Ground) -> str:
    return _one_of(value, grants(ground.template))


def _one_of(value: Any, words: tuple[str, ...]) -> str:
    if value not in words:
        rule = say("write one of these words: {words}", words=", ".join(words))
        raise _wrong(value, rule, nearest(value, words, NOTHING))
    return str(value)


_RULES: dict[str, Callable[[Any, Ground], Any]] = {
    "place": _place,
    "programme_name": _text,
    "programme_slug": _slug,
    "hub_name": _text,
    "city": _text,
    "country": _country,
    "languages": _languages,
    "starts_on": _day,
    "length_months": _number(_NUMBERS["length_months"]),
    "cohort_size": _number(_NUMBERS["cohort_size"]),
    "coordinator_name": _text,
    "coordinator_email": _email,
    "eu_funding": _eu_funding,
    "eu_grant": _eu_grant,
}
KEYS = tuple(_RULES)


@frozen
class AnswerShape:
    """As much of a rule as can be told without the kit: by a page that is still fetching it.

    What it refuses the rule refuses too; what it lets pass the rule may refuse all the same.
    """

    rule: Sentence
    """What to write."""
    pattern: str = ""
    """What the whole of it looks like, as Python and JavaScript both read it."""
    most: int | None = None
    """The characters at most."""
    least: int | None = None
    """The least number."""
    largest: int | None = None
    """The largest number."""
    remedy: Sentence = NOTHING


SHAPES = {
    **{key: AnswerShape(_TEXT_RULE, most=_MOST_CHARACTERS) for key, rule in _RULES.items() if rule is _text},
    **{key: AnswerShape(_between(fitting), least=fitting[0], largest=fitting[-1]) for key, fitting in _NUMBERS.items()},
    "programme_slug": AnswerShape(_SLUG_RULE, _SLUG.pattern),
    "coordinator_email": AnswerShape(_EMAIL_RULE, _EMAIL.pattern, _MOST_CHARACTERS, remedy=_EMAIL_EXAMPLE),
}
"""Of each answer whose rule hangs on no other answer and on no data."""
