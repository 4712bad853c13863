"""A Word document as a file: its body, the static parts, and the zip around them with fixed times."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, partial
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from kit_cli.face.picture import PictureFile
from kit_cli.languages.catalogues import translate
from kit_cli.languages.table import languages
from kit_cli.making.word.body import Body
from kit_cli.making.word.xml import (
    AFTER_TABLE,
    LANDSCAPE_WIDTH,
    NOTHING,
    TEXT_WIDTH,
    Piece,
    escape,
    joined,
    paragraph,
    run,
)

_PARTS = Path(__file__).parent / "boilerplate"
_STATIC = {
    "[Content_Types].xml": "content-types.xml",
    "_rels/.rels": "package-relations.xml",
    "docProps/app.xml": "app.xml",
    "word/settings.xml": "settings.xml",
    "word/styles.xml": "styles.xml",
}
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_FIXED = ("styles", "settings", "numbering", "header", "footer")
_NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    f'xmlns:r="{_RELATION}" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="w14"'
)
_LAST = paragraph(NOTHING, "AfterTable", '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>')
_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MARGINS = 'w:top="1361" w:right="1247" w:bottom="1247" w:left="1247" w:header="624" w:footer="567" w:gutter="0"'


@dataclass(frozen=True, slots=True)
class About:
    """What a document says of itself, in its margins and its properties; `language` is a BCP 47 tag."""

    title: str
    language: str
    programme: str
    author: str
    letter: bool = False
    """A letter does not print its title."""


def package(body: Body, about: About, *, landscape: bool = False) -> bytes:
    """Return the bytes of a DOCX file: the same for the same body."""
    stream = BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED, compresslevel=6) as archive:

        def put(name: str, content: str | bytes) -> None:
            entry = ZipInfo(name)  # its time is 1980-01-01, the zip format's zero
            entry.compress_type, entry.external_attr = ZIP_DEFLATED, 0o644 << 16
            archive.writestr(entry, content)

        for name, part in _STATIC.items():
            put(name, _part(part).replace("{{LANGUAGE}}", _word_language(about.language)))
        put("docProps/core.xml", _core(about))
        put("word/numbering.xml", _part("numbering.xml").replace("{{LISTS}}", _lists(body.starts)))
        header = run(about.programme) + run("\t") + run(about.author)
        put("word/header.xml", _margin("hdr", "Header", header, landscape))
        footer = run("" if about.letter else about.title) + run("\t") + _page_of_pages(about.language)
        put("word/footer.xml", _margin("ftr", "Footer", footer, landscape))
        put("word/_rels/document.xml.rels", _relations(body))
        if body.emblem:
            put("word/media/eu-emblem.png", (_PARTS / "eu-emblem.png").read_bytes())
        for picture, name in body.pictures.items():
            put(f"word/{_media(name, picture)}", picture.content)
        put("word/document.xml", _document(body.written.xml, landscape))
    return stream.getvalue()


@cache
def _part(name: str) -> str:
    return (_PARTS / name).read_text(encoding="utf-8")


def _word_language(tag: str) -> str:
    """Return the tag that Word's spell checker knows: `sv-SE` for `sv`, from Babel's locale."""
    return languages()[tag].locale.replace("_", "-")


def _document(inside: str, landscape: bool) -> str:
    size = 'w:w="16838" w:h="11906" w:orient="landscape"' if landscape else 'w:w="11906" w:h="16838"'
    section = (
        '<w:sectPr><w:headerReference w:type="default" r:id="header"/>'
        '<w:footerReference w:type="default" r:id="footer"/>'
        f"<w:pgSz {size}/><w:pgMar {_MARGINS}/></w:sectPr>"
    )
    if inside.endswith(AFTER_TABLE.xml):
        # A table that ends with its page would otherwise be followed by an empty one.
        inside = inside.removesuffix(AFTER_TABLE.xml) + _LAST.xml
    return f"{_XML}<w:document {_NAMESPACES}><w:body>{inside}{section}</w:body></w:document>"


def _margin(element: str, style: str, inside: Piece, landscape: bool) -> str:
    clear = f'<w:tab w:val="clear" w:pos="{TEXT_WIDTH}"/>' if landscape else ""
    stop = f'<w:tabs>{clear}<w:tab w:val="right" w:pos="{LANDSCAPE_WIDTH if landscape else TEXT_WIDTH}"/></w:tabs>'
    return f"{_XML}<w:{element} {_NAMESPACES}>{paragraph(inside, style, stop).xml}</w:{element}>"


def _page_of_pages(language: str) -> Piece:
    _ = partial(translate, tag=language)
    field = '<w:fldSimple w:instr=" {} "><w:r><w:t>1</w:t></w:r></w:fldSimple>'
    fields = {"{page}": Piece(field.format("PAGE")), "{pages}": Piece(field.format("NUMPAGES"))}
    pieces = re.split(r"(\{page\}|\{pages\})", _("Page {page} of {pages}"))
    return joined(fields.get(piece) or run(piece) for piece in pieces)


def _lists(starts: Sequence[int]) -> str:
    return "".join(
        f'<w:num w:numId="{number}"><w:abstractNumId w:val="2"/>'
        f'<w:lvlOverride w:ilvl="0"><w:startOverride w:val="{start}"/></w:lvlOverride></w:num>'
        for number, start in enumerate(starts, 2)
    )


def _relations(body: Body) -> str:
    rows = [_relation(name, name, f"{name}.xml") for name in _FIXED]
    outside = ' TargetMode="External"'
    rows += [_relation(f"link{number}", "hyperlink", url, outside) for url, number in body.links.items()]
    rows += [_relation("emblem", "image", "media/eu-emblem.png")] if body.emblem else []
    rows += [_relation(name, "image", _media(name, picture)) for picture, name in body.pictures.items()]
    namespace = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'{_XML}<Relationships xmlns="{namespace}">{"".join(rows)}</Relationships>'


def _media(name: str, picture: PictureFile) -> str:
    return f"media/{name}.{picture.kind}"


def _relation(name: str, kind: str, target: str, mode: str = "") -> str:
    return f'<Relationship Id="{name}" Type="{_RELATION}/{kind}" Target="{escape(target)}"{mode}/>'


def _core(about: About) -> str:
    # A fixed day: a document that has not changed keeps its bytes.
    created = '<dcterms:{0} xsi:type="dcterms:W3CDTF">2026-01-01T00:00:00Z</dcterms:{0}>'
    return _part("core.xml").format(
        title=escape(about.title),
        author=escape(about.author),
        subject=escape(about.programme),
        language=about.language,
        created=created.format("created"),
        modified=created.format("modified"),
    )
