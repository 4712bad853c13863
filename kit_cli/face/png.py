"""PNG, as far as one has to look to know that it is whole (https://www.w3.org/TR/png-3/)."""

from __future__ import annotations

from struct import unpack_from
from zlib import crc32

from kit_cli.face.no_picture import cut_short, damaged

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_DEPTHS = {0: {1, 2, 4, 8, 16}, 2: {8, 16}, 3: {1, 2, 4, 8}, 4: {8, 16}, 6: {8, 16}}
"""The bits of each kind of colour."""
_HEAD, _END = b"IHDR", b"IEND"
_FRAME = 12
"""Bytes of a chunk besides its data: length, name, checksum."""


def size_of_png(found: bytes) -> tuple[bytes, int, int]:
    """Return the bytes of a PNG without what stands behind its end, its width and its height in pixels.

    Raises NoPicture where it is not whole.
    """
    if not found.startswith(_SIGNATURE):
        raise damaged()  # by a program that took it for text
    at, names = len(_SIGNATURE), set[bytes]()
    width = height = 0
    while _END not in names:
        if len(found) < at + _FRAME:
            raise cut_short()
        length, name = unpack_from(">I4s", found, at)
        end = at + _FRAME + length
        if len(found) < end:
            raise cut_short()
        if unpack_from(">I", found, end - 4)[0] != crc32(found[at + 4 : end - 4]) or (name == _HEAD) == bool(names):
            raise damaged()
        if name == _HEAD:
            width, height = _head(found[at + 8 : end - 4])
        names.add(name)
        at = end
    if b"IDAT" not in names:
        raise damaged()
    return found[:at], width, height


def _head(data: bytes) -> tuple[int, int]:
    if len(data) != 13:
        raise damaged()
    width, height, depth, colour, packed, filtered, laced = unpack_from(">IIBBBBB", data)
    if not (width and height) or depth not in _DEPTHS.get(colour, ()) or packed or filtered or laced > 1:
        raise damaged()
    return width, height
