"""The architecture, drawn by a test: imports point down."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import kit_cli
from kit_cli.files.yaml_source import read_yaml

PACKAGE = Path(kit_cli.__file__).resolve().parent

PLAN = Path(__file__).resolve().parents[1] / "docs" / "explanation" / "layers.yml"
FLOORS: list[list[str]] = read_yaml(PLAN).data
"""From the roof down; a room imports from lower floors only."""

_OF_THE_PAGE = [
    ["page", "worker", "rehearsing"],
    ["conversation"],
    ["drawing", "calls"],
    ["asking", "desk", "arriving", "keeping"],
    ["editing"],
    ["messages", "workplace"],
]
"""The rooms of kit_cli.web and the modules beside them, from the roof down likewise."""

_ENTRANCES = {"__init__", "__main__"}
"""The version, which anyone may read, and the door."""


def _floor(room: str, floors: list[list[str]]) -> int:
    """Return how many floors lie above a room."""
    return next(floor for floor, rooms in enumerate(floors) if room in rooms)


def _imports(path: Path) -> set[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    found = set()
    for node in ast.walk(tree):
        names = [node.module] if isinstance(node, ast.ImportFrom) and node.module else []
        names += [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
        found |= {name for name in names if name}
    return found


def _part(path: Path) -> str:
    relative = path.relative_to(PACKAGE)
    return relative.parts[0].removesuffix(".py")


def test_the_plan_names_every_room_and_no_other() -> None:
    """A package that nobody has placed, and a room that is gone, are named; the plan stays short."""
    rooms = {path.name.removesuffix(".py") for path in PACKAGE.iterdir() if path.suffix == ".py" or _is_room(path)}
    planned = [room for rooms_of_floor in FLOORS for room in rooms_of_floor]
    assert sorted(planned) == sorted(rooms - _ENTRANCES)
    assert len(PLAN.read_text(encoding="utf-8").splitlines()) < 40


def _is_room(path: Path) -> bool:
    return (path / "__init__.py").is_file()


@pytest.mark.parametrize(("package", "floors"), [("", FLOORS), ("web", _OF_THE_PAGE)], ids=["kit_cli", "web"])
def test_imports_point_down(package: str, floors: list[list[str]]) -> None:
    """No room imports from a floor above its own, nor sideways."""
    folder, above = PACKAGE / package, len(Path(package).parts) + 1
    wrong = []
    for path in folder.rglob("*.py"):
        here = path.relative_to(folder).parts[0].removesuffix(".py")
        for name in _imports(path):
            names = name.split(".")
            if here in _ENTRANCES or len(names) <= above or names[:above] != ["kit_cli", package][:above]:
                continue
            there = names[above]
            if there != here and _floor(there, floors) <= _floor(here, floors):
                wrong.append(f"{path.relative_to(PACKAGE)} imports {name}")
    assert wrong == []


def test_only_the_command_line_knows_click() -> None:
    """Nothing below kit_cli.cli imports click."""
    users = {_part(path) for path in PACKAGE.rglob("*.py") if "click" in _imports(path)}
    assert users == {"cli"}


def test_the_path_of_new_and_build_starts_no_program_and_opens_no_connection() -> None:
    """The same code is to run in a browser, where neither exists."""
    forbidden = {"subprocess", "socket", "requests", "urllib.request", "http.client", "multiprocessing", "concurrent"}
    forbidden |= {"http.server", "socketserver", "asyncio", "webbrowser"}
    users = {
        path.relative_to(PACKAGE).as_posix()
        for path in PACKAGE.rglob("*.py")
        if forbidden & {start for name in _imports(path) for start in (name, name.partition(".")[0])}
    }
    processes, page = {"cli/workers.py"}, {"cli/serving/server.py", "cli/printers/web.py"}
    assert users == processes | page, "a terminal has processes, which it hands down as a way to map, and a page"


def test_only_the_command_that_serves_it_knows_the_page() -> None:
    """What a command line imports for anything else is no larger for it."""
    users = {path.relative_to(PACKAGE).as_posix() for path in PACKAGE.rglob("*.py") if _uses_web(path)}
    assert users == {f"cli/{name}.py" for name in ("serving/calls", "serving/server", "serving/shelf", "web")}


def _uses_web(path: Path) -> bool:
    return _part(path) != "web" and any(name.startswith("kit_cli.web") for name in _imports(path))


_OF_A_TERMINAL = {"print", "input", "isatty", "get_terminal_size", "stdin", "stdout", "stderr", "exit", "SystemExit"}
"""Names by which a module prints, asks, looks at who is there, or ends the process."""


def test_only_the_command_line_prints_asks_and_ends() -> None:
    """Everything below it returns data: a page in a browser has neither a terminal nor a process of its own."""
    users = {_part(path) for path in PACKAGE.rglob("*.py") if _names(path) & _OF_A_TERMINAL}
    assert users == {"cli", "__main__"}


def _names(path: Path) -> set[str]:
    """Return every name that a module uses: its own, of others, and of what it imports."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        match node:
            case ast.Name(id=name) | ast.Attribute(attr=name) | ast.alias(name=name):
                found.add(name)
    return found
