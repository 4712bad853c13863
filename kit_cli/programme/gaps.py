"""Fill the gaps of a text: `{hub.name}` from the settings, `{date.kick-off}` from the timeline.

Values go in as they are, once: a value that looks like a gap, or like markup, is shown literally. How a language may
bend them stands in kit_cli/grammar.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import partial
from itertools import pairwise
from typing import Any, NamedTuple

from kit_cli.errors import nearest
from kit_cli.files.headings import id_spans, without_ids
from kit_cli.grammar.filling import NoWording, chosen, filled
from kit_cli.grammar.nearly import has_sign
from kit_cli.grammar.parse import WrongText, asked, parse
from kit_cli.grammar.parse import names as names_of
from kit_cli.grammar.sentence import NOTHING, Sentence, say
from kit_cli.judging.model import Model, names
from kit_cli.languages.cldr import cldr
from kit_cli.languages.dates import followed
from kit_cli.languages.grammar import grammar_of
from kit_cli.languages.names import language_name
from kit_cli.languages.numbers import listing, money
from kit_cli.languages.speech import shown, spoken
from kit_cli.model.own_names import own_name
from kit_cli.model.people import Person
from kit_cli.model.settings import Country
from kit_cli.programme.programme import Programme
from kit_cli.schedule.dates import Dated

_FIELDS = {
    "name": say("name"),
    "email": say("e-mail"),
    "phone": say("telephone"),
    "registration_number": say("registration number"),
    "address": say("address"),
    "website": say("website"),
    "logo": say("logo"),
    "logo_svg": say("logo"),
    "authority": say("granting authority"),
    "emergency_numbers": say("emergency numbers"),
    "support_line": say("support line"),
    "distress_line": say("support line"),
    "equality_body": say("equality body"),
}
"""What a gap is called while the setting is empty."""

_TO_RING = "numbers_to_ring"
"""The gap for the countries of which a number still carries the mark that nobody has rung it."""

_BY_HAND = re.compile(r"(\[[^\[\]\n]{1,200}\])")
"""A place that a person fills in by hand."""


_CODE = re.compile(r"(`[^`]*`)")
"""What a document shows as it is."""

_OTHER_BRACKETS = re.compile(r"[\[(<]([a-z_]+\.[a-z0-9._-]+)[\])>]")
"""What would be a gap if it stood in braces."""


class FilledRun(NamedTuple):
    """A piece of a filled text; a gap is something that a person still has to write. A build makes ten thousands."""

    text: str
    gap: bool = False


class UnknownGap(ValueError):
    """A text names a setting or a milestone that does not exist, or asks of it what it cannot give."""

    def __init__(self, what: Sentence, remedy: Sentence = NOTHING, position: int = 0) -> None:
        super().__init__(". ".join(filter(None, map(str, (what, remedy)))))
        self.what = what
        self.remedy = remedy
        self.position = position
        """The sign of the text at which it stands, from 0."""


def runs(text: str, programme: Programme, language: str) -> Iterator[FilledRun]:
    """Yield the pieces of a text with its gaps filled; raises UnknownGap."""
    if not _has_gap(text):
        yield from [FilledRun(text)] if text else []
        return
    try:
        pieces = parse(text, grammar_of(language))
        fill = partial(_value, programme=programme, language=language)
        found = [*filled(pieces, fill, lambda name: _plain(_found(name, programme)[0]), cldr(language).plural)]
        for piece, then in pairwise([*found, ""]):
            if isinstance(piece, FilledRun):
                follows = then.text if isinstance(then, FilledRun) else then
                yield FilledRun(followed(piece.text, follows, language), piece.gap)
            else:
                written = _BY_HAND.split(piece)
                yield from (FilledRun(part, gap=bool(number % 2)) for number, part in enumerate(written) if part)
    except WrongText as error:
        raise UnknownGap(error.what, _remedy(error, programme), error.position) from error
    except NoWording as error:
        raise UnknownGap(error.what, error.remedy) from error


def fill(text: str, programme: Programme, language: str) -> str:
    """Return a text with its gaps filled, as plain text; raises UnknownGap."""
    if not _has_gap(text):
        return text
    known, key = programme.filled_texts, (language, text)
    if key not in known:
        known[key] = "".join([run.text for run in runs(text, programme, language)])
    return known[key]


def _has_gap(text: str) -> bool:
    """Tell whether anything in a text could be a gap: most have none, and a build fills tens of thousands."""
    return "[" in text or has_sign(text)


def fill_document(body: str, programme: Programme, language: str) -> str:
    """Return the Markdown of a document with its gaps filled, still Markdown; raises UnknownGap.

    Code and the ids of headings are no gaps, and stay as they are.
    """
    parts, here = [], 0
    for start, end in sorted([*id_spans(body), *(match.span() for match in _CODE.finditer(body))]):
        if start >= here:
            parts += [fill(body[here:start], programme, language), body[start:end]]
            here = end
    return "".join([*parts, fill(body[here:], programme, language)])


def check_gaps(text: str, programme: Programme, language: str) -> None:
    """Raise UnknownGap for the first thing in a text of a language that cannot be filled."""
    try:
        gaps, wordings = asked(text, grammar_of(language))
        for name in dict.fromkeys([*gaps, *names_of(tuple(wordings))]):
            _found(name, programme)
        for each in wordings:
            chosen(each, _plain(_found(each.by, programme)[0]), cldr(language).plural)
    except WrongText as error:
        raise UnknownGap(error.what, _remedy(error, programme), error.position) from error
    except NoWording as error:
        raise UnknownGap(error.what, error.remedy) from error


def check_document(body: str, programme: Programme, language: str) -> None:
    """Raise UnknownGap likewise for a document's Markdown, in which code and the ids of headings are no gaps."""
    text = _CODE.sub("", without_ids(body))
    if has_sign(text):
        check_gaps(text, programme, language)
    for match in _OTHER_BRACKETS.finditer(text):
        if match[1] in gap_names(programme):
            remedy = say("Write {example}.", example=_braced(match[1]))
            raise UnknownGap(say("{found} is shown as it is", found=match[0]), remedy, match.start())


