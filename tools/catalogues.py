"""Bring the catalogues of short texts up to date: `python -m tools.catalogues` (`--check` only looks).

Texts are found where they are used: in the template (`_`, `comment`, `main`), in the pages and the Python of the
build (`_`), and in the titles of the method's stages.
"""

from __future__ import annotations

import io
import sys
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract
from babel.messages.pofile import read_po, write_po

from kit_cli.languages import SOURCE_LANGUAGE, catalogue_file, languages
from kit_cli.stages import stages

ROOT = Path(__file__).resolve().parent.parent
TEMPLATE = ROOT / "cookiecutter-programme" / "{{cookiecutter.programme_slug}}"
_KEYWORDS = {"_": None, "translate": None, "comment": None, "main": None}
_DATED = (
    '"POT-Creation-Date', '"PO-Revision-Date', '"Last-Translator', '"Language-Team', '"Generated-By', '"Report-Msgid',
)  # fmt: skip
"""Lines of a PO file's head that change without a text having changed."""
_NOT_JINJA = {".md", ".json"}


def messages() -> Iterator[tuple[str, str, str]]:
    """Yield each text, the file in which it stands, and its translators' comment."""
    for path in sorted(TEMPLATE.rglob("*")):
        if path.is_file() and (path.suffix not in _NOT_JINJA or path.name == "README.md"):
            yield from _found("jinja2.ext:babel_extract", path)
    for path in sorted((ROOT / "kit_cli").rglob("*.html")):
        yield from _found("jinja2.ext:babel_extract", path)
    for path in sorted((ROOT / "kit_cli").rglob("*.py")):
        yield from _found("python", path)
    for stage in stages().values():
        yield stage.title, "methodology/stages.yml", ""


def _found(method: str, path: Path) -> Iterator[tuple[str, str, str]]:
    options = {"trimmed": "true", "silent": "false"} if method != "python" else {}
    where = str(path.relative_to(ROOT)).replace("{{cookiecutter.programme_slug}}", "programme")
    with path.open("rb") as stream:
        for _line, text, comments, _context in extract(method, stream, _KEYWORDS, ["i18n:"], options):
            if isinstance(text, str) and text:
                yield text, where, " ".join(comments)


def fresh(language: str) -> Catalog:
    """Return a language's catalogue with all texts, translated where its file translates them.

    No fuzzy guesses: a changed text is a new text, and a test names it until somebody has written it.
    """
    path = catalogue_file(language)
    header = f"# The kit's short texts: {languages()[language].name} ({language}). CC BY 4.0."
    locale = languages()[language].locale
    catalogue = Catalog(locale, project="mentorship-kit", version="1", header_comment=header, fuzzy=False)
    old = read_po(path.open("rb")) if path.is_file() else Catalog()
    for text, where, comment in messages():
        before = old.get(text)
        catalogue.add(text, before.string if before else "", [(where, 1)], auto_comments=[comment] if comment else [])
    return catalogue


def written(catalogue: Catalog) -> bytes:
    """Return a catalogue as the bytes of a PO file, without dates, so that only texts change it."""
    stream = io.BytesIO()
    write_po(stream, catalogue, width=0, sort_by_file=True, include_lineno=False, omit_header=False)
    lines = stream.getvalue().decode().splitlines(keepends=True)
    return "".join(line for line in lines if not line.startswith(_DATED)).encode()


def main(arguments: list[str]) -> int:
    """Write the catalogues, or with ``--check`` return 1 when one is not up to date."""
    if arguments not in ([], ["--check"]):
        sys.stderr.write(f"{__doc__}\n")
        return 2
    stale = []
    for language in languages():
        if language == SOURCE_LANGUAGE:
            continue
        path, content = catalogue_file(language), written(fresh(language))
        if not path.is_file() or path.read_bytes() != content:
            stale.append(path.name)
            if "--check" not in arguments:
                path.write_bytes(content)
    if stale:
        sys.stdout.write(f"{'not up to date' if '--check' in arguments else 'written'}: {', '.join(stale)}\n")
    return 1 if stale and "--check" in arguments else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
