"""JPEG: whole, of a kind that every program shows, and not in a printing house's colours."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kit_cli.face.jpeg import size_of_jpeg
from kit_cli.face.no_picture import NoPicture
from tests.helpers.pictures import JPEG

WHOLE = JPEG.read_bytes()
FRAME = WHOLE.index(b"\xff\xc0")


def test_its_size() -> None:
    """As its frame has it."""
    assert size_of_jpeg(WHOLE) == (WHOLE, 160, 90)


def test_fillers_and_restarts_are_passed_over() -> None:
    """A marker may have fillers before it, and data of a scan markers in it that end nothing."""
    scan = WHOLE.index(b"\xff\xda") + 14
    odd = WHOLE[:FRAME] + b"\xff\xff" + WHOLE[FRAME:scan] + b"\xff\xd0\xff\x00" + WHOLE[scan:]
    assert size_of_jpeg(odd)[1:] == (160, 90)


CASES = {
    "CMYK": (WHOLE[: FRAME + 9] + b"\4" + WHOLE[FRAME + 10 :], "CMYK"),
    "arithmetic": (WHOLE[: FRAME + 1] + b"\xc9" + WHOLE[FRAME + 2 :], "rare kind of JPEG"),
    "lossless": (WHOLE[: FRAME + 1] + b"\xc3" + WHOLE[FRAME + 2 :], "rare kind of JPEG"),
    "no width": (WHOLE[: FRAME + 7] + b"\0\0" + WHOLE[FRAME + 9 :], "damaged"),
    "no frame": (b"\xff\xd8\xff\xd9", "damaged"),
    "half": (WHOLE[: len(WHOLE) // 2], "ends too early"),
    "no end": (WHOLE[:-2], "ends too early"),
    "start alone": (b"\xff\xd8", "ends too early"),
    "no marker": (b"\xff\xd8 text", "damaged"),
    "no length": (b"\xff\xd8\xff\xe0\0\0", "damaged"),
    "long": (b"\xff\xd8\xff\xe0\xff\xff1", "ends too early"),
}


@pytest.mark.parametrize("case", CASES)
def test_what_is_wrong_is_told(case: str) -> None:
    """Each in its own words."""
    content, why = CASES[case]
    with pytest.raises(NoPicture, match=why):
        size_of_jpeg(content)


@settings(max_examples=200, deadline=None)
@given(at=st.integers(0, len(WHOLE) - 1), sign=st.integers(0, 255), cut=st.integers(0, len(WHOLE) - 1))
def test_nothing_else_is_raised(at: int, sign: int, cut: int) -> None:
    """Whatever the bytes; and one that is cut is always seen."""
    with suppress(NoPicture):
        size_of_jpeg(WHOLE[:at] + bytes([sign]) + WHOLE[at + 1 :])
    with pytest.raises(NoPicture):
        size_of_jpeg(WHOLE[:cut])
