"""A place is data: a Nordic neighbour, added by two files in a copy of the template."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from kit_cli.files.shipped import template_folder

COUNTRY = """\
code: "FI"
facts:
  languages: {value: [fi, sv], source: test, verified: false}
  currency: {value: EUR, source: test, verified: false}
  vat: {value: alv, source: test, verified: false}
  data_protection_law: {value: {native: Tietosuojalaki 1050/2018, sv: Dataskyddslagen 1050/2018}, source: test, verified: false}
  data_protection_authority: {value: {native: Tietosuojavaltuutettu, sv: Dataombudsmannen}, source: test, verified: false}
  data_protection_website: {value: "https://tietosuoja.fi", source: test, verified: false}
  association: {value: {native: rekisteröity yhdistys, sv: registrerad förening}, source: test, verified: false}
  association_number: {value: {native: Y-tunnus, sv: FO-nummer}, source: test, verified: false}
  answer_time: {value: {en: one month}, source: test, verified: false}
  transfer_out: {value: {en: Free within the EU and the EEA}, source: test, verified: false}
  emergency_numbers: {value: "112", source: test, verified: false}
  support_line: {value: Nollalinja 080 005 005, source: test, verified: false}
  distress_line: {value: Kristelefonen 09 2525 0111, source: test, verified: false}
  equality_body: {value: {native: Yhdenvertaisuusvaltuutettu, sv: Diskrimineringsombudsmannen}, source: test, verified: false}
  volunteers: {value: {en: No law on volunteering}, source: test, verified: false}
  controller_registration: {value: {en: Nothing to register}, source: test, verified: false}
holidays: {categories: [public], source: test, verified: false}
"""


def test_a_place_added_by_data_files_alone_generates_and_builds(tmp_path: Path) -> None:
    """No Python is written; the kit is told where the template is, and speaks Finland's Swedish."""
    template = tmp_path / "template"
    shutil.copytree(template_folder(), template)
    sweden = (template / "places" / "sweden.yml").read_text(encoding="utf-8")
    finland = sweden.replace("id: sweden", "id: finland").replace('["SE"]', '["FI"]').replace('"SE"', '"FI"')
    finland = finland.replace("currency: SEK", "currency: EUR").replace("Europe/Stockholm", "Europe/Helsinki")
    (template / "places" / "finland.yml").write_text(finland, encoding="utf-8")
    (template / "countries" / "fi.yml").write_text(COUNTRY, encoding="utf-8")
    environment = {**os.environ, "MENTORKIT_TEMPLATE": str(template)}

    def mentorkit(*arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "kit_cli", *arguments],
            env=environment,
            cwd=tmp_path,
            capture_output=True,
            text=True,
            check=False,
        )

    listed = mentorkit("places")
    assert (listed.returncode, listed.stderr) == (0, "")
    assert "finland" in listed.stdout
    shown = mentorkit("places", "show", "finland")
    assert "Legal form of an association: rekisteröity yhdistys" in shown.stdout
    made = mentorkit("new", "made", "--place", "finland", "--yes", "--set", "city=Helsingfors")
    assert made.returncode == 0, made.stderr
    assert (tmp_path / "made" / "build" / "index.html").is_file()
    notice = (tmp_path / "made" / "documents" / "sv" / "privacy-notice.md").read_text(encoding="utf-8")
    assert "Dataombudsmannen" in notice
    dates = mentorkit("timeline", "made", "--format", "json").stdout
    assert '"kick-off"' in dates
