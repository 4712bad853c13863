"""When something goes wrong: the page that leads from what one sees to what one does today."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kit_cli.errors import KitError, Problem, nearest
from kit_cli.files.yaml_source import read_yaml
from kit_cli.grammar.sentence import say
from kit_cli.method.troubles import Trouble
from website.addresses import TROUBLES, SiteLink, document_page, form_page, guide_page
from website.content import ROOT, Content
from website.listed import Listed, listed
from website.site_page import SitePage

Named = tuple[str, str]
"""A key of a trouble, such as ``forms``, and an id that stands there."""
Links = dict[Named, SiteLink]


@dataclass(frozen=True)
class TroubleEntry:
    """A trouble, with the standards behind it and what to take in hand."""

    trouble: Trouble
    standards: tuple[Listed, ...]
    at_hand: tuple[SiteLink, ...]


@dataclass(frozen=True)
class TroublesPage:
    """What always holds, and the troubles by kind."""

    first: tuple[str, ...]
    groups: tuple[tuple[str, tuple[TroubleEntry, ...]], ...]


def site_pages(content: Content) -> Iterator[SitePage]:
    """Yield the page; raises KitError, by file and line, for each name that nothing has."""
    troubles = content.library.troubles
    links = dict(_links(content))
    if faults := list(_unknown(content, links)):
        raise KitError(faults)
    groups = ((each.title, tuple(_entry(content, links, row) for row in each.troubles)) for each in troubles.groups)
    yield SitePage(TROUBLES, "troubles", TroublesPage(tuple(troubles.first), tuple(groups)))


def _unknown(content: Content, links: Links) -> Iterator[Problem]:
    source = read_yaml(content.method.folder / "troubles.yml")
    known = {
        "standards": [each.id for each in content.method.standards],
        "sources": list(content.library.sources),
        **{kind: [name for at, name in links if at == kind] for kind, _ in links},
    }
    for at, group in enumerate(content.library.troubles.groups):
        for number, trouble in enumerate(group.troubles):
            named = [("standards", each) for each in trouble.standards] + list(_at_hand(trouble))
            for key, name in (*named, *(("sources", each.source) for each in trouble.sources)):
                if name not in known[key]:
                    what = say("{name} is nothing that the method or the template has", name=name)
                    yield source.problem(what, ("groups", at, "troubles", number, key), nearest(name, known[key]))


def _at_hand(trouble: Trouble) -> Iterator[Named]:
    yield from (("documents", each) for each in trouble.documents)
    yield from (("forms", each) for each in trouble.forms)
    yield from (("guides", each) for each in trouble.guides)


def _links(content: Content) -> Iterator[tuple[Named, SiteLink]]:
    for document in content.documents():
        yield ("documents", document.id), SiteLink(document.front.title, document_page(document.id))
    for form in content.example.forms.values():
        yield ("forms", form.id), SiteLink(content.english.said(form.file.title), form_page(form.id))
    for path in sorted((ROOT / "docs" / "how-to").glob("*.md")):
        title = next(line[2:] for line in path.read_text(encoding="utf-8").splitlines() if line.startswith("# "))
        yield ("guides", path.stem), SiteLink(title, guide_page(path.stem))


def _entry(content: Content, links: Links, trouble: Trouble) -> TroubleEntry:
    behind = (each for each in content.method.standards if each.id in trouble.standards)
    return TroubleEntry(trouble, listed(content, behind), tuple(links[each] for each in _at_hand(trouble)))
