"""What can be changed in a file of a programme: its parts with their titles, and the entries of each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from kit_cli.frozen import frozen
from kit_cli.grammar.sentence import say
from kit_cli.judging.model import fields
from kit_cli.languages.names import country_name
from kit_cli.languages.speech import spoken
from kit_cli.web.editing.choice_words import title_of_word
from kit_cli.web.editing.key_words import sentence_of_key, sentence_of_model, titled
from kit_cli.web.editing.parts_of_files import Part, inside
from kit_cli.web.editing.referred import Told
from kit_cli.web.editing.shapes import Shape, is_short_list, shape_of
from kit_cli.web.editing.slots import slots_of
from kit_cli.web.editing.typed import DAYS, as_typed, kind_of

_LONGEST = 120
"""Signs of a title."""
_TITLE = "title"
"""The key of a document's title, which is in its one language."""


@frozen
class OutlineRow:
    """What has a form: how `fields` and `edit` name it, and its title."""

    at: str
    title: str
    note: str = ""
    """The first of the words that it chooses: of which kind it is."""


@frozen
class OutlineGroup:
    """A part of a file: what it is, and what has a form in it; one entry more can be added where `can_add` says so."""

    at: str
    title: str
    help: str
    rows: tuple[OutlineRow, ...]
    can_add: bool


@frozen
class Outline:
    """What can be changed in a file: the programme's path of it, and its fingerprint as it was read."""

    file: str
    title: str
    groups: tuple[OutlineGroup, ...]
    was: str


def groups_of(root: Part, schema: str, told: Told) -> Iterator[OutlineGroup]:
    """Yield the parts of a file in the order of its model, the whole of it first."""
    if _has_controls(root, told):
        title = title_of_file(root, told) or spoken(say("For the whole of it"), told.language)
        yield OutlineGroup("", title, "", (OutlineRow("", title),), can_add=False)
    for part in inside(root):
        yield from _groups(root, part, schema, told)


def title_of_file(root: Part, told: Told) -> str:
    """Return what a file is called in its own words, as forms and documents are; empty where nothing is a title."""
    titled_once = isinstance(root.data, dict) and isinstance(root.data.get(_TITLE), str)
    return _first_of(root, told, [*_texts(root)[:2], *([_TITLE] if titled_once else [])])


def own_title(entry: Part, told: Told) -> str:
    """Return what an entry is called in its own words: its first text, else its name; empty where it has none."""
    data, model = entry.data, entry.shape.model
    if not isinstance(data, dict) or model is None:
        return ""
    named = [each.key for each in fields(model) if isinstance(data.get(each.key), str)]
    return _first_of(entry, told, [*_texts(entry)[:2], *named])


def _texts(entry: Part) -> list[str]:
    """Return the keys of an entry at which texts stand that people read."""
    data, model = entry.data, entry.shape.model
    if not isinstance(data, dict) or model is None:
        return []
    return [each.key for each in fields(model) if shape_of(each.annotation, data.get(each.key)).by_language]


def _first_of(entry: Part, told: Told, keys: Iterable[str]) -> str:
    found = next((told.said(entry.data[each]) for each in keys if entry.data.get(each)), "")
    return found if len(found) <= _LONGEST else f"{found[: _LONGEST - 1]}…"


def _groups(above: Part, part: Part, schema: str, told: Told) -> Iterator[OutlineGroup]:
    """Yield a part of a file as a group, and after it those lists that lie in it."""
    title, rest = titled(_of_key(above, part, schema, told))
    deeper: list[tuple[Part, Part]] = []
    if part.is_list:
        entries = list(inside(part))
        rows = list(_rows(entries, told))
        deeper = [(each, below) for each in entries for below in inside(each) if _has_rows(below)]
    else:
        rows = [OutlineRow(part.at, title)] if _has_controls(part, told) else []
        for below in inside(part):
            if below.is_list:
                deeper.append((part, below))
            else:
                rows += [OutlineRow(below.at, own_title(below, told) or titled(_of_key(part, below, schema, told))[0])]
    if rows or part.is_list:
        where = own_title(above, told) if above.in_list else ""
        named = f"{where}: {title}" if where else title
        yield OutlineGroup(part.at, named, rest, tuple(rows), part.is_list and part.may_grow)
    for holder, below in deeper:
        yield from _groups(holder, below, schema, told)


def _rows(entries: Sequence[Part], told: Told) -> Iterator[OutlineRow]:
    """Yield entries of a list: a code of a country as its name, and those of one title told apart by their day."""
    titles = [country_name(own_title(each, told) or each.at.rpartition(".")[2], told.language) for each in entries]
    for each, title in zip(entries, titles, strict=True):
        said = list(_said(each))
        day = next((as_typed(now, shape, told.language) for now, shape in said if kind_of(shape) in DAYS), "")
        note = next((title_of_word(str(now), told.language) for now, shape in said if shape.words), "")
        named = f"{title}, {day}" if day and titles.count(title) > 1 else title
        yield OutlineRow(each.at, named, note if note != title else "")


def _said(entry: Part) -> Iterator[tuple[Any, Shape]]:
    """Yield what an entry says, in the order of its model, each with what may stand there."""
    model = entry.shape.model
    for field in fields(model) if model and isinstance(entry.data, dict) else ():
        if entry.data.get(field.key) is not None:
            yield entry.data[field.key], shape_of(field.annotation)


def _has_rows(entry: Part) -> bool:
    """Tell whether something has entries of its own, and is not told with what holds it."""
    return entry.is_list and bool(entry.data) and not is_short_list(entry.shape)


def _has_controls(entry: Part, told: Told) -> bool:
    model = entry.shape.model
    return model is not None and next(slots_of(model, entry.data, told.languages, flat=False), None) is not None


def _of_model(entry: Part, schema: str, told: Told) -> str:
    return sentence_of_model(schema, entry.shape.model.__name__, told.language) if entry.shape.model else ""


def _of_key(above: Part, part: Part, schema: str, told: Told) -> str:
    model: Any = above.shape.model
    if model is None:  # a mapping whose keys are anybody's
        return told.titles("choices").get(str(part.key[-1]), str(part.key[-1]))
    return sentence_of_key(schema, model.__name__, str(part.key[-1]), told.language) or _of_model(part, schema, told)
