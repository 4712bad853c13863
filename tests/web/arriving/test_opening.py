"""A programme that is handed over becomes a folder of its own, or it is told why not, and then nothing is there."""

from __future__ import annotations

import json
import shutil
from base64 import b64encode
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kit_cli.errors import KitError
from kit_cli.programme.read import read_programme
from kit_cli.web.arriving.opening import open_files, open_zip
from kit_cli.web.conversation import answer
from tests.conftest import PLACES
from tests.files.test_unpacking import zipped
from tests.helpers.folders import files

SETTINGS = b"programme:\n  slug: casa-aberta\n"


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder in which the kit works."""
    folder = tmp_path / "desk"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


def said(**call: Any) -> dict[str, Any]:
    """Call as a page does, and return the last message."""
    heard: list[dict[str, Any]] = []
    answer(call, lambda message: heard.append(json.loads(json.dumps(message))))
    return heard[-1]


def base64(content: bytes) -> str:
    """Return bytes as a call carries them."""
    return b64encode(content).decode()


def refused(found: dict[str, bytes] | bytes, desk: Path) -> str:
    """Return in which words something is refused; nothing is there afterwards."""
    with pytest.raises(KitError) as error:
        open_zip(found if isinstance(found, bytes) else zipped(found), "")
    assert list(desk.iterdir()) == []
    (problem,) = error.value.problems
    assert problem.remedy
    return str(problem.what)


@pytest.mark.parametrize("place", PLACES)
def test_what_a_page_packs_it_opens(built: dict[str, Path], desk: Path, place: str) -> None:
    """The same files, byte for byte, its build among them; a second one beside it has a name of its own."""
    shutil.copytree(built[place], desk / "ours")
    packed = said(call="pack", folder="ours")["result"]
    opened = said(call="open", zip=packed, language="pt-PT")["result"]
    assert opened == {"folder": "ours-2", "told": "Já há uma pasta ours; por isso, esta chama-se ours-2."}
    assert files(desk / "ours-2") == files(desk / "ours")
    assert read_programme(desk / "ours-2").problems == ()
    assert said(call="open", zip=packed, folder="Mentoria em São João")["result"] == {
        "folder": "mentoria-em-sao-joao",
        "told": "",
    }
    given_ = [{"path": f"a/{path}", "content": base64(each)} for path, each in files(desk / "ours").items()]
    assert said(call="open", files=given_, folder="")["result"]["folder"] == "a"
    assert files(desk / "a") == files(desk / "ours")


@pytest.mark.parametrize(
    ("found", "name"),
    [
        ({"programme.yml": SETTINGS}, "casa-aberta"),
        ({"programme.yml": b"\xff\x00"}, "programme"),
        ({"Our Year/programme.yml": SETTINGS}, "our-year"),
        ({"a/b/mentoria/programme.yml": SETTINGS, "a/notes.txt": b"x"}, "mentoria"),
        ({"p/programme.yml": SETTINGS, "p/data/programme.yml": b"", "p/kept/2027/programme.yml": b""}, "p"),
        ({"p/programme.yml": SETTINGS, "p/inner/programme.yml": SETTINGS}, "p"),
        ({"../".replace("..", "p") + "programme.yml": SETTINGS, "__MACOSX/p/._programme.yml": b"\0\5\26\7"}, "p"),
    ],
    ids=lambda each: each if isinstance(each, str) else "",
)
def test_where_the_programme_lies_in_it(desk: Path, found: dict[str, bytes], name: str) -> None:
    """At the top, in a folder, below several; what lies beside it stays behind."""
    assert open_zip(zipped(found), "").folder == name
    assert [path.name for path in desk.iterdir()] == [name]
    assert "notes.txt" not in files(desk / name)
    assert (desk / name / "programme.yml").is_file()


@pytest.mark.parametrize(
    ("found", "words"),
    [
        (b"", "this is no ZIP file"),
        (b"%PDF-1.7", "this is no ZIP file but a PDF"),
        (b"Rar!\x1a\x07", "this is no ZIP file but an archive of the kind RAR"),
        (b"7z\xbc\xaf\x27\x1c00", "this is no ZIP file but an archive of the kind 7z"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "this is no ZIP file but a file of an old Word or Excel, or one with a password"),
        ({"[Content_Types].xml": b"", "word/document.xml": b""}, "this is no programme but a Word document"),
        ({"[Content_Types].xml": b"", "xl/workbook.xml": b""}, "this is no programme but an Excel workbook"),
        ({}, "nothing is in it"),
        ({"__MACOSX/x": b"", ".DS_Store": b""}, "nothing is in it"),
        ({"p/index.html": b"", "p/forms/en/consent.html": b""}, "this is only what a build has made"),
        ({"build/documents/en/a.docx": b""}, "this is only what a build has made"),
        ({"one/programme.yml": b"", "two/programme.yml": b""}, "several programmes lie in it: one and two"),
        ({"p/programme.yaml": SETTINGS}, "the file p/programme.yaml ought to be called programme.yml"),
        ({"p/Programme.YML": SETTINGS}, "the file p/Programme.YML ought to be called programme.yml"),
        ({"p/programme.yml.txt": SETTINGS}, "the file p/programme.yml.txt ought to be called programme.yml"),
        ({"our programme.zip": b"PK"}, "another ZIP file lies in it: our programme.zip"),
        ({"report.pdf": b"%PDF-1.4"}, "no programme lies in it, but a PDF"),
        ({"a.txt": b"x", "b.txt": b"y"}, "no programme lies in it: there is no file programme.yml"),
        ({"p/programme.yml": b"", "p/../../x": b""}, "p/../../x: it leads out of the folder"),
    ],
    ids=lambda each: each[:40] if isinstance(each, str) else "",
)
def test_what_is_no_programme_is_told_by_what_it_is(desk: Path, found: dict[str, bytes] | bytes, words: str) -> None:
    """With what to do instead; nothing is left of it."""
    assert refused(found, desk).startswith(words)


@pytest.mark.usefixtures("desk")
def test_a_disk_that_fails_leaves_nothing(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither half a programme nor the workshop in which it was put together."""
    whole = Path.write_bytes

    def full(path: Path, content: bytes) -> int:
        if path.name == "second":
            raise OSError(28, "No space left on device")
        return whole(path, content)

    monkeypatch.setattr(Path, "write_bytes", full)
    told = said(call="open", zip=base64(zipped({"p/programme.yml": SETTINGS, "p/second": b"x"})), language="sv")
    assert told["kind"] == "problem"
    assert "disk" in told["problems"][0]["what"]
    assert list(desk.iterdir()) == []


