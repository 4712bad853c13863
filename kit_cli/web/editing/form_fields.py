"""The controls of an entry as a page draws them: what to ask, how, what stands there, and what may."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from typing import Any

from kit_cli.files.written_numbers import as_written
from kit_cli.frozen import frozen
from kit_cli.grammar.sentence import NOTHING, Sentence
from kit_cli.judging.marks import Beside, Length, Limits
from kit_cli.judging.model import MISSING
from kit_cli.languages.names import language_name
from kit_cli.model.timeline import Offset
from kit_cli.web.editing.choice_words import title_of_word
from kit_cli.web.editing.key_words import sentence_of_key, titled
from kit_cli.web.editing.referred import Told
from kit_cli.web.editing.shapes import Shape
from kit_cli.web.editing.slots import GONE, Slot, Typist
from kit_cli.web.editing.typed import NO, YES, as_typed, kind_of

_LONG = 80
"""Signs: what is longer wants more than one line."""
_AS_TYPED = re.compile(r"`([^`]+)`")
_ALSO_AS_TYPED = re.compile(r" \(`[^`]+`\)")
"""What a sentence says as a file has it: alone an example, in brackets what a file says for the word before it."""


@frozen
class PageChoice:
    """One of the words that can be chosen: what a file says, and what people read."""

    value: str
    title: str


@frozen
class FormField:
    """One control. ``key`` is its name for `edit`; ``value`` what stands there, as a person types it."""

    key: str
    title: str
    help: str
    control: str
    """`text`, `long`, `day`, `number`, `yesno`, `choice`, or `choices`, one a line."""
    value: str
    plain: str
    """The same as files write it: a day as YYYY-MM-DD, a number with a point."""
    choices: tuple[PageChoice, ...]
    required: bool
    default: str
    """What holds where nothing stands there."""
    least: str
    most: str
    sign: str
    """What stands beside a number: `%`, or a currency."""
    language: str
    """The language of the programme in which it is a text; empty where that is all the same."""
    language_name: str
    fixed: Sentence
    """Why it stays as it is; empty where it may be changed."""


def form_field(slot: Slot, typist: Typist, told: Told, schema: str) -> FormField:
    """Return a control of a file, of which ``schema`` is the name of its schema, in the typist's language."""
    _, rest = titled(sentence_of_key(schema, slot.model.__name__, slot.field.key, typist.language))
    shape = _shape_of_one(slot)
    value, limits = slot.typed(typist), slot.shape.mark(Limits)
    beside, length = slot.shape.mark(Beside), slot.shape.mark(Length)
    lasting = slot.shape.lasting
    default = slot.field.default
    return FormField(
        key=slot.name,
        title=title_of(slot, schema, typist.language),
        help=_help(rest, slot, shape, typist.language),
        control=_control(slot, value),
        value=value,
        plain=_plain(slot, value),
        choices=tuple(_choices(shape, value, told, typist.language)),
        required=slot.required,
        default="" if default is MISSING or slot.several else as_typed(_raw(default), slot.shape, typist.language),
        least=_limit(limits.least if limits else length.least if length else None),
        most=_limit(limits.most if limits else length.most if length else None),
        sign="" if beside is None else typist.hand.currency if beside.sign == Beside.MONEY else beside.sign,
        language=slot.language,
        language_name=language_name(slot.language, typist.language) if slot.named_by_language else "",
        fixed=lasting.why if lasting and slot.now is not GONE else NOTHING,
    )


def title_of(slot: Slot, schema: str, language: str) -> str:
    """Return what people read beside a control."""
    title, _ = titled(sentence_of_key(schema, slot.model.__name__, slot.field.key, language))
    if _shape_of_one(slot).words:  # people choose them by what they mean
        title = _AS_TYPED.sub(lambda found: title_of_word(found[1], language), _ALSO_AS_TYPED.sub("", title))
    return title or slot.field.key.replace("_", " ").capitalize()


def _shape_of_one(slot: Slot) -> Shape:
    """Return what may stand in a control: of a list, what its entries may."""
    return slot.shape.entry if slot.several and slot.shape.entry else slot.shape


def _help(words: str, slot: Slot, shape: Shape, language: str) -> str:
    """Return what helps to fill a control, its examples as people write them; what is chosen has words of its own."""
    if shape.words or shape.refers or (shape.lasting and slot.now is not GONE):
        return ""
    return _AS_TYPED.sub(lambda found: f"`{as_typed(_value(found[1], shape), shape, language)}`", words)


def _value(written: str, shape: Shape) -> str | float:
    """Return an example as the value that it is in a file."""
    with suppress(ValueError):
        return float(written) if kind_of(shape) in (int, float) else written
    return written


def _control(slot: Slot, value: str) -> str:
    if slot.several:
        return "choices"
    if slot.shape.words or slot.shape.refers:
        return "choice"
    kind = kind_of(slot.shape)
    named = {bool: "yesno", date: "day", int: "number", float: "number"}.get(kind)
    return named or ("long" if slot.language and (len(value) > _LONG or "\n" in value) else "text")


def _plain(slot: Slot, value: str) -> str:
    if slot.now is GONE or isinstance(slot.now, dict | list):
        return value
    written = as_written(slot.now)
    return "" if written is None else str(written)


def _choices(shape: Shape, value: str, told: Told, language: str) -> Iterator[PageChoice]:
    if kind_of(shape) is bool:
        yield from (PageChoice(word, title_of_word(word, language)) for word in (YES, NO))
        return
    titles = told.titles(shape.refers) if shape.refers else {}
    words = {word: titles.get(word) or title_of_word(word, language, shape.words) for word in shape.words} or titles
    # What stands there can stay, whatever it is.
    there = [line for line in value.split("\n") if line] if words else []
    for word in dict.fromkeys([*words, *there]):
        yield PageChoice(word, words.get(word) or title_of_word(word, language))


def _raw(default: Any) -> Any:
    return default if isinstance(default, str | int | float | bool | date | Offset) else None


def _limit(limit: Any) -> str:
    return "" if limit is None else f"{limit:.15g}" if isinstance(limit, float) else str(limit)
