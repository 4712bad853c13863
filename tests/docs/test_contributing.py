"""What contributors look for is there, is what other programs expect, and tells what is so."""

from __future__ import annotations

import os
import re
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from pre_commit.clientlib import load_config

from kit_cli import __version__
from kit_cli.files.yaml_source import read_yaml
from tests.helpers.judging import program, run
from tools.record import versions

ROOT = Path(__file__).resolve().parents[2]
PAGES = ["README.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md", "tests/recorded/README.md"]
LINTS = ["ruff check", "ruff format", "mypy"]
"""What is asked of every commit before the tests: by pre-commit, by CI, by CONTRIBUTING.md."""


def _read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def test_hooks_for_contributors_ask_what_ci_asks() -> None:
    """pre-commit itself reads them; each runs the environment's own program, and none comes from elsewhere."""
    (repo,) = load_config(str(ROOT / ".pre-commit-config.yaml"))["repos"]
    assert repo["repo"] == "local"
    assert [hook["name"] for hook in repo["hooks"]] == LINTS
    for hook in repo["hooks"]:
        assert hook["entry"].startswith(f"python -m {hook['name']}")
    before = next(line for line in _read("CONTRIBUTING.md").splitlines() if line.startswith("Before a commit:"))
    assert [lint for lint in LINTS if lint not in before] == []


@pytest.fixture
def machine(tmp_path: Path) -> Path:
    """A folder with CI's script and the README, and a machine on which each program only says that it was called."""
    languages = sorted(path.relative_to(ROOT).as_posix() for path in ROOT.glob("tests/opening/languages/*.yml"))
    for name in (".ci/run", ".ci/full", "README.md", *languages):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(_read(name), encoding="utf-8")
        (tmp_path / name).chmod((ROOT / name).stat().st_mode)
    said = '#!/bin/sh\nset > "$CALLS.set"\necho "$(basename "$0") $*" >> "$CALLS"\n[ "$(basename "$0") $1" != "$BROKEN" ]\n'
    programs = {f"bin/{name}": said for name in ("python3", "npm", "java", "apt-get")}
    programs |= {f".venv/bin/{name}": said for name in ("pip", "python", "ruff", "mypy")}
    programs["bin/dpkg-query"] = "#!/bin/sh\necho install ok installed\n"
    for name, text in programs.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
        (tmp_path / name).chmod(0o755)
    return tmp_path


def _calls(machine: Path, broken: str = "", script: str = "run") -> tuple[int, list[str]]:
    calls = machine / "calls"
    path = os.pathsep.join((str(machine / "bin"), os.environ["PATH"]))
    ours = {name: value for name, value in os.environ.items() if not name.startswith("MENTORKIT_")}
    environment = {**ours, "PATH": path, "CALLS": str(calls), "BROKEN": broken}
    done = run(program("bash"), machine / ".ci" / script, env=environment)
    return done.returncode, calls.read_text(encoding="utf-8").splitlines()


_AT_ONCE = ("npm --prefix", "python3 -m venv", "pip install", "python -m browser")
"""Steps that fetch something, of which none waits for another one's network."""
_COMPILED = "python -m compileall"
"""Saves time, while something is packed; nothing hangs on it."""


def test_ci_judges_style_and_types_before_the_tests(machine: Path) -> None:
    """The README's command is run word for word; between its last two steps stands what is quick to judge."""
    block = _read("README.md").partition("## Test\n")[2].partition("## ")[0]
    (command,) = [line.strip() for line in block.splitlines() if line.startswith("    ")]
    steps = [step.removeprefix(".venv/bin/").replace("'", "") for step in command.split(" && ")]
    assert steps[-1] == "python -m pytest"
    code, calls = _calls(machine)
    assert code == 0
    fetched = [each for each in calls if each.startswith(_AT_ONCE)]
    assert [each for each in fetched if not each.startswith(("npm", "python -m"))] == steps[:-1]
    assert len(fetched) == len(_AT_ONCE)
    assert [each for each in calls if each not in fetched and not each.startswith(_COMPILED)] == [
        "ruff check .",
        "ruff format --check .",
        "mypy ",
        steps[-1],
    ]


