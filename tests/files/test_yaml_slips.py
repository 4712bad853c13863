"""What YAML reads otherwise than a person meant it is told, and remarks that are meant as such stay what they are."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from kit_cli.errors import KitError
from kit_cli.files.shipped import data_folder
from kit_cli.files.yaml_source import parse_yaml, read_yaml

FILE = Path("f.yml")
SHIPPED = [
    path
    for folder in (
        data_folder("cookiecutter-programme"),
        data_folder("methodology"),
        Path(__file__).parents[1] / "recorded",
    )
    for path in sorted(folder.rglob("*.yml"))
    if "{{" not in path.as_posix()
]


def refused(text: str) -> list[str]:
    """Return what is wrong with a text."""
    with pytest.raises(KitError) as caught:
        parse_yaml(text, FILE)
    return [str(each) for each in caught.value.problems]


@pytest.mark.parametrize(
    ("text", "line", "cut", "whole"),
    [
        ("a: 1\naddress: Rua 12, sala #3, Porto", 2, "#3, Porto", 'address: "Rua 12, sala #3, Porto"'),
        (
            "- label: Usou #MentoriaNaCultura hoje?",
            1,
            "#MentoriaNaCultura hoje?",
            '- label: "Usou #MentoriaNaCultura hoje?"',
        ),
        ("hashtag: #Mentoria", 1, "#Mentoria", 'hashtag: "#Mentoria"'),
        ("- #Mentoria", 1, "#Mentoria", '- "#Mentoria"'),
        ("say: o \\ e o #1", 1, "#1", 'say: "o \\\\ e o #1"'),
        ("room: sala\t#3", 1, "#3", 'room: "sala #3"'),
        ("say: duas\n  linhas #e mais", 2, "#e mais", '"duas linhas #e mais"'),
        ("title: {pt-PT: Porto, sv: Rum #3\n  }", 1, "#3", 'title: {pt-PT: Porto, sv: "Rum #3"'),
        ("title: #ção", 1, "#ção", 'title: "#ção"'),
    ],
)
def test_text_that_a_remark_would_cut_is_refused(text: str, line: int, cut: str, whole: str) -> None:
    """With the line as it is to be written."""
    assert refused(text) == [
        f"f.yml:{line}: {cut} would be lost: in these files a remark begins with # after a space\n"
        f"    Put the whole into double quotes: {whole}"
    ]


def test_a_remark_on_a_number_needs_its_space() -> None:
    """It may be a text that begins with a number: `2027 #Mentoria`."""
    assert "If it is a remark, write # pares." in refused("size: 25 #pares")[0]


@pytest.mark.parametrize(
    ("text", "data"),
    [
        ("size: 25  # pairs", {"size": 25}),
        ("size: 25 # 12 in each group", {"size": 25}),
        ("stage: EDU  # education", {"stage": "EDU"}),
        ("hub: #ours\n  name: X", {"hub": {"name": "X"}}),
        ("list: #of all\n- a", {"list": ["a"]}),
        ('name: "sala #3"  # as people say', {"name": "sala #3"}),
        ("note: |  #as it is\n  sala #3\n", {"note": "sala #3\n"}),
        ("note: 'a #b'", {"note": "a #b"}),
        ("a: [b]  #c", {"a": ["b"]}),
        ("a: b#c", {"a": "b#c"}),
        ("#a: b\n  #c\nd: e", {"d": "e"}),
        ("url: https://example.org/#top", {"url": "https://example.org/#top"}),
        ("flag: true #", {"flag": True}),
    ],
)
def test_remarks_stay_remarks(text: str, data: Any) -> None:
    """And what stands in quotes or in a block is text."""
    source = parse_yaml(text, FILE)
    assert (source.data, source.notes) == (data, ())


@pytest.mark.parametrize("text", ["title: Partilha # 1 com todos", "a: Uma frase longa  # e uma nota", "a: Sala # 3"])
def test_a_remark_behind_a_sentence_is_noted(text: str) -> None:
    """It may be one, and is told each time."""
    (note,) = parse_yaml(text, FILE).notes
    assert "is a remark for whoever reads this file, and shown nowhere" in str(note)
    assert f'"{text.split(": ")[1].replace("  #", " #")}"' in str(note.remedy)


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.name)
def test_nothing_shipped_is_taken_for_a_slip(path: Path) -> None:
    """The kit's own files, and those that earlier kits made, are read without a note."""
    assert read_yaml(path).notes == ()


