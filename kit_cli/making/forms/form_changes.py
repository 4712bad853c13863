"""What a change of names does to forms that are online and to the answers that have come in, said once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from kit_cli.grammar.sentence import Sentence, say
from kit_cli.making.forms.form_state import AskedAs, FormState, asked, read_state
from kit_cli.making.forms.paging import pages
from kit_cli.making.naming import some
from kit_cli.making.paths import FORM_STATE
from kit_cli.programme.form import Form
from kit_cli.programme.programme import Programme

_ALIKE = 0.6
"""The share of names that two forms have in common when one of them is the other under a new name."""


def changes(programme: Programme) -> Iterator[Sentence]:
    """Yield what has changed since online forms were told last; raises KitError where that cannot be read."""
    states = {name: state for name in _told(programme.folder) if (state := read_state(programme.folder, name))}
    yield from _languages(states, programme.languages)
    yield from _renamed_forms(states, programme.forms)
    for name, form in programme.forms.items():
        if name in states:
            now = asked(form, pages(form, states[name]))
            yield from _questions(form, states[name].questions, now)


def _told(folder: Path) -> list[str]:
    return sorted(path.stem for path in folder.glob(FORM_STATE.at(name="*")))


def _languages(states: Mapping[str, FormState], languages: tuple[str, ...]) -> Iterator[Sentence]:
    gone = {tag for state in states.values() for tag in state.languages} - set(languages)
    if gone:
        yield say(
            "{languages} is no longer a language of the programme: replaced online forms lose it, and calendars in it"
            " are not brought up to date any more. Tell those who use them.",
            languages=", ".join(sorted(gone)),
        )


def _renamed_forms(states: Mapping[str, FormState], forms: Mapping[str, Form]) -> Iterator[Sentence]:
    new = {name: set(asked(form, {})) for name, form in forms.items() if name not in states}
    for name, state in states.items():
        before = set(state.questions)
        for other, names in new.items():
            if name not in forms and before and len(before & names) >= _ALIKE * len(before | names):
                yield say(
                    "{old} is called {new} now: where it is online, KoBo and ODK take it for another form, and new"
                    " answers do not join the old ones. Put the old name back, or close the old form.",
                    old=name,
                    new=other,
                )


def _questions(form: Form, before: Mapping[str, AskedAs], now: Mapping[str, AskedAs]) -> Iterator[Sentence]:
    gone = [name for name in before if name not in now]
    if gone:
        yield say(
            "{form} no longer asks {questions}. If it is online: answers to an old name stay in a column of their own,"
            " and a new name begins an empty one. Rewording needs no new name.",
            form=form.id,
            questions=some(gone),
        )
    lost = [
        f"{name}: {', '.join(choices)}"
        for name, each in before.items()
        if name in now and (choices := [choice for choice in each.choices if choice not in now[name].choices])
    ]
    if lost:
        yield say(
            "{form} no longer offers these choices: {choices}. Answers that have come in keep the old names, and are"
            " not counted with new ones.",
            form=form.id,
            choices=some(lost),
        )
    other = [name for name, each in before.items() if name in now and _place(each) != _place(now[name])]
    if other:
        yield say(
            "{form} asks these as another type, or in another group: {questions}. If it is online, KoBo and ODK may"
            " refuse the new version, or put the answers into another column; a question with a new name is safer.",
            form=form.id,
            questions=some(other),
        )


def _place(question: AskedAs) -> tuple[str, str]:
    return question.type, question.group
