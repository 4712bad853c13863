"""SVG that may stand in a page: a drawing, and nothing that runs, loads or refers to anything outside.

A page shows it as an `<img>`, in which nothing runs anyway; but whoever sends the page, or opens the file by itself,
should not have to know that.
"""

from __future__ import annotations

import re
from xml.parsers.expat import ExpatError, ParserCreate

from kit_cli.face.no_picture import NoPicture
from kit_cli.grammar.sentence import Sentence, literal, say

MOST_KILOBYTES = 200
_SPACE = "http://www.w3.org/2000/svg"
_FORBIDDEN = {"script", "foreignobject", "iframe", "object", "embed", "audio", "video", "handler", "listener"}
_REFERRING = {"href", "src", "from", "to", "by", "values", "begin", "data", "base", "action", "formaction", "ping"}
"""Attributes that may lead somewhere, or that an animation puts into one that does."""
_INSIDE = re.compile(r"#|data:image/(?:png|jpeg|gif|webp)[;,]", re.IGNORECASE)
_SCHEME = re.compile(r"\s*(?:[a-z][a-z0-9+.-]*:|//|\\\\)", re.IGNORECASE)
_URL = re.compile(r"url\(\s*['\"]?\s*(?!\s|['\"]|#|data:(?:image/(?:png|jpeg|gif|webp)|font/))", re.IGNORECASE)
_ESCAPED = re.compile(r"\\[0-9a-f]|@import|expression\(|image-set\(|javascript:|-moz-binding", re.IGNORECASE)
"""What leads out of a style sheet besides, or hides that something does."""
_PLAIN = say("Have it exported as plain SVG: in Inkscape *Save as*, in Illustrator *Export as*.")


def check_svg(found: bytes) -> None:
    """Raise NoPicture where some bytes are no SVG, or one that does more than show a drawing."""
    if len(found) > MOST_KILOBYTES * 1_000:
        what = say("the SVG is larger than {number} kB", number=MOST_KILOBYTES)
        raise NoPicture(what, say("Have it simplified, without pictures inside; or leave the line out."))
    reader = _Reader()
    try:
        reader.parser.Parse(found, True)
    except ExpatError as error:
        what = say("the SVG cannot be read: on its line {number} it is no XML", number=error.lineno)
        raise NoPicture(what, _PLAIN) from error
    except NoPicture:
        raise
    except (ValueError, LookupError) as error:  # an encoding that nobody knows
        raise NoPicture(say("the SVG cannot be read: it is not UTF-8 text"), _PLAIN) from error


class _Reader:
    """Reads an SVG from front to back, and refuses it at the first thing that is no drawing."""

    def __init__(self) -> None:
        self.parser = ParserCreate(namespace_separator=" ")
        self.parser.buffer_text = True
        self.parser.StartDoctypeDeclHandler = self._doctype
        self.parser.EntityDeclHandler = self._entity
        self.parser.ProcessingInstructionHandler = self._instruction
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._text
        self._inside: list[str] = []

    def _doctype(self, *_: object) -> None:
        raise _holds(literal("<!DOCTYPE>"))

    def _entity(self, *_: object) -> None:
        raise _holds(literal("<!ENTITY>"))

    def _instruction(self, target: str, _: str) -> None:
        raise _holds(literal(f"<?{target[:40]}?>"))

    def _start(self, element: str, attributes: dict[str, str]) -> None:
        space, _, name = element.rpartition(" ")
        if not self._inside and (space, name) != (_SPACE, "svg"):
            raise NoPicture(say("this is no SVG: its first element is {element}", element=f"<{name[:40]}>"), _PLAIN)
        self._inside.append(name)
        if name.lower() in _FORBIDDEN:
            raise _holds(literal(f"<{name}>"))
        for key, value in attributes.items():
            foreign, _, attribute = key.rpartition(" ")
            plain = attribute.lower()
            if plain.startswith("on") or (plain == "attributename" and _is_handler(value)):
                raise _holds(literal(f"{attribute}=…"))
            leads = plain in _REFERRING and (plain == "href" or _SCHEME.match(value))
            styled = not foreign and (_URL.search(value) or _ESCAPED.search(value))
            if styled or (leads and not _INSIDE.match(value.strip())):
                raise _holds(say("a reference to something outside: {found}", found=f"{attribute}=…"))

    def _end(self, _: str) -> None:
        self._inside.pop()

    def _text(self, text: str) -> None:
        if "style" in self._inside[-1:] and (_URL.search(text) or _ESCAPED.search(text)):
            raise _holds(say("a reference to something outside: {found}", found="<style>"))


def _is_handler(attribute: str) -> bool:
    return attribute.strip().lower().startswith("on")


def _holds(what: Sentence) -> NoPicture:
    return NoPicture(say("the SVG holds what is no drawing: {found}", found=what), _PLAIN)
