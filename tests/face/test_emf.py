"""Drawings as Enhanced Metafiles."""

from __future__ import annotations

from struct import unpack_from

from kit_cli.face.emf import Contour, emf
from kit_cli.face.ring import disc

_HEADER, _END = 1, 14


def test_its_records_fill_the_file_as_the_header_says() -> None:
    """MS-EMF, 2.3.4.2: bytes, records and size in hundredths of a millimetre; a colour is blue, green, red."""
    drawn = emf([Contour([disc(4)], "#0B5563"), Contour([disc(9)], line="#FFFFFF", width=1.5)], 96, 210)
    kinds, at = [], 0
    while at < len(drawn):
        kind, size = unpack_from("<II", drawn, at)
        assert size >= 8
        assert size % 4 == 0
        kinds.append(kind)
        at += size
    assert at == len(drawn) == unpack_from("<I", drawn, 48)[0]
    assert (kinds[0], kinds[-1]) == (_HEADER, _END)
    assert len(kinds) == unpack_from("<I", drawn, 52)[0]
    assert unpack_from("<4i", drawn, 24) == (0, 0, 9600, 21000)
    assert bytes.fromhex("0B5563") + b"\0" in drawn