@pytest.mark.parametrize("broken", ["npm --prefix", "pip install", "ruff check", "ruff format", "mypy ", "python -m"])
def test_ci_fails_when_a_step_does(broken: str, machine: Path) -> None:
    """And nothing follows the step that failed, but what is fetched beside it, or judged and begun while something is packed."""
    code, calls = _calls(machine, broken)
    assert code != 0
    steps = [each for each in calls if not each.startswith(_COMPILED)]  # of which nobody waits for the end
    failed = next(number for number, each in enumerate(steps) if each.startswith(broken))
    beside = (*_AT_ONCE, *((*LINTS, "python -m pytest") if steps[failed] == "python -m browser" else ()))
    assert [each for each in steps[failed + 1 :] if not each.startswith(beside)] == []


def test_the_full_run_asks_the_same_and_more_of_the_tests(machine: Path) -> None:
    """Of what an ordinary run tries a part of, all; and more of what is drawn at random."""
    code, calls = _calls(machine, script="full")
    assert (code, calls[-1]) == (0, "python -m pytest")
    said = (machine / "calls.set").read_text(encoding="utf-8")
    assert re.search(r"(?m)^MENTORKIT_FULL='?1'?$", said)
    assert re.findall(r"(?m)^MENTORKIT_(SCENARIOS|KILLS)='?\d{3,}'?$", said) == ["KILLS", "SCENARIOS"]


_FIELDS = {
    "markdown": {"value"},
    "input": {"label"},
    "textarea": {"label"},
    "dropdown": {"label", "options"},
    "checkboxes": {"label", "options"},
}
"""What each kind of field must have, by GitHub's syntax for issue forms."""


@pytest.mark.parametrize("path", sorted((ROOT / ".github" / "ISSUE_TEMPLATE").iterdir()), ids=lambda path: path.name)
def test_an_issue_form_is_one(path: Path) -> None:
    """GitHub shows a form with a mistake in it to nobody; ours are short, and say first that anybody can read along."""
    form: dict[str, Any] = read_yaml(path).data
    assert set(form) == {"name", "description", "body"}
    asked = [field for field in form["body"] if field["type"] != "markdown"]
    assert len(asked) <= 6
    assert len({field["id"] for field in asked}) == len(asked)
    for field in form["body"]:
        assert set(field) <= {"type", "id", "attributes", "validations"}
        assert field["attributes"].keys() >= _FIELDS[field["type"]]
    assert form["body"][0]["type"] == "markdown"


@pytest.mark.parametrize("page", PAGES)
def test_what_a_page_names_is_there(page: str) -> None:
    """Links between files, and files that are named."""
    text = _read(page)
    links = [link for link in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", text) if link]
    links += list(re.findall(r"`([\w.-]+/[\w./-]+\.(?:py|yml|yaml|md|json))`", text))
    near = (ROOT / page).parent
    assert [link for link in links if not (near / link).exists() and not (ROOT / link).exists()] == []


def test_the_changelog_can_be_read_by_programs_too() -> None:
    """Keep a Changelog: what is to come first, then each version with its day, the newest first; ours is among them."""
    heads = re.findall(r"^## (.+)$", _read("CHANGELOG.md"), re.MULTILINE)
    assert heads[0] == "[Unreleased]"
    found = [re.fullmatch(r"\[(\d+)\.(\d+)\.(\d+)\] - (\d{4}-\d\d-\d\d)", head) for head in heads[1:]]
    told = [((int(each[1]), int(each[2]), int(each[3])), date.fromisoformat(each[4])) for each in found if each]
    assert len(told) == len(found) > 0
    assert all(newer > older for newer, older in pairwise(told))
    kinds = set(re.findall(r"^### (.+)$", _read("CHANGELOG.md"), re.MULTILINE))
    assert kinds <= {"Added", "Changed", "Deprecated", "Removed", "Fixed", "Security"}
    numbers = {".".join(map(str, version)) for version, _day in told}
    assert __version__ in numbers
    assert {".".join(number.split(".")[:2]) for number in numbers} >= set(versions())
