"""Compiled templates: kept where Python keeps its own, and never served once anything has changed."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from typing import Any

import pytest
from jinja2 import DictLoader, Environment, FileSystemLoader
from jinja2.ext import Extension

from kit_cli.files import compiled_templates
from kit_cli.files.compiled_templates import CompiledTemplates
from kit_cli.files.shipped import RENDERED, template_folder
from kit_cli.places.answers import complete
from kit_cli.template.render import render
from tests.conftest import TODAY

SOURCE = "{{ 'word'|told }}{% if true %}\n.{% endif %}"


@pytest.fixture
def module(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A module whose templates are kept, in a folder where Python may keep bytecode."""
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(sys, "pycache_prefix", None)
    path = tmp_path / "package" / "module.py"
    path.parent.mkdir()
    path.write_text("one = 1\n")
    return path


class Loud(Extension):
    """Changes every template before it is compiled."""

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:  # noqa: ARG002
        """Return the source with louder words."""
        return source.replace("word", "WORD")


def shown(module: Path, source: str = SOURCE, **options: Any) -> tuple[str, bool]:
    """Return what a template shows, and whether it had to be compiled."""
    compiled = []

    class Counting(Environment):
        def compile(self, *args: Any, **kwargs: Any) -> Any:
            """Note that something is compiled."""
            compiled.append(args)
            return super().compile(*args, **kwargs)

    environment = Counting(
        loader=DictLoader({"page": source}), bytecode_cache=CompiledTemplates(str(module)), **options
    )
    environment.filters["told"] = str
    return environment.get_template("page").render(), bool(compiled)


def test_a_template_is_compiled_once(module: Path) -> None:
    """The second time it is taken as it was kept, and says the same."""
    assert shown(module) == ("word\n.", True)
    assert shown(module) == ("word\n.", False)


@pytest.mark.parametrize(
    ("changed", "text"),
    [
        ({"source": "other"}, "other"),
        ({"trim_blocks": True}, "word."),
        ({"autoescape": True}, "word\n."),
        ({"extensions": [Loud]}, "WORD\n."),
    ],
)
def test_a_changed_source_or_environment_is_compiled_anew(module: Path, changed: dict[str, Any], text: str) -> None:
    """Whatever a template would be compiled to otherwise counts, also what an extension makes of it."""
    shown(module)
    assert shown(module, **changed) == (text, True)


def test_a_changed_kit_compiles_anew(module: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Filters run on constants while a template is compiled, so the code of their package counts; so do versions."""
    shown(module)
    (module.parent / "filters.py").write_text("two = 2\n")
    assert shown(module)[1]
    assert not shown(module)[1]
    monkeypatch.setattr(compiled_templates, "__version__", "99.0")
    assert shown(module)[1]
    monkeypatch.setattr("jinja2.__version__", "99.0")
    assert shown(module)[1]


@pytest.mark.parametrize("rest", [b"", b"no bytecode", b"i\x01\x00\x00\x00"])
@pytest.mark.parametrize("known", [0, 32])
def test_a_broken_file_is_not_believed(module: Path, rest: bytes, known: int) -> None:
    """A half-written file, or one of something else, is as good as none."""
    shown(module)
    (kept,) = (module.parent / "__pycache__").iterdir()
    kept.write_bytes(kept.read_bytes()[:known] + rest)
    assert shown(module) == ("word\n.", True)


def test_where_nothing_can_be_kept_nothing_is(module: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No error, no file: the template is compiled each time."""
    with monkeypatch.context() as patched:
        patched.setattr(sys, "dont_write_bytecode", True)
        assert [shown(module), shown(module)] == [("word\n.", True)] * 2
        assert not (module.parent / "__pycache__").exists()
    with monkeypatch.context() as patched:
        patched.setattr(sys.implementation, "cache_tag", None)
        assert [shown(module), shown(module)] == [("word\n.", True)] * 2
    (module.parent / "__pycache__").write_text("a file where the folder should be")
    assert [shown(module), shown(module)] == [("word\n.", True)] * 2


def test_a_kept_template_names_the_file_of_today(module: Path, tmp_path: Path) -> None:
    """It may have been compiled in another folder; tracebacks lead to this one."""
    for folder in (tmp_path / "one", tmp_path / "two"):
        folder.mkdir()
        (folder / "page").write_text("text")
        environment = Environment(loader=FileSystemLoader(folder), bytecode_cache=CompiledTemplates(str(module)))
        assert environment.get_template("page").filename == str(folder / "page")


def test_a_changed_template_of_a_programme_is_rendered_as_it_is_now(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever works on the template sees each change at once."""
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(sys, "pycache_prefix", str(tmp_path / "kept"))
    template = tmp_path / "template"
    shutil.copytree(template_folder(), template, ignore=shutil.ignore_patterns("forms", "documents", "evaluation"))
    answers = complete({"place": "western-balkans"}, template, TODAY)
    said: list[str] = []
    for text in ("{{ 1 + 1 }}", "{{ 1 + 2 }}", "{{ 1 + 1 }}"):
        (template / RENDERED / "README.md").write_text(text)
        bench = tmp_path / f"bench{len(said)}"
        bench.mkdir()
        said.append((render(answers, template, bench) / "README.md").read_text())
    assert said == ["2", "3", "2"]
    assert list((tmp_path / "kept").rglob("*.template"))