def test_the_name_of_a_folder_is_never_a_way_out(desk: Path) -> None:
    """Whatever a page wishes."""
    for wished in ("..", "../../x", "/etc", "con", "a/b", "C:\\x", "\0", "🎭", "." * 300):
        folder = open_zip(zipped({"programme.yml": SETTINGS}), wished).folder
        assert (desk / folder).parent == desk
        assert "/" not in folder


JSON = st.none() | st.booleans() | st.integers() | st.text(max_size=12) | st.lists(st.text(max_size=4), max_size=3)


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    wished=JSON, packed=JSON, given_=st.lists(st.dictionaries(st.sampled_from(["path", "content"]), JSON), max_size=3)
)
def test_hostile_calls_are_answered(desk: Path, wished: Any, packed: Any, given_: list[Any]) -> None:
    """Whatever stands where a name, a ZIP or files belong."""
    heard = said(call="open", folder=wished, zip=packed, files=given_)
    assert heard["kind"] == "problem"
    assert all(each["what"] for each in heard["problems"])
    assert list(desk.iterdir()) == []


def test_files_one_by_one(desk: Path) -> None:
    """As a browser hands a dropped folder over."""
    assert open_files({"casa/programme.yml": SETTINGS, "casa/forms/a.yml": b"x"}, "").folder == "casa"
    assert sorted(files(desk / "casa")) == ["forms/a.yml", "programme.yml"]
