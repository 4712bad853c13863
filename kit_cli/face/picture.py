"""A picture that somebody has handed over: read within bounds, and known by what it holds, whatever it is called.

Word shows PNG and JPEG everywhere, pages SVG as well. All else is refused in words that say how to get one of these:
what is broken, too large, or of another kind would stand in a letter as a red cross.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from kit_cli.face.no_picture import NoPicture
from kit_cli.files.opening import content
from kit_cli.files.system_reasons import refusal, remedy_of
from kit_cli.frozen import frozen
from kit_cli.grammar.sentence import Sentence, say

MEGABYTES = 5
MOST_BYTES = MEGABYTES * 1_000_000
MOST_PIXELS = 4_000
"""A side: a page printed as finely as anybody sees has no more across."""
LEAST_PIXELS = 64
"""The longer side of a logo: less is a blur on paper."""
_EXPORT = say("Open it in the program that made it, or in any that shows it, and save or export it as PNG or JPEG.")
_ANOTHER = say("Put in a PNG or JPEG.")

_OTHER_KINDS: tuple[tuple[int, bytes, str], ...] = (
    (0, b"GIF8", "GIF"),
    (8, b"WEBP", "WebP"),
    (4, b"ftypavi", "AVIF"),
    (4, b"ftypmsf1", "HEIC"),
    (4, b"ftypmif1", "HEIC"),
    (4, b"ftyphe", "HEIC"),
    (0, b"%PDF", "PDF"),
    (0, b"BM", "BMP"),
    (0, b"II*\0", "TIFF"),
    (0, b"MM\0*", "TIFF"),
    (0, b"8BPS", "Photoshop"),
    (0, b"%!PS", "EPS"),
    (0, b"\xc5\xd0\xd3\xc6", "EPS"),
    (0, b"\0\0\1\0", "ICO"),
    (0, b"\x1f\x8b", "SVGZ"),
    (0, b"\xff\x0a", "JPEG XL"),
    (0, b"\0\0\0\x0cJXL ", "JPEG XL"),
    (0, b"\0\0\0\x0cjP  ", "JPEG 2000"),
)
"""Where a kind of picture that is not taken says what it is: the position, the bytes there, its name."""


@frozen
class PictureFile:
    """A picture: its kind (`png`, `jpeg`, `svg`, `emf`), its bytes, and its size in pixels (0 where it is drawn)."""

    kind: str
    content: bytes
    width: int = 0
    height: int = 0

    @property
    def type(self) -> str:
        """What the web calls its kind."""
        return "image/svg+xml" if self.kind == "svg" else f"image/{self.kind}"

    @property
    def address(self) -> str:
        """The picture itself as an address, for an `<img>`: there no script of an SVG runs, and nothing is loaded."""
        from base64 import b64encode

        return f"data:{self.type};base64,{b64encode(self.content).decode('ascii')}"


def read_picture(path: Path, home: Path, least: int = 1) -> PictureFile:
    """Return a PNG or JPEG that lies in a folder, at least so many pixels wide or high.

    Raises NoPicture with what is wrong and what to do.
    """
    return picture_of(_bytes(path, home), least)


def picture_of(found: bytes, least: int = 1) -> PictureFile:
    """Return the PNG or JPEG that some bytes are; raises NoPicture likewise."""
    read = _reader(found)
    if read is None:
        raise _other_kind(found)
    picture = read(found)
    _check_size(picture.width, picture.height, least)
    return picture


def read_drawing(path: Path, home: Path) -> PictureFile:
    """Return an SVG that lies in a folder; raises NoPicture with what is wrong and what to do."""
    return drawing_of(_bytes(path, home))


def drawing_of(found: bytes) -> PictureFile:
    """Return the SVG that some bytes are; raises NoPicture likewise."""
    from kit_cli.face.svg import check_svg

    if _reader(found):
        raise NoPicture(say("this is no SVG, but a picture of pixels"), say("Write its name at {key}.", key="logo"))
    if not _may_be_svg(found):
        raise _other_kind(found, say("Have it exported as SVG, or leave the line out."))
    check_svg(found)
    return PictureFile("svg", found)


def _bytes(path: Path, home: Path) -> bytes:
    try:
        found = content(path, home, most=MOST_BYTES)
    except OSError as error:
        # i18n: {reason} is what the operating system says.
        raise NoPicture(
            say("the picture cannot be read ({reason})", reason=refusal(error)), remedy_of(error)
        ) from error
    if found is None:
        what = say("the picture is larger than {number} MB", number=MEGABYTES)
        raise NoPicture(what, say("Save it smaller: {number} pixels across are plenty.", number=1_000))
    return found


def _reader(found: bytes) -> Callable[[bytes], PictureFile] | None:
    """Return what reads a picture of these bytes; None where they are neither PNG nor JPEG."""
    if found.startswith(b"\x89PNG"):
        from kit_cli.face.png import size_of_png

        return lambda found: PictureFile("png", *size_of_png(found))
    if found.startswith(b"\xff\xd8"):
        from kit_cli.face.jpeg import size_of_jpeg

        return lambda found: PictureFile("jpeg", *size_of_jpeg(found))
    return None


def _may_be_svg(found: bytes) -> bool:
    return b"<svg" in found or "<svg".encode("utf-16-le") in found or "<svg".encode("utf-16-be") in found


def _other_kind(found: bytes, remedy: Sentence = _EXPORT) -> NoPicture:
    """Return that some bytes are a picture of another kind, or none."""
    for position, mark, name in _OTHER_KINDS:
        if found[position:].startswith(mark):
            return NoPicture(
                say("this is a file of the kind {kind}, which not every program shows as a picture", kind=name), remedy
            )
    if not found:
        return NoPicture(say("the file is empty"), say("Copy the picture again."))
    if _may_be_svg(found):
        what = say("this is an SVG, which Word does not show everywhere")
        return NoPicture(
            what, say("Have it exported as PNG; the SVG of a logo has a line of its own, {key}.", key="logo_svg")
        )
    if found.startswith(b"version https://git-lfs"):
        what = say("git has kept the picture elsewhere, and only its address lies here")
        return NoPicture(what, say("Fetch it: {command}", command="git lfs pull"))
    return NoPicture(say("this is no picture"), _ANOTHER)


def _check_size(width: int, height: int, least: int) -> None:
    if max(width, height) > MOST_PIXELS:
        what = say(
            "the picture has {width} × {height} pixels, more than {most} a side",
            width=width,
            height=height,
            most=MOST_PIXELS,
        )
        raise NoPicture(what, say("Save it smaller: {number} pixels across are plenty.", number=1_000))
    if max(width, height) < least:
        what = say("the picture has but {width} × {height} pixels: on paper it is a blur", width=width, height=height)
        raise NoPicture(what, say("Put in one that is at least {least} pixels wide or high.", least=least))
