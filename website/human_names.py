"""What the things of a programme's folder are called by people: forms, documents and milestones by their titles.

A page says the name, and puts the file's name behind it or into the margin.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

from kit_cli.model.folder import (
    ADAPTATIONS,
    ANSWERS,
    ATTESTATIONS,
    BUDGET,
    FORMS,
    FRAMEWORK,
    PROCESSING,
    RISKS,
    SETTINGS,
    TIMELINE,
)
from website import addresses
from website.content import Content

Link = Callable[[str], str]
"""The way from a page to another path of the site."""

_FILES = {
    SETTINGS.path: ("Settings", addresses.SETTINGS),
    TIMELINE.path: ("Timeline", addresses.MILESTONES),
    PROCESSING.path: ("Record of processing", f"{addresses.TABLES}#processingyml"),
    BUDGET.path: ("Budget", f"{addresses.TABLES}#budgetyml"),
    RISKS.path: ("Register of risks", f"{addresses.TABLES}#risksyml"),
    FRAMEWORK.path: ("Framework of the evaluation", f"{addresses.TABLES}#evaluationframeworkyml"),
    ATTESTATIONS.path: ("Attestations", f"{addresses.TABLES}#attestationsyml"),
    ADAPTATIONS.path: ("Register of adaptations", f"{addresses.TABLES}#adaptationsyml"),
    f"{FORMS}/": ("All forms", addresses.CATALOGUE),
    ANSWERS: ("Answers to the first questions", addresses.SETTINGS),
}
_CODE = re.compile(r"`([^`\n]+)`")
_WHERE = re.compile(r"`[^`\n]+`(?=: )")
"""The file at the beginning of a sentence of which all else tells."""


@dataclass(frozen=True)
class HumanName:
    """A thing of a programme's folder: what people call it, of which kind it is, where the site tells of it."""

    title: str
    kind: str
    """`form`, `document`, `file` or `milestone`."""
    uri: str


@dataclass(frozen=True)
class HumanNames:
    """What each thing is called, by every word that names it."""

    names: dict[str, HumanName]

    def of_file(self, path: str) -> HumanName:
        """Return what a file of a programme is called; a document is the same in every language."""
        return self.names[path if path in self.names else path.rpartition("/")[2]]

    def of_milestone(self, milestone: str) -> HumanName:
        """Return what a milestone is called."""
        return self.names[milestone]

    def said(self, text: str, link: Link) -> str:
        """Return a sentence of Markdown in which things have the names that people give them."""

        def name(match: re.Match[str]) -> str:
            found = self.names.get(match[1])
            if found is None:
                return match[0]
            linked = f"[{found.title}]({link(found.uri)})"
            # A link keeps what it names; a file's name is also what one looks for on a disk. Two backticks: the name
            # leads there already, so the file's name need not.
            return linked if found.kind == "milestone" else f"{linked} <span class='mk-file'>`` {match[1]} ``</span>"

        return _CODE.sub(name, text)

    def told(self, sentence: str, link: Link) -> str:
        """Return a sentence of Markdown as `said` does, with the file of which it tells above it and not within."""
        where = _WHERE.match(sentence)
        if where is None:
            return self.said(sentence, link)
        rest = sentence[where.end() + len(": ") :]
        return (
            f"<span class='mk-where'>{self.said(where[0], link)}</span> {self.said(rest[0].upper() + rest[1:], link)}"
        )


@cache
def human_names(content: Content) -> HumanNames:
    """Return the names of everything in the programme that the site shows in English."""
    return HumanNames(dict(_names(content)))


def _names(content: Content) -> Iterator[tuple[str, HumanName]]:
    for path, (title, uri) in _FILES.items():
        yield path, HumanName(title, "file", uri)
    for form in content.example.forms.values():
        named = HumanName(content.english.said(form.file.title), "form", addresses.form_page(form.id))
        yield from ((word, named) for word in (f"forms/{form.id}.yml", f"{form.id}.yml"))
    for document in content.documents():
        named = HumanName(document.front.title, "document", addresses.document_page(document.id))
        yield from ((word, named) for word in (f"{document.id}.md", f"{document.folder}/{document.id}.md"))
    for each in content.example.timeline.milestones:
        title = content.english.said(each.title)
        yield each.id, HumanName(title, "milestone", f"{addresses.MILESTONES}#{each.id}")
