"""A page and the kit: whatever is called, the answer is one result or one problem, and nothing outside is touched."""

from __future__ import annotations

import json
import re
from base64 import b64decode
from importlib import import_module
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kit_cli.actions import ACTIONS
from kit_cli.web import calls, conversation
from kit_cli.web.conversation import _WHERE, answer

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=6,
)
CALLS = ("draw", *(each for names in _WHERE.values() for each in names))


def said(**call: Any) -> list[dict[str, Any]]:
    """Call, and return every message, each as JSON carries it."""
    heard: list[dict[str, Any]] = []
    answer(call, lambda message: heard.append(json.loads(json.dumps(message))))
    return heard


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder in which the kit works, as a page gives it one."""
    folder = tmp_path / "desk"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


def test_a_programme_is_made_told_listed_read_and_packed(desk: Path) -> None:
    """Steps on the way, then the outcome; the ZIP holds each file, byte for byte, under the folder's name."""
    values = {"set": ["place=portugal", "programme_slug=casa"], "yes": True, "no_build": True}
    *progress, result = said(id=7, call="run", action="new", values=values, language="pt-PT")
    assert {each["kind"] for each in progress} <= {"progress"}
    assert result == {"id": 7, "kind": "result", "result": result["result"]}
    assert result["result"]["outcome"]["folder"] == "casa"
    (listed,) = said(call="list", folder="casa")
    here = {path.relative_to(desk / "casa").as_posix(): path for path in (desk / "casa").rglob("*") if path.is_file()}
    assert {each["path"]: each["size"] for each in listed["result"]} == {
        name: path.stat().st_size for name, path in here.items()
    }
    (read,) = said(call="read", file="casa/programme.yml")
    assert b64decode(read["result"]) == here["programme.yml"].read_bytes()
    (packed,) = said(call="pack", folder="casa")
    with ZipFile(BytesIO(b64decode(packed["result"]))) as archive:
        assert {name: archive.read(name) for name in archive.namelist()} == {
            f"casa/{name}": path.read_bytes() for name, path in here.items()
        }
    said(call="forget", folder="casa")
    assert list(desk.iterdir()) == []


def test_what_is_wrong_is_told_in_the_language_of_the_page(desk: Path) -> None:
    """With what to write instead, and the code that a command line would end with."""
    values = {"set": ["place=portugal", "cohort_size=2"], "yes": True}
    (told,) = said(id=1, call="run", action="new", values=values, language="pt-PT")
    assert (told["kind"], told["code"]) == ("problem", 1)
    assert [each["remedy"] for each in told["problems"]] == ["O mais próximo: 4"]
    assert list(desk.iterdir()) == []


@pytest.mark.parametrize("name", ["..", "../other", "/etc", "a/../../other", ".", "", "link/away"])
def test_nothing_outside_the_desk_is_listed_read_packed_or_deleted(desk: Path, name: str) -> None:
    """Not by climbing, not by a whole path, not through a link; and not the desk itself."""
    away = desk.parent / "other" / "away"
    away.mkdir(parents=True)
    (away / "theirs.txt").write_text("theirs", encoding="utf-8")
    (desk / "link").symlink_to(away.parent)
    looked = (("list", "folder"), ("read", "file"), ("pack", "folder"), ("desk", "folder"), ("judge", "folder"))
    for call, key in (*looked, ("forget", "folder")):
        (told,) = said(call=call, **{key: name})
        assert (told["kind"], told["code"]) == ("problem", 2), call
    for call in ("recognise", "accept"):
        (told,) = said(call=call, name="x.pdf", content="JVBERg==", folder=name or "..")
        assert (told["kind"], told["code"]) == ("problem", 2), call
    assert [path.name for path in away.iterdir()] == ["theirs.txt"]
    assert (away / "theirs.txt").read_text(encoding="utf-8") == "theirs"


@pytest.mark.parametrize(
    "call",
    [
        {"call": "dance"},
        {"call": None},
        {},
        {"call": "run", "action": "dance", "values": {}},
        {"call": "run", "action": "new"},
        {"call": "run", "action": "new", "values": {"nonsense": 1}},
        {"call": "run", "action": "new", "values": {"yes": "perhaps"}},
        {"call": "run", "action": "new", "values": {"set": "place=portugal"}},
        {"call": "run", "action": "timeline", "values": {"on": "soon"}},
        {"call": "run", "action": "timeline", "values": {"format": "poem"}},
        {"call": "ask", "action": "new", "answers": ["place"]},
        {"call": "read", "file": "missing.txt"},
        {"call": "read", "file": 5},
        {"call": "desk", "folder": "missing"},
        {"call": "desk", "folder": "missing", "on": "soon"},
        {"call": "judge", "folder": "missing", "on": 5},
        {"call": "open"},
        {"call": "open", "zip": "no base64"},
        {"call": "open", "files": [{"path": "programme.yml"}]},
        {"call": "recognise", "name": "x"},
        {"call": "accept", "name": 5, "content": ""},
    ],
    ids=str,
)
@pytest.mark.usefixtures("desk")
def test_a_call_that_makes_no_sense_is_a_problem_in_words(call: dict[str, Any]) -> None:
    """One message, with something to read, and nothing is raised."""
    (told,) = said(id=3, **call)
    assert (told["id"], told["kind"]) == (3, "problem")
    assert all(each["what"] for each in told["problems"])


@settings(deadline=None, max_examples=60)
@given(call=st.sampled_from(CALLS), values=st.dictionaries(st.text(max_size=8), JSON, max_size=3), other=JSON)
def test_hostile_calls_are_answered(call: str, values: dict[str, Any], other: Any) -> None:
    """Whatever is put where a text, a list or a mapping belongs."""
    for action in ("attest", "standards"):
        heard = said(id=1, call=call, action=action, values=values, answers=other, folder=other, file=other)
        assert [each["kind"] for each in heard][-1] in {"result", "problem"}


@pytest.mark.usefixtures("desk")
def test_every_action_is_there_to_be_run() -> None:
    """From the one list that the command line shares: each reads its parameters, and answers."""
    for name in ACTIONS:
        heard = said(call="run", action=name, values={"nonsense": 1})
        assert heard[-1]["code"] == 2, name


@pytest.mark.parametrize("module", _WHERE)
def test_each_module_answers_what_the_list_says_of_it(module: str) -> None:
    """No call is listed that nothing answers, none is answered that is not listed, and none by two."""
    assert tuple(import_module(f"kit_cli.web.calls.{module}").CALLS) == _WHERE[module]


def test_every_call_is_listed_once_and_explained() -> None:
    """In the table at the beginning of the module, which is what a page is written by."""
    assert len(CALLS) == len(set(CALLS))
    assert sorted(re.findall(r"(?m)^\| `(\w+)` \|", str(conversation.__doc__))) == sorted(CALLS)
    modules = {path.stem for path in Path(calls.__file__).parent.glob("*.py")} - {"__init__", "given", "values"}
    assert modules == set(_WHERE)
