"""The order in which a reader finds the pages."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from kit_cli.grammar.sentence import say
from kit_cli.languages.speech import spoken
from kit_cli.method.read import Page
from website import addresses
from website.content import ENGLISH, ROOT, Content, content
from website.english import place_title

STAGES = "The thirteen stages"
"""The label below which website/menu.py shortens the menu."""

Nav = list[Any]
"""As MkDocs wants it: paths, and mappings of a title to a path or to another list."""

_HOW_TO = (
    "adapt-a-form",
    "shift-the-timeline",
    "add-a-milestone",
    "put-forms-online",
    "import-the-calendar",
    "print-and-send",
    "put-your-logo",
    "check-a-programme",
    "start-the-next-cycle",
    "work-at-the-desk",
    "work-in-the-browser",
)
"""The guides in docs/how-to/, in the order in which a hub needs them."""
_ADD = (
    "add-a-place",
    "add-a-standard",
    "write-a-document",
    "write-a-form",
    "write-tables",
    "check-in-ci",
    "put-the-site-online",
)
"""Those for whoever adds to the kit or looks after many programmes."""


def navigation() -> Nav:
    """Return the site's navigation, in English."""
    return _labelled(tree())


def tree() -> Nav:
    """Return the navigation; the labels of what may hold pages in other languages are sentences."""
    found = content()
    return [
        {say("Home"): "index.md"},
        {
            say("Make a programme"): [
                {"Your first programme": "tutorial/first-programme.md"},
                {say("How to"): _guides(_HOW_TO)},
                {say("Examples"): [addresses.EXAMPLES, *_places(found, addresses.example_page)]},
                {
                    say("Reference"): [
                        {"Commands": addresses.COMMANDS},
                        {"Settings": addresses.SETTINGS},
                        {"Milestones": addresses.MILESTONES},
                        {"Tables": addresses.TABLES},
                    ]
                },
            ]
        },
        {say("The method"): _method(found)},
        {say("Documents and forms"): _catalogue(found)},
        {say("When something goes wrong"): addresses.TROUBLES},
        {
            say("Contribute"): [
                {say("Add to the kit"): _guides(_ADD)},
                "explanation/why-the-method-is-data.md",
                "explanation/architecture.md",
                {"Decisions": _decisions()},
            ]
        },
    ]


def _labelled(nav: Nav) -> Nav:
    return [
        {spoken(label, ENGLISH): below if isinstance(below, str) else _labelled(below) for label, below in item.items()}
        if isinstance(item, dict)
        else item
        for item in nav
    ]


def _method(found: Content) -> Nav:
    return [
        addresses.METHOD,
        {STAGES: _stages(found)},
        {"All standards": addresses.STANDARDS},
        {"Tools": [addresses.TOOLS, *_titled(found.library.tools)]},
        {"Roles": [addresses.ROLES, *_titled(found.library.roles)]},
        {"Places": [addresses.PLACES, *_places(found, addresses.place_page)]},
        {"Transfer": [addresses.TRANSFER, *_titled(found.library.transfer[1:])]},
        {"Crosswalk": [addresses.CROSSWALK, *(addresses.comparison_page(each) for each in _compared(found))]},
        {"Evidence base": addresses.EVIDENCE_BASE},
        {"Sources": addresses.SOURCES},
        {"Glossary": addresses.GLOSSARY},
    ]


def _compared(found: Content) -> Iterator[str]:
    yield from (each.id for each in found.library.outside.standards)
    yield "support"


def _stages(found: Content) -> Nav:
    return [
        {
            stage.title: [
                addresses.stage_page(stage),
                *(
                    {f"{each.id} {each.front.title}": addresses.standard_page(found, each)}
                    for each in found.method.of_stage(stage.id)
                ),
            ]
        }
        for stage in found.method.stages
    ]


def _titled(pages: Iterable[Page[Any]]) -> Nav:
    return [{page.front.title: addresses.method_page(page)} for page in pages]


def _catalogue(found: Content) -> Nav:
    forms = [addresses.form_page(form) for form in found.example.forms]
    documents = [addresses.document_page(each.id) for each in found.documents()]
    return [addresses.CATALOGUE, {"Forms": forms}, {"Documents": documents}]


def _places(found: Content, page: Callable[[str], str]) -> Nav:
    return [{place_title(each): page(each)} for each in found.programmes]


def _guides(names: Iterable[str]) -> Nav:
    return [addresses.guide_page(name) for name in names]


def _decisions() -> Nav:
    folder = ROOT / "docs" / "explanation" / "decisions"
    names = ("README.md", *sorted(each.name for each in folder.glob("0*.md")))
    return [f"explanation/decisions/{name}" for name in names]
