"""All places that can be used are listed, and everything that is wrong in their data is told at once."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion

from kit_cli.files.yaml_source import read_yaml
from kit_cli.places.survey import survey
from tests.helpers.slips import PLACES, data_copy, using, write_over


@pytest.fixture
def template(tmp_path: Path) -> Path:
    """A copy of the data."""
    return data_copy(tmp_path / "template")


FILES = {
    "places/sweden.yml": using("places/sweden.yml"),
    "countries/se.yml": using("countries/se.yml"),
    "languages.yml": PLACES,
    "holidays.yml": (),
    "eu.yml": PLACES,
    "facts.yml": PLACES,
}
JUNK = {
    "empty": (b"", "is empty|a list is expected"),
    "comment": (b"# nothing yet\n", "is empty|a list is expected"),
    "list": (b"- 1\n- [2]\n", "does not fit"),
    "text": (b"just a text\n", "does not fit|a list is expected"),
    "number": (b"42\n", "does not fit|a list is expected"),
    "tab": (b"id: x\n\ttitle: y\n", "not valid YAML"),
    "unclosed": (b'id: "x\n', "not valid YAML"),
    "binary": (b"\xff\xfe\x00i\x00d", "not UTF-8|not valid YAML"),
    "latin-1": ("id: Göteborg\n".encode("latin-1"), "not UTF-8"),
    "anchors": (b"a: &a [1]\nb: *a\n", "anchors and aliases"),
    "twice": (b"id: x\nid: y\n", "stands twice"),
    "deep": (b"[" * 20_000, "nested too deeply"),
    "large": (b"#" * 2_000_001, "larger than 2 MB"),
}


@pytest.mark.parametrize("junk", JUNK)
@pytest.mark.parametrize("file", FILES)
def test_junk_in_the_place_of_a_file_is_told(file: str, junk: str, template: Path) -> None:
    """With the file, in words; what does not need it is listed."""
    content, said = JUNK[junk]
    (template / file).write_bytes(content)
    found = survey(template)
    assert {problem.file for problem in found.problems} == {template / file}
    assert all(re.search(said, str(problem.what)) for problem in found.problems), found.problems
    assert found.broken == FILES[file]


def test_a_file_that_is_missing_is_told(template: Path) -> None:
    """Without facts.yml nothing can be judged."""
    (template / "facts.yml").unlink()
    (problem,) = survey(template).problems
    assert problem.file == template / "facts.yml"
    assert "cannot be read" in str(problem.what)


def test_all_slips_are_told_at_once(template: Path) -> None:
    """Of one file, and of a place's files together: nobody mends one to meet the next."""
    path = template / "countries" / "pt.yml"
    lines = [
        write_over(path, "  vat:\n", "  vatt:\n"),
        write_over(path, '    Beja: "02"', '    Beja: "2"'),
        write_over(path, "    verified: false", "    verified: never"),
    ]
    other = template / "countries" / "ba.yml"
    lines_there = [write_over(other, "    value: BAM", "    value:"), write_over(other, '["public"]', "[]")]
    found = survey(template)
    assert sorted(problem.line or 0 for problem in found.problems if problem.file == path) == sorted(lines)
    assert sorted(problem.line or 0 for problem in found.problems if problem.file == other) == sorted(lines_there)
    assert found.broken == using("countries/pt.yml", "countries/ba.yml")


def test_what_all_require_cannot_be_left_out(template: Path, snapshot: SnapshotAssertion) -> None:
    """The template's texts name these facts and prices; they are told by name."""
    for file, names in (
        ("countries/se.yml", ("association", "data_protection_law")),
        ("places/sweden.yml", ("night",)),
    ):
        path = template / file
        source = read_yaml(path)
        section = "facts" if file.startswith("countries") else "prices"
        lines = path.read_text(encoding="utf-8").splitlines()
        for name in names:
            first = source.line((section, name)) - 1
            length = next(n for n, line in enumerate(lines[first + 1 :], 1) if not line.startswith("    "))
            lines[first : first + length] = [""] * length
        path.write_text("\n".join(lines), encoding="utf-8")
        (problem,) = [each for each in survey(template).problems if each.file == path]
        assert problem.line == source.line((section,))
        assert f"missing here: {', '.join(names[::-1])}" in str(problem.what)
        assert f"{problem.what}\n{problem.remedy}" == snapshot


def test_an_optional_fact_may_be_left_out(template: Path) -> None:
    """A place can begin without what only the tools tell."""
    path = template / "countries" / "se.yml"
    text = path.read_text(encoding="utf-8")
    start = text.index("  phone_prefix:")
    path.write_text(text[:start] + text[text.index("  data_protection_law:") :], encoding="utf-8")
    assert survey(template).problems == ()


def test_a_country_that_no_place_names_is_judged(template: Path, snapshot: SnapshotAssertion) -> None:
    """So that whoever begins with a country hears of it; one that the `holidays` library lacks cannot be used."""
    sweden = (template / "countries" / "se.yml").read_text(encoding="utf-8")
    (template / "countries" / "zz.yml").write_text(sweden.replace('code: "SE"', 'code: "ZZ"'), encoding="utf-8")
    found = survey(template)
    (problem,) = found.problems
    assert problem.file == template / "countries" / "zz.yml"
    assert "knows no public holidays of ZZ" in str(problem.what)
    assert f"{problem.what}\n{problem.remedy}" == snapshot
    assert found.broken == ()


def test_a_break_may_run_over_new_year(template: Path) -> None:
    """From December to January is a break like any other, and from a 29 February as well."""
    write_over(template / "places" / "portugal.yml", 'to: "01-02"', 'to: "02-29"')
    found = survey(template)
    assert found.problems == ()
