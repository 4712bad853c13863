"""Pictures that somebody hands over: taken for what they hold, and refused in words that say what to do."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kit_cli.face.no_picture import NoPicture
from kit_cli.face.picture import LEAST_PIXELS, MOST_BYTES, read_drawing, read_picture
from kit_cli.face.png import size_of_png
from tests.helpers.pictures import JPEG, SVG, png


def put(folder: Path, content: bytes, name: str = "logo.png") -> Path:
    """Write a file into a folder."""
    path = folder / name
    path.write_bytes(content)
    return path


@pytest.mark.parametrize("name", ["logo.png", "logo.jpg", "logo.PNG", "logo", "logo.heic"])
def test_the_name_makes_no_difference(name: str, tmp_path: Path) -> None:
    """A picture is what it holds."""
    found = read_picture(put(tmp_path, png(), name), tmp_path)
    assert (found.kind, found.width, found.height) == ("png", 120, 80)
    found = read_picture(put(tmp_path, JPEG.read_bytes(), name), tmp_path)
    assert (found.kind, found.width, found.height) == ("jpeg", 160, 90)
    assert found.address.startswith("data:image/jpeg;base64,")
    assert read_drawing(put(tmp_path, SVG.encode(), name), tmp_path).type == "image/svg+xml"


OTHERS = {
    "GIF": b"GIF89a\1\0\1\0\0\0\0;",
    "WebP": b"RIFF\x1a\0\0\0WEBPVP8L",
    "HEIC": b"\0\0\0\x18ftypheic\0\0\0\0",
    "AVIF": b"\0\0\0\x1cftypavif\0\0\0\0",
    "PDF": b"%PDF-1.7\n",
    "TIFF": b"II*\0\x08\0\0\0",
    "BMP": b"BM\x36\0\0\0",
    "Photoshop": b"8BPS\0\1",
    "EPS": b"%!PS-Adobe-3.0 EPSF-3.0\n",
    "SVGZ": b"\x1f\x8b\x08\0",
}


@pytest.mark.parametrize("kind", OTHERS)
def test_other_kinds_are_named(kind: str, tmp_path: Path) -> None:
    """And how to get one that is taken, also where an SVG is wanted."""
    path = put(tmp_path, OTHERS[kind])
    with pytest.raises(NoPicture, match=f"of the kind {kind}") as error:
        read_picture(path, tmp_path)
    assert "PNG or JPEG" in str(error.value.remedy)
    with pytest.raises(NoPicture, match=f"of the kind {kind}"):
        read_drawing(path, tmp_path)


REFUSED: dict[str, tuple[bytes, str]] = {
    "empty": (b"", "the file is empty"),
    "text": (b"a picture of us", "this is no picture"),
    "page": (b"<!doctype html><html>", "this is no picture"),
    "svg": (SVG.encode(), "this is an SVG"),
    "elsewhere": (b"version https://git-lfs.github.com/spec/v1\noid sha256:0\n", "git has kept"),
    "half": (png()[:60], "ends too early"),
    "signature alone": (png()[:8], "ends too early"),
    "text mode": (png().replace(b"\r\n", b"\n", 1), "damaged"),
    "a bit": (png()[:45] + b"\xff" + png()[46:], "damaged"),
    "wide": (png(4_001, 10), "4001 × 10 pixels, more than 4000 a side"),
    "high": (png(10, 4_001), "10 × 4001 pixels, more than 4000 a side"),
    "endless": (png(2**31 - 1, 2**31 - 1, rows=False), "more than 4000 a side"),
    "large": (png() + bytes(MOST_BYTES), "larger than 5 MB"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_cannot_be_shown_is_refused(case: str, tmp_path: Path) -> None:
    """With what to do about it."""
    content, why = REFUSED[case]
    with pytest.raises(NoPicture, match=why) as error:
        read_picture(put(tmp_path, content), tmp_path)
    assert str(error.value.remedy)


def test_a_logo_is_no_blur(tmp_path: Path) -> None:
    """It has some pixels in one direction; a narrow one may be low."""
    with pytest.raises(NoPicture, match="but 63 × 63 pixels"):
        read_picture(put(tmp_path, png(63, 63)), tmp_path, LEAST_PIXELS)
    assert read_picture(put(tmp_path, png(400, 40)), tmp_path, LEAST_PIXELS).height == 40


def test_what_stands_behind_the_end_is_left(tmp_path: Path) -> None:
    """Whatever somebody has hidden there goes nowhere."""
    assert read_picture(put(tmp_path, png() + b"PK\3\4 more"), tmp_path).content == png()
    assert read_picture(put(tmp_path, JPEG.read_bytes() + b"more"), tmp_path).content == JPEG.read_bytes()


def test_pixels_are_no_drawing(tmp_path: Path) -> None:
    """A PNG in the place of an SVG is told where it belongs."""
    with pytest.raises(NoPicture, match="no SVG") as error:
        read_drawing(put(tmp_path, png()), tmp_path)
    assert "logo" in str(error.value.remedy)


def test_devices_pipes_and_links_are_refused(tmp_path: Path) -> None:
    """Nothing waits, and nothing outside the folder is read."""
    outside = put(tmp_path, png(), "secret.png")
    home = tmp_path / "programme"
    home.mkdir()
    (home / "link.png").symlink_to(outside)
    (home / "folder.png").mkdir()
    os.mkfifo(home / "pipe.png")
    for name in ("link.png", "folder.png", "pipe.png", "missing.png"):
        with pytest.raises(NoPicture, match="cannot be read"):
            read_picture(home / name, home)


@settings(max_examples=200, deadline=None)
@given(at=st.integers(0, len(png(4, 4)) - 1), sign=st.integers(0, 255), cut=st.integers(0, len(png(4, 4))))
def test_no_slip_of_a_byte_is_missed(at: int, sign: int, cut: int) -> None:
    """A PNG with another byte anywhere, or cut anywhere, is refused."""
    whole = png(4, 4)
    for broken in (whole[:at] + bytes([sign]) + whole[at + 1 :], whole[:cut]):
        if broken != whole:
            with pytest.raises(NoPicture):
                size_of_png(broken)
