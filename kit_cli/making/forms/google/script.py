"""Scripts that make Google forms: pasted into script.google.com and run once, since Google has no file to import."""

from __future__ import annotations

from collections.abc import Iterator

from kit_cli.making import paths
from kit_cli.making.edition import Edition, editions
from kit_cli.making.forms.google.branches import GooglePage
from kit_cli.making.forms.google.javascript import call, comment, text, texts
from kit_cli.making.forms.google.pages import pages
from kit_cli.making.forms.google.validation import validation
from kit_cli.making.forms.headings import headings
from kit_cli.making.forms.items import FormItem, head, items
from kit_cli.making.outputs import Output
from kit_cli.model.form import Question
from kit_cli.programme.form import Form
from kit_cli.programme.programme import Programme

_ADD = {
    "multiline": "addParagraphTextItem",
    "select_one": "addMultipleChoiceItem",
    "select_multiple": "addCheckboxItem",
    "acknowledge": "addCheckboxItem",
    "matrix": "addGridItem",
    "rating": "addScaleItem",
    "date": "addDateItem",
    "note": "addSectionHeaderItem",
    "file": "addSectionHeaderItem",
}


def make(programme: Programme) -> Iterator[Output]:
    """Yield the script of each form in each language; raises UnknownGap."""
    for edition in editions(programme):
        for form in programme.forms.values():
            path = paths.FORM_GOOGLE.at(language=edition.language, name=form.id)
            yield Output(path, script(form, edition).encode())


def script(form: Form, edition: Edition) -> str:
    """Return the script that makes a form; raises UnknownGap."""
    _ = edition.own
    above = head(form, edition)
    found = pages(form, items(form, edition))
    # Numbers are needed only where words point to a question; without them, columns keep their names over the years.
    numbered = any(page.worded or any(item.condition for item in page.items) for page in found)
    writer = _Writer(form, edition, {} if numbered else headings(form, edition))
    lines = [
        comment(f"{above.title} – {edition.named(edition.programme.settings.programme.name)}"),
        comment(_("1. Open script.google.com with the account that will own the form, and choose New project.")),
        comment(_("2. Delete what stands there and paste this whole file in its place.")),
        comment(_("3. Choose Run, and allow the script to make a form.")),
        comment(_("4. The form is now in Google Drive; the log below the script shows its address.")),
        comment(_("5. Read it through, then publish and share it. Running the script again makes another form.")),
        "",
        "function makeForm() {",
        f"  const form = FormApp.create({text(above.title)});",
        f"  form{call('setTitle', text(above.title))}",
        f"    {call('setDescription', text(above.intro))}",
        "    .setCollectEmail(false)",
        "    .setAllowResponseEdits(false)",
        f"    .setProgressBar({'true' if len(found) > 1 else 'false'});",
    ]
    for number, page in enumerate(found):
        lines += ["", *writer.page(number, page)]
    lines += ["", *navigation] if (navigation := list(_navigation(form, found, writer.labels))) else []
    return "\n".join([*lines, "", "  Logger.log(form.getEditUrl());", "}", ""])


class _Writer:
    """Writes the calls that add pages and items; a question that has no title of its own is numbered."""

    def __init__(self, form: Form, edition: Edition, titles: dict[str, str]) -> None:
        self.questions: dict[str, Question] = {question.name: question for question in form.flat()}
        self._ = edition.own
        self.titles = titles
        self.labels: dict[str, tuple[str, ...]] = {}

    def page(self, number: int, page: GooglePage) -> Iterator[str]:
        if number or page.title:
            # A first page cannot have a break before it, so its title becomes a heading.
            start = f"  const page{number} = form.addPageBreakItem()" if number else "  form.addSectionHeaderItem()"
            chain = [call("setTitle", text(page.title))] if page.title else []
            yield from _statement(start, chain + ([call("setHelpText", text(page.help))] if page.help else []))
        for item in page.items:
            decides = page.decides == item.name
            yield from self._item(item, decides)

    def _item(self, item: FormItem, decides: bool) -> Iterator[str]:
        _ = self._
        question = self.questions[item.name]
        self.labels[item.name] = item.choices
        checked = validation(question, item.rule or self._message(question))
        help_lines = [item.condition, item.hint]
        if item.kind == "file":
            help_lines.append(
                _(
                    "To be done by hand: replace this text with a question of the type “File upload”, "
                    "which no script can make."
                )
            )
        elif question.constraint and not checked:
            help_lines.append(item.rule)
        title = self.titles.get(item.name) or (f"{item.number}. {item.label}" if item.number else item.label)
        chain = [call("setTitle", text(title))]
        said = "\n".join(line for line in help_lines if line)
        chain += [call("setHelpText", text(said))] if said else []
        chain += self._answers(item, decides)
        chain += [call("setRequired", "true")] if item.required and item.kind != "file" else []
        chain += [call("setValidation", checked)] if checked else []
        add = "addListItem" if _is_list(question) else _ADD.get(item.kind, "addTextItem")
        yield from _statement(f"  {f'const {item.name}Item = ' if decides else ''}form.{add}()", chain)

    def _answers(self, item: FormItem, decides: bool) -> list[str]:
        _ = self._
        if item.kind == "matrix":
            rows = [row.label for row in item.rows]
            return [call("setRows", texts(rows)), call("setColumns", texts(item.choices))]
        if item.kind == "rating":
            return [call("setBounds", "0", "10"), call("setLabels", text(item.low), text(item.high))]
        if item.kind == "acknowledge":
            return [call("setChoiceValues", texts([_("Yes")]))]
        if not item.choices or decides:
            return []
        other = [call("showOtherOption", "true")] if item.other else []
        return [call("setChoiceValues", texts(item.choices)), *other]

    def _message(self, question: Question) -> str:
        _ = self._
        return {
            "email": _("This is not an e-mail address."),
            "phone": _("Digits and spaces, with the country prefix."),
            "integer": _("A whole number."),
        }.get(question.type, "")


def _is_list(question: Question) -> bool:
    return question.type == "select_one" and question.appearance == "minimal" and not question.other


def _statement(start: str, chain: list[str]) -> list[str]:
    lines = [start, *(f"    {link}" for link in chain)]
    return [*lines[:-1], f"{lines[-1]};"]


def _navigation(form: Form, found: list[GooglePage], labels: dict[str, tuple[str, ...]]) -> Iterator[str]:
    """Yield the calls that lead from page to page; they come last, when all pages are there."""
    questions = {question.name: question for question in form.flat()}
    for number, page in enumerate(found):
        if page.decides:
            item = f"{page.decides}Item"
            names = [choice.name for choice in form.choices(questions[page.decides])]
            yield f"  {item}.setChoices(["
            for name, label in zip(names, labels[page.decides], strict=True):
                yield f"    {item}.createChoice({text(label)}, {_target(page.choices[name])}),"
            yield "  ]);"
        if page.leads:
            yield f"  page{number + 1}.setGoToPage({_target(page.otherwise)});"


def _target(number: int | None) -> str:
    return "FormApp.PageNavigationType.SUBMIT" if number is None else f"page{number}"
