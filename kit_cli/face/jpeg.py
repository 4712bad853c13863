"""JPEG, as far as one has to look to know that it is whole (ITU-T T.81, https://www.w3.org/Graphics/JPEG/itu-t81.pdf)."""

from __future__ import annotations

import re
from struct import unpack_from

from kit_cli.face.no_picture import NoPicture, cut_short, damaged
from kit_cli.grammar.sentence import say

_FRAMES = {0xC0, 0xC1, 0xC2}
"""What begins a frame that every program shows: baseline, extended, progressive."""
_RARE_FRAMES = {0xC3, 0xC5, 0xC6, 0xC7, 0xC9, 0xCA, 0xCB, 0xCD, 0xCE, 0xCF}
_ALONE = {0x01, *range(0xD0, 0xD8)}
"""Markers that nothing follows."""
_END, _SCAN = 0xD9, 0xDA
_NEXT = re.compile(rb"\xff+[^\x00\xd0-\xd7\xff]", re.DOTALL)
"""The first marker behind the data of a scan."""
_PRINTING = 4
"""So many colours has a picture for a printing house: cyan, magenta, yellow and black."""
_SAVE = say("Save it anew as JPEG or PNG, in RGB colours.")


def size_of_jpeg(found: bytes) -> tuple[bytes, int, int]:
    """Return the bytes of a JPEG without what stands behind its end, its width and its height in pixels.

    Raises NoPicture where it is not whole, or Word shows it wrongly.
    """
    at, size = 2, (0, 0)
    scanned = False
    while True:
        if len(found) < at + 2:
            raise cut_short()
        if found[at] != 0xFF:
            raise damaged()
        marker = found[at + 1]
        if marker == 0xFF:  # a filler
            at += 1
        elif marker in _ALONE:
            at += 2
        elif marker == _END:
            if not (scanned and all(size)):
                raise damaged()
            return found[: at + 2], *size
        else:
            end = _end(found, at)
            if marker in _FRAMES | _RARE_FRAMES:
                size = _frame(found[at + 4 : end], marker)
            at = end
            if marker == _SCAN:
                scanned, at = True, _behind_scan(found, end)


def _end(found: bytes, at: int) -> int:
    """Return where a segment ends that begins with its marker there."""
    if len(found) < at + 4:
        raise cut_short()
    length: int = unpack_from(">H", found, at + 2)[0]
    if length < 2:
        raise damaged()
    if len(found) < at + 2 + length:
        raise cut_short()
    return at + 2 + length


def _behind_scan(found: bytes, at: int) -> int:
    behind = _NEXT.search(found, at)
    if behind is None:
        raise cut_short()
    return behind.end() - 2


def _frame(data: bytes, marker: int) -> tuple[int, int]:
    if len(data) < 6:
        raise damaged()
    _, height, width, colours = unpack_from(">BHHB", data)
    if marker in _RARE_FRAMES:
        raise NoPicture(say("this is a rare kind of JPEG, which not every program shows"), _SAVE)
    if colours == _PRINTING:
        raise NoPicture(say("the picture has the colours of a printing house (CMYK), which Word shows wrongly"), _SAVE)
    if not (width and height):
        raise damaged()
    return width, height
