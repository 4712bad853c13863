"""A file that is dropped onto the page: told by what it holds, put nowhere before somebody agrees, and then in its place."""

from __future__ import annotations

import json
import shutil
from base64 import b64encode
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kit_cli.actions.tables import TablesRequest
from kit_cli.actions.tables import run as tables
from kit_cli.files.yaml_source import read_yaml
from kit_cli.languages.speech import spoken
from kit_cli.languages.table import languages
from kit_cli.web.arriving.dropped import Recognised
from kit_cli.web.arriving.recognising import accept, recognise
from kit_cli.web.conversation import answer
from tests.files.test_unpacking import zipped
from tests.helpers.folders import files
from tests.helpers.pictures import JPEG, SVG, png
from tests.helpers.ticking import table, tick

TAGS = tuple(languages())


def said(**call: Any) -> dict[str, Any]:
    """Call as a page does, and return the last message."""
    heard: list[dict[str, Any]] = []
    answer(call, lambda message: heard.append(json.loads(json.dumps(message))))
    return heard[-1]


@pytest.fixture
def ours(built: dict[str, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A programme that is open, in the folder in which the kit works."""
    monkeypatch.chdir(tmp_path)
    shutil.copytree(built["portugal"], "ours")
    return Path("ours")


def found(content: bytes, folder: Path | None, name: str = "dropped.bin") -> Recognised:
    """Return what a file is, whatever it is called; looking changes nothing, and every language says it."""
    before = files(folder) if folder else {}
    it = recognise(name, content, folder)
    assert (files(folder) if folder else {}) == before
    for language in TAGS:
        assert spoken(it.told, language).rstrip().endswith((".", "!", ")")), spoken(it.told, language)
        spoken(it.also, language)
    return it


def repacked(content: bytes, changed: dict[str, tuple[bytes, bytes]]) -> bytes:
    """Return an Office file with something changed in it, as another program would save it."""
    stream = BytesIO()
    with ZipFile(BytesIO(content)) as old, ZipFile(stream, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            before, after = changed.get(name, (b"", b""))
            new.writestr(name, old.read(name).replace(before, after) if before else old.read(name))
    return stream.getvalue()


def test_a_packed_programme(ours: Path) -> None:
    """Whatever it is called; it is opened beside what is open."""
    packed = zipped({f"casa/{path}": each for path, each in files(ours).items() if not path.startswith("build/")})
    it = found(packed, ours)
    assert (it.kind, it.action, it.file) == ("programme", "open", "")
    assert found(packed, None).kind == "programme"


def test_a_table_that_is_given_back(ours: Path, tmp_path: Path) -> None:
    """It comes to lie in `data/`, under a name that is free, and what is filled in it is entered from there."""
    tables(TablesRequest(programme=ours), lambda _: None)
    filled = Path(shutil.copy(ours / "data" / "attestations.xlsx", tmp_path / "x.xlsx"))
    proof = ours / "data" / "minutes.txt"
    proof.write_text("signed", encoding="utf-8")
    tick(filled, {"TRA-1": (date(2027, 3, 1), "Ana Sousa, coordinator", "data/minutes.txt", "Rui Reis, board")})
    it = found(filled.read_bytes(), ours, "Attestations (2).XLSX")
    assert (it.kind, it.action) == ("attestations", "attest")
    assert it.values == {"table": it.file, "programme": "ours"}
    assert accept("attestations.xlsx", filled.read_bytes(), ours) == "ours/data/attestations-2.xlsx"
    assert found(filled.read_bytes(), None).action == ""


@pytest.mark.parametrize("headings", [("Standard", "Day on which it was so", "Proof")])
def test_a_table_that_lacks_a_column_is_told(ours: Path, tmp_path: Path, headings: tuple[str, ...]) -> None:
    """As the terminal tells it, before it is put anywhere."""
    it = found(table(tmp_path / "x.xlsx", headings=headings).read_bytes(), ours)
    assert (it.kind, it.action, it.file) == ("attestations", "", "")
    assert "is missing" in str(it.told)


def test_a_table_that_stays_with_people(ours: Path) -> None:
    """A score sheet is nobody's but theirs: it is kept."""
    tables(TablesRequest(programme=ours), lambda _: None)
    it = found((ours / "data" / "score-sheet-a.xlsx").read_bytes(), ours, "Folha de Ana.xlsx")
    assert (it.kind, it.action, it.file) == ("table", "accept", "ours/data/folha-de-ana.xlsx")


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("documents/pt-PT/code-of-conduct.docx", "documents/pt-PT/code-of-conduct.md"),
        ("forms/pt-PT/consent.docx", "forms/consent.yml"),
        ("forms/pt-PT/consent.html", "forms/consent.yml"),
        ("forms/pt-PT/consent.gs", "forms/consent.yml"),
        ("forms/xlsform/consent.xlsx", "forms/consent.yml"),
        ("tables/pt-PT/budget.xlsx", "budget.yml"),
        ("tables/pt-PT/framework.xlsx", "evaluation/framework.yml"),
        ("tables/pt-PT/timeline.xlsx", "timeline.yml"),
        ("timeline/pt-PT.html", "timeline.yml"),
        ("timeline/calendar-pt-PT.ics", "timeline.yml"),
        ("evaluation/pt-PT/framework.docx", "evaluation/framework.yml"),
        ("index.html", "programme.yml"),
    ],
)
def test_what_a_build_has_made(ours: Path, path: str, text: str) -> None:
    """It is changed where its text stands, which exists; it is put nowhere."""
    it = found((ours / "build" / path).read_bytes(), ours)
    assert (it.kind, it.action, it.values, it.file) == ("built", "text", {"file": f"ours/{text}"}, "")
    assert (ours / text).is_file()
    assert not it.also
    assert found((ours / "build" / path).read_bytes(), None).kind in {"unknown", "table"}


