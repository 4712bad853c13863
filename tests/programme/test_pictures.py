"""The pictures of a programme: found where people say they lie, and told by file and line where they cannot be shown."""

from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path
from unicodedata import normalize

import pytest

from kit_cli.check.run import check
from kit_cli.errors import KitError
from kit_cli.face.no_picture import NoPicture
from kit_cli.face.picture import PictureFile
from kit_cli.making.run import build
from kit_cli.method.read import method
from kit_cli.programme.document import Document
from kit_cli.programme.picture_paths import lying
from kit_cli.programme.pictures import logo, logo_for_pages, targets
from kit_cli.programme.programme import Programme
from kit_cli.programme.read import read_programme
from tests.helpers import programmes
from tests.helpers.pictures import JPEG, SVG, png
from tests.helpers.small import smallest
from tests.helpers.word import read_word


@pytest.fixture(scope="module")
def once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small programme in Portuguese. Never write to it."""
    return smallest(tmp_path_factory.mktemp("pictures") / "programme")


@pytest.fixture
def folder(once: Path, tmp_path: Path) -> Path:
    """A copy of it of a test's own."""
    return Path(shutil.copytree(once, tmp_path / "programme"))


def silent(_step: object) -> None:
    """Tell nobody."""


def document(folder: Path) -> Path:
    """Return the programme's first document."""
    return min(folder.glob("documents/*/*.md"))


def say_of_hub(folder: Path, line: str) -> int:
    """Write a line into the part on the hub, and return its number."""
    path = folder / "programme.yml"
    lines = path.read_text(encoding="utf-8").split("\n")
    number = lines.index("hub:") + 1
    lines.insert(number, f"  {line}")
    path.write_text("\n".join(lines), encoding="utf-8")
    return number + 1


def write(folder: Path, markdown: str) -> int:
    """Write to the end of the first document, and return the number of the last line."""
    path = document(folder)
    text = path.read_text(encoding="utf-8").rstrip("\n") + f"\n\n{markdown}"
    path.write_text(text, encoding="utf-8")
    return text.count("\n") + 1


def told(folder: Path) -> str:
    """Return what is wrong with a programme, as both commands say it."""
    problems = check(folder, method(), date(2027, 1, 4)).problems
    with pytest.raises(KitError) as error:
        build(folder, None, silent)
    assert error.value.problems == problems
    return "\n".join(map(str, problems))


# Where a picture may lie.

BESIDE = "documents/pt-PT"


@pytest.mark.parametrize(
    ("name", "there"),
    [
        ("logo.png", "logo.png"),
        ("logo.png", f"{BESIDE}/logo.png"),
        ("../../logo.png", "logo.png"),
        ("./imagens/logo.png", "imagens/logo.png"),
        ("imagens\\logo.png", "imagens/logo.png"),
        (" logo.png ", "logo.png"),
        ("..logo.png", "..logo.png"),
        (normalize("NFC", "Logótipo.png"), normalize("NFD", "Logótipo.png")),
        (normalize("NFD", "Logótipo.png"), normalize("NFC", "Logótipo.png")),
    ],
)
def test_it_lies_where_people_say(name: str, there: str, tmp_path: Path) -> None:
    """Seen from the document or the folder, as Windows writes it, and as a Mac spells it."""
    (tmp_path / there).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / there).write_bytes(png())
    assert lying(name, tmp_path, BESIDE) == there


