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
from kit_cli.files.yaml_source import as_written
from kit_cli.grammar.sentence import Sentence
from kit_cli.languages.table import languages

_SLUG = re.compile(r"[a-z][a-z0-9-]{0,39}")
_EMAIL = re.compile(r"[^@\s<>\"]+@[^@\s<>\"]+\.[^@\s<>\"]+")
_DATE = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_WINDOWS = {"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10))}
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")
EU_FUNDING = ("none", "funded", "cofunded")
YEARS = range(1990, 2101)


def parse(key: str, value: Any, template: Path) -> Any:
    """Return an answer as its type.

    Raises KitError naming the key, the rule and the nearest valid choice.
    """
    rule = _RULES.get(key)
    if rule is None:
        raise KitError(Problem(f"{key} is not an answer that the kit asks for", nearest(key, _RULES)))
    return rule(key, value, template)


def _wrong(key: str, value: Any, rule: str, remedy: Sentence | str = "") -> KitError:
    return KitError(Problem(f"{key}: {shown(value)} does not fit: {rule}", remedy))


def _text(key: str, value: Any, _template: Path) -> str:
    if isinstance(value, dict | list) or value is None:
        raise _wrong(key, value, "write a text", 'Put it in double quotes: "…".')
    text = str(as_written(value)).replace("\r\n", "\n").replace("\r", "\n").strip()
    if not text or len(text) > 200:
        raise _wrong(key, value, "write a text of 1 to 200 characters")
    if _CONTROL.search(text):
        raise _wrong(key, value, "it holds a character that cannot be printed", "Type it again without it.")
    return text


def _slug(key: str, value: Any, _template: Path) -> str:
    rule = "lower-case letters, digits and hyphens, beginning with a letter, at most 40 characters"
    text = value if isinstance(value, str) else str(value)
    if text.lower() in _WINDOWS:
        raise _wrong(key, value, "Windows reserves this name", f"Try {text.lower()}-programme.")
    if not _SLUG.fullmatch(text):
        near = slug_of(text)
        raise _wrong(key, value, rule, f"For example: {near}" if near else "")
    return text


def slug_of(name: str) -> str:
    """Return the slug nearest to a name: `Mentorskap i Göteborg` gives `mentorskap-i-goteborg`."""
    from slugify import slugify

    slug = str(slugify(name, max_length=40, word_boundary=True)).lstrip("0123456789-")
    return f"{slug}-programme" if slug in _WINDOWS else slug


def _place(key: str, value: Any, template: Path) -> str:
    known = place_ids(template)
    if value not in known:
        raise _wrong(key, value, f"the places are {', '.join(known)}", nearest(value, known))
    return str(value)


def _languages(key: str, value: Any, template: Path) -> tuple[str, ...]:
    tags = [tag.strip() for tag in value.split(",")] if isinstance(value, str) else value
    if not isinstance(tags, list | tuple) or not tags or not all(isinstance(tag, str) and tag for tag in tags):
        raise _wrong(key, value, "write a list of language tags", "For example: sv, en")
    known = languages(template)
    for tag in tags:
        if tag not in known:
            raise _wrong(key, tag, f"the languages are {', '.join(known)}", nearest(tag, known))
    if len(set(tags)) < len(tags):
        raise _wrong(key, value, "a language stands twice", f"Write {', '.join(dict.fromkeys(tags))}.")
    return tuple(tags)


def _day(key: str, value: Any, _template: Path) -> date:
    if isinstance(value, date):
        return value
    match = _DATE.fullmatch(str(value).strip())
    if not match:
        raise _wrong(key, value, "write a date as YYYY-MM-DD", "For example: 2027-09-15")
    year, month, day = map(int, match.groups())
    if year not in YEARS:
        raise _wrong(key, value, f"the year is from {YEARS[0]} to {YEARS[-1]}")
    if not 1 <= month <= 12:
        raise _wrong(key, value, "a month is from 1 to 12", f"Nearest: {year}-{min(max(month, 1), 12):02}-{day:02}")
    last = monthrange(year, month)[1]
    if not 1 <= day <= last:
        near = f"Nearest: {year}-{month:02}-{max(1, min(day, last)):02}"
        raise _wrong(key, value, f"that month has {last} days", near)
    return date(year, month, day)


def _number(smallest: int, largest: int) -> Callable[[str, Any, Path], int]:
    def rule(key: str, value: Any, _template: Path) -> int:
        try:
            number = int(str(value).strip())
        except ValueError:
            number = None
        if number is None or isinstance(value, bool):
            raise _wrong(key, value, f"write a whole number from {smallest} to {largest}")
        if not smallest <= number <= largest:
            near = min(max(number, smallest), largest)
            raise _wrong(key, value, f"write a whole number from {smallest} to {largest}", f"Nearest: {near}")
        return number

    return rule


def _email(key: str, value: Any, template: Path) -> str:
    text = _text(key, value, template)
    if not _EMAIL.fullmatch(text):
        raise _wrong(key, value, "write an e-mail address", "For example: coordinator@example.org")
    return text


def _eu_funding(key: str, value: Any, _template: Path) -> str:
    if value not in EU_FUNDING:
        raise _wrong(key, value, f"write {', '.join(EU_FUNDING)}", nearest(value, EU_FUNDING))
    return str(value)


_RULES: dict[str, Callable[[str, Any, Path], Any]] = {
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
}
KEYS = tuple(_RULES)
