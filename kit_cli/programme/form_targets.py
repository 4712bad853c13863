"""What one of the services that a form is made for cannot bear: names that it keeps, lists and labels that it mixes up.

The services themselves say so late or never: some when a form is uploaded, some when the answers are read.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from itertools import count

from kit_cli.files.yaml_source import Key
from kit_cli.grammar.sentence import Sentence, say
from kit_cli.model import excel
from kit_cli.model.form import Choice, Question
from kit_cli.programme.form import Form
from kit_cli.programme.reserved import keeper

Found = tuple[Key, Sentence, Sentence]
"""Where something stands, what is wrong, and what to write instead."""

_Owner = tuple[str, str, bool]
"""Of a list: the shared one, or else the question that has its own; and whether “Other” is added."""

_LIST_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_.-]*")
"""XLSForm names a list in the same cell as the type, after a blank."""


def names(key: Key, name: str, taken: set[str]) -> Iterator[Found]:
    """Yield that a service keeps a name to itself; ``taken`` are the names of the form."""
    if target := keeper(name):
        free = next(each for each in (f"{name}{number}" for number in count(1)) if each not in taken)
        yield key, say("the name {name} is taken in {target}", name=name, target=target), _for_example(free)


def lists(form: Form, walked: Iterable[tuple[Key, Question]]) -> Iterator[Found]:
    """Yield the names of lists that an XLSForm cannot hold, or under which it would hold two."""
    owners: dict[str, _Owner] = {}
    for key, question in walked:
        for name, owner in _list_names(question):
            if not _LIST_NAME.fullmatch(name):
                what = say("KoBoToolbox and ODK cannot read the name {name} of a list", name=name)
                yield (*key, "choices"), what, _for_example(re.sub(r"[^a-z0-9]+", "", name.casefold()) or "list1")
            elif owners.setdefault(name, owner) != owner:
                what = say(
                    "in the XLSForm, {question} would get the choices of another list, {name}",
                    question=question.name,
                    name=name,
                )
                yield (*key, "choices"), what, say("Give one of the two lists another name.")
    columns = sum(_columns(form, question) for question in form.flat())
    if columns > excel.COLUMNS:
        what = say("the answers need {number} columns, and Excel has {most}", number=columns, most=excel.COLUMNS)
        yield ("questions",), what, say("Make two forms of it.")


def labels(key: Key, question: Question, choices: list[Choice]) -> Iterator[Found]:
    """Yield the labels that nobody could tell apart once they are ticked, and the rows that Google refuses."""
    for label in sorted(_repeated(question.rows or [])):
        what = say("two rows of {question} are both called “{label}”", question=question.name, label=label)
        yield (*key, "rows"), what, say("Tell them apart.")
    if question.type == "select_multiple":
        for what, remedy in _mixed_up(question, choices):
            yield (*key, "choices"), what, remedy


def same_labels(choices: list[Choice]) -> set[str]:
    """Return the labels that come again in one language."""
    return set(_repeated(choices))


def _for_example(name: str) -> Sentence:
    return say("Write another name, for example {name}.", name=name)


def _list_names(question: Question) -> Iterator[tuple[str, _Owner]]:
    """Yield the names under which an XLSForm holds a question's choices, and whose they are."""
    if isinstance(question.choices, str):
        yield question.choices + ("_other" if question.other else ""), (question.choices, "", question.other)
    elif question.choices:
        yield f"{question.name}_list" + ("_other" if question.other else ""), ("", question.name, question.other)
    if question.type == "rating":
        yield f"{question.name}_points", ("", question.name, False)


def _columns(form: Form, question: Question) -> int:
    """Return how many columns the answers to a question take where each choice that can be ticked has its own."""
    each = len(form.choices(question)) if question.type == "select_multiple" else 0
    return len(question.rows or ()) + 1 + each + 2 * question.other


def _mixed_up(question: Question, choices: list[Choice]) -> Iterator[tuple[Sentence, Sentence]]:
    for tag in choices[0].label if choices else ():
        said = [choice.label[tag] for choice in choices]
        for label in said:
            if ";" in label:
                what = say(
                    "“{label}”, a choice of {question}: Microsoft Forms puts a semicolon between the answers that "
                    "somebody ticks",
                    label=label,
                    question=question.name,
                )
                yield what, say("Write the choice without one.")
            if longer := next((each for each in said if each.startswith(f"{label}, ")), ""):
                what = say(
                    "“{label}”, a choice of {question}, begins like “{other}”: Google Forms puts a comma between the "
                    "answers that somebody ticks, and nobody could tell the two apart",
                    label=longer,
                    question=question.name,
                    other=label,
                )
                yield what, say("Write one of the two with “and” instead of the comma.")


def _repeated(choices: list[Choice]) -> Iterator[str]:
    """Yield the labels that come again in one language; blanks, and how an accent is stored, tell nothing apart."""
    for tag in choices[0].label if choices else ():
        seen: set[str] = set()
        for choice in choices:
            label = _as_read(choice.label[tag])
            if label in seen:
                yield label
            seen.add(label)


def _as_read(label: str) -> str:
    if label.isascii() and "  " not in label and "\n" not in label:  # as nearly all are, in every check
        return label
    return " ".join(unicodedata.normalize("NFC", label).split())
