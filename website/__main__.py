"""`python -m website FOLDER` writes the whole site as plain Markdown with its settings: the way out of MkDocs.

A generator that knows neither hooks nor Python reads it: `zensical build` in that folder makes the same site. Pages in
other languages are there, under the language's name in one navigation.
"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import yaml

from kit_cli.languages.table import languages
from website import gather, mkdocs_yml, translated
from website.content import ROOT
from website.navigation_in import navigation_in, pages

_OURS = ("hooks", "watch", "INHERIT")
"""Settings that belong to this repository and not to what is staged."""


def stage(folder: Path) -> int:
    """Write settings, theme, docs/ and every page of the site's own part to a folder; return the number of files.

    Raises FileExistsError when the folder is there already.
    """
    docs = folder / "docs"
    shutil.copytree(ROOT / "docs", docs, ignore=shutil.ignore_patterns(translated.SOURCES))
    shutil.copytree(ROOT / "website" / "theme", folder / "theme")
    for uri, text in (*gather.pages().items(), *translated.pages()):
        _write(docs / uri, text.encode())
    for uri, whole in gather.whole_files(mkdocs_yml.settings().get("site_url")):
        _write(docs / uri, whole if isinstance(whole, bytes) else whole.read_bytes())
    _write(folder / "mkdocs.yml", _settings().encode())
    return sum(path.is_file() for path in folder.rglob("*"))


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def _settings() -> str:
    """Return mkdocs.yml for the staged folder: the navigation written out, nothing that runs."""
    settings = yaml.safe_load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))
    kept = {key: value for key, value in settings.items() if key not in _OURS}
    kept["theme"]["custom_dir"] = "theme"
    kept["nav"] = [*gather.navigation(), *_languages()]
    return yaml.safe_dump(kept, allow_unicode=True, sort_keys=False)


def _languages() -> Iterator[dict[str, list[str]]]:
    for tag, known in translated.translated().items():
        yield {languages()[tag].name: list(pages(navigation_in(tag, known)))}


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    sys.stdout.write(f"{stage(Path(sys.argv[1]))} files\n")