@pytest.mark.parametrize(
    ("path", "text", "inside"),
    [
        ("documents/pt-PT/code-of-conduct.docx", "documents/pt-PT/code-of-conduct.md", "word/document.xml"),
        ("forms/pt-PT/consent.docx", "forms/consent.yml", "word/document.xml"),
        ("tables/pt-PT/budget.xlsx", "budget.yml", "xl/sharedStrings.xml"),
    ],
)
def test_what_a_build_has_made_and_somebody_has_changed(ours: Path, path: str, text: str, inside: str) -> None:
    """Its title and its day stay when Word saves it: where to write what was changed is told."""
    changed = repacked((ours / "build" / path).read_bytes(), {inside: (b"a", b"e")})
    it = found(changed, ours)
    assert (it.kind, it.values) == ("built", {"file": f"ours/{text}"})
    assert text in str(it.also)


@pytest.mark.parametrize(
    "path",
    [
        "programme.yml",
        "timeline.yml",
        "processing.yml",
        "budget.yml",
        "risks.yml",
        "evaluation/framework.yml",
        "forms/consent.yml",
        "documents/pt-PT/code-of-conduct.md",
        "evaluation/pt-PT/evaluation-plan.md",
    ],
)
def test_a_text_of_the_programme(ours: Path, path: str) -> None:
    """By its shape; that it takes the place of one is told before, and that it is the same as well."""
    if not (ours / path).is_file():
        path = next(ours.glob("evaluation/pt-PT/*.md")).relative_to(ours).as_posix()
    name, content = path.rpartition("/")[2], (ours / path).read_bytes()
    same = found(content, ours, name)
    assert (same.kind, same.action, same.file) == ("text", "", "")
    other = content + b"\n# nossa\n"
    it = found(other, ours, name)
    assert (it.kind, it.action, it.file) == ("text", "write", f"ours/{path}")
    assert it.values == {"file": f"ours/{path}", "text": other.decode().replace("\r\n", "\n")}
    assert "takes the place of" in str(it.told)
    assert accept(name, other, ours) == f"ours/{path}"
    assert (ours / path).read_bytes() == other
    assert found(content, None, name).action == ""