def test_what_lies_beside_a_document_comes_first(tmp_path: Path) -> None:
    """Before what has the same name in the programme's folder."""
    for there in ("logo.png", f"{BESIDE}/logo.png"):
        (tmp_path / there).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / there).write_bytes(png())
    assert lying("logo.png", tmp_path, BESIDE) == f"{BESIDE}/logo.png"
    assert lying("logo.png", tmp_path) == "logo.png"


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("https://example.org/logo.png", "on the web"),
        ("//example.org/logo.png", "on the web"),
        ("www.example.org/logo.png", "on the web"),
        ("data:image/png;base64,AAAA", "on the web"),
        ("/etc/logo.png", "does not lie in"),
        ("C:\\Users\\Ana\\logo.png", "does not lie in"),
        ("file:///home/ana/logo.png", "does not lie in"),
        ("~/logo.png", "does not lie in"),
        ("../../../logo.png", "does not lie in|no such"),
        ("build/logo.png", "where nothing stays"),
        ("kept/2027-01-04/logo.png", "where nothing stays"),
        ("logo.jpg", "no such picture"),
    ],
)
def test_elsewhere_it_is_not_looked_for(name: str, why: str, tmp_path: Path) -> None:
    """And somebody is told to put it into the folder."""
    for there in ("logo.png", "build/logo.png", "kept/2027-01-04/logo.png"):
        (tmp_path / there).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / there).write_bytes(png())
    with pytest.raises(NoPicture, match=why) as error:
        lying(name, tmp_path, BESIDE)
    assert str(error.value.remedy)


def test_the_nearest_is_offered(tmp_path: Path) -> None:
    """A capital letter is enough to be another file, on some computers."""
    (tmp_path / "imagens").mkdir()
    (tmp_path / "imagens" / "Logo.PNG").write_bytes(png())
    with pytest.raises(NoPicture) as error:
        lying("imagens/logo.png", tmp_path)
    assert str(error.value.remedy) == "Did you mean imagens/Logo.PNG?"


# In programme.yml.


def _for_pages(programme: Programme) -> PictureFile | None:
    return logo_for_pages(programme.settings.hub, programme.folder)


def test_a_logo_is_read(folder: Path) -> None:
    """For paper and for pages; a programme of old has none."""
    assert logo(read_programme(folder)) is None
    assert _for_pages(read_programme(folder)) is None
    (folder / "logo.jpg").write_bytes(JPEG.read_bytes())
    say_of_hub(folder, "logo: logo.jpg")
    for read in (logo, _for_pages):
        found = read(read_programme(folder).whole())
        assert found and found.kind == "jpeg"
    (folder / "logo.svg").write_text(SVG, encoding="utf-8")
    say_of_hub(folder, "logo_svg: logo.svg")
    found = _for_pages(read_programme(folder).whole())
    assert found and found.kind == "svg"


@pytest.mark.parametrize(
    ("key", "content", "why"),
    [
        ("logo", None, "no such picture"),
        ("logo", b"RIFF\x1a\0\0\0WEBPVP8L", "of the kind WebP"),
        ("logo", png(40, 40), "but 40 × 40 pixels"),
        ("logo", png()[:70], "ends too early"),
        ("logo", SVG.encode(), "logo_svg"),
        ("logo_svg", png(), "at logo"),
        ("logo_svg", SVG.replace("<path", "<script/><path").encode(), "<script>"),
        ("logo_svg", None, "no such picture"),
    ],
)
def test_a_wrong_logo_is_told_by_its_line(key: str, content: bytes | None, why: str, folder: Path) -> None:
    """By check and by build, once."""
    if content is not None:
        (folder / "logo.x").write_bytes(content)
    line = say_of_hub(folder, f"{key}: logo.x")
    found = told(folder)
    assert found.startswith(f"{folder}/programme.yml:{line}: logo.x: ")
    assert why in found
    assert found.count("programme.yml") == 1


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ('colours: ["#0B5563", "red"]', "hub.colours.1: 'red'"),
        ('colours: ["#FFF"]', "hub.colours.0: '#FFF'"),
        ('colours: ["#0B5563", "#F4B53A", "#9B2F1C"]', "hub.colours has too many entries"),
        ("colours:", "hub.colours is empty"),
        ("colours: #0B5563", "#0B5563 would be lost"),
        ("colours: [#0B5563]", 'Write "#0B5563".'),
        ("colours: 123456", "hub.colours"),
    ],
)
def test_colours_that_are_none_are_told(line: str, why: str, folder: Path) -> None:
    """With an example; above all those that YAML takes for a remark."""
    number = say_of_hub(folder, line)
    found = told(folder)
    assert f"programme.yml:{number}: " in found
    assert why in found


