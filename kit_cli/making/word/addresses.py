"""Addresses in a text, of e-mail and of the web: each is a link, so that nobody has to copy it."""

from __future__ import annotations

import re

from kit_cli.making.word.body import Body
from kit_cli.making.word.xml import Piece, joined, run

_MAIL = r"[\w.+%-]+@[\w-]+(?:\.[\w-]+)+"
_WEB = r"(?:https?://|www\.)[^\s<>()\[\]\"«»“”„]*[^\s<>()\[\]\"«»“”„.,;:!?'’]"
_ADDRESS = re.compile(f"({_WEB}|{_MAIL})")
_LINKED = '<w:rStyle w:val="Hyperlink"/>'


def linked(body: Body, text: str, properties: str = "") -> Piece:
    """Return a text's runs, its addresses links of the body; ``properties`` is the inside of their `w:rPr`."""
    if "@" not in text and "://" not in text and "www." not in text:
        return run(text, properties)
    pieces = _ADDRESS.split(text)
    return joined(
        _link(body, piece, properties) if number % 2 else run(piece, properties) for number, piece in enumerate(pieces)
    )


def _link(body: Body, address: str, properties: str) -> Piece:
    if address.startswith("www."):
        target = f"https://{address}"
    else:
        target = address if "://" in address else f"mailto:{address}"
    inside = run(address, _LINKED + properties)
    return Piece(f'<w:hyperlink r:id="{body.link(target)}">{inside.xml}</w:hyperlink>', inside.text)