def test_a_text_is_accepted_where_a_build_would_take_it(ours: Path) -> None:
    """Whether a page calls `accept` or `write`: else the same is told, and nothing has changed; a new one is added."""
    form, budget = (ours / "forms" / "consent.yml").read_bytes(), (ours / "budget.yml").read_bytes()
    wrong = budget.replace(b"contingency_percent:", b"contingency_percent: many  #", 1)
    for name, content in (("budget.yml", wrong), ("novo.yml", form.replace(b"milestone:", b"milestone: nowhere #", 1))):
        place = found(content, ours, name)
        assert place.values
        told = said(call="accept", name=name, content=b64encode(content).decode(), folder="ours")
        assert (told["kind"], told["problems"]) == ("problem", said(call="write", **place.values)["problems"])
    assert (ours / "budget.yml").read_bytes() == budget
    assert not (ours / "forms" / "novo.yml").exists()
    assert accept("novo.yml", form, ours) == "ours/forms/novo.yml"
    assert (ours / "forms" / "novo.yml").read_bytes() == form


def test_the_name_of_settings_does_not_matter_and_that_of_a_form_is_its_id(ours: Path) -> None:
    """`copy of budget.yaml` is the budget; a form is added under the name that it has."""
    budget = (ours / "budget.yml").read_bytes() + b"# ours\n"
    assert found(budget, ours, "copy of our money.yaml").file == "ours/budget.yml"
    form = (ours / "forms" / "consent.yml").read_bytes()
    added = found(form, ours, "Consentimento 2028.yml")
    assert added.file == "ours/forms/consentimento-2028.yml"
    assert "it is added" in str(added.told)


def test_answers_to_a_new_programme(ours: Path) -> None:
    """By hand, or kept by a programme that was made; the new programme is made from them."""
    for content in (b"place: sweden\ncity: Umea\n", (ours / ".mentorkit" / "answers.yml").read_bytes()):
        it = found(content, ours, "respostas.yml")
        assert (it.kind, it.action, it.file) == ("answers", "new", "answers-respostas.yml")
    written = said(call="accept", name="respostas.yml", content=b64encode(b"place: sweden\ncity: Umea\n").decode())
    assert written["result"] == {"file": "answers-respostas.yml"}
    values = {"answers": "answers-respostas.yml", "yes": True, "no_build": True}
    assert said(call="run", action="new", values=values)["kind"] == "result"


@pytest.mark.parametrize(
    ("content", "key", "file"),
    [
        (png(200, 80), "logo", "logo.png"),
        (JPEG.read_bytes(), "logo", "logo.jpg"),
        (SVG.encode(), "logo_svg", "logo.svg"),
    ],
)
def test_a_picture_may_be_the_logo(ours: Path, content: bytes, key: str, file: str) -> None:
    """Of whatever name; the settings are to name it, and no other picture is written over."""
    it = found(content, ours, "IMG_0001")
    values = {"file": "ours/programme.yml", "at": "hub", "values": {key: file}}
    assert (it.kind, it.action, it.values, it.file) == ("picture", "edit", values, f"ours/{file}")
    (ours / file).write_bytes(b"another")
    assert accept("x", content, ours) == f"ours/{file.replace('.', '-2.')}"
    assert (ours / file).read_bytes() == b"another"
    assert found(content, None).action == ""


