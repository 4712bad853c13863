"""SVG: a drawing, and nothing that runs, loads, or leads anywhere."""

from __future__ import annotations

import pytest

from kit_cli.face.no_picture import NoPicture
from kit_cli.face.svg import check_svg
from tests.helpers.pictures import SVG

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">'


def svg(inside: str) -> bytes:
    """Return an SVG that holds something."""
    return f"{HEAD}{inside}</svg>".encode()


FINE = {
    "plain": SVG.encode(),
    "declared": b'<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n' + SVG.encode(),
    "UTF-16": f'<?xml version="1.0" encoding="UTF-16"?>{SVG}'.encode("utf-16"),
    "prefixed": b'<svg:svg xmlns:svg="http://www.w3.org/2000/svg"><svg:g/></svg:svg>',
    "inner references": svg(
        '<style>.a{fill:url(#g)}</style><g id="g"/><use xlink:href="#g"/><rect fill="url( \'#g\' )"/>'
    ),
    "a picture inside": svg('<image href="data:image/png;base64,AAAA"/>'),
    "what editors note": svg('<g xmlns:i="urn:i" i:file="C:\\abc\\x.png" i:see="http://example.org/"/>'),
    "a comment": svg("<!-- <script> -->"),
    "moving": svg('<circle r="1"><animate attributeName="r" values="1;2" from="1" to="2" begin="0s"/></circle>'),
}


@pytest.mark.parametrize("case", FINE)
def test_drawings_are_taken(case: str) -> None:
    """As editors write them."""
    check_svg(FINE[case])


HOSTILE = {
    "script": svg("<script>alert(1)</script>"),
    "SCRIPT": svg("<SCRIPT/>"),
    "script of another kind": svg('<x:script xmlns:x="http://www.w3.org/1999/xhtml"/>'),
    "handler": svg('<g onclick="x()"/>'),
    "Handler": svg('<g OnLoad="x()"/>'),
    "handler put in": svg('<set attributeName="onclick" to="x()"/>'),
    "foreign": svg("<foreignObject/>"),
    "frame": svg('<iframe xmlns="http://www.w3.org/1999/xhtml" src="x"/>'),
    "link": svg('<a href="https://example.org/"><path/></a>'),
    "script in a link": svg('<a xlink:href="javascript:alert(1)"/>'),
    "script in an animation": svg('<animate attributeName="href" values="javascript:alert(1)"/>'),
    "other file": svg('<use href="other.svg#g"/>'),
    "picture elsewhere": svg('<image xlink:href="http://example.org/x.png"/>'),
    "picture beside": svg('<image href="x.png"/>'),
    "SVG inside": svg('<image href="data:image/svg+xml;base64,AAAA"/>'),
    "page inside": svg('<use href="data:text/html,x"/>'),
    "style": svg("<style>.a{fill:url(http://example.org/)}</style>"),
    "import": svg('<style>@import "x.css";</style>'),
    "escaped import": svg("<style>@\\69mport 'x.css';</style>"),
    "style in data": svg("<style><![CDATA[.a{background:URL( 'x.png')}]]></style>"),
    "style attribute": svg('<g style="fill:url(//example.org/x)"/>'),
    "sheet": b'<?xml-stylesheet href="x.css"?>' + SVG.encode(),
    "DTD": b'<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">'
    + SVG.encode(),
    "laughs": b'<!DOCTYPE svg [<!ENTITY a "aaa"><!ENTITY b "&a;&a;">]>' + svg("&b;"),
    "file": b'<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>' + svg("&a;"),
}


@pytest.mark.parametrize("case", HOSTILE)
def test_what_is_no_drawing_is_refused(case: str) -> None:
    """By what it holds, and with how to get rid of it."""
    with pytest.raises(NoPicture, match="the SVG holds what is no drawing") as error:
        check_svg(HOSTILE[case])
    assert "plain SVG" in str(error.value.remedy)


BROKEN = {
    "cut": (SVG[:-3].encode(), "on its line 1 it is no XML"),
    "open": (svg("<g>"), "no XML"),
    "unknown entity": (svg("&nbsp;"), "no XML"),
    "page": (b"<html><svg/></html>", "its first element is <html>"),
    "no space": (b"<svg/>", "its first element is <svg>"),
    "of another space": (b'<svg xmlns="http://example.org/"/>', "its first element is <svg>"),
    "unknown letters": (b'<?xml version="1.0" encoding="klingon"?><svg/>', "cannot be read"),
    "no letters": (b"<svg>\xff\xfe</svg>", "first element|no XML"),
    "large": (svg(f"<desc>{'a' * 200_000}</desc>"), "larger than 200 kB"),
    "deep": (b"<svg>" * 30_000, "first element"),
}


@pytest.mark.parametrize("case", BROKEN)
def test_what_is_broken_is_told(case: str) -> None:
    """With the line where that helps; however deep it is."""
    content, why = BROKEN[case]
    with pytest.raises(NoPicture, match=why):
        check_svg(content)
