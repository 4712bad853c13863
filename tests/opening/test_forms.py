"""Every XLSForm, in pyxform with ODK Validate and in ODK's web engine, in each language."""

from __future__ import annotations

from pathlib import Path

import pytest
from pyxform.validators.odk_validate import ODK_VALIDATE_PATH
from pyxform.xls2xform import convert

from kit_cli.languages.table import languages
from kit_cli.programme.programme import Programme
from tests.conftest import PLACES
from tests.helpers.drawing import turned
from tests.helpers.judging import java, node, node_package


@pytest.mark.parametrize("place", PLACES)
def test_every_form_converts_validates_and_loads(
    place: str, built: dict[str, Path], programmes: dict[str, Programme], tmp_path: Path
) -> None:
    """Converted without a warning; ODK Validate accepts it; the engine has a label of each question in each language.

    Each form in one place; in the full run each in each.
    """
    forms = sorted((built[place] / "build" / "forms" / "xlsform").glob("*.xlsx"))
    assert {form.stem for form in forms} == set(programmes[place].forms)
    every = sorted({name for each in programmes.values() for name in each.forms})
    asked = turned([(where, name) for where in PLACES if name in programmes[where].forms] for name in every)
    forms = [form for form in forms if (place, form.stem) in asked]
    assert forms
    made = []
    for form in forms:
        result = convert(form, validate=False)
        assert result.warnings == [], form.name
        made.append(tmp_path / f"{form.stem}.xml")
        made[-1].write_text(result.xform, encoding="utf-8")
    # One start of ODK Validate for all of them, where pyxform would start it for each.
    judged = java(Path(ODK_VALIDATE_PATH), *made)
    assert (judged.returncode, judged.stderr) == (0, "")
    assert judged.stdout.count("Xform is valid!") == len(made)
    node_package("@getodk/xforms-engine")
    wanted = {languages()[tag].xlsform for tag in programmes[place].languages}
    for report in node("xforms.mjs", *made):
        loaded = report["languages"]
        assert len(loaded) == len(wanted), report["file"]
        assert len(wanted) == 1 or set(loaded) == wanted, report["file"]
        for language, found in loaded.items():
            assert found["asked"] > 3, (report["file"], language)
            assert found["empty"] == [], (report["file"], language)
