"""What a file is, by its first bytes and not by its name: as far as one can tell a person who does not know either."""

from __future__ import annotations

from kit_cli.files.unpacking import names_in_zip
from kit_cli.grammar.sentence import NOTHING, Sentence, say

PICTURE = say("a picture")

_FIRST: tuple[tuple[int, bytes, Sentence], ...] = (
    (0, b"%PDF", say("a PDF")),
    (0, b"\xd0\xcf\x11\xe0", say("a file of an old Word or Excel, or one with a password")),
    (0, b"{\\rtf", say("a text in RTF")),
    (0, b"Rar!", say("an archive of the kind {kind}", kind="RAR")),
    (0, b"7z\xbc\xaf\x27\x1c", say("an archive of the kind {kind}", kind="7z")),
    (0, b"\x1f\x8b", say("an archive of the kind {kind}", kind="gzip")),
    (0, b"BZh", say("an archive of the kind {kind}", kind="bzip2")),
    (0, b"\xfd7zXZ", say("an archive of the kind {kind}", kind="xz")),
    (257, b"ustar", say("an archive of the kind {kind}", kind="tar")),
    (0, b"\x89PNG", PICTURE),
    (0, b"\xff\xd8\xff", PICTURE),
    (0, b"GIF8", PICTURE),
    (8, b"WEBP", PICTURE),
    (4, b"ftyphei", PICTURE),
    (4, b"ftypmif1", PICTURE),
    (4, b"ftyp", say("a video or a sound")),
    (0, b"ID3", say("a video or a sound")),
    (0, b"OggS", say("a video or a sound")),
    (8, b"WAVE", say("a video or a sound")),
    (0, b"MZ", say("a program")),
    (0, b"\x7fELF", say("a program")),
    (0, b"BEGIN:VCALENDAR", say("a calendar")),
    (0, b"<!DOCTYPE html", say("a page in HTML")),
    (0, b"<html", say("a page in HTML")),
)
"""Where a kind says what it is: the position, the bytes there, and how it is called. The first that fits counts."""

_INSIDE: tuple[tuple[str, Sentence], ...] = (
    ("word/document.xml", say("a Word document")),
    ("xl/workbook.xml", say("an Excel workbook")),
    ("ppt/presentation.xml", say("a PowerPoint presentation")),
    ("content.xml", say("a file of LibreOffice")),
)
"""What lies in a ZIP file that is something else."""


def kind_of_file(content: bytes) -> Sentence:
    """Return what a file is, such as `a PDF`; nothing for a ZIP file of anything, and for what tells nothing."""
    if content.startswith(b"PK"):
        names = names_in_zip(content)
        return next((called for name, called in _INSIDE if name in names), NOTHING)
    return next((called for at, mark, called in _FIRST if content[at:].startswith(mark)), NOTHING)
