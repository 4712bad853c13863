"""Compare forms with what evidence asks of them."""

from __future__ import annotations

from collections.abc import Iterator

from kit_cli.check.finding import Finding
from kit_cli.check.reading import Reading
from kit_cli.files.yaml_source import Key
from kit_cli.grammar.sentence import Sentence, say
from kit_cli.method.evidence.kinds import EVERY_FORM, FormEvidence
from kit_cli.model.folder import CHOICES, form_path
from kit_cli.model.form import Question
from kit_cli.programme.form import Form


def lacks_of_form(evidence: FormEvidence, reading: Reading) -> Iterator[Finding]:
    """Yield what a form lacks: itself, its questions, and what it says of the data."""
    if evidence.form == EVERY_FORM:
        for each in reading.programme.every_form():
            yield from _of_form(evidence, each, reading)
    elif form := reading.programme.form(evidence.form):
        yield from _of_form(evidence, form, reading)
    else:
        what = say("the form {form} is missing", form=evidence.form)
        yield Finding(what, say("Take it from a new programme."), form_path(evidence.form))


def _of_form(evidence: FormEvidence, form: Form, reading: Reading) -> Iterator[Finding]:
    asked = {each.name: each for each in form.flat()}
    other = reading.programme.form(evidence.same_as) if evidence.same_as else None
    if other:
        reading.source(CHOICES)  # without the shared lists, no two questions can be compared
    for name in evidence.questions:
        question = asked.get(name)
        if question is None:
            remedy = say("Add it again, under this name.")
            yield _finding(form, None, say("the question {question} is missing", question=name), remedy)
            continue
        if evidence.required and not question.required:
            what = say("the question {question} need not be answered", question=name)
            yield _finding(form, question, what, say("Write {line}.", line="required: true"))
        if evidence.same_as and not _same(form, question, other):
            what = say("the question {question} is not the one of {form}", question=name, form=evidence.same_as)
            yield _finding(form, question, what, say("Use the same words in both."))
        yield from _use(evidence, form, question)
    for name in evidence.lacks:
        if name in asked:
            what = say("the question {question} must not be asked here", question=name)
            yield _finding(form, asked[name], what, say("Take it out."))
    if not evidence.questions:
        yield from _use(evidence, form, None)
    if evidence.linked is not None and form.file.linked is not evidence.linked:
        what = say("linked is {value}", value=str(form.file.linked).lower())
        yield _finding(form, None, what, say("Write {line}.", line=f"linked: {str(evidence.linked).lower()}"))


def _use(evidence: FormEvidence, form: Form, question: Question | None) -> Iterator[Finding]:
    """Compare what the data are used for: the question's own word counts before the form's.

    What `states` asks for needs no comparison: a form that does not state it cannot be read.
    """
    of = question.name if question else form.id
    for key in ("purpose", "basis", "retention"):
        wanted = getattr(evidence, key)
        own = getattr(question, key) if question else None
        found = own or getattr(form.file.data, key)
        if wanted and found != wanted:
            what = say("the {key} of {question} is {value}", key=key, question=of, value=found)
            yield _finding(form, question, what, say("It must be {bound}.", bound=wanted))


def _finding(form: Form, question: Question | None, what: Sentence, remedy: Sentence) -> Finding:
    """Return a finding at a question of the form, or at its questions."""
    return Finding(what, remedy, form_path(form.id), form.source.line(_key(form, question)))


def _key(form: Form, question: Question | None) -> Key:
    """Return where a question stands in its file; the list of questions for none."""
    for index, outer in enumerate(form.file.questions):
        if outer is question:
            return ("questions", index)
        for number, inner in enumerate(outer.questions):
            if inner is question:
                return ("questions", index, "questions", number)
    return ("questions",)


def _same(form: Form, question: Question, other: Form | None) -> bool:
    """Tell whether two forms ask a question in the same words, with the same answers."""
    twin = next((each for each in other.flat() if each.name == question.name), None) if other else None
    if other is None or twin is None:
        return False
    words = (question.type, question.label, question.rows, form.choices(question))
    return words == (twin.type, twin.label, twin.rows, other.choices(twin))
