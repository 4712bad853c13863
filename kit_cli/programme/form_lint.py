"""What a form's model cannot see: names that clash, lists that are missing, conditions that cannot work.

No other program catches these: a form converter accepts a condition on a choice that does not exist.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator

from kit_cli.errors import Problem, nearest
from kit_cli.files.yaml_source import Key
from kit_cli.grammar.sentence import Sentence, say
from kit_cli.logic.lint import Subject, constraint_findings, relevant_findings
from kit_cli.logic.xpath import TICKED
from kit_cli.model.form import Question
from kit_cli.model.tables import Processing
from kit_cli.programme import form_targets
from kit_cli.programme.form import Form
from kit_cli.programme.form_targets import Found

PAIR = "pairid"
"""The question that joins the answers of two waves without names."""

_WITH_CHOICES = ("select_one", "select_multiple", "matrix")
_WITHOUT_ANSWER = ("note", "group")
_MAX_NAME = 20

_UNKNOWN: dict[str, Callable[[str], Sentence]] = {
    "purpose": lambda name: say("{name} is no purpose of processing.yml", name=name),
    "basis": lambda name: say("{name} is no basis of processing.yml", name=name),
    "retention": lambda name: say("{name} is no retention of processing.yml", name=name),
}
"""What is said of a name that processing.yml lacks, by the key under which it stands."""


def lint(form: Form, processing: Processing) -> list[Problem]:
    """Return everything that is wrong with a form that its model accepts, with file and line."""
    return [form.source.problem(what, key, remedy) for key, what, remedy in _Lint(form, processing).all()]


class _Lint:
    def __init__(self, form: Form, processing: Processing) -> None:
        self.form = form
        self.processing = processing

    def all(self) -> Iterator[Found]:
        yield from self._data(("data",), dict(self.form.file.data))
        if self.form.file.linked and self.form.file.questions[0].name != PAIR:
            what = say("a linked form begins with the question {question}", question=PAIR)
            yield ("linked",), what, say("Copy {question} from another form.", question=PAIR)
        yield from self._names()
        walked = list(self._walk())
        for key, question, inner in walked:
            yield from self._structure(key, question, inner)
            yield from self._choices(key, question)
            yield from form_targets.labels(key, question, self.form.choices(question))
            yield from self._privacy(key, question)
        yield from form_targets.lists(self.form, [(key, question) for key, question, _ in walked])
        yield from self._conditions([(key, question) for key, question, _ in walked])

    def _walk(self) -> Iterator[tuple[Key, Question, bool]]:
        """Yield each question with its key and whether it stands in a group, in the order of the form."""
        for index, question in enumerate(self.form.file.questions):
            key: Key = ("questions", index)
            yield key, question, False
            for number, inner in enumerate(question.questions):
                yield (*key, "questions", number), inner, True

    def _names(self) -> Iterator[Found]:
        seen: set[str] = set()
        taken = {name for question in self.form.flat() for name in (question.name, *_answered(question))}
        for key, question, _ in self._walk():
            names = [(("name",), question.name)]
            names += [(("rows", index, "name"), row.name) for index, row in enumerate(question.rows or ())]  # type: ignore[misc]
            # The line that `other: true` adds is a question too.
            names += [(("other",), f"{question.name}other")] if question.other else []
            for below, name in names:
                if name in seen:
                    what = say("the name {name} stands twice in this form", name=name)
                    yield (*key, *below), what, say("Give one of them another name.")
                if len(name) > _MAX_NAME:
                    what = say(
                        "the name {name}, which `other: true` makes, has more than {number} characters",
                        name=name,
                        number=_MAX_NAME,
                    )
                    yield (*key, *below), what, say("Shorten the question's name.")
                yield from form_targets.names((*key, *below), name, taken)
                seen.add(name)

    def _structure(self, key: Key, question: Question, inner: bool) -> Iterator[Found]:
        kind, name = question.type, question.name
        if kind == "group" and inner:
            what = say("{question} is a group inside a group", question=name)
            yield key, what, say("Groups have one level: move it out.")
        elif (kind == "group") != bool(question.questions):
            what = say("{question}: a group, and nothing else, has questions", question=name)
            yield key, what, say("Add or remove `questions:`.")
        if (kind == "matrix") != bool(question.rows):
            what = say("{question}: a matrix, and nothing else, has rows", question=name)
            yield key, what, say("Add or remove `rows:`.")
        if (question.low or question.high) and kind != "rating":
            what = say("{question}: low and high are for a rating", question=name)
            yield key, what, say("Remove them, or make it a rating.")
        if kind in _WITHOUT_ANSWER and question.required:
            what = say("{question} has no answer that could be required", question=name)
            yield (*key, "required"), what, say("Remove `required:`.")
        if bool(question.constraint) != bool(question.constraint_message):
            what = say("{question}: constraint and constraint_message go together", question=name)
            yield (*key, "constraint"), what, say("Say in constraint_message what a right answer is like.")

    def _choices(self, key: Key, question: Question) -> Iterator[Found]:
        if isinstance(question.choices, str) and question.choices not in self.form.lists:
            remedy = nearest(question.choices, self.form.lists)
            yield (*key, "choices"), say("{name} is no list of _choices.yml", name=question.choices), remedy
            return
        choices = self.form.choices(question)
        if bool(choices) != (question.type in _WITH_CHOICES):
            what = say(
                "{question}: select_one, select_multiple and matrix, and nothing else, have choices",
                question=question.name,
            )
            yield key, what, say("Add or remove `choices:`.")
        if question.other and question.type not in _WITH_CHOICES[:2]:
            what = say("{question}: other is for select_one and select_multiple", question=question.name)
            yield (*key, "other"), what, say("Remove `other:`.")
        names = Counter([choice.name for choice in choices] + (["other"] if question.other else []))
        for name in sorted(name for name, times in names.items() if times > 1):
            what = say("the choice {name} stands twice in {question}", name=name, question=question.name)
            yield (*key, "choices"), what, say("Keep one of them.")
        for label in sorted(form_targets.same_labels(choices)):
            # Google Forms refuses it, and nobody can tell them apart.
            what = say("two choices of {question} are both called “{label}”", question=question.name, label=label)
            yield (*key, "choices"), what, say("Tell them apart.")

    def _privacy(self, key: Key, question: Question) -> Iterator[Found]:
        own = {"purpose": question.purpose, "basis": question.basis, "retention": question.retention}
        yield from self._data(key, {name: value for name, value in own.items() if value})
        if question.required and (question.basis or self.form.file.data.basis) == "explicit-consent":
            what = say(
                "{question} rests on explicit consent, which nobody can be required to give", question=question.name
            )
            yield (*key, "required"), what, say("Remove `required:`.")

    def _data(self, key: Key, uses: dict[str, str]) -> Iterator[Found]:
        known = {
            "purpose": [row.id for row in self.processing.purposes],
            "basis": [row.id for row in self.processing.bases],
            "retention": [row.id for row in self.processing.retentions],
        }
        for name, value in uses.items():
            if value not in known[name]:
                yield (*key, name), _UNKNOWN[name](value), nearest(value, known[name])

    def _conditions(self, walked: list[tuple[Key, Question]]) -> Iterator[Found]:
        earlier: dict[str, Subject] = {}
        names = {name for _, question in walked for name in _answered(question)}
        for key, question in walked:
            if question.relevant:
                for what, remedy in relevant_findings(question.relevant, earlier, names):
                    yield (*key, "relevant"), _of(question, what), remedy
            subject = self._subject(question)
            if question.constraint:
                for what, remedy in constraint_findings(question.constraint, subject):
                    yield (*key, "constraint"), _of(question, what), remedy
            earlier |= dict.fromkeys(_answered(question), subject)

    def _subject(self, question: Question) -> Subject:
        known = not isinstance(question.choices, str) or question.choices in self.form.lists
        names = [choice.name for choice in self.form.choices(question)] if known else []
        if question.type == "acknowledge":
            names = [TICKED]
        kind = "select_one" if question.type == "matrix" else question.type
        return Subject(kind, names + (["other"] if question.other else []))


def _of(question: Question, what: Sentence) -> Sentence:
    """Return what is wrong with a question, with its name."""
    return say("{key}: {what}", key=question.name, what=what)


def _answered(question: Question) -> tuple[str, ...]:
    """Return the names under which a question gives answers: of a matrix, its rows'."""
    if question.rows:
        return tuple(row.name for row in question.rows)
    return () if question.type in _WITHOUT_ANSWER else (question.name,)
