"""Draw the house from the plan of its layers: `python -m tools.house` (`--check` only looks).

The plan is docs/explanation/layers.yml, which tests/test_layers.py holds against the code's own imports. What a room is
for is the first line of its package. The picture is docs/images/house.svg.
"""

from __future__ import annotations

import ast
import sys
import textwrap
from collections.abc import Iterator
from html import escape
from pathlib import Path

from kit_cli.face.tokens import tokens
from kit_cli.files.yaml_source import read_yaml

ROOT = Path(__file__).resolve().parent.parent
PLAN = ROOT / "docs" / "explanation" / "layers.yml"
PICTURE = ROOT / "docs" / "images" / "house.svg"
PACKAGE = ROOT / "kit_cli"

_WIDTH, _GAP, _PADDING = 960, 12, 14
_NAME, _LINE = 22, 17
_LETTER = 6.6
"""About how wide a letter of 12.5 px is; the fonts are the reader's own, so this errs on the wide side."""
_COLOURED = (
    (".room", "fill", "paper"),
    (".room", "stroke", "ink"),
    (".name", "fill", "ink"),
    (".what", "fill", "quiet"),
    (".ground", "fill", "wash"),
)
_FONTS = """
.room{stroke-width:2}.name{font:600 16px system-ui,sans-serif}.what{font:12.5px system-ui,sans-serif}
"""


def floors() -> list[list[str]]:
    """Return the rooms of each floor, from the roof down."""
    found: list[list[str]] = read_yaml(PLAN).data
    return found


def purpose(room: str) -> str:
    """Return what a room is for: the first line of its package, or of the module beside the packages."""
    package = PACKAGE / room / "__init__.py"
    path = package if package.is_file() else PACKAGE / f"{room}.py"
    said = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or ""
    return " ".join(said.split("\n\n")[0].split())


def _style() -> str:
    """Return the rules of the picture, which carries its colours along: a page shows it as an image."""
    light, dark = (
        "\n".join(f"{part}{{{what}:{getattr(tokens().colours[name], ground)}}}" for part, what, name in _COLOURED)
        for ground in ("light", "dark")
    )
    return f"{_FONTS}{light}\n@media (prefers-color-scheme:dark){{\n{dark}\n}}\n"


def picture() -> str:
    """Return the house as SVG."""
    drawn: list[str] = []
    top = float(_GAP)
    for rooms in floors():
        width = (_WIDTH - _GAP * (len(rooms) + 1)) / len(rooms)
        said = [textwrap.wrap(purpose(room), int((width - 2 * _PADDING) / _LETTER)) for room in rooms]
        height = 2 * _PADDING + _NAME + _LINE * max(map(len, said))
        for number, (room, lines) in enumerate(zip(rooms, said, strict=True)):
            drawn += _room(room, lines, _GAP + number * (width + _GAP), top, width, height)
        top += height + _GAP
    title = "The rooms of kit_cli, floor by floor; imports point down."
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {top:g}" role="img" aria-labelledby="t">\n'
        f'<title id="t">{title}</title>\n<style>{_style()}</style>\n'
        f'<rect class="ground" width="{_WIDTH}" height="{top:g}"/>\n' + "\n".join(drawn) + "\n</svg>\n"
    )


def _room(name: str, lines: list[str], x: float, y: float, width: float, height: float) -> Iterator[str]:
    yield f'<rect class="room" x="{x:g}" y="{y:g}" width="{width:.1f}" height="{height:g}"/>'
    left, base = x + _PADDING, y + _PADDING + 14
    yield f'<text class="name" x="{left:.1f}" y="{base:g}">{name}</text>'
    for number, line in enumerate(lines):
        yield f'<text class="what" x="{left:.1f}" y="{base + _NAME + number * _LINE:g}">{escape(line)}</text>'


def main(arguments: list[str]) -> int:
    """Write the picture, or with ``--check`` return 1 when it is not up to date."""
    if arguments not in ([], ["--check"]):
        sys.stderr.write(f"{__doc__}\n")
        return 2
    drawn = picture()
    if PICTURE.is_file() and PICTURE.read_text(encoding="utf-8") == drawn:
        return 0
    if "--check" in arguments:
        sys.stdout.write(f"not up to date: {PICTURE.name}\n")
        return 1
    PICTURE.write_text(drawn, encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
