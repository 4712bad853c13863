"""The end of every Word document: the European Union's part, the footnotes of countries' names, and the file."""

from __future__ import annotations

from collections.abc import Iterator

from kit_cli.face.own import own_face
from kit_cli.face.picture import PictureFile
from kit_cli.making.edition import Edition
from kit_cli.making.funders import logos
from kit_cli.making.word.addresses import linked
from kit_cli.making.word.body import Body
from kit_cli.making.word.margins import Margins
from kit_cli.making.word.package import About, package
from kit_cli.making.word.paint import painted
from kit_cli.making.word.paper import UPRIGHT, Paper
from kit_cli.making.word.picture import inline_picture, no_larger
from kit_cli.making.word.xml import Piece, escape, joined, paragraph, run

_EMU_PER_CM = 360_000
_EMBLEM = (int(1.8 * _EMU_PER_CM), int(1.2 * _EMU_PER_CM))
"""Width and height: a third wider than high is the emblem's shape, and 1 cm its smallest height."""
_APART = "\u2003\u2003"
"""Between two logos; a line may end there."""
_RULE = '<w:pBdr><w:top w:val="single" w:sz="12" w:space="8" w:color="{{ink}}"/></w:pBdr>'
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"


def finished(
    body: Body,
    title: str,
    edition: Edition,
    *,
    public: bool,
    note: str = "",
    page: Paper = UPRIGHT,
    margins: Margins | None = None,
) -> bytes:
    """End a document and return it as a DOCX file.

    One that is ``public`` leaves the house, so it carries the funder's statement; then come the footnotes for
    whatever it names. ``note`` stands beside the title on each page, where the document has no ``margins`` of its own.
    """
    settings = edition.programme.settings
    programme, hub = edition.named(settings.programme.name), edition.named(settings.hub.name)
    if public:
        _name_the_funders(body, edition)
    footnotes = edition.footnotes(programme, hub, body.written.text)
    body.add(*(paragraph(run(footnote), "Small") for footnote in footnotes))
    about = About(title, edition.language, programme, hub, note, own_face(settings.hub).text)
    return package(body, about, page=page, margins=margins)


def _name_the_funders(body: Body, edition: Edition) -> None:
    """Add the European Union's emblem, statement and disclaimer, where it funds the programme, and the funders' logos.

    In a white field of their own, the statement beside the emblem, the logos in a row below, and all on one page.
    """
    union = edition.programme.settings.visibility.european_union
    shown = list(logos(edition))
    if union is not None:
        _ = edition.own
        body.emblem = True
        emblem = _emblem(_("Emblem of the European Union"))
        below = "<w:keepNext/>" if shown else ""
        body.add(
            paragraph(emblem + run("\t" + edition.said(union.statement)), "Funder"),
            paragraph(linked(body, edition.said(union.disclaimer)), "Small", below),
        )
    if shown:
        rule = "" if union else painted(_RULE)
        body.add(paragraph(joined(_row(body, shown)), "Funders", rule))


def _row(body: Body, shown: list[tuple[PictureFile, str]]) -> Iterator[Piece]:
    for number, (picture, words) in enumerate(shown):
        if number:
            yield run(_APART)
        size = no_larger((picture.width, picture.height), _EMBLEM)
        yield inline_picture(body.picture(picture), body.drawing(), size, words)


def _emblem(description: str) -> Piece:
    """Return the emblem as an inline picture; its colours and shape are those of the interinstitutional guide."""
    width, height = _EMBLEM
    size = f'cx="{width}" cy="{height}"'
    named = f'id="1" name="emblem" descr="{escape(description)}"'
    return Piece(
        f'<w:r><w:drawing><wp:inline xmlns:wp="{_DRAWING}/wordprocessingDrawing" '
        'distT="0" distB="0" distL="0" distR="0">'
        f"<wp:extent {size}/><wp:docPr {named}/>"
        f'<a:graphic xmlns:a="{_DRAWING}/main"><a:graphicData uri="{_DRAWING}/picture">'
        f'<pic:pic xmlns:pic="{_DRAWING}/picture"><pic:nvPicPr><pic:cNvPr {named}/><pic:cNvPicPr/></pic:nvPicPr>'
        '<pic:blipFill><a:blip r:embed="emblem"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {size}/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>'
        "</wp:inline></w:drawing></w:r>"
    )
