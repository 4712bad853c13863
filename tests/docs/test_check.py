"""The guides to the check: their commands print what they show, their snippets are what other programs expect."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from pre_commit.clientlib import load_config, load_manifest

from kit_cli.actions.new import new
from kit_cli.files.shipped import template_folder
from kit_cli.files.yaml_source import parse_yaml
from kit_cli.places.answers import complete
from tests.conftest import TODAY
from tests.docs.test_tutorial import commands, fits
from tests.helpers.ready import Ready

ROOT = Path(__file__).resolve().parents[2]
GUIDES = ROOT / "docs" / "how-to"
_CONSOLE = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_YAML = re.compile(r'^```yaml title="([^"]+)"\n(.*?)^```$', re.MULTILINE | re.DOTALL)


def _make(folder: Path, **given: str) -> None:
    template = template_folder()
    new(complete({"starts_on": "2027-10-08", **given}, template, TODAY), folder, template, None)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A programme in English, and a network of three of which one is broken."""
    _make(tmp_path / "our-programme", place="portugal", languages="en")
    (tmp_path / "network").mkdir()
    for name, place in (("faro", "portugal"), ("malmo", "sweden"), ("porto", "portugal")):
        _make(tmp_path / "network" / name, place=place, languages="en", programme_name=f"Mentorship {name}")
    (tmp_path / "network" / "faro" / "risks.yml").write_text("risks:\n  - [\n", encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("guide", ["check-a-programme.md", "check-in-ci.md"])
def test_the_commands_print_what_the_guide_shows(guide: str, folder: Path, kit: Ready) -> None:
    """Apart from what it leaves out."""
    found = [
        each for block in _CONSOLE.findall((GUIDES / guide).read_text(encoding="utf-8")) for each in commands(block)
    ]
    assert found
    for each in found:
        said, _code = each.run(kit, folder)
        assert fits(each.shown, said), f"$ {each.line}\n{said}"


def test_the_snippets_are_what_other_programs_expect(tmp_path: Path) -> None:
    """All are YAML; pre-commit itself reads its own."""
    found = dict(_YAML.findall((GUIDES / "check-in-ci.md").read_text(encoding="utf-8")))
    assert set(found) == {".github/workflows/check.yml", ".gitlab-ci.yml", ".pre-commit-config.yaml"}
    for name, text in found.items():
        assert isinstance(parse_yaml(text, Path(name)).data, dict)
    config = tmp_path / "config.yaml"
    config.write_text(found[".pre-commit-config.yaml"], encoding="utf-8")
    hooks = [hook["id"] for repo in load_config(str(config))["repos"] for hook in repo["hooks"]]
    assert hooks == [each["id"] for each in load_manifest(str(ROOT / ".pre-commit-hooks.yaml"))]


def test_the_hook_looks_at_what_the_check_reads(folder: Path) -> None:
    """Every text of a programme, also in a folder of its own, and nothing that is built or collected."""
    (hook,) = load_manifest(str(ROOT / ".pre-commit-hooks.yaml"))
    pattern = re.compile(hook["files"])
    programme = folder / "our-programme"
    texts = [path.relative_to(folder).as_posix() for path in programme.rglob("*.yml")]
    texts += [path.relative_to(folder).as_posix() for path in programme.glob("*/en/*.md")]
    assert [each for each in texts if not pattern.search(each)] == []
    for other in ("our-programme/build/index.html", "our-programme/data/answers.xlsx", "notes.md", "README.md"):
        assert not pattern.search(other)
