"""Runs in Python for browsers: a programme in each language, so that what the kit keeps of its own files is there.

Everywhere else it is worked out at the first command and kept then (docs/explanation/decisions/0021): compiled
templates, judged catalogues and front matter. In a tab every visit would be the first.
"""

from __future__ import annotations

import io
import sys
import tarfile
from pathlib import Path
from shutil import rmtree

from kit_cli.files.shipped import place_ids, template_folder
from kit_cli.languages.table import languages
from kit_cli.places.read import load_place
from kit_cli.web.rehearsing import rehearse, rehearsed

_PLACES = {each: load_place(template_folder(), each).file.languages.offered for each in place_ids(template_folder())}
_OF_A_DAY = ".days"
"""Public holidays are kept by year, and a rehearsal next year would give other bytes."""


def kept(kit: str) -> bytes:
    """Return a tar of all that was kept below the kit's folder while programmes were made."""
    sys.dont_write_bytecode = False
    for number, language in enumerate(languages()):
        _make(language, built=number == 0)
    whole = io.BytesIO()
    with tarfile.open(fileobj=whole, mode="w", format=tarfile.USTAR_FORMAT) as archive:
        for path in sorted(Path(kit).rglob("__pycache__/*")):
            if path.suffix != _OF_A_DAY:
                entry = tarfile.TarInfo(path.relative_to(kit).as_posix())
                entry.size = path.stat().st_size
                with path.open("rb") as stream:
                    archive.addfile(entry, stream)
    return whole.getvalue()


def imported(kit: str) -> list[str]:
    """Return the modules that are imported once a programme was made: the kit's, and those that it needs.

    A module whose package is not there was imported in a way of its own (kit_cli/schedule/public_holidays.py).
    """
    _make(next(iter(languages())), built=True)
    found = ((name, getattr(getattr(each, "__spec__", None), "origin", None)) for name, each in sys.modules.items())
    ours = [name for name, origin in found if origin and origin.startswith((f"{kit}/", "/lib/"))]
    return [name for name in ours if name.rpartition(".")[0] in {"", *sys.modules}]


def _make(language: str, *, built: bool) -> None:
    """Make a programme in a language after looking at it as a page does, check it, and forget it."""
    place = next(each for each, offered in _PLACES.items() if language in offered)
    answers = {"place": place, "languages": language, "starts_on": "2027-10-10", "programme_slug": "rehearsal"}
    rehearse(language)
    given = [f"{key}={value}" for key, value in answers.items()]
    rehearsed(language, call="run", action="new", values={"set": given, "yes": True, "no_build": not built})
    rehearsed(language, call="run", action="check", values={"programmes": ["rehearsal"], "to": "report.html"})
    if built:  # and come to its desk
        for call in ({"call": "keep"}, {"call": "face"}, {"call": "draw", "view": "next", "given": {}}):
            rehearsed(language, folder="rehearsal", **call)
    Path("report.html").unlink()
    rmtree("rehearsal")