@pytest.mark.parametrize("line", ['colours: "#0B5563"', 'colours: "#0b5563, #F4B53A"', "colours: ['#0B5563']"])
def test_colours_in_a_line_are_taken(line: str, folder: Path) -> None:
    """One alone or two, as people write them."""
    say_of_hub(folder, line)
    assert read_programme(folder).whole().settings.hub.colours[0].upper() == "#0B5563"


def test_changed_colours_are_told_and_stop_nothing(folder: Path) -> None:
    """In one line each, by both commands."""
    number = say_of_hub(folder, 'colours: ["#009640", "#EEEEEE"]')
    built = build(folder, None, silent)
    checked = check(folder, method(), date(2027, 1, 4))
    assert [str(each) for each in built.remarks] == [str(each) for each in checked.remarks]
    assert [(each.line, str(each.what)[:20]) for each in built.remarks] == [
        (number, "hub.colours: words o"),
        (number, "hub.colours: #EEEEEE"),
    ]


# In documents.


def test_a_document_shows_its_pictures(folder: Path) -> None:
    """In Word, no wider than the text, with words for people who cannot see it."""
    (folder / "logo.png").write_bytes(png(3_000, 1_000))
    (folder / "imagens").mkdir()
    (folder / "imagens" / "o palco.jpg").write_bytes(JPEG.read_bytes())
    say_of_hub(folder, "logo: logo.png")
    write(
        folder,
        "![Logótipo]({hub.logo})\n\nTexto ![O palco](imagens\\o palco.jpg) e mais.\n\n"
        "- ![Num rol](logo.png)\n\n| a | b |\n| --- | --- |\n| ![Na tabela](../../logo.png) | x |\n",
    )
    build(folder, None, silent)
    path = folder / "build" / document(folder).relative_to(folder).with_suffix(".docx")
    word = read_word(path.read_bytes())
    assert "!" not in "".join(each.text for each in word.paragraphs[-3:])
    shown = word.element.body.findall(".//{*}inline")
    sizes = [(int(each.find("{*}extent").get("cx")), int(each.find("{*}extent").get("cy"))) for each in shown]
    text = word.sections[0].page_width - word.sections[0].left_margin - word.sections[0].right_margin
    assert [each.find("{*}docPr").get("descr") for each in shown] == ["Logótipo", "O palco", "Num rol", "Na tabela"]
    assert [width <= text for width, _ in sizes] == [True] * 4
    assert sizes[0] == (text, round(text / 3))
    assert sizes[1] == (160 * 9_525, 90 * 9_525)
    assert sizes[2][0] < text
    assert sizes[3][0] == 1_440_000
    assert len({each.find("{*}docPr").get("id") for each in shown}) == 4
    assert sum("media" in part.partname for part in word.part.package.iter_parts()) == 2


@pytest.mark.parametrize(
    ("markdown", "why"),
    [
        ("![Logótipo](logo.png)", "logo.png: there is no such picture"),
        ("![Logótipo](https://example.org/logo.png)", "https://example.org/logo.png: it lies on the web"),
        ("![Logótipo](foto.heic)", "foto.heic: this is a file of the kind HEIC"),
        ("![Logótipo](meia.png)", "meia.png: the picture ends too early"),
        ("![Logótipo](desenho.svg)", "desenho.svg: this is an SVG"),
        ("![Logótipo](../../../../etc/passwd)", "../../../../etc/passwd: "),
        ("| a |\n| --- |\n| ![x](logo.png) |", "logo.png: there is no such picture"),
        ("Um.\nDois ![x](logo.png)", "logo.png: there is no such picture"),
        ("[![x](logo.png)](https://example.org)", "logo.png: there is no such picture"),
        ("![Logótipo][logo]", "this is not written as pictures are"),
        ("![[logo.png]]", "this is not written as pictures are"),
        ('<img src="logo.png">', "this is not written as pictures are"),
        ("![Logótipo]", "this is not written as pictures are"),
    ],
)
def test_a_wrong_picture_is_told_by_its_line(markdown: str, why: str, folder: Path) -> None:
    """By check and by build, once; what was meant as a picture and is none as well."""
    (folder / "foto.heic").write_bytes(b"\0\0\0\x18ftypheic\0\0\0\0")
    (folder / "meia.png").write_bytes(png()[:70])
    (folder / "desenho.svg").write_text(SVG, encoding="utf-8")
    line = write(folder, markdown)
    found = told(folder)
    assert found.startswith(f"{document(folder)}:{line}: {why}")
    assert found.count(f"{document(folder)}:") == 1


