"""What the things of a programme's folder are called by people: forms, documents and milestones by their titles.

A page says the name, and the file's name is the title of the link.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
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
    f"{FORMS}/": ("Forms", addresses.CATALOGUE),
    ANSWERS: ("Answers to the first questions", addresses.SETTINGS),
}
_OWN_TITLES = frozenset(("active-listening", "first-session-mentee", "first-session-mentor", "mentee-first-pack"))
"""Documents whose title is a call or a doing, so that no article goes before it."""
_CODE = re.compile(r"`([^`\n]+)`")
_BEGINS = re.compile(r"(?:\A|\n\s*\n|^\s*(?:[-*]|\d+\.)(?: \[ \])?|[.!?][*”\"]*)\s*\Z", re.MULTILINE)
"""Ends what stands before the first word of a sentence."""
_LED = re.compile(r"\b(?:a|all|an|each|every|its|new|our|that|the|the first|their|this|your)\s\Z", re.IGNORECASE)
"""Ends what stands before a noun that needs no article."""
_AS_FILE = re.compile(r"\bfiles?\s\Z")
"""Ends what stands before a file that is meant by its name on the disk."""
_WHERE = re.compile(r"`[^`\n]+`(?=: )")
"""The file at the beginning of a sentence of which all else tells."""


@dataclass(frozen=True)
class HumanName:
    """A thing of a programme's folder: what people call it, of which kind it is, where the site tells of it."""

    title: str
    kind: str
    """`form`, `document`, `file`, `milestone` or `indicator`."""
    uri: str
    common: bool = False
    """Whether a sentence says it as it says any noun: "the budget", where "Matching preferences" is a title."""

    def after(self, text: str) -> tuple[str, str]:
        """Return how the name goes on after a text: its article, and the name."""
        if not self.common:
            return "", self.title
        begins = bool(_BEGINS.search(text))
        if self.kind == "indicator":
            return "", self.title if begins else _lowered(self.title)
        article = "" if _LED.search(text) else "The " if begins else "the "
        return article, _lowered(self.title)


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
            before = text[: match.start()]
            if found is None or _AS_FILE.search(before):
                return match[0]
            article, title = found.after(before)
            if found.kind == "indicator":
                return f"<span title='{match[1]}'>{title}</span>"
            # What a file is called on a disk is for whoever looks for it there, and breaks no sentence.
            on_disk = "" if found.kind == "milestone" else f' "{match[1]}"'
            return f"{article}[{title}]({link(found.uri)}{on_disk})"

        return _CODE.sub(name, text)

    def told(self, sentence: str, link: Link) -> str:
        """Return a sentence of Markdown as `said` does, with the file of which it tells above it and not within."""
        where = _WHERE.match(sentence)
        if where is None:
            return self.said(sentence, link)
        rest = sentence[where.end() + len(": ") :]
        as_title = HumanNames({word: replace(name, common=False) for word, name in self.names.items()})
        above = as_title.said(where[0], link)
        return f"<span class='mk-where'>{above}</span> {self.said(rest[0].upper() + rest[1:], link)}"

    def measuring(self, indicators: Iterable[str]) -> HumanNames:
        """Return the names in a text on figures: an indicator comes before a milestone of the same name."""
        return HumanNames(
            self.names
            | {
                each: HumanName(each.replace("-", " ").capitalize(), "indicator", "", common=True)
                for each in indicators
            }
        )


def _lowered(title: str) -> str:
    """Return a title within a sentence; what is written in capitals stays."""
    return title if title[1:2].isupper() else title[:1].lower() + title[1:]


@cache
def human_names(content: Content) -> HumanNames:
    """Return the names of everything in the programme that the site shows in English."""
    return HumanNames(dict(_names(content)))


def _names(content: Content) -> Iterator[tuple[str, HumanName]]:
    for path, (title, uri) in _FILES.items():
        yield path, HumanName(title, "file", uri, common=True)
    for form in content.example.forms.values():
        named = HumanName(content.english.said(form.file.title), "form", addresses.form_page(form.id))
        yield from ((word, named) for word in (f"forms/{form.id}.yml", f"{form.id}.yml"))
    for document in content.documents():
        page = addresses.document_page(document.id)
        named = HumanName(document.front.title, "document", page, common=document.id not in _OWN_TITLES)
        yield from ((word, named) for word in (f"{document.id}.md", f"{document.folder}/{document.id}.md"))
    for each in content.example.timeline.milestones:
        title = content.english.said(each.title)
        yield each.id, HumanName(title, "milestone", f"{addresses.MILESTONES}#{each.id}")
