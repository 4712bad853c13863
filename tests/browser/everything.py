"""Everything that may open another file of a package, done once; the same module runs here and in a tab's Python.

Each thing done is named, and told by a fingerprint of what came of it, so that both can be compared. What is asked of
the actions, a page's worker is asked too (tests/opening/test_actions_offline.py).
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from hashlib import sha256
from importlib.resources import files
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile, is_zipfile
from zoneinfo import ZoneInfo

from kit_cli.actions import ACTIONS
from kit_cli.files.shipped import data_folder, place_ids, template_folder
from kit_cli.method.read import method
from kit_cli.model.timeline import CountryCalendar
from kit_cli.places.read import load_place
from kit_cli.schedule.named_days import named_days
from kit_cli.schedule.public_holidays import options
from kit_cli.web.conversation import answer
from kit_cli.web.drawing.drawing import VIEWS

YEAR = 2023
DAY = f"{YEAR}-11-02"
OVER = f"{YEAR + 2}-11-02"
"""A day on which all of a programme has been, as what is attested has to be."""


def everything(*, full: bool) -> dict[str, str]:
    """Return a fingerprint of each thing that was done in the folder in which this runs; all of it, or some of each."""
    found: dict[str, str] = {}
    done: set[str] = set()

    def run(action: str, **values: Any) -> None:
        done.add(action)
        found[f"{action} {json.dumps(values)}"] = _fingerprint(_said(call="run", action=action, values=values))

    first = ""
    for place, language in _programmes(full):
        name = f"{place}-{language}".lower()
        first = first or name
        run(**made(name, place, language), no_build=not (full or name == first))
        found[f"files of {name}"] = _fingerprint(_files(Path(name)))
    standards = [each.id for each in method().standards]
    for values in examples(first, standards if full else standards[:2], partial(_table_of, first)):
        run(**values)
    for text in _otherwise(Path(first, "programme.yml").read_text(encoding="utf-8")):
        Path(first, "programme.yml").write_text(text, encoding="utf-8")
        run("build", programme=first)
    for place in place_ids(template_folder()):
        run("places show", place=place)
        found[f"questions of {place}"] = _fingerprint(_said(call="ask", action="new", answers={"place": place}))
        found[f"preview of {place}"] = _fingerprint(_said(call="preview", answers={"place": place}))
    for call in _desk_of("again"):
        found[f"call {json.dumps(call)}"] = _fingerprint(_said(**call))
    found[f"files of {first} in the end"] = _fingerprint(_files(Path(first)))
    found |= dict(_facts(full))
    found["actions that were left"] = str(sorted(set(ACTIONS) - done))
    return found


def _programmes(full: bool) -> Iterator[tuple[str, str]]:
    """Yield places with languages that they offer: all, or each language once."""
    seen: set[str] = set()
    for place in place_ids(template_folder()):
        for language in load_place(template_folder(), place).file.languages.offered:
            if full or language not in seen:
                seen.add(language)
                yield place, language


def made(name: str, place: str, language: str) -> dict[str, Any]:
    """Return how a programme is made."""
    given = [f"place={place}", f"languages={language}", f"starts_on={YEAR}-10-10", "hub_name=Kuća & Casa"]
    return {"action": "new", "target": name, "set": given, "yes": True}


def examples(name: str, standards: Iterable[str], table: Callable[[], str]) -> Iterator[dict[str, Any]]:
    """Yield what may be asked of a programme, each action in every shape, to be done one after another.

    ``table`` returns where the table lies in which one attests; it is asked once the tables have been made.
    """
    yield {"action": "tables", "programme": name}
    yield {"action": "attest", "table": table(), "programme": name}
    yield {"action": "build", "programme": name}
    for shape in ("text", "html", "json", "sarif", "junit", "markdown"):
        yield {"action": "check", "programmes": [name], "on": DAY, "format": shape, "to": f"{name}/data/{shape}"}
    yield {"action": "check", "programmes": [name], "on": DAY, "for_": "patron", "to": f"{name}/data/patron.html"}
    yield {"action": "check", "programmes": [name], "on": DAY}
    yield {"action": "mend", "programmes": [name], "write": True}
    seen = {"by": "Nome Apelido, coordenadora", "on": OVER, "review": f"{YEAR + 8}-06-01"}
    proof, approval = "data/text", "Creative Mentorship, partner lead"
    for each in standards:
        yield {"action": "attest", "standards": [each], "programme": name, "proof": proof, **seen}
        why = {"change": "A change", "reason": "A reason", "approved_by": approval}
        yield {"action": "adapt", "standard": each, "programme": name, **why, "on": OVER}
        yield {"action": "standards", "standard": each}
    yield {
        "action": "confirm",
        "files": [f"{name}/programme.yml"],
        "programme": name,
        "by": "Nome Apelido, coordenadora",
    }
    for shape in ("text", "json", "csv"):
        yield {"action": "timeline", "programme": name, "format": shape, "on": DAY}
    for shape in ("text", "json"):
        yield {"action": "standards", "format": shape}
    yield {"action": "methodology", "to": f"{name}/data/method.html"}
    yield {"action": "places"}
    yield {"action": "new", "target": "again", "like": name, "set": [f"starts_on={YEAR + 1}-10-10"], "yes": True}


def _table_of(name: str) -> str:
    (table,) = Path(name).rglob("attestations*.xlsx")
    return table.as_posix()


def _otherwise(settings: str) -> Iterator[str]:
    """Yield settings with colours of the hub's own, and some that say nothing."""
    yield settings.replace("  # colours:", "  colours:")
    yield "programme: none\n"


