"""What a file says of an entry when something else is typed in some of its controls."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from kit_cli.errors import KitError, Problem
from kit_cli.files.yaml_source import Key
from kit_cli.grammar.sentence import say
from kit_cli.judging.model import MISSING, fields
from kit_cli.web.editing.fitting_names import fitting_name
from kit_cli.web.editing.shapes import Shape, is_short_list, shape_of, text_of_short
from kit_cli.web.editing.slots import GONE, Slot, Typist
from kit_cli.web.editing.typed import as_meant


def filled_in(data: Any, slots: Sequence[Slot], typed: Mapping[str, str], typist: Typist) -> Any:
    """Return an entry's data with what is typed, by the names of controls; what is not typed otherwise stays.

    Raises KitError, each problem with the key of its control, for what cannot be kept at all.
    """
    result, problems = data, list[Problem]()
    for key in dict.fromkeys(each.key for each in slots):
        here = [each for each in slots if each.key == key]
        new = {each.name: typed[each.name] for each in here if _is_new(each, typed, typist)}
        if not new:
            continue
        lasting = here[0].shape.lasting
        if lasting and here[0].now is not GONE:
            problems.append(Problem(say("this stays as it is"), lasting.why, key=key))
            continue
        try:
            result = _put(result, key, _meant(here, new, typist))
        except KitError as error:
            problems += [Problem(each.what, each.remedy, key=key) for each in error.problems]
    if problems:
        raise KitError(problems)
    return result


def _is_new(slot: Slot, typed: Mapping[str, str], typist: Typist) -> bool:
    words = typed.get(slot.name)
    return words is not None and words.replace("\r\n", "\n").strip() != slot.typed(typist)


def _meant(here: Sequence[Slot], new: Mapping[str, str], typist: Typist) -> Any:
    """Return what a key says of which these are the controls, and something else is typed in at least one."""
    lists = [each for each in here if each.several]
    others = [each for each in here if not each.several]
    words = {each.name: new.get(each.name, each.typed(typist)) for each in here}
    in_lists = any(new.get(each.name, "").strip() for each in lists)
    if lists and (in_lists or not others or not words[others[0].name].strip()):
        return _entries(lists, {each.language: words[each.name] for each in lists}, typist)
    if others[0].language:
        return _texts(others, {each.language: words[each.name] for each in others}, typist)
    return _value(others[0], words[others[0].name], typist)


def _value(slot: Slot, words: str, typist: Typist) -> Any:
    default = slot.field.default
    if not words.strip():
        if slot.required:
            return "" if slot.shape.kind is str else None
        return "" if default == "" and slot.now is not GONE else GONE
    value = as_meant(words, slot.shape, typist.hand)
    # What need not be said is not said, unless it was.
    return GONE if slot.now is GONE and default not in (MISSING, None) and value == default else value


def _texts(here: Sequence[Slot], words: Mapping[str, str], typist: Typist) -> Any:
    """Return a text by language; of one that need not be there, nothing where nothing is typed."""
    slot = here[0]
    texts = {tag: as_meant(each, slot.shape, typist.hand) for tag, each in words.items()}
    if not any(texts.values()) and not slot.required:
        return GONE
    return {tag: text for tag, text in texts.items() if text} if slot.by_language else next(iter(texts.values()))


def _entries(here: Sequence[Slot], words: Mapping[str, str], typist: Typist) -> Any:
    """Return a list of which each line is an entry; of texts by language the lines stand side by side."""
    slot = here[0]
    entry = slot.shape.entry or slot.shape
    lines = {tag: [line for line in each.split("\n") if line.strip()] for tag, each in words.items()}
    if len({len(each) for each in lines.values()}) > 1:
        what = say("there are not as many lines in each language")
        raise KitError(Problem(what, say("Write each line in every language.")))
    if not any(lines.values()):
        return [] if slot.field.default is MISSING or slot.field.default else GONE
    meant = {tag: [as_meant(each, entry, typist.hand) for each in listed] for tag, listed in lines.items()}
    rows = [dict(zip(meant, row, strict=True)) for row in zip(*meant.values(), strict=True)]
    said = rows if slot.by_language else [next(iter(row.values())) for row in rows]
    return _named(said, slot.now, slot.shape) if is_short_list(slot.shape) else said


def _named(said: Sequence[Any], now: Any, shape: Shape) -> list[Any]:
    """Return answers to choose from, those that were there under their names: also where one is worded anew."""
    assert shape.entry is not None  # noqa: S101  (a list has entries)
    assert shape.entry.model is not None  # noqa: S101  (these are a name and a text)
    name, text = fields(shape.entry.model)[0], text_of_short(shape).key
    there = [each for each in now if isinstance(each, dict)] if isinstance(now, list) else []
    taken = {str(each.get(name.key)) for each in there}
    left, found = list(there), list[Any]()
    for number, each in enumerate(said):
        same = next((old for old in left if old.get(text) == each), None)
        if same is None and len(said) == len(there) and there[number].get(text) not in said:
            same = {**there[number], text: each}
        if same is None:
            title = each if isinstance(each, str) else next(iter(each.values()), "")
            same = {name.key: fitting_name(title, shape_of(name.annotation), taken), text: each}
            taken.add(same[name.key])
        left = [old for old in left if old is not same]
        found.append(same)
    return found


def _put(data: Any, key: Key, value: Any) -> Any:
    """Return data in which a key below it says something else, or nothing; a mapping left without keys goes as well."""
    inside = dict(data) if isinstance(data, dict) else {}
    if len(key) > 1:
        value = _put(inside.get(key[0]), key[1:], value) or GONE
    if value is GONE:
        inside.pop(key[0], None)
    else:
        inside[key[0]] = value
    return inside
