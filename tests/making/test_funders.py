"""Funders' logos: in the order of the settings, after the emblem of the European Union and never larger."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from kit_cli.check.run import check
from kit_cli.errors import KitError
from kit_cli.making import run
from kit_cli.method.read import method
from kit_cli.model.folder import SETTINGS
from kit_cli.programme.read import read_programme
from kit_cli.report.patron import for_patrons
from tests.helpers.pictures import SVG, png
from tests.helpers.small import smallest
from tests.helpers.word import read_word

_UNION = """
  european_union:
    funding: cofunded
    statement: Cofinanciado pela União Europeia
    disclaimer: As opiniões são dos autores.
    note: A convenção prevalece.
"""
_SHAPES = {"wide": (640, 80), "square": (250, 250), "high": (90, 300), "usual": (300, 120)}


def build(folder: Path) -> None:
    """Build a programme."""
    run.build(folder, None, lambda *_: None)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A small programme in Portuguese."""
    return smallest(tmp_path / "programme")


def _funders(folder: Path, *rows: str, union: str = "") -> None:
    path = folder / SETTINGS.path
    text = "".join(f"\n    - {row}" for row in rows)
    before = path.read_text(encoding="utf-8")
    path.write_text(
        before.replace("\nvisibility:\n", f"\nvisibility:{union.rstrip()}\n  funders:{text}\n"), encoding="utf-8"
    )


def _all_shapes(folder: Path, union: str = "") -> None:
    for name, size in _SHAPES.items():
        (folder / f"{name}.png").write_bytes(png(*size))
    _funders(folder, *(f"{{name: The {name} one, logo: {name}.png}}" for name in _SHAPES), union=union)


def _public_file(folder: Path) -> Path:
    build(folder)
    return next(folder.glob("build/evaluation/*/framework.docx"))


@pytest.mark.parametrize("union", ["", _UNION], ids=["alone", "with the Union"])
def test_they_stand_in_their_order_and_none_is_larger_than_the_emblem(folder: Path, union: str) -> None:
    """Neither higher, nor covering more; each keeps its shape and says what it shows."""
    _all_shapes(folder, union)
    shown = read_word(_public_file(folder).read_bytes()).inline_shapes
    words = [each._inline.docPr.get("descr") for each in shown]
    assert words[-4:] == [f"The {name} one" for name in _SHAPES]
    assert len(words) == (5 if union else 4)
    for each, (wide, high) in zip(list(shown)[-4:], _SHAPES.values(), strict=True):
        assert abs(each.width / each.height - wide / high) < 0.02 * wide / high
        if union:
            emblem = shown[0]
            assert emblem.height >= 360_000  # a centimetre
            assert each.height <= emblem.height
            assert each.width * each.height <= emblem.width * emblem.height


def test_a_page_shows_them_after_the_emblem_with_its_statement(folder: Path) -> None:
    """The start page and the timeline at their foot; what SVG there is is taken for pages."""
    _all_shapes(folder, _UNION)
    (folder / "high.svg").write_text(SVG, encoding="utf-8")
    path = folder / SETTINGS.path
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("logo: high.png", "logo: high.png, logo_svg: high.svg"), encoding="utf-8")
    build(folder)
    for page in (folder / "build/index.html", next(folder.glob("build/timeline/*.html"))):
        row = re.search(r'<ul class="logos">.*?</ul>', page.read_text(encoding="utf-8"), re.DOTALL)
        assert row, page.name
        assert re.findall(r'alt="([^"]*)"', row[0])[1:] == [f"The {name} one" for name in _SHAPES]
        assert re.search(r'class="emblem"><img[^>]*>Cofinanciado', row[0])
        assert row[0].count("data:image/svg+xml") == 1


def test_a_programme_without_any_has_no_row(folder: Path) -> None:
    """As every programme of an earlier kit; a list that was left empty is none."""
    _funders(folder)
    build(folder)
    assert 'class="logos"' not in (folder / "build/index.html").read_text(encoding="utf-8")


def test_what_a_logo_shows_may_be_said_in_words(folder: Path) -> None:
    """In place of the name, and in each language."""
    (folder / "a.png").write_bytes(png())
    _funders(folder, '{name: Câmara, logo: a.png, description: {pt-PT: "As armas da cidade"}}')
    words = [each._inline.docPr.get("descr") for each in read_word(_public_file(folder).read_bytes()).inline_shapes]
    assert words[-1] == "As armas da cidade"


@pytest.mark.parametrize(
    ("row", "content", "said"),
    [
        ("{name: A, logo: a.png}", None, "there is no such picture"),
        ("{name: A, logo: a.png}", png(9_000, 90, rows=False), "pixels, more than"),
        ("{name: A, logo: a.png}", png(20, 20), "it is a blur"),
        ("{name: A, logo: a.png}", b"x" * 5_000_001, "larger than 5 MB"),
        ("{name: A, logo: a.png}", SVG.encode(), "logo_svg"),
        ("{name: A, logo: ../a.png}", png(), "does not lie in"),
        ("{name: A, logo: a.png, logo_svg: a.svg}", png(), "there is no such picture"),
        ("{name: A}", None, "logo"),
        ('{name: A, logo: ""}', png(), "logo"),
    ],
    ids=["missing", "huge", "tiny", "heavy", "svg", "elsewhere", "no svg", "no key", "empty"],
)
def test_what_cannot_be_shown_is_told_at_its_line(folder: Path, row: str, content: bytes | None, said: str) -> None:
    """As of the hub's logo: before anything is built."""
    if content is not None:
        (folder / "a.png").write_bytes(content)
    _funders(folder, row)
    (problem,) = read_programme(folder).problems
    assert said in f"{problem.what} {problem.remedy} {problem}"
    lines = (folder / SETTINGS.path).read_text(encoding="utf-8").splitlines()
    assert problem.line
    assert row in lines[problem.line - 1]
    with pytest.raises(KitError):
        build(folder)


def test_a_drawing_that_would_run_is_refused(folder: Path) -> None:
    """Nothing hostile comes with a funder's SVG."""
    (folder / "a.png").write_bytes(png())
    (folder / "a.svg").write_text(SVG.replace("<path", "<script>alert(1)</script><path"), encoding="utf-8")
    _funders(folder, "{name: A, logo: a.png, logo_svg: a.svg}")
    assert [problem for problem in read_programme(folder).problems if "a.svg" in str(problem)]


def test_a_build_follows_a_picture_that_changes(folder: Path) -> None:
    """It is one of the inputs of all that shows it."""
    _all_shapes(folder)
    made = _public_file(folder)
    before = made.read_bytes()
    (folder / "wide.png").write_bytes(png(500, 80))
    build(folder)
    assert made.read_bytes() != before


def test_the_patrons_page_thanks_with_logos(folder: Path) -> None:
    """With the hub's mark and the emblem; a picture that is gone leaves a page without it."""
    _all_shapes(folder, _UNION)
    (folder / "wide.png").unlink()
    (page,) = for_patrons([check(folder, method(), date(2027, 10, 20), planned=True)])
    row = re.search(r'<ul class="logos">.*?</ul>', page, re.DOTALL)
    assert row
    assert re.findall(r'alt="(The \w+) one"', row[0]) == ["The square", "The high", "The usual"]
    assert '<div class="seal"><svg' in page
