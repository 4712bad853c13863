"""What is wrong with an entry, told at the control in which it was typed."""

from __future__ import annotations

from dataclasses import replace

from kit_cli.errors import Problem
from kit_cli.files.yaml_source import Key
from kit_cli.grammar.sentence import Sentence
from kit_cli.web.editing.form_fields import title_of
from kit_cli.web.editing.opened_texts import OpenedText
from kit_cli.web.editing.parts_of_files import Part
from kit_cli.web.editing.slots import Slot


def at_field(problem: Problem, entry: Part, here: OpenedText) -> Problem:
    """Return a problem with the name of the control at which it stands as its key; none where it stands elsewhere."""
    below = problem.key[len(entry.key) :] if problem.key[: len(entry.key)] == entry.key else ()
    if problem.file != here.file.path or not below:
        return replace(problem, key=())
    slots = [each for each in here.slots(entry) if near(each.key, below)]
    # Of several controls of a key, the one for its language, and the one for lines where a line is wrong.
    in_line = [each for each in slots if each.several and any(isinstance(part, int) for part in below)]
    of_language = [each for each in in_line or slots if each.language and each.language in below]
    slot = next(iter((*of_language, *in_line, *slots)), None)
    return _told_of(problem, slot, here) if slot else replace(problem, key=())


def _told_of(problem: Problem, slot: Slot, here: OpenedText) -> Problem:
    """Return a problem of a control by the name that people read beside it."""
    title = title_of(slot, here.file.known.schema, here.typist.language)
    values = tuple((name, title if name == "key" else value) for name, value in problem.what.values)
    return replace(problem, what=Sentence(problem.what.text, values), key=(slot.name,))


def near(key: Key, other: Key) -> bool:
    """Tell whether one of two keys lies below the other, or is it."""
    both = min(len(key), len(other))
    return key[:both] == other[:both]
