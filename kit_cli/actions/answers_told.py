"""How answers on a programme are told: what was understood, and what stands there although nobody has said it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from kit_cli.grammar.sentence import NOTHING, Sentence, literal, say
from kit_cli.languages.names import language_name
from kit_cli.languages.table import SOURCE_LANGUAGE
from kit_cli.model.texts import in_language
from kit_cli.places.answers import ORDER, Answers, is_open, plain
from kit_cli.places.read import load_place


def told(key: str, given: Mapping[str, Any], template: Path) -> Sentence:
    """Return an answer as a person reads it: a day in words, what has a name by its name."""
    value, language = given[key], given.get("languages", (SOURCE_LANGUAGE,))[0]
    if isinstance(value, date):
        return Sentence("{value}", (("value", value),))
    name = ""
    if key == "place":
        name = in_language(load_place(template, value).file.title, language)
    if key == "country" and "place" in given:
        name = _country(value, given, template)
    if key == "languages":
        name = ", ".join(language_name(tag, language) for tag in value)
    return literal(f"{name} ({plain(value)})" if name else plain(value))


def reading(key: str, words: Any, given: Mapping[str, Any], template: Path) -> Sentence:
    """Return how the words of an answer were understood; nothing where it stands as it was written."""
    if not isinstance(words, str) or _bare(words) == _bare(plain(given[key])):
        return NOTHING
    # i18n: {key} is the name of an answer, {words} what was written, {value} how it is understood
    return say("{key}: {words} is read as {value}.", key=key, words=words.strip(), value=told(key, given, template))


def with_home(given: Mapping[str, Any], template: Path) -> dict[str, Any]:
    """Return the answers with the hub's country where its town tells it and the place has several."""
    if "country" in given or not {"place", "city"} <= given.keys():
        return dict(given)
    place = load_place(template, given["place"])
    home = place.home_of(given["city"]) if len(place.countries) > 1 else None
    return {**given, "country": home} if home else dict(given)


def _country(code: str, given: Mapping[str, Any], template: Path) -> str:
    place, language = load_place(template, given["place"]), given.get("languages", (SOURCE_LANGUAGE,))[0]
    return next((each.name(language) for each in place.countries if each.code == code), code)


def defaults_told(answers: Answers, given: Mapping[str, Any], template: Path, today: date) -> Iterator[Sentence]:
    """Yield what a person should know of answers that nobody gave, and of a start that has passed."""
    if answers.starts_on < today:
        yield say("Note: the start, {day}, is in the past; the dates are those of that cycle.", day=answers.starts_on)
    values = {key: getattr(answers, key) for key in ORDER}
    # What is not asked because it follows from the other answers is no default.
    taken = [key for key in ORDER if key not in given and is_open(key, values, template)]
    if "country" in taken:
        place = load_place(template, answers.place)
        yield say(
            "Note: the kit does not know in which country {city} lies, and takes {country}, with its law and its"
            " authorities. If that is wrong, make the programme with {option}, one of {codes}.",
            city=answers.city,
            country=_country(answers.country, values, template),
            option="--set country=…",
            codes=", ".join(each.code for each in place.countries),
        )
    if taken:
        listed = ", ".join(f"{key} = {plain(values[key])}" for key in taken)
        yield say("Note: taken as proposed, because nobody has answered: {answers}.", answers=listed)


def _bare(words: str) -> str:
    return "".join(words.split())
