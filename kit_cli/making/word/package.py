"""A Word document as a file: its body, the static parts, and the zip around them with fixed times."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from kit_cli.face.picture import PictureFile
from kit_cli.face.tokens import tokens
from kit_cli.frozen import frozen
from kit_cli.languages.table import languages
from kit_cli.making.funders import EMBLEM_FILE
from kit_cli.making.word.body import Body
from kit_cli.making.word.margins import Margins, usual
from kit_cli.making.word.paint import painted
from kit_cli.making.word.paper import UPRIGHT, Paper
from kit_cli.making.word.xml import NOTHING, escape, paragraph

_PARTS = Path(__file__).parent / "boilerplate"
_STATIC = {
    "_rels/.rels": "package-relations.xml",
    "docProps/app.xml": "app.xml",
    "word/settings.xml": "settings.xml",
    "word/styles.xml": "styles.xml",
}
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_FIXED = ("styles", "settings", "numbering")
_NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    f'xmlns:r="{_RELATION}" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="w14"'
)
_LAST = paragraph(NOTHING, "", '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>')
"""Word ends no document with a table; as low as this it never begins a page of its own."""
_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


_Margin = tuple[str, str, str, Body]


@frozen
class About:
    """What a document says of itself, in its margins and its properties; `language` is a BCP 47 tag."""

    title: str
    language: str
    programme: str
    author: str
    note: str = ""
    """A few words beside the title on each page."""
    colour: str = ""
    """The hub's colour of words, as `#RRGGBB`; the kit's own where none is given."""


def package(body: Body, about: About, *, page: Paper = UPRIGHT, margins: Margins | None = None) -> bytes:
    """Return the bytes of a DOCX file: the same for the same body."""
    margins = margins or usual(about.title, about.note, about.programme, about.author, about.language, page)
    parts = list(margins.parts())
    stream = BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED, compresslevel=6) as archive:

        def put(name: str, content: str | bytes) -> None:
            entry = ZipInfo(name)  # its time is 1980-01-01, the zip format's zero
            entry.compress_type, entry.external_attr = ZIP_DEFLATED, 0o644 << 16
            archive.writestr(entry, content)

        put("[Content_Types].xml", _part("content-types.xml").replace("{{MARGINS}}", _types(parts)))
        colour = (about.colour or tokens().colour("solid")).removeprefix("#")
        for name, part in _STATIC.items():
            static = _part(part).replace("{{hub-text}}", colour)
            put(name, static.replace("{{LANGUAGE}}", _word_language(about.language)))
        put("docProps/core.xml", _core(about))
        put("word/numbering.xml", _part("numbering.xml").replace("{{LISTS}}", _lists(body.starts)))
        for name, element, _pages, inside in parts:
            put(f"word/{name}.xml", f"{_XML}<w:{element} {_NAMESPACES}>{inside.written.xml}</w:{element}>")
            if rows := _outside(inside):
                put(f"word/_rels/{name}.xml.rels", _relations(rows))
        rows = [_relation(name, name, f"{name}.xml") for name in _FIXED]
        rows += [_relation(name, name.partition("-")[0], f"{name}.xml") for name, *_ in parts]
        rows += [_relation("emblem", "image", "media/eu-emblem.png")] if body.emblem else []
        put("word/_rels/document.xml.rels", _relations(rows + _outside(body)))
        if body.emblem:
            put("word/media/eu-emblem.png", EMBLEM_FILE.read_bytes())
        shown = {
            each: name for part in (body, *(inside for *_, inside in parts)) for each, name in part.pictures.items()
        }
        for picture, name in shown.items():
            put(f"word/{_media(name, picture)}", picture.content)
        put("word/document.xml", _document(body, page, parts))
    return stream.getvalue()


@cache
def _part(name: str) -> str:
    return painted((_PARTS / name).read_text(encoding="utf-8"))


def _word_language(tag: str) -> str:
    """Return the tag that Word's spell checker knows: `sv-SE` for `sv`, from Babel's locale."""
    return languages()[tag].locale.replace("_", "-")


def _document(body: Body, page: Paper, parts: Sequence[_Margin]) -> str:
    named = "".join(
        f'<w:{name.partition("-")[0]}Reference w:type="{pages}" r:id="{name}"/>' for name, _element, pages, _ in parts
    )
    own_first = "<w:titlePg/>" if any(pages == "first" for _name, _element, pages, _ in parts) else ""
    last = _LAST.xml if body.ends_in_table else ""
    section = f"<w:sectPr>{named}{page.xml}{own_first}</w:sectPr>"
    return f"{_XML}<w:document {_NAMESPACES}><w:body>{body.written.xml}{last}{section}</w:body></w:document>"


def _types(parts: Sequence[_Margin]) -> str:
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    return "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{kind}.{name.partition("-")[0]}+xml"/>'
        for name, *_ in parts
    )


def _lists(starts: Sequence[int]) -> str:
    return "".join(
        f'<w:num w:numId="{number}"><w:abstractNumId w:val="2"/>'
        f'<w:lvlOverride w:ilvl="0"><w:startOverride w:val="{start}"/></w:lvlOverride></w:num>'
        for number, start in enumerate(starts, 2)
    )


def _outside(body: Body) -> list[str]:
    """Return the relations to what a part's text links to and shows."""
    outside = ' TargetMode="External"'
    links = [_relation(f"link{number}", "hyperlink", url, outside) for url, number in body.links.items()]
    return links + [_relation(name, "image", _media(name, picture)) for picture, name in body.pictures.items()]


def _relations(rows: Sequence[str]) -> str:
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
