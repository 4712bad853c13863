"""Where things stand on the site: nobody types an address twice."""

from __future__ import annotations

from dataclasses import dataclass
from posixpath import dirname, relpath
from typing import Any

from kit_cli.method.read import Page, Standard
from kit_cli.method.stages import Stage
from kit_cli.model.folder import BUILD
from website.content import Content

HOME = "index.md"
TROUBLES = "when-something-goes-wrong.md"
METHOD = "methodology/index.md"
STANDARDS = "methodology/standards.md"
TRANSFER = "methodology/transfer/index.md"
CROSSWALK = "methodology/crosswalk/index.md"
EVIDENCE_BASE = "methodology/evidence-base.md"
SOURCES = "methodology/sources.md"
GLOSSARY = "methodology/glossary.md"
TOOLS = "methodology/tools/index.md"
ROLES = "methodology/roles/index.md"
PLACES = "methodology/places/index.md"
EXAMPLES = "examples/index.md"
CATALOGUE = "catalogue/index.md"
COMMANDS = "reference/commands.md"
SETTINGS = "reference/settings.md"
MILESTONES = "reference/milestones.md"
TABLES = "reference/tables.md"
CHECK = "how-to/check-a-programme.md"
ADD_A_PLACE = "how-to/add-a-place.md"


@dataclass(frozen=True)
class SiteLink:
    """Something that can be opened: its title, and its path on the site."""

    title: str
    uri: str


def relative(uri: str, there: str) -> str:
    """Return the relative link from one page of the site to another (or to an anchor there)."""
    path, sign, fragment = there.partition("#")
    return f"{relpath(path, dirname(uri) or '.')}{sign}{fragment}"


def method_page(page: Page[Any]) -> str:
    """Return the path of a page that the methodology's folder holds; a folder's README is its index."""
    path = page.path
    folder = "methodology" if path.parent.name == "methodology" else f"methodology/{path.parent.name}"
    return f"{folder}/{'index' if path.stem == 'README' else path.stem}.md"


def stage_page(stage: Stage) -> str:
    """Return the path of a stage's page."""
    return f"methodology/{stage.folder}/index.md"


def standard_page(content: Content, standard: Standard) -> str:
    """Return the path of a standard's page."""
    return f"methodology/{content.stage(standard.front.stage).folder}/{standard.id}.md"


def place_page(place: str) -> str:
    """Return the path of the page on how a place adapts the method."""
    return f"methodology/places/{place}.md"


def comparison_page(outside: str) -> str:
    """Return the path of the page that lays the standards beside an outside standard, or the kinds of support."""
    return f"methodology/crosswalk/{outside}.md"


def example_page(place: str) -> str:
    """Return the path of the page on a place's generated programme."""
    return f"examples/{place}.md"


def built(place: str, path: str) -> str:
    """Return the path of a file that the build of a place's programme made, apart from the page on the programme."""
    return f"examples/{place}/{BUILD}/{path}"


def guide_page(guide: str) -> str:
    """Return the path of a guide in docs/how-to/."""
    return f"how-to/{guide}.md"


def form_page(form: str) -> str:
    """Return the path of a form's page."""
    return f"catalogue/forms/{form}.md"


def document_page(document: str) -> str:
    """Return the path of a document's page."""
    return f"catalogue/documents/{document}.md"


def anchor(setting: str) -> str:
    """Return the anchor of a setting on the page of the settings."""
    return setting.replace(".", "-").replace("_", "-")
