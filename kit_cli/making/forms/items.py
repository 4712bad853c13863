"""A form as a person meets it in one language: numbered, filled in, with its conditions in words.

Word, HTML and Google are made from these items, so that numbering and wording exist once.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kit_cli.frozen import frozen
from kit_cli.logic.parse import parse
from kit_cli.logic.plain_words import Asked, only_if
from kit_cli.making.edition import Edition
from kit_cli.making.forms.audience import meant_for
from kit_cli.model.form import Question, QuestionType
from kit_cli.programme.form import Form

RATING = range(11)
"""The points of a rating, 0 to 10."""


@frozen
class MatrixRow:
    """A line of a matrix, answered like a question of its own."""

    number: str
    name: str
    label: str


@frozen
class FormItem:
    """A question, a note, or the heading of a group (whose questions follow, with its name in `group`).

    ``number`` is `4`, and empty for notes and groups; ``condition`` is a sentence, empty when always asked;
    ``choices`` are labels (of a matrix: its columns; of a rating: 0 to 10); ``other`` is the label of the choice
    with a line to write on, empty when there is none; ``rule`` says what an answer must be like (its constraint).
    """

    number: str
    name: str
    kind: QuestionType
    label: str
    hint: str = ""
    required: bool = False
    condition: str = ""
    choices: tuple[str, ...] = ()
    other: str = ""
    rows: tuple[MatrixRow, ...] = ()
    low: str = ""
    high: str = ""
    rule: str = ""
    group: str = ""


@frozen
class FormHead:
    """What stands above the questions: title, introduction, who fills it in and how long it takes, in words."""

    title: str
    intro: str
    audience: str
    minutes: str


def head(form: Form, edition: Edition) -> FormHead:
    """Return what stands above a form's questions; raises UnknownGap."""
    _ = edition.own
    return FormHead(
        title=edition.said(form.file.title),
        intro=edition.said(form.file.intro),
        audience=meant_for(form, edition),
        # The number stands after the noun, so that no language needs a plural form.
        minutes=_("Minutes needed: {number}").format(number=form.file.minutes),
    )


def items(form: Form, edition: Edition) -> Iterator[FormItem]:
    """Yield a form's items in order; raises UnknownGap, and LogicError or KeyError for what `lint` reports."""
    _, said = edition.own, edition.said
    numbers = numbering(form)
    asked = _asked(form, numbers, edition)

    def item(question: Question, group: str) -> FormItem:
        number = numbers.get(question.name, "")
        labels = tuple(said(choice.label) for choice in form.choices(question))
        return FormItem(
            number=number,
            name=question.name,
            kind=question.type,
            label=said(question.label),
            hint=said(question.hint),
            required=question.required,
            condition=only_if(parse(question.relevant), asked, edition.language) if question.relevant else "",
            choices=tuple(str(point) for point in RATING) if question.type == "rating" else labels,
            other=_("Other") if question.other else "",
            rows=tuple(MatrixRow(numbers[row.name], row.name, said(row.label)) for row in question.rows or ()),
            low=said(question.low),
            high=said(question.high),
            rule=said(question.constraint_message),
            group=group,
        )

    for question in form.file.questions:
        yield item(question, "")
        for inner in question.questions:
            yield item(inner, question.name)


def sections(of_form: Iterable[FormItem]) -> Iterator[tuple[FormItem | None, list[FormItem]]]:
    """Yield each group with its questions, and the runs of questions between groups with None."""
    heading: FormItem | None = None
    gathered: list[FormItem] = []
    for item in of_form:
        outside = heading is not None and item.group != heading.name
        if item.kind == "group" or outside:
            if heading or gathered:
                yield heading, gathered
            heading, gathered = (item if item.kind == "group" else None), []
        if item.kind != "group":
            gathered.append(item)
    if heading or gathered:
        yield heading, gathered


def numbering(form: Form) -> dict[str, str]:
    """Return the numbers by question's name: 1, 2, 3 … through all groups, and 4.1, 4.2 … for a matrix's rows."""
    numbers: dict[str, str] = {}
    count = 0
    for question in form.flat():
        if question.type in ("group", "note"):
            continue
        count += 1
        numbers[question.name] = str(count)
        for row_number, row in enumerate(question.rows or (), 1):
            numbers[row.name] = f"{count}.{row_number}"
    return numbers


def _asked(form: Form, numbers: dict[str, str], edition: Edition) -> dict[str, Asked]:
    """Return what words need to know of every question and every row."""
    _ = edition.own
    result: dict[str, Asked] = {}
    for question in form.flat():
        labels = {choice.name: edition.said(choice.label) for choice in form.choices(question)}
        if question.other:
            labels["other"] = _("Other")
        for name in (question.name, *(row.name for row in question.rows or ())):
            result[name] = Asked(numbers.get(name, ""), question.type, labels)
    return result
