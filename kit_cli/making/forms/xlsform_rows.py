"""A form's rows in XLSForm: its survey and its lists of choices, with texts in every language."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import field
from itertools import groupby

from kit_cli.frozen import frozen
from kit_cli.logic.parse import parse
from kit_cli.logic.xpath import xpath
from kit_cli.making.edition import editions
from kit_cli.making.edition import marked as _
from kit_cli.making.forms.headings import headings
from kit_cli.making.forms.items import RATING, numbering
from kit_cli.model.base import Text
from kit_cli.model.form import Question
from kit_cli.programme.form import Form
from kit_cli.programme.programme import Programme

INTRO = "form_intro"
"""The note with the introduction; no question can have this name, which holds an underscore."""

LINE = "likert"
"""Choices on a line of equal parts."""
_TYPES = {"multiline": "text", "email": "text", "phone": "text", "url": "text"}
_APPEARANCES = {"likert": LINE, "minimal": "minimal", "horizontal": "columns-pack"}
_BY_TYPE = {"multiline": "multiline", "phone": "numbers", "rating": LINE}
_EMAIL = r"regex(., '^[^@\s]+@[^@\s]+\.[^@\s]+$')"
_PHONE = r"regex(., '^[0-9+() ./-]{5,30}$')"
_ON_ONE_SCREEN = "field-list"
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
_SPECIAL = re.compile(r"[\\*_#\]<]")
_JOINER = "\N{WORD JOINER}"


_ROOM = 26.5
"""What a telephone of 390 px has for words on a line of choices, in their em (12 px)."""
_NARROW, _BROAD = frozenset("fijlrt.,’'"), frozenset("mwMW")


@frozen
class SheetRow:
    """One row: cells by column, and texts by column and language."""

    cells: dict[str, str]
    texts: dict[str, dict[str, str]] = field(default_factory=dict)


def rows(form: Form, programme: Programme, pages: Mapping[str, str]) -> tuple[list[SheetRow], list[SheetRow]]:
    """Return the rows of the sheets survey and choices; raises UnknownGap.

    ``pages`` is the page of each question outside a group, where those are on pages.
    """
    writer = _Writer(form, programme)
    survey = list(writer.survey(pages))
    return survey, [row for rows_of_list in writer.lists.values() for row in rows_of_list]


def literal(text: str) -> str:
    """Return a label that form programs show as it is: no reference, no Markdown, no markup.

    Where they would read one, it is escaped, or an invisible word joiner breaks it up.
    """
    text = unreferenced(text)
    if not _SPECIAL.search(text):
        return text
    text = re.sub(r"\\(?=[\\*_#])", r"\\\\", text)
    for sign in "*_":
        if text.count(sign) > 1:
            text = text.replace(sign, f"\\{sign}")
    text = re.sub(r"^#", r"\\#", text, flags=re.MULTILINE)
    return text.replace("](", f"]{_JOINER}(").replace("<", f"<{_JOINER}")


def unreferenced(text: str) -> str:
    """Return a text without control characters, in which `${…}` refers to no question."""
    return _CONTROL.sub("", text).replace("${", f"${_JOINER}{{")


def _width(word: str) -> float:
    """Return how broad a word is in a common typeface without serifs, in em."""
    return sum(0.35 if letter in _NARROW else 0.95 if letter in _BROAD else 0.62 for letter in word)


class _Writer:
    """Writes the survey, and gathers the lists that it uses."""

    def __init__(self, form: Form, programme: Programme) -> None:
        self.form = form
        self.editions = editions(programme)
        self.headings = {edition.language: headings(form, edition) for edition in self.editions}
        self.lists: dict[str, list[SheetRow]] = {}
        self.types = {question.name: question.type for question in form.flat()}
        matrix_rows = [row for question in form.flat() for row in question.rows or ()]
        self.types |= {row.name: "select_one" for row in matrix_rows}
        self.numbers = numbering(form)
        self.times = Counter(tuple(sorted(self._said(row.label).items())) for row in matrix_rows)

    def survey(self, pages: Mapping[str, str]) -> Iterator[SheetRow]:
        intro = SheetRow({"type": "note", "name": INTRO}, {"label": self._said(self.form.file.intro)})
        questions = self.form.file.questions
        # The introduction stands with the first questions, or before the first page that has a title.
        if questions[0].name not in pages:
            yield intro
        for page, found in groupby(questions, lambda question: pages.get(question.name, "")):
            if page:
                yield SheetRow({"type": "begin_group", "name": page, "appearance": _ON_ONE_SCREEN})
                if page == pages.get(questions[0].name):
                    yield intro
            for question in found:
                yield from self._group(question) if question.type == "group" else self._question(question)
            if page:
                yield SheetRow({"type": "end_group"})

    def _group(self, question: Question) -> Iterator[SheetRow]:
        yield self._row(question, "begin_group", appearance=_ON_ONE_SCREEN)
        for inner in question.questions:
            yield from self._question(inner)
        yield SheetRow({"type": "end_group"})

    def _question(self, question: Question) -> Iterator[SheetRow]:
        if question.type == "matrix":
            yield from self._matrix(question)
            return
        kind = _TYPES.get(question.type, question.type)
        if question.type == "rating":
            # Not a range: that one shows its thumb at 0, as if answered.
            kind = f"select_one {self._points(question)}"
        elif question.type in ("select_one", "select_multiple"):
            kind = f"{question.type} {self._list(question)}"
        appearance = _APPEARANCES[question.appearance] if question.appearance else _BY_TYPE.get(question.type, "")
        if question.appearance == "likert":
            appearance = self._on_line(question)
        yield self._row(question, kind, appearance=appearance, required=question.required)
        if question.other:
            yield self._other(question)

    def _matrix(self, question: Question) -> Iterator[SheetRow]:
        """Yield a note and a question a row: a table of so many columns is wider than a telephone."""
        head = self._row(question, "begin_group", appearance=_ON_ONE_SCREEN)
        heading = {tag: f"#### {text}" for tag, text in head.texts["label"].items()}
        yield SheetRow(head.cells)
        yield SheetRow({"type": "note", "name": f"{question.name}_head"}, {**head.texts, "label": heading})
        kind, appearance = f"select_one {self._list(question)}", self._on_line(question)
        for row in question.rows or ():
            label = self._said(row.label)
            if self.times[tuple(sorted(label.items()))] > 1:
                # Two matrices may ask of the same things; above its answers each row has its own name, as on paper.
                label = {tag: f"{self.numbers[row.name]} {text}" for tag, text in label.items()}
            cells = {"type": kind, "name": row.name, "required": "yes" if question.required else ""}
            yield SheetRow({**cells, "appearance": appearance}, {"label": label})
        yield SheetRow({"type": "end_group"})

    def _on_line(self, question: Question) -> str:
        """Return how a scale is shown: on a line, or plainly where a word of it, in any language, has no room there."""
        found = self.lists[self._list(question)]
        words = [word for choice in found for label in choice.texts["label"].values() for word in label.split()]
        return LINE if max(map(_width, words), default=0) * len(found) <= _ROOM else ""

    def _row(self, question: Question, kind: str, appearance: str = "", required: bool = False) -> SheetRow:
        cells = {
            "type": kind,
            "name": question.name,
            "appearance": appearance,
            "required": "yes" if required else "",
            "relevant": xpath(parse(question.relevant), self.types) if question.relevant else "",
            "constraint": "",
        }
        texts = {"label": self._headed(question)}
        hints = [self._said(question.hint), self._ends(question)]
        texts["hint"] = {tag: "\n".join(filter(None, (hint[tag] for hint in hints))) for tag in texts["label"]}
        if question.constraint and question.constraint_message:
            cells["constraint"] = xpath(parse(question.constraint), {**self.types, ".": question.type})
            texts["constraint_message"] = self._said(question.constraint_message)
        elif question.type == "email":
            cells["constraint"] = _EMAIL
            texts["constraint_message"] = self._own(_("This is not an e-mail address."))
        elif question.type == "phone":
            cells["constraint"] = _PHONE
            texts["constraint_message"] = self._own(_("Digits and spaces, with the country prefix."))
        return SheetRow(cells, texts)

    def _other(self, question: Question) -> SheetRow:
        source = f"${{{question.name}}}"
        relevant = f"selected({source}, 'other')" if question.type == "select_multiple" else f"{source} = 'other'"
        cells = {
            "type": "text",
            "name": f"{question.name}other",
            "relevant": relevant,
            "required": "yes" if question.required else "",
        }
        asked = self._own(_("Other: what?"))
        if sum(each.other for each in self.form.flat()) > 1:
            # Above its answers the line has to say of which question it is.
            asked = {tag: f"{literal(self.headings[tag][question.name])} – {words}" for tag, words in asked.items()}
        return SheetRow(cells, {"label": asked})

    def _list(self, question: Question) -> str:
        """Return the name of a question's list, with underscores where it is not one of the shared ones."""
        name = question.choices if isinstance(question.choices, str) else f"{question.name}_list"
        name += "_other" if question.other else ""
        if name not in self.lists:
            found = [(choice.name, self._said(choice.label)) for choice in self.form.choices(question)]
            found += [("other", self._own(_("Other")))] if question.other else []
            self._add_list(name, found)
        return name

    def _points(self, question: Question) -> str:
        tags = [edition.language for edition in self.editions]
        self._add_list(f"{question.name}_points", [(str(point), dict.fromkeys(tags, str(point))) for point in RATING])
        return f"{question.name}_points"

    def _ends(self, question: Question) -> dict[str, str]:
        """Return what the two ends of a rating mean: below a point there is no room for words."""
        ends = [(RATING[0], self._said(question.low)), (RATING[-1], self._said(question.high))]
        tags = [edition.language for edition in self.editions]
        return {tag: " · ".join(f"{point}: {text[tag]}" for point, text in ends if text[tag]) for tag in tags}

    def _add_list(self, name: str, found: list[tuple[str, dict[str, str]]]) -> None:
        self.lists[name] = [SheetRow({"list_name": name, "name": key}, {"label": label}) for key, label in found]

    def _headed(self, question: Question) -> dict[str, str]:
        """Return a question's label as no other of the form has it; groups and notes stand above no answer."""
        said = self._said(question.label)
        return {tag: literal(self.headings[tag].get(question.name, "")) or label for tag, label in said.items()}

    def _said(self, text: Text | None) -> dict[str, str]:
        return {edition.language: literal(edition.said(text)) for edition in self.editions}

    def _own(self, english: str) -> dict[str, str]:
        """Return one of the builder's own words in every language."""
        return {edition.language: edition.own(english) for edition in self.editions}
