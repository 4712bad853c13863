"""Compare forms with what evidence asks of them."""

from __future__ import annotations

from collections.abc import Iterator

from kit_cli.check.reading import Finding, Reading
from kit_cli.method.evidence import Form
from kit_cli.method.names import EVERY_FORM
from kit_cli.model.form import Question
from kit_cli.programme import Form as Asked


def lacks_of_form(evidence: Form, reading: Reading) -> Iterator[Finding]:
    """Yield what a form lacks: itself, its questions, and what it says of the data."""
    forms = reading.programme.forms
    if evidence.form == EVERY_FORM:
        for form in forms.values():
            yield from _of_form(evidence, form, reading)
    elif evidence.form in forms:
        yield from _of_form(evidence, forms[evidence.form], reading)
    else:
        yield Finding(f"there is no form {evidence.form}", "Add it again.", f"forms/{evidence.form}.yml")


def _of_form(evidence: Form, form: Asked, reading: Reading) -> Iterator[Finding]:
    file, asked = f"forms/{form.id}.yml", {each.name: each for each in form.flat()}

    def finding(what: str, remedy: str) -> Finding:
        return Finding(what, remedy, file)

    for name in evidence.questions:
        question = asked.get(name)
        if question is None:
            yield finding(f"the question {name} is missing", "Add it again, under this name.")
            continue
        if evidence.required and not question.required:
            yield finding(f"the question {name} need not be answered", "Write `required: true`.")
        if evidence.same_as and not _same(form, question, reading.programme.forms.get(evidence.same_as)):
            yield finding(f"the question {name} is not the one of {evidence.same_as}", "Use the same words in both.")
        yield from _use(evidence, form, question, finding_file=file)
    for name in evidence.lacks:
        if name in asked:
            yield finding(f"the question {name} must not be asked here", "Take it out.")
    if not evidence.questions:
        yield from _use(evidence, form, None, finding_file=file)
    if evidence.linked is not None and form.file.linked is not evidence.linked:
        yield finding(f"linked is {form.file.linked}".lower(), f"Write `linked: {str(evidence.linked).lower()}`.")


def _use(evidence: Form, form: Asked, question: Question | None, finding_file: str) -> Iterator[Finding]:
    """Compare what the data are used for: the question's own word counts before the form's."""
    for key in ("purpose", "basis", "retention"):
        wanted = getattr(evidence, key)
        own = getattr(question, key) if question else None
        found = own or getattr(form.file.data, key)
        subject = f"the {key} of {question.name if question else form.id}"
        if wanted and found != wanted:
            yield Finding(f"{subject} is {found}", f"It must be {wanted}.", finding_file)
        elif key in evidence.states and not found:
            yield Finding(f"{subject} is not stated", "State it.", finding_file)


def _same(form: Asked, question: Question, other: Asked | None) -> bool:
    """Tell whether two forms ask a question in the same words, with the same answers."""
    twin = next((each for each in other.flat() if each.name == question.name), None) if other else None
    if other is None or twin is None:
        return False
    words = (question.type, question.label, question.rows, form.choices(question))
    return words == (twin.type, twin.label, twin.rows, other.choices(twin))