def _desk_of(again: str) -> Iterator[dict[str, Any]]:
    """Yield what the desk of a programme shows and changes."""
    for call in ("desk", "judge", "face", "list"):
        yield {"call": call, "folder": again, **({"on": DAY} if call in ("desk", "judge") else {})}
    yield {"call": "actions"}
    for whom in ("team", "patron"):
        yield {"call": "report", "folder": again, "whom": whom}
    for file in sorted(Path(again).glob("*.yml")) + sorted(Path(again, "forms").glob("*.yml")):
        yield {"call": "outline", "file": file.as_posix()}
    form = min(Path(again, "forms").glob("[a-z]*.yml")).as_posix()
    yield {"call": "fields", "file": form, "at": ""}
    document = min(Path(again, "documents").rglob("*.md"))
    for call in ("text", "shown"):
        yield {"call": call, "file": document.as_posix()}
    yield {"call": "write", "file": document.as_posix(), "text": document.read_text(encoding="utf-8") + "\nMore.\n"}
    for view in VIEWS:
        given = {"at": "", "id": "SEL-2", "name": "attest"}
        yield {
            "call": "draw",
            "view": view,
            "folder": again,
            "given": {**given, "file": document.as_posix()} if view == "document" else given,
        }


def _facts(full: bool) -> Iterator[tuple[str, str]]:
    """Yield what the packages know of each country, region and time zone; a programme may name any."""
    from holidays.registry import COUNTRIES

    codes = sorted(names[1] for names in COUNTRIES.values())
    for code in codes if full else codes[::25]:
        known = options(code)
        yield f"country {code}", repr(known)
        for region in (None, *known.subdivisions):
            calendar = CountryCalendar(code=code, categories=list(known.categories), subdivision=region)
            yield f"days {code} {region}", _fingerprint([repr(each) for each in named_days(calendar, YEAR)])
    zones = files("tzdata").joinpath("zones").read_text(encoding="utf-8").split()
    for zone in zones if full else zones[::50]:
        yield f"zone {zone}", ZoneInfo(zone).key


def _said(**call: Any) -> list[dict[str, Any]]:
    heard: list[dict[str, Any]] = []
    answer({"language": "pt-PT", **call}, heard.append)
    return heard


def _files(folder: Path) -> dict[str, Any]:
    found = {path.relative_to(folder).as_posix(): path for path in sorted(folder.rglob("*")) if path.is_file()}
    return {name: _content(path.read_bytes()) for name, path in found.items() if name != ".mentorkit/made.json"}


def _content(content: bytes) -> Any:
    """Return a file's bytes, of a packed one its parts: how small zlib packs them hangs on its version."""
    if not is_zipfile(BytesIO(content)):
        return sha256(content).hexdigest()
    with ZipFile(BytesIO(content)) as archive:
        return [(each.filename, sha256(archive.read(each)).hexdigest()) for each in archive.infolist()]


def _fingerprint(found: Any) -> str:
    said = json.dumps(found, sort_keys=True, ensure_ascii=False).replace(str(data_folder("methodology")), "METHOD")
    return sha256(re.sub(" at 0x[0-9a-f]+", "", said).encode()).hexdigest()
