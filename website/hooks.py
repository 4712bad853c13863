"""MkDocs' hook: hands it the navigation, the site's own pages and the files of the example programmes."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from website import folding, gather, search, translated
from website.dressing import Dressing, in_its_language
from website.joining import join
from website.lawful import lawful
from website.menu import shorten
from website.pruning import prune
from website.squeezing import squeezed


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Set the navigation."""
    config.nav = gather.navigation()
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the pages, and everything that the examples' builds hold."""
    for uri, text in gather.pages().items():
        files.append(File.generated(config, uri, content=text))
    for uri, text in translated.pages():  # each language has a navigation of its own
        files.append(File.generated(config, uri, content=text, inclusion=InclusionLevel.NOT_IN_NAV))
    for uri, whole in gather.whole_files(config.site_url):
        held = {"abs_src_path": str(whole)} if isinstance(whole, Path) else {"content": whole}
        files.append(File.generated(config, uri, **held))
    return files


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG001  (MkDocs' names)
    """Make ordinary cells of empty headings: a table's corner names no column.

    mkdocs-click 0.9 writes click's own sign for "no default" as if it were one.
    """
    said = in_its_language(html, page)
    return re.sub(r"<th[^>]*></th>", "<td></td>", said).replace("<code>Sentinel.UNSET</code>", "")


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
    """Lay out what the pages of each language are dressed in."""
    shorten(nav)
    config.extra["dressing"] = Dressing(nav, files)
    return nav


def on_page_context(context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Navigation) -> dict[str, Any]:  # noqa: ARG001
    """Let the page speak its language, and fold what is long: the search has read it by now."""
    config.extra["dressing"].dress(context, page, config)
    if not page.is_homepage:  # its sections are the ways into the site
        page.content = folding.folded(page.content or "")
    return context


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:  # noqa: ARG001
    """Take out what nobody sees, and what is no HTML."""
    return squeezed(lawful(output))


def on_post_template(output: str, template_name: str, config: MkDocsConfig) -> str:  # noqa: ARG001
    """Treat the page of an address where nothing lies as the others."""
    return squeezed(lawful(output)) if template_name.endswith(".html") else output


def on_post_build(config: MkDocsConfig) -> None:
    """Give each language its own search, and all pages one style sheet with what is needed of the theme's."""
    search.split(config)
    prune(Path(config.site_dir))
    join(Path(config.site_dir))
