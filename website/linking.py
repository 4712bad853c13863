"""The links that ids, code spans and citations ask for, so that texts name things and never link by hand."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from kit_cli.cli.listed import LISTED, WITHOUT_COMMAND
from kit_cli.method.compose import cited, linked
from website.addresses import (
    COMMANDS,
    MILESTONES,
    SETTINGS,
    SOURCES,
    TABLES,
    anchor,
    document_page,
    form_page,
    relative,
    standard_page,
)
from website.content import Content

_FILES = {
    "programme.yml": SETTINGS,
    "timeline.yml": MILESTONES,
    "budget.yml": f"{TABLES}#budgetyml",
    "risks.yml": f"{TABLES}#risksyml",
    "processing.yml": f"{TABLES}#processingyml",
    "evaluation/framework.yml": f"{TABLES}#evaluationframeworkyml",
    "framework.yml": f"{TABLES}#evaluationframeworkyml",
    "attestations.yml": f"{TABLES}#attestationsyml",
    "adaptations.yml": f"{TABLES}#adaptationsyml",
    **{
        f"mentorkit {name}": f"{COMMANDS}#mentorkit-{name.replace(' ', '-')}"
        for name in LISTED
        if name not in WITHOUT_COMMAND
    },
}
"""What a code span may name besides forms, documents, milestones and settings."""


@dataclass(frozen=True)
class AddressBook:
    """Every address by the words that name it."""

    content: Content
    addresses: dict[str, str]

    def link(self, markdown: str, uri: str) -> str:
        """Return a page's Markdown with the links that its ids, code spans and citations ask for."""

        def target(word: str) -> str | None:
            there = self.addresses.get(word)
            return relative(uri, there) if there and there.partition("#")[0] != uri else None

        said = cited(markdown, self.content.library.sources, lambda source: relative(uri, f"{SOURCES}#{source}"))
        return linked(said, target)


def book(content: Content, settings: Iterable[str]) -> AddressBook:
    """Return the addresses of a site with these settings."""
    addresses = dict(_FILES)
    addresses |= {path: f"{SETTINGS}#{anchor(path)}" for path in settings if "." in path}
    addresses |= {each.id: f"{MILESTONES}#{each.id}" for each in content.example.timeline.milestones}
    for form in content.example.forms:
        addresses |= {f"forms/{form}.yml": form_page(form), f"{form}.yml": form_page(form)}
    for document in content.documents():
        page = document_page(document.id)
        addresses |= {f"{document.id}.md": page, f"{document.folder}/{document.id}.md": page}
    addresses |= {each.id: standard_page(content, each) for each in content.method.standards}
    return AddressBook(content, addresses)
