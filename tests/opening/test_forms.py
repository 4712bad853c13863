"""Every XLSForm, in pyxform with ODK Validate and in ODK's web engine, in each language."""

from __future__ import annotations

from pathlib import Path

from pyxform.validators.odk_validate import ODK_VALIDATE_PATH
from pyxform.xls2xform import convert

from kit_cli.languages.table import languages
from kit_cli.programme.programme import Programme
from tests.conftest import PLACES
from tests.helpers.drawing import turned
from tests.helpers.judging import java, node, node_package


def test_every_form_converts_validates_and_loads(
    built: dict[str, Path], programmes: dict[str, Programme], tmp_path: Path
) -> None:
    """Converted without a warning; ODK Validate accepts it; the engine has a label of each question in each language.

    Each form in one place; in the full run each in each. One start of each judge for all of them.
    """
    forms = {place: _forms(built[place]) for place in PLACES}
    assert {place: set(found) for place, found in forms.items()} == {
        place: set(programmes[place].forms) for place in PLACES
    }
    every = sorted({name for found in forms.values() for name in found})
    asked = turned([(place, name) for place in PLACES if name in forms[place]] for name in every)
    assert {place for place, _ in asked} == set(PLACES)
    made: dict[Path, str] = {}
    for place, name in asked:
        result = convert(forms[place][name], validate=False)
        assert result.warnings == [], (place, name)
        path = tmp_path / f"{place}-{name}.xml"
        path.write_text(result.xform, encoding="utf-8")
        made[path] = place
    judged = java(Path(ODK_VALIDATE_PATH), *made)
    assert (judged.returncode, judged.stderr) == (0, "")
    assert judged.stdout.count("Xform is valid!") == len(made)
    node_package("@getodk/xforms-engine")
    for report in node("xforms.mjs", *made):
        wanted = {languages()[tag].xlsform for tag in programmes[made[Path(report["file"])]].languages}
        loaded = report["languages"]
        assert len(loaded) == len(wanted), report["file"]
        assert len(wanted) == 1 or set(loaded) == wanted, report["file"]
        for language, found in loaded.items():
            assert found["asked"] > 3, (report["file"], language)
            assert found["empty"] == [], (report["file"], language)


def _forms(programme: Path) -> dict[str, Path]:
    return {path.stem: path for path in sorted((programme / "build" / "forms" / "xlsform").glob("*.xlsx"))}