@pytest.mark.parametrize(
    ("text", "line", "named"),
    [
        ("hub:\n  name: X\n\u00a0 city: Porto\n  country: PT", 3, "begins with a no-break space (U+00A0)"),
        ("hub:\n  name: X\n\u200b  city: Porto", 3, "begins with a space without width (U+200B)"),
        ("\ufeffa: 1\n\ufeffb: 2", 2, "begins with a byte order mark (U+FEFF)"),
        ("a:\n  -\u00a0b\n  -\u00a0c", 2, "begins with a no-break space (U+00A0)"),
        ("hub:\n  name:\u00a0X\n  city: Y", 2, "a no-break space (U+00A0) stands here"),
        ("a: b\u2028c\nd: e", 1, "a line separator (U+2028) stands here"),
        ("a:\n\u3000b: c\n  d: e", 2, "begins with an invisible sign (U+3000)"),
    ],
)
def test_an_invisible_sign_is_named(text: str, line: int, named: str) -> None:
    """With the line on which it stands, and nothing that follows from it."""
    (said,) = refused(text)
    assert said.startswith(f"f.yml:{line}: ")
    assert named in said
    assert "type ordinary spaces" in said


@pytest.mark.parametrize("text", ["ci\u00adty: Porto", "city\u00a0: Porto", "city\u200b: Porto", "city\ufeff : Porto"])
def test_in_a_key_it_means_nothing(text: str) -> None:
    """The key is certain."""
    assert parse_yaml(text, FILE).data == {"city": "Porto"}


@pytest.mark.parametrize("written", ["“Porto”", "„Porto“", "”Porto”", "«Porto»", "‘Porto’", '“Porto"'])
def test_quotes_of_a_word_processor_are_quotes(written: str) -> None:
    """Around the whole of a value, and noted; within straight ones they are shown."""
    source = parse_yaml(f"city: {written}", FILE)
    assert source.data == {"city": "Porto"}
    assert f"`{written}` is read as Porto" in str(source.notes[0])
    straight = parse_yaml(f"city: '{written}'", FILE)
    assert (straight.data, straight.notes) == ({"city": written}, ())


@pytest.mark.parametrize("text", ["«Porto» e «Braga»", "“Porto” convida", "O «Porto»", "“", "”!", "’68"])
def test_other_quotes_are_text(text: str) -> None:
    """Around a part of it."""
    source = parse_yaml(f"a: {text}", FILE)
    assert (source.data, source.notes) == ({"a": text}, ())


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a: {hub.name} convida", "a text begins with a brace"),
        ("a:\n  city:Porto\n  b: c", "a space is missing after the colon\n    Write city: Porto."),
        ("x: {a: sala #1, b: c}\ny: 2", "what stands behind # is not read"),
    ],
)
def test_what_breaks_a_file_is_told_by_its_cause(text: str, said: str) -> None:
    """Instead of what YAML says of it."""
    assert said in refused(text)[0]


def test_a_gap_alone_is_a_text() -> None:
    """YAML takes it for a mapping of one key; others stay mappings."""
    assert parse_yaml("a: {hub.name}\nb: {c: }\nd: {e}", FILE).data == {
        "a": "{hub.name}",
        "b": {"c": None},
        "d": {"e": None},
    }


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a: 1\ncolours: [#0B5563]\nb: 2\n", 2),
        ("colours: [ #0B5563, #F4B53A ]\n# a remark\n\nb: 2\nc: [1]\n", 1),
        ('colours: ["#0B5563", #F4B53A]\nb: 2\n', 1),
        ("hub:\n  tags: [a, '#b', #c]\nb: 2\n", 2),
    ],
)
def test_a_list_that_a_remark_would_cut_is_told(text: str, line: int) -> None:
    """On its own line, with the first thing that needs quotes, however late its end is missed."""
    with pytest.raises(KitError, match="would be lost") as error:
        parse_yaml(text, Path("programme.yml"))
    (problem,) = error.value.problems
    assert problem.line == line
    assert '"#' in str(problem.remedy)


def test_a_list_in_quotes_explains_no_other_slip() -> None:
    """What is wrong below is told for what it is."""
    with pytest.raises(KitError) as error:
        parse_yaml('colours: ["#0B5563", "#F4B53A"]\nb: {1\n', Path("programme.yml"))
    assert "would be lost" not in str(error.value)