def test_what_is_typed_is_no_picture() -> None:
    """A text may speak of how pictures are written."""
    assert not list(targets(programmes.document("a", "Write `![…](logo.png)`, and `<img>` never.")))


def test_a_picture_without_words_is_remarked(folder: Path) -> None:
    """It is shown all the same."""
    (folder / "logo.png").write_bytes(png())
    line = write(folder, "![](logo.png)")
    (remark,) = build(folder, None, silent).remarks
    assert (remark.file, remark.line) == (document(folder), line)
    assert "![…](logo.png)" in str(remark.remedy)


def test_a_picture_among_documents_is_read(folder: Path) -> None:
    """So nobody is told that nothing reads it; of another one it is told."""
    for name in ("logo.png", "outra.png"):
        (document(folder).parent / name).write_bytes(png())
    write(folder, "![Logótipo](logo.png)")
    assert [Path(each).name for each in build(folder, None, silent).told.unread] == ["outra.png"]
    assert [Path(each).name for each in read_programme(folder).unread] == ["outra.png"]


def test_a_new_picture_is_built_anew(folder: Path) -> None:
    """What shows it is made again, and nothing else; nothing where it is as it was."""
    (folder / "logo.png").write_bytes(png())
    write(folder, "![Logótipo](logo.png)")
    build(folder, None, silent)
    assert build(folder, None, silent).files == 0
    (folder / "logo.png").write_bytes(png(64, 64))
    again = build(folder, "documents", silent)
    assert (again.files, again.up_to_date > 0) == (1, True)
    (folder / "logo.png").unlink()
    assert "no such picture" in told(folder)


def test_a_new_logo_is_built_anew(folder: Path) -> None:
    """It may stand on everything."""
    (folder / "logo.png").write_bytes(png())
    say_of_hub(folder, "logo: logo.png")
    before = build(folder, None, silent).files
    (folder / "logo.png").write_bytes(png(64, 64))
    assert build(folder, None, silent).files == before


def test_of_what_was_taken_away_meanwhile_the_line_is_told(folder: Path) -> None:
    """Between the reading of the texts and the making."""
    from kit_cli.making.documents import make

    (folder / "logo.png").write_bytes(png())
    line = write(folder, "![Logótipo](logo.png)")
    programme = read_programme(folder).whole()
    (folder / "logo.png").unlink()
    mine: tuple[Document, ...] = tuple(each for each in programme.documents if each.path == document(folder))
    with pytest.raises(KitError, match=f":{line}: .*no such picture"):
        list(make(replace(programme, documents=mine)))


def test_a_broken_file_is_told_alone(folder: Path) -> None:
    """A picture that hangs on it is none of the causes."""
    write(folder, "![Logótipo]({hub.logo})")
    say_of_hub(folder, "logo: [")
    found = told(folder)
    assert "documents" not in found
    assert "programme.yml" in found


def test_a_broken_file_is_told_where_it_is_named_first(folder: Path) -> None:
    """One file to mend is one fault, however often it is shown."""
    (folder / "logo.png").write_bytes(png()[:70])
    write(folder, "![Logótipo](logo.png)\n\n![Logótipo](../../logo.png)")
    assert told(folder).count("ends too early") == 1
    line = say_of_hub(folder, "logo: logo.png")
    assert told(folder).startswith(f"{folder}/programme.yml:{line}: ")
    assert told(folder).count("ends too early") == 1
