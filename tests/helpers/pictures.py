"""Pictures, made of a few bytes."""

from __future__ import annotations

from pathlib import Path
from struct import pack
from zlib import compress, crc32

JPEG = Path(__file__).resolve().parent.parent / "face" / "stage.jpg"
"""A photograph of 160 × 90 pixels."""
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>'


def chunk(name: bytes, data: bytes = b"") -> bytes:
    """Return a chunk of a PNG."""
    return pack(">I", len(data)) + name + data + pack(">I", crc32(name + data))


def png(width: int = 120, height: int = 80, *, rows: bool = True) -> bytes:
    """Return a whole PNG, black; without ``rows`` one that says its size and holds no row of it."""
    head = chunk(b"IHDR", pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    data = compress((b"\0" + bytes(3 * width)) * height if rows else b"")
    return b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", data) + chunk(b"IEND")