def gaps_in(body: str, language: str) -> set[str]:
    """Return the names of the gaps of a text; none where it breaks the rules of its language."""
    try:
        gaps, wordings = asked(_CODE.sub("", without_ids(body)), grammar_of(language))
    except WrongText:
        return set()
    return {*gaps, *names_of(tuple(wordings))}


def gap_names(programme: Programme) -> set[str]:
    """Return every name that a gap of a programme can have."""
    dates = {f"date.{row.id}" for row in programme.dates}
    countries = {
        f"country.{country.code.lower()}.{name}"
        for country in programme.settings.countries
        for name in names(type(country))
    }
    return {"languages", "countries", *dates, *countries, *_names_in(programme.settings)}


def _names_in(model: Model, above: str = "") -> Iterator[str]:
    for name, value in vars(model).items():
        if isinstance(value, Model):
            yield from _names_in(value, f"{above}{name}.")
        elif not isinstance(value, list):
            yield f"{above}{name}"


def _remedy(error: WrongText, programme: Programme) -> Sentence:
    """Return what to write instead: the nearest name, of those that there are, to what stands between braces."""
    if not error.written:
        return error.remedy
    return _nearest(re.sub(r"[\s,;:/]+", ".", error.written.strip().lower()), programme, error.remedy)


def _nearest(path: str, programme: Programme, otherwise: Sentence) -> Sentence:
    from difflib import get_close_matches  # only where something is wrong

    # A hyphen or an underscore in the place of the dot is a slip of one finger.
    known = {re.sub("[._-]", ".", name): name for name in sorted(gap_names(programme))}
    close = get_close_matches(re.sub("[._-]", ".", path), known, n=1, cutoff=0.75)
    return say("Did you mean {word}?", word=_braced(known[close[0]])) if close else otherwise


def _value(path: str, forms: tuple[str, ...], programme: Programme, language: str) -> FilledRun:
    value, person = _found(path, programme)
    if value == "":
        field = path.rpartition(".")[2]
        what = spoken(_FIELDS.get(field, field.replace("_", " ")), language)
        return FilledRun(f"[{person.title[language]}: {what}]" if person else f"[{what}]", gap=True)
    if path in {"countries", _TO_RING}:
        return FilledRun(shown(language, [country.name[language] for country in value], forms))
    if path == "languages":
        return FilledRun(listing([language_name(tag, language) for tag in value], language, forms))
    if path.startswith("fees."):
        return FilledRun(money(value, programme.settings.currency, language))
    own = own_name(value, language) if isinstance(value, dict) else _plain(value)
    return FilledRun(shown(language, own, forms), gap=isinstance(own, str) and bool(_BY_HAND.fullmatch(own)))


def _plain(value: Any) -> Any:
    """Return a date of the timeline as the days that it is."""
    return (value.start, value.end) if isinstance(value, Dated) else value


def _found(path: str, programme: Programme) -> tuple[Any, Person | None]:
    """Return what a gap names, and the person it belongs to; raises UnknownGap when it names nothing to show."""
    head, _, rest = path.partition(".")
    if head == "date":
        return _date(rest, programme), None
    if path == "languages":
        return programme.languages, None
    if path == _TO_RING:
        return [country for country in programme.settings.countries if country.to_ring], None
    here: Any = programme.settings
    person: Person | None = None
    parts = path.split(".")
    if head == "country":
        code, *parts = parts[1:]
        here = _country(code, programme)
    for part in parts:
        fields = names(type(here)) if isinstance(here, Model) else ()
        if part not in fields:
            known = {*fields, "country", "date", "languages", _TO_RING} if here is programme.settings else set(fields)
            remedy = _nearest(path, programme, nearest(part, known))
            raise UnknownGap(say("{gap} is not a setting", gap=_braced(path)), remedy)
        here = getattr(here, part)
        person = here if isinstance(here, Person) else person
    here = "" if here is None else here  # left out: as empty as what is left blank
    in_languages = isinstance(here, dict) and not here.keys().isdisjoint(programme.languages)
    if not (in_languages or path == "countries" or isinstance(here, str | int | float | date)):
        raise UnknownGap(say("{gap} is not a single value", gap=_braced(path)), say("Name one of its parts."))
    return here, person


def _country(code: str, programme: Programme) -> Country:
    """Return one of the programme's countries by its code; gaps write that in small letters, as all their names."""
    countries = {country.code.lower(): country for country in programme.settings.countries}
    if code not in countries:
        what = say("{gap} is not a country of this programme", gap=_braced(f"country.{code}"))
        raise UnknownGap(what, nearest(code, countries))
    return countries[code]


def _date(name: str, programme: Programme) -> Dated:
    """Return a date by its id; catalogues write its hyphens as underscores, because no format of theirs has hyphens."""
    if row := programme.date(name) or programme.date(name.replace("_", "-")):
        return row
    known = [row.id for row in programme.dates]
    what = say("{gap} is not a milestone of timeline.yml", gap=_braced(f"date.{name}"))
    raise UnknownGap(what, _nearest(f"date.{name}", programme, nearest(name, known)))


def _braced(path: str) -> str:
    return f"{{{path}}}"
