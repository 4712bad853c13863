"""What stands at the end of a Word document: the European Union's part, and the footnotes of countries' names."""

from __future__ import annotations

import re
from functools import partial
from html import unescape

from kit_cli.languages import translate
from kit_cli.making.word.package import Body
from kit_cli.making.word.xml import AFTER_TABLE, TEXT_WIDTH, cell, escape, paragraph, row, run, table
from kit_cli.programme.footnotes import notes
from kit_cli.programme.gaps import fill
from kit_cli.programme.programme import Programme

_EMU_PER_CM = 360_000
_EMBLEM = (int(1.8 * _EMU_PER_CM), int(1.2 * _EMU_PER_CM))
"""Width and height: a third wider than high is the emblem's shape, and 1 cm its smallest height."""
_EMBLEM_COLUMN = 1250
_TEXTS = re.compile(r"<w:t(?: [^>]*)?>([^<]*)</w:t>|<w:br/>|</w:p>")
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
_RULE = '<w:top w:val="single" w:sz="8" w:space="0" w:color="0B5563"/>'


def close(body: Body, programme: Programme, language: str, *, public: bool) -> None:
    """End a document: for one that leaves the house the funder's statement, then footnotes for what it names."""
    _ = partial(translate, tag=language)
    statement = programme.settings.visibility.european_union
    if public and statement:
        body.emblem = True
        words = fill(statement.statement[language], programme, language)
        disclaimer = fill(statement.disclaimer[language], programme, language)
        said = paragraph(run(words, "<w:b/>"), "TableText") + paragraph(run(disclaimer), "Small")
        widths = [_EMBLEM_COLUMN, TEXT_WIDTH - _EMBLEM_COLUMN]
        picture = paragraph(_emblem(_("Emblem of the European Union")), "TableText")
        cells = [cell(picture, widths[0], borders=_RULE), cell(said, widths[1], borders=_RULE)]
        body.xml += [
            paragraph("", "Small"),
            table([row(cells)], widths, header=False, first_column=False, style="TableNormal"),
            AFTER_TABLE,
        ]
    if any(country.footnote for country in programme.settings.countries):
        body.xml += [paragraph(run(note), "Small") for note in notes(_plain(body, programme), programme, language)]


def _plain(body: Body, programme: Programme) -> str:
    """Return the text that a document shows, in its body and its header."""
    header = f"{programme.settings.programme.name}\n{programme.settings.hub.name}\n"
    return header + unescape("".join(match[1] or "\n" for match in _TEXTS.finditer("".join(body.xml))))


def _emblem(description: str) -> str:
    """Return the emblem as an inline picture; its colours and shape are those of the interinstitutional guide."""
    width, height = _EMBLEM
    size = f'cx="{width}" cy="{height}"'
    named = f'id="1" name="emblem" descr="{escape(description)}"'
    return (
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
