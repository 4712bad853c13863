"""One rule an answer: what is accepted, and what to say otherwise."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from kit_cli.errors import KitError, Problem, nearest, shown
from kit_cli.files.shipped import place_ids
from kit_cli.files.windows_names import is_device
from kit_cli.files.yaml_source import as_written
from kit_cli.grammar.sentence import NOTHING, Sentence, say
from kit_cli.judging.misfit import Misfit
from kit_cli.languages.table import languages
from kit_cli.places.eu import grants

_SLUG = re.compile(r"[a-z][a-z0-9-]{0,39}")
_EMAIL = re.compile(r"[^@\s<>\"]+@[^@\s<>\"]+\.[^@\s<>\"]+")
_DATE = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")
_MOST_CHARACTERS = 200
EU_FUNDING = ("none", "funded", "cofunded")
YEARS = range(1990, 2101)


def parse(key: str, value: Any, template: Path) -> Any:
    """Return an answer as its type.

    Raises KitError naming the key, the rule and the nearest valid choice.
    """
    if key not in _RULES:
        raise KitError(unknown(key))
    try:
        return judged(key, value, template)
    except Misfit as misfit:
        raise KitError(Problem(say("{key}: {what}", key=key, what=misfit.what), misfit.remedy)) from misfit


def judged(key: str, value: Any, template: Path) -> Any:
    """Return an answer as its type; raises Misfit where it breaks its rule."""
    return _RULES[key](value, template)


def unknown(key: str) -> Problem:
    """Return what is wrong with a key that is no answer's."""
    return Problem(say("{key} is not an answer that the kit asks for", key=key), nearest(key, _RULES))


def _wrong(value: Any, rule: Sentence, remedy: Sentence = NOTHING) -> Misfit:
    # i18n: {rule} says what to write, or what is wrong, and begins with a small letter.
    return Misfit(say("{value} does not fit: {rule}", value=shown(value), rule=rule), remedy)


def _text(value: Any, _template: Path) -> str:
    if isinstance(value, dict | list) or value is None:
        raise _wrong(value, say("write a text"), say('Put it in double quotes: "…".'))
    text = str(as_written(value)).replace("\r\n", "\n").replace("\r", "\n").strip()
    if not text or len(text) > _MOST_CHARACTERS:
        raise _wrong(value, say("write a text of 1 to {most} characters", most=_MOST_CHARACTERS))
    if _CONTROL.search(text):
        what = say("it holds a character that cannot be printed")
        raise _wrong(value, what, say("Type it again without it."))
    return text


def _slug(value: Any, _template: Path) -> str:
    text = value if isinstance(value, str) else str(value)
    if is_device(text):
        raise _wrong(value, say("Windows reserves this name"), say("Try {name}.", name=f"{text.lower()}-programme"))
    if not _SLUG.fullmatch(text):
        near = slug_of(text)
        rule = say("lower-case letters, digits and hyphens, beginning with a letter, at most 40 characters")
        raise _wrong(value, rule, say("For example: {example}", example=near) if near else NOTHING)
    return text


def slug_of(name: str) -> str:
    """Return the slug nearest to a name: `Mentorskap i Göteborg` gives `mentorskap-i-goteborg`."""
    from slugify import slugify

    slug = str(slugify(name, max_length=40, word_boundary=True)).lstrip("0123456789-")
    return f"{slug}-programme" if is_device(slug) else slug


def _place(value: Any, template: Path) -> str:
    known = place_ids(template)
    if value not in known:
        raise _wrong(value, say("the places are {places}", places=", ".join(known)), nearest(value, known, NOTHING))
    return str(value)


def _languages(value: Any, template: Path) -> tuple[str, ...]:
    tags = [tag.strip() for tag in value.split(",")] if isinstance(value, str) else value
    if not isinstance(tags, list | tuple) or not tags or not all(isinstance(tag, str) and tag for tag in tags):
        raise _wrong(value, say("write a list of language tags"), say("For example: {example}", example="sv, en"))
    known = languages(template)
    for tag in tags:
        if tag not in known:
            raise _wrong(
                tag, say("the languages are {languages}", languages=", ".join(known)), nearest(tag, known, NOTHING)
            )
    if len(set(tags)) < len(tags):
        once = ", ".join(dict.fromkeys(tags))
        raise _wrong(value, say("a language stands twice"), say("Write {example}.", example=once))
    return tuple(tags)


def _day(value: Any, _template: Path) -> date:
    if isinstance(value, date):
        return value
    match = _DATE.fullmatch(str(value).strip())
    if not match:
        raise _wrong(value, say("write a date as YYYY-MM-DD"), say("For example: {example}", example="2027-09-15"))
    year, month, day = map(int, match.groups())
    if year not in YEARS:
        raise _wrong(value, say("the year is from {first} to {last}", first=str(YEARS[0]), last=str(YEARS[-1])))
    if not 1 <= month <= 12:
        raise _wrong(value, say("a month is from 1 to 12"), _nearest(f"{year}-{min(max(month, 1), 12):02}-{day:02}"))
    last = monthrange(year, month)[1]
    if not 1 <= day <= last:
        near = _nearest(f"{year}-{month:02}-{max(1, min(day, last)):02}")
        raise _wrong(value, say("that month has {days} days", days=last), near)
    return date(year, month, day)


def _nearest(example: object) -> Sentence:
    # i18n: {example} is the answer that would fit and is nearest to the one that was given.
    return say("Nearest: {example}", example=example)


def _number(smallest: int, largest: int) -> Callable[[Any, Path], int]:
    between = say("write a whole number from {smallest} to {largest}", smallest=smallest, largest=largest)

    def rule(value: Any, _template: Path) -> int:
        try:
            number = int(str(value).strip())
        except ValueError:
            number = None
        if number is None or isinstance(value, bool):
            raise _wrong(value, between)
        if not smallest <= number <= largest:
            raise _wrong(value, between, _nearest(min(max(number, smallest), largest)))
        return number

    return rule


def _email(value: Any, template: Path) -> str:
    text = _text(value, template)
    if not _EMAIL.fullmatch(text):
        remedy = say("For example: {example}", example="coordinator@example.org")
        raise _wrong(value, say("write an e-mail address"), remedy)
    return text


def _eu_funding(value: Any, _template: Path) -> str:
    return _one_of(value, EU_FUNDING)


def _eu_grant(value: Any, template: Path) -> str:
    return _one_of(value, grants(template))


def _one_of(value: Any, words: tuple[str, ...]) -> str:
    if value not in words:
        rule = say("write one of these words: {words}", words=", ".join(words))
        raise _wrong(value, rule, nearest(value, words, NOTHING))
    return str(value)


_RULES: dict[str, Callable[[Any, Path], Any]] = {
    "place": _place,
    "programme_name": _text,
    "programme_slug": _slug,
    "hub_name": _text,
    "city": _text,
    "languages": _languages,
    "starts_on": _day,
    "length_months": _number(3, 18),
    "cohort_size": _number(4, 60),
    "coordinator_name": _text,
    "coordinator_email": _email,
    "eu_funding": _eu_funding,
    "eu_grant": _eu_grant,
}
KEYS = tuple(_RULES)
