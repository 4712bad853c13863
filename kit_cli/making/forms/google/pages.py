"""The pages of a Google form.

Google hides no question, but a choice can lead to a page. So a condition becomes a page of its own where one choice
of one question decides, and that question stands on the page before; elsewhere it is said in words, and nothing
under it is required, because Google would not let anyone pass.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from kit_cli.logic.branch import Value, source
from kit_cli.logic.parse import parse
from kit_cli.making.forms.google.branches import GooglePage, consistent, lead
from kit_cli.making.forms.items import FormItem, sections
from kit_cli.programme.form import Form


def pages(form: Form, found: Iterable[FormItem]) -> list[GooglePage]:
    """Return a form's pages in order; the first one has no break before it."""
    pager = _Pager(form)
    for heading, inside in sections(found):
        if heading:
            pager.open(pager.group(heading))
        elif pager.pages[-1].items:
            pager.open(GooglePage())
        for item in inside:
            pager.add(item, heading.label if heading else "")
    lead(pager.pages, pager.values)
    return pager.pages


class _Pager:
    """Adds questions to the last page, or opens a new one."""

    def __init__(self, form: Form) -> None:
        self.form = form
        self.questions = {question.name: question for question in form.flat()}
        self.pages = [GooglePage()]

    def open(self, page: GooglePage) -> None:
        """Begin a page; the first one gives way when a form begins with a group."""
        if self.pages == [GooglePage()]:
            self.pages.clear()
        self.pages.append(page)

    def group(self, heading: FormItem) -> GooglePage:
        """Return the page of a group, with the group's condition kept by branching or said in words."""
        page = GooglePage(heading.label, heading.hint)
        if not heading.condition:
            return page
        said = "\n".join(filter(None, [heading.condition, heading.hint]))
        branch = self._branch(heading, page)
        return replace(branch or replace(page, help=said, worded=True), under=heading.name)

    def add(self, item: FormItem, title: str) -> None:
        """Add a question; ``title`` is its group's, for the pages into which a group is split."""
        last = self.pages[-1]
        if item.group and last.under == item.group:
            # The whole page stands under a condition: an item's own comes on top of it, in words.
            last.items.append(replace(item, required=item.required and not last.worded and not item.condition))
            return
        branch = self._branch(item, GooglePage(title)) if item.condition else None
        if branch and (branch.node != last.node or last.under):
            self.open(branch)
        elif last.node and not branch:
            self.open(GooglePage(title))
        item = replace(item, condition="") if branch else replace(item, required=item.required and not item.condition)
        self.pages[-1].items.append(item)

    def values(self, name: str) -> list[Value]:
        """Return the names of a question's choices, and None for no answer."""
        return [*(choice.name for choice in self.form.choices(self.questions[name])), None]

    def _branch(self, item: FormItem, page: GooglePage) -> GooglePage | None:
        """Return the page with an item's condition, if choices can lead to it."""
        node = parse(self.questions[item.name].relevant or "")
        name = source(node)
        question = self.questions.get(name or "")
        # Google offers no “Other” beside choices that lead somewhere.
        if not name or question is None or question.type != "select_one" or question.other:
            return None
        home = self._home(name)
        if home is None:
            return None
        candidate = replace(page, node=node, source=name)
        block = self.pages[home + 1 :]
        joins = bool(block) and block[-1].node == node and item.kind != "group" and not block[-1].under
        return candidate if joins or consistent([*block, candidate], self.values(name)) else None

    def _home(self, name: str) -> int | None:
        """Return the page of a question that can lead on: always reached, with only its own pages behind it."""
        for number, page in enumerate(self.pages):
            item = next((each for each in page.items if each.name == name), None)
            if item:
                own = all(later.source == name for later in self.pages[number + 1 :])
                return number if own and not page.node and not page.worded and not item.condition else None
        return None
