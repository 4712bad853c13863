"""Actions need no click, print nothing, and touch no file but those they name: a page in a browser runs the same."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from fnmatch import fnmatch
from pathlib import Path
from posixpath import normpath

import pytest

from kit_cli.actions import ACTIONS
from kit_cli.method.evidence.kinds import asks_for_attestation
from kit_cli.method.read import method
from tests.conftest import PLACES
from tests.helpers.drawing import spread
from tests.helpers.headings import lose_a_heading
from tests.helpers.past import let_it_have_been

_SCRIPT = """
import json, os, sys
from pathlib import Path

class Blocked:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] == "click":
            raise ImportError("an action asked for click")

sys.meta_path.insert(0, Blocked())
sys.stdin = None

from kit_cli.actions import ACTIONS
from kit_cli.files.shipped import data_folder, template_folder

name, given, here = json.loads(sys.argv[1]), json.loads(sys.argv[2]), Path.cwd()
declared = ACTIONS[name].declared
kinds = {each.name: each for each in declared.parameters}
for each, value in given.items():
    if kinds[each].kind in ("folder", "file"):
        given[each] = tuple(map(Path, value)) if kinds[each].several else Path(value)

roots = {"template": template_folder(), "method": data_folder("methodology"), "here": here}
opened = {"read": set(), "written": set()}

def listen(event, arguments):
    if event == "open" and isinstance(arguments[0], (str, bytes)) and arguments[1]:  # a file, and no folder
        path, how = arguments[0], "written" if set("wax+") & set(arguments[1]) else "read"
    elif event == "os.rename":
        path, how = arguments[1], "written"
    else:
        return
    path = Path(os.fsdecode(path)).absolute()
    for root, folder in roots.items():
        if path.is_relative_to(folder):
            opened[how].add(f"{root}/{path.relative_to(folder).as_posix()}")

sys.addaudithook(listen)
prepared = declared.prepare(declared.request(**given))
assert declared.prepare(prepared.request).request == prepared.request
outcome = declared.run(prepared.request, lambda event: None)
if hasattr(outcome, "__iter__"):
    outcome = list(outcome)
assert outcome is not None
said = json.dumps({how: sorted(paths) for how, paths in opened.items()})
Path(os.environ["FOUND"]).write_text(said)
"""


def _given(name: str) -> dict[str, object]:
    """Return what an action is given here; one that is not named needs nothing."""
    attestable, adaptable = (
        next(each.id for each in method().standards if any(asks_for_attestation(each.front.evidence))),
        next(each.id for each in method().standards if each.front.nature == "adaptable"),
    )
    known: dict[str, dict[str, object]] = {
        "new": {"target": "fresh", "place": PLACES[0]},
        "build": {"programme": "it"},
        "tables": {"programme": "it"},
        "check": {"programmes": ["it"], "to": "report.html"},
        "mend": {"programmes": ["it"], "write": True},
        "attest": {
            "programme": "it",
            "standards": [attestable],
            "by": "Ana",
            "confirmed_by": "Rui",
            "proof": "https://hub.pt/a",
        },
        "confirm": {"programme": "it", "files": ["it/documents"], "by": "Ana"},
        "adapt": {
            "programme": "it",
            "standard": adaptable,
            "change": "Less",
            "reason": "Snow",
            "approved_by": "Board",
        },
        "timeline": {"programme": "it"},
        "methodology": {"to": "method.html"},
        "places show": {"place": PLACES[0]},
    }
    return known.get(name, {})


@pytest.fixture
def programme(built: dict[str, Path], tmp_path: Path) -> Path:
    """A folder that holds a programme called `it`, in which a heading has lost its id; no other action has been there."""
    folder = tmp_path / "apart"
    folder.mkdir()
    shutil.copytree(built[PLACES[0]], folder / "it")
    lose_a_heading(folder / "it")
    let_it_have_been(folder / "it")
    return folder


@pytest.mark.parametrize("name", spread(ACTIONS, 6))
def test_it_runs_alone(name: str, programme: Path, tmp_path: Path) -> None:
    """Without click, without an input, without a word; it reads and writes what it says that it does."""
    given, found = _given(name), tmp_path / "found.json"
    said = subprocess.run(
        [sys.executable, "-c", _SCRIPT, json.dumps(name), json.dumps(given)],
        cwd=programme,
        env={"PYTHONPATH": ":".join(sys.path), "FOUND": str(found), "HOME": str(tmp_path / "home")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (said.stdout, said.stderr, said.returncode) == ("", "", 0)
    opened = json.loads(found.read_text())
    declared = ACTIONS[name].declared

    assert _undeclared(opened["read"], (*declared.reads, *declared.writes), given) == []
    assert _undeclared(opened["written"], declared.writes, given) == []
    assert bool(opened["written"]) == bool(declared.writes)


def _undeclared(paths: list[str], declared: tuple[str, ...], given: dict[str, object]) -> list[str]:
    """Return the files that lie in nothing that is declared; what is made aside and put in its place is not counted."""
    allowed: list[str] = []
    for each in declared:
        first, _, rest = each.partition("/")
        values = given.get(first, first)
        allowed += [normpath(f"{start}/{rest}") for start in (values if isinstance(values, list) else [values])]
    ours = [path.removeprefix("here/") for path in paths if "/.mentorkit-tmp-" not in path]
    return [path for path in ours if not any(fnmatch(path, each) or path.startswith(f"{each}/") for each in allowed)]