@pytest.mark.parametrize("content", [b"GIF89a" + bytes(40), png(10, 10), b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff\xe0abc"])
def test_a_picture_that_cannot_be_one_says_why(ours: Path, content: bytes) -> None:
    """Too small, broken, or of another kind; with what to do."""
    it = found(content, ours)
    assert (it.kind, it.action, it.file) == ("picture", "", "")
    assert it.also


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("Ata.pdf", b"%PDF-1.7", "Ata.pdf is a PDF."),
        ("antigo.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "a file of an old Word or Excel"),
        ("lista.csv", b"nome;idade\nAna;30\n", "lista.csv is a text."),
        ("carta.docx", zipped({"[Content_Types].xml": b"", "word/document.xml": b""}), "a Word document"),
        ("folha.xlsx", zipped({"[Content_Types].xml": b"", "xl/workbook.xml": b""}), "an Excel workbook"),
        ("fotos.zip", zipped({"a.jpg": b""}), "a ZIP file without a programme"),
        ("som.mp3", b"ID3\x03", "a video or a sound"),
        ("kit.exe", b"MZ\x90", "a program"),
        ("x", bytes(20), "x is a file."),
        ("notas.yml", b"one: 1\n", "notas.yml is a text."),
    ],
)
def test_anything_else_is_told_as_far_as_one_can_see(ours: Path, name: str, content: bytes, words: str) -> None:
    """It may be kept as a proof, and nothing there is written over."""
    it = found(content, ours, name)
    assert (it.kind, it.action) == ("unknown", "accept")
    assert words in str(it.told)
    one = accept(name, content, ours)
    assert one == accept(name, content, ours) == it.file
    other = accept(name, content + b" ", ours)
    assert other != one
    assert Path(one).read_bytes() == content
    assert Path(one).parent == Path("ours/data")
    assert found(content, None, name).action == ""


def test_nothing_is_nothing(ours: Path) -> None:
    """An empty file is told, and kept nowhere."""
    assert str(found(b"", ours, "vazio.txt").told) == "vazio.txt is empty."
    told = said(call="accept", name="vazio.txt", content="", folder="ours", language="pt-PT")
    assert told["problems"][0]["what"] == "vazio.txt está vazio."


def test_a_link_in_the_programme_is_not_followed(ours: Path, tmp_path: Path) -> None:
    """Neither to be compared nor to be written over."""
    theirs = tmp_path / "theirs.yml"
    theirs.write_text("theirs", encoding="utf-8")
    budget = (ours / "budget.yml").read_bytes()
    (ours / "budget.yml").unlink()
    (ours / "budget.yml").symlink_to(theirs)
    told = said(call="accept", name="budget.yml", content=b64encode(budget).decode(), folder="ours")
    assert told["kind"] == "problem"
    assert theirs.read_text(encoding="utf-8") == "theirs"


@pytest.mark.parametrize(
    "name", ["../../x.pdf", "/etc/passwd", "C:\\x\\..\\y.pdf", "..", "con", "a\0b", "", "😀", "." * 300]
)
def test_a_name_is_never_a_way_out(ours: Path, name: str, tmp_path: Path) -> None:
    """Whatever a file is called, it lies in `data/` afterwards, or it is told."""
    before = {path for path in tmp_path.rglob("*") if ours.name not in path.parts}
    heard = said(call="accept", name=name, content=b64encode(b"%PDF-1").decode(), folder="ours")
    if heard["kind"] == "result":
        assert (tmp_path / heard["result"]["file"]).resolve().parent == (tmp_path / "ours" / "data").resolve()
    assert {path for path in tmp_path.rglob("*") if ours.name not in path.parts} == before


@settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    name=st.text(max_size=12),
    begins=st.sampled_from(
        [b"", b"PK\x03\x04", b"PK\x05\x06", b"\x89PNG", b"\xff\xd8\xff", b"<svg ", b"---\n", b"%PDF"]
    ),
    rest=st.binary(max_size=60) | st.text(max_size=60).map(str.encode),
)
def test_whatever_it_is_it_is_told(ours: Path, name: str, begins: bytes, rest: bytes) -> None:
    """In words, and nothing is raised."""
    for folder in ("ours", ""):
        heard = said(call="recognise", name=name, content=b64encode(begins + rest).decode(), folder=folder)
        assert heard["kind"] == "result", heard
        assert heard["result"]["told"]
    assert read_yaml(ours / "timeline.yml").data
