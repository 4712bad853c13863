"""Cut the fonts of pages from those of npm: `python -m tools.fonts FOLDER`, with the extra `fonts` installed.

In FOLDER lie the packages that kit_cli/face/fonts.yml names, as `npm pack` leaves them (`*.tgz`). Each font loses what
no page needs, and keeps how a language bends its letters (`locl`), its copyright and its licence; one whose name its
makers have reserved gets another. The same packages give the same bytes.
"""

from __future__ import annotations

import io
import sys
import tarfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from kit_cli.face.fonts import FOLDER, FontFamily, font_files, fonts

_FEATURES = ["calt", "ccmp", "kern", "liga", "locl", "lnum", "mark", "mkmk", "pnum", "rclt", "rlig", "tnum"]
_COPYRIGHT, _VERSION, _LICENCE, _WHERE = 0, 5, 13, 14
"""Numbers of names in a font."""
_KEPT = (_COPYRIGHT, _VERSION, _WHERE)
_SAYS = "This Font Software is licensed under the SIL Open Font License, Version 1.1."
_SISTERS = {"MKD ": "SRB "}
"""Languages that bend letters as another one does, for fonts that know that one alone."""


def main(arguments: list[str]) -> int:
    """Write the fonts and their licences; return the exit code."""
    if len(arguments) != 1:
        print(__doc__)  # noqa: T201
        return 2
    for role, family in fonts().families.items():
        package = _package(Path(arguments[0]), family)
        copyright_ = ""
        for file in font_files(role):
            name = f"{family.package.rpartition('/')[2]}-{{}}-wght-{file.style}.woff2"
            font = _cut(package[f"package/files/{name.format(fonts().scripts[file.script].part)}"], file.signs)
            copyright_ = font["name"].getDebugName(_COPYRIGHT)
            _rename(font, family.family)
            font.flavor = "woff2"
            font.save(FOLDER / file.name)
            print(file.name, (FOLDER / file.name).stat().st_size)  # noqa: T201
        licence = package["package/LICENSE"].decode("utf-8")
        text = f"{copyright_}\n\n{licence[licence.index(_SAYS) :]}"
        (FOLDER / f"OFL-{family.made_from.replace(' ', '-')}.txt").write_text(text, encoding="utf-8")
    return 0


def _package(folder: Path, family: FontFamily) -> dict[str, bytes]:
    """Return the files of a family's package by their names."""
    stem = family.package.removeprefix("@").replace("/", "-")
    archive = max(folder.glob(f"{stem}-*.tgz"))
    with tarfile.open(archive) as opened:
        return {each.name: opened.extractfile(each).read() for each in opened if each.isfile()}  # type: ignore[union-attr]


def _cut(packed: bytes, signs: str) -> Any:
    """Return a font with some signs alone, from regular to bold."""
    from fontTools.subset import Options, Subsetter
    from fontTools.ttLib import TTFont
    from fontTools.varLib.instancer import instantiateVariableFont

    least, most = fonts().weights
    written = io.BytesIO()
    font = TTFont(io.BytesIO(packed), recalcTimestamp=False)
    instantiateVariableFont(font, {"wght": (least, least, most)}).save(written)
    font = TTFont(written, recalcTimestamp=False)  # read anew: the cutter wants each glyph, also one that never varies
    options = Options(
        layout_features=_FEATURES, hinting=False, name_IDs=["*"], name_languages=["*"], notdef_outline=True
    )
    cutter = Subsetter(options)
    cutter.populate(unicodes=_unicodes(signs))
    cutter.subset(font)
    for script in font["GSUB"].table.ScriptList.ScriptRecord if "GSUB" in font else ():
        _add_sisters(script.Script)
    return font


def _add_sisters(script: Any) -> None:
    from fontTools.ttLib.tables.otTables import LangSysRecord

    known = {each.LangSysTag: each for each in script.LangSysRecord}
    for language, as_in in _SISTERS.items():
        if as_in in known and language not in known:
            record = LangSysRecord()
            record.LangSysTag, record.LangSys = language, known[as_in].LangSys
            script.LangSysRecord.append(record)
    script.LangSysRecord.sort(key=lambda each: each.LangSysTag)
    script.LangSysCount = len(script.LangSysRecord)


def _unicodes(signs: str) -> Iterator[int]:
    for each in signs.split(","):
        start, _, end = each.strip().removeprefix("U+").partition("-")
        yield from range(int(start, 16), int(end or start, 16) + 1)


def _rename(font: Any, family: str) -> None:
    """Call a font by its family's name here, and let it say its copyright and licence."""
    table = font["name"]
    kept = {each: table.getDebugName(each) for each in _KEPT}
    table.names = []
    one_word = family.replace(" ", "")
    said = {1: family, 2: "Regular", 3: one_word, 4: family, 6: one_word, 16: family}
    for number, text in {**kept, **said, _LICENCE: _SAYS}.items():
        if text:
            table.setName(text, number, 3, 1, 0x409)
    font["fvar"].instances = []
    if "STAT" in font:
        del font["STAT"]  # which names weights that are no longer there


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
