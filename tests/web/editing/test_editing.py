"""Changes of a programme's files by their keys: only what is meant, judged before it is written, and whole or not."""

from __future__ import annotations

import difflib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kit_cli.errors import KitError
from kit_cli.files.yaml_saying import saying
from kit_cli.files.yaml_source import parse_yaml
from kit_cli.languages.table import languages
from kit_cli.model.folder import file_at
from kit_cli.programme.read import read_programme
from kit_cli.web.editing.filled import filled_in
from kit_cli.web.editing.parts_of_files import Part, order_in, root_of
from kit_cli.web.editing.slots import slots_of
from tests.conftest import PLACES
from tests.helpers.desks import every_part, problems, put, result, texts_with_keys, typist_of
from tests.helpers.drawing import drawn, spread

HOSTILE = (
    "a: b",
    "# nothing",
    "a #b",
    '"quoted"',
    "'single'",
    "“curly”",
    "- item",
    "? key",
    "{a: 1}",
    "[x, y]",
    "&anchor",
    "*alias",
    "!tag",
    "| text",
    "> text",
    "%YAML",
    "@at",
    "`tick`",
    "yes",
    "null",
    "~",
    "12",
    "1.10",
    "0x1F",
    "2027-01-01",
    "👩‍👧 🎭",
    "tab\tinside",
    "ends with colon:",
    "back\\slash \\n",
    "…\u00a0no\u2028break",
    "---",
    "...",
    "=SUM(A1)",
    "<script>alert(1)</script>",
)


@pytest.fixture
def casa(tmp_path: Path, built: dict[str, Path], monkeypatch: pytest.MonkeyPatch) -> Path:
    """A programme in the folder in which the kit works."""
    monkeypatch.chdir(tmp_path)
    return put(built["portugal"], tmp_path)


@pytest.mark.parametrize(("place", "language"), spread(drawn(PLACES, languages()), 2))
def test_what_is_left_as_it_is_changes_nothing(
    place: str, language: str, built: dict[str, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """From the outline to the form and back: not a byte, and each entry has a title and each control a sentence."""
    monkeypatch.chdir(tmp_path)
    folder = put(built[place], tmp_path)
    for name in texts_with_keys(folder):
        file = f"casa/{name}"
        before = (folder / name).read_bytes()
        told = result(call="outline", file=file, language=language)
        assert told["title"]
        assert told["groups"], name
        assert all(group["title"] for group in told["groups"])
        rows = [row for group in told["groups"] for row in group["rows"]]
        assert all(row["title"].strip() for row in rows)
        for row in spread(rows, 3) if rows else ():
            form = result(call="fields", file=file, at=row["at"], language=language)
            assert all(each["title"] and "\n" not in each["title"] for each in form["fields"])
            values = {each["key"]: each["value"] for each in form["fields"]}
            now = result(call="edit", file=file, at=row["at"], values=values, was=told["was"], language=language)
            assert (now["changed"], now["was"]) == (False, told["was"])
        assert (folder / name).read_bytes() == before


@pytest.fixture
def small_casa(tmp_path: Path, small_built: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Likewise one of few documents and forms."""
    monkeypatch.chdir(tmp_path)
    return put(small_built, tmp_path)


def _shown(file: str, at: str, key: str) -> str:
    form = result(call="fields", file=file, at=at, language="en")
    return str(next(each["value"] for each in form["fields"] if each["key"] == key))


def test_hostile_words_come_back_as_they_were_typed(small_casa: Path) -> None:
    """Whatever YAML would take them for: each in a line of a list and as an answer, some in a title and in braces."""
    gap = "{a: 1}"  # which is read as a gap, and told
    words = [each for each in HOSTILE if each != gap]
    file, at, key = "casa/programme.yml", "support.education", "activities"
    result(call="edit", file=file, at=at, values={key: "\n".join(HOSTILE)}, language="en")
    assert [line.split() for line in _shown(file, at, key).split("\n")] == [each.split() for each in HOSTILE]
    for file, at, key in (
        ("casa/budget.yml", "lines.pair-guides", "title"),
        ("casa/forms/_choices.yml", "yesno.yes", "label"),
    ):
        for each in spread(words, 12):
            result(call="edit", file=file, at=at, values={key: each}, language="en")
            assert _shown(file, at, key) == each
        (told,) = problems(call="edit", file=file, at=at, values={key: gap}, language="en")
        assert told["key"] == key
    assert read_programme(small_casa).problems == ()


@pytest.mark.parametrize("words", ["\0", "a\x07b", "\x1b[31m", "\ud800", "\uffff"])
def test_what_no_file_can_hold_is_refused(words: str, small_casa: Path) -> None:
    """In words, at its field; and nothing is written."""
    before = (small_casa / "budget.yml").read_bytes()
    (told,) = problems(call="edit", file="casa/budget.yml", at="lines.pair-guides", values={"title": words})
    assert told["key"] == "title"
    assert (small_casa / "budget.yml").read_bytes() == before


def test_a_title_of_several_lines_and_a_mapping(small_casa: Path) -> None:
    """Lines stay lines; what is no text is refused."""
    file, at = "casa/budget.yml", "lines.pair-guides"
    result(call="edit", file=file, at=at, values={"note": "Um\n\n  dois: #3\r\ntrês"})
    fields = result(call="fields", file=file, at=at)["fields"]
    assert next(each["value"] for each in fields if each["key"] == "note") == "Um\n\n  dois: #3\ntrês"
    assert problems(call="edit", file=file, at=at, values={"title": {"pt-PT": "x"}})
    assert problems(call="edit", file=file, at=at, values={"nonsense": "x"})
    assert problems(call="edit", file=file, at="lines.nonsense", values={})
    assert read_programme(small_casa).problems == ()


def test_what_is_typed_as_people_type_it(small_casa: Path) -> None:
    """Days, money and truth values as in Porto; what can mean two things is told at its field, in words of the form."""
    file = "casa/programme.yml"
    result(call="edit", file=file, at="programme", values={"starts_on": "12 de novembro de 2027"}, language="pt-PT")
    assert "  starts_on: 2027-11-12\n" in (small_casa / "programme.yml").read_text(encoding="utf-8")
    line = {"unit_cost": "12,50 €", "in_kind": "sim"}
    result(call="edit", file="casa/budget.yml", at="lines.pair-guides", values=line, language="pt-PT")
    text = (small_casa / "budget.yml").read_text(encoding="utf-8")
    assert "    unit_cost: 12.50\n    in_kind: true\n" in text
    values = {"quantity": "1.500", "support": "nada"}
    told = problems(call="edit", file="casa/budget.yml", at="lines.pair-guides", values=values, language="pt-PT")
    assert {each["key"] for each in told} == {"quantity", "support"}
    assert all(each["line"] for each in told)
    assert not any("lines." in each["what"] for each in told)
    assert (small_casa / "budget.yml").read_text(encoding="utf-8") == text


def test_what_others_refer_to_is_not_taken_away(casa: Path) -> None:
    """A milestone, a budget line, a purpose of data: told before anything is written, with the file that names it."""
    for file, at, other in (
        ("timeline.yml", "milestones.kick-off", "timeline.yml"),
        ("timeline.yml", "milestones.last-pair-session", "evaluation/framework.yml"),
        ("budget.yml", "lines.coordinator", "programme.yml"),
        ("processing.yml", "purposes.mentoring", "forms/"),
    ):
        before = (casa / file).read_bytes()
        told = problems(call="take", file=f"casa/{file}", at=at)
        assert any(str(each["file"]).startswith(f"casa/{other}") for each in told), (at, told)
        assert (casa / file).read_bytes() == before


@pytest.mark.parametrize(
    ("file", "at", "values"),
    [
        (
            "budget.yml",
            "lines",
            {"title": "Café", "unit": "chávena", "quantity": "10", "unit_cost": "1,20", "support": "mentoring"},
        ),
        (
            "timeline.yml",
            "milestones",
            {"title": "Visita ao museu", "what": "Vão juntos.", "stage": "NET", "offset": "3 semanas"},
        ),
        ("forms/session-log.yml", "questions", {"label": "E o tempo?", "type": "select_one", "choices.pt-PT": "Sol\nChuva"}),
        ("forms/_choices.yml", "agree5", {"label": "Sem opinião"}),
        ("evaluation/framework.yml", "theory_of_change.inputs", {"title": "Uma sala"}),
        ("adaptations.yml", "adaptations", {"standard": "sel-2", "change": "Outra", "reason": "Porque sim", "approved_by": "Ana", "on": "3 de maio de 2026"}),
    ],
)  # fmt: skip
def test_an_entry_comes_moves_and_goes(file: str, at: str, values: dict[str, str], casa: Path) -> None:
    """With a permanent name of its own, in the style of its neighbours; and at the end the file is as it was."""
    before = (casa / file).read_text(encoding="utf-8")
    new = result(call="add", file=f"casa/{file}", at=at, values=values, language="pt-PT")
    assert new["at"].startswith(f"{at}.")
    assert read_programme(casa).problems == ()
    added = (casa / file).read_text(encoding="utf-8")
    kept = [line for line in difflib.ndiff(before.splitlines(), added.splitlines()) if line.startswith("- ")]
    assert len(kept) <= 1  # a list that was empty
    rows = [row["at"] for group in result(call="outline", file=f"casa/{file}")["groups"] for row in group["rows"]]
    mine = [each for each in rows if each.startswith(f"{at}.")]
    assert mine[-1] == new["at"]
    if len(mine) > 1:
        result(call="move", file=f"casa/{file}", at=new["at"], by=-1)
        assert read_programme(casa).problems == ()
        result(call="move", file=f"casa/{file}", at=new["at"], by=1)
        assert (casa / file).read_text(encoding="utf-8") == added
        first = mine[0].removeprefix(f"{at}.")
        other = {key: f"{words} 2" if key in {"title", "label"} else words for key, words in values.items()}
        second = result(call="add", file=f"casa/{file}", at=at, values=other, after=first, language="pt-PT")
        assert second["at"] != new["at"]
        result(call="take", file=f"casa/{file}", at=second["at"])
    result(call="take", file=f"casa/{file}", at=new["at"])
    assert (casa / file).read_text(encoding="utf-8") == before
    assert problems(call="move", file=f"casa/{file}", at=mine[0], by=-1)


def test_what_was_changed_is_built(small_casa: Path) -> None:
    """After an entry has come, another has moved and a third has gone."""
    line = {"title": "Café", "unit": "chávena", "quantity": "10", "unit_cost": "1,20", "support": "mentoring"}
    new = result(call="add", file="casa/budget.yml", at="lines", values=line, language="pt-PT")
    result(call="move", file="casa/budget.yml", at=new["at"], by=-1)
    result(call="take", file="casa/risks.yml", at="risks.copied-not-adapted")
    result(call="run", action="build", values={"programme": "casa"})
    assert (small_casa / "build" / "index.html").is_file()


def test_two_editors_at_once(small_casa: Path) -> None:
    """Whoever was shown an older text is told so, by each of the calls, and the newer one stays."""
    file, at = "casa/budget.yml", "lines.pair-guides"
    was = result(call="fields", file=file, at=at)["was"]
    now = result(call="edit", file=file, at=at, values={"quantity": "60"}, was=was)
    text = (small_casa / "budget.yml").read_text(encoding="utf-8")
    calls: tuple[dict[str, Any], ...] = (
        {"call": "edit", "at": at, "values": {"quantity": "70"}},
        {"call": "add", "at": "lines", "values": {"title": "x"}},
        {"call": "take", "at": at},
        {"call": "move", "at": at, "by": 1},
        {"call": "write", "text": "lines: []"},
    )
    for call in calls:
        (told,) = problems(file=file, was=was, **call)
        assert "meanwhile" in told["what"]
    assert (small_casa / "budget.yml").read_text(encoding="utf-8") == text
    assert now["was"] == result(call="text", file=file)["was"] != was


def test_what_was_wrong_before_does_not_stop_another_change(small_casa: Path) -> None:
    """A fault in another file, and one in the same: mended one after the other; a new one is refused all the same."""
    (small_casa / "risks.yml").write_text("risks: 1\n", encoding="utf-8")
    path = small_casa / "budget.yml"
    path.write_text(path.read_text(encoding="utf-8").replace("quantity: 54", "quantity: some"), encoding="utf-8")
    file = "casa/budget.yml"
    result(call="edit", file=file, at="lines.matching-day", values={"quantity": "2"})
    assert problems(call="edit", file=file, at="lines.matching-day", values={"quantity": "few"})
    result(call="edit", file=file, at="lines.pair-guides", values={"quantity": "54"})


def test_a_file_that_is_not_written_line_by_line(small_casa: Path) -> None:
    """Said, with the way that is left; and nothing is written."""
    path = small_casa / "adaptations.yml"
    there = "{standard: SEL-3, change: Nada, reason: Porque, approved_by: Ana, on: 2026-05-03}"
    text = f"adaptations: [\n  {there}]\n"
    path.write_text(text, encoding="utf-8")
    values = {"standard": "SEL-2", "change": "Outra", "reason": "Porque", "approved_by": "Ana", "on": "2026-05-03"}
    (told,) = problems(call="add", file="casa/adaptations.yml", at="adaptations", values=values)
    assert told["remedy"] == "Change it in its text."
    assert path.read_text(encoding="utf-8") == text


def test_line_ends_the_mark_of_an_editor_and_the_missing_last_line_end_stay(small_casa: Path) -> None:
    """As Windows writes them."""
    path = small_casa / "risks.yml"
    text = path.read_text(encoding="utf-8").rstrip("\n")
    path.write_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())
    before = path.read_bytes()
    row = result(call="outline", file="casa/risks.yml")["groups"][0]["rows"][-1]["at"]
    result(call="edit", file="casa/risks.yml", at=row, values={"likelihood": "1", "impact": "2"})
    after = path.read_bytes()
    assert after.startswith(b"\xef\xbb\xbf")
    assert len(after.split(b"\r\n")) == len(before.split(b"\r\n"))
    assert sum(one != other for one, other in zip(before.split(b"\r\n"), after.split(b"\r\n"), strict=True)) <= 2


def test_the_keys_of_a_document_change_and_its_text_stays(casa: Path) -> None:
    """Byte for byte, with the comments among the keys; what is wrong is told at its field, and nothing is written."""
    path, file = casa / "documents" / "pt-PT" / "call-for-mentees.md", "casa/documents/pt-PT/call-for-mentees.md"
    head, body = path.read_bytes().split(b"---\n", 2)[1:]
    path.write_bytes(b"---\n# nosso\n" + head.replace(b"kind: letter", b"kind: letter  # carta") + b"---\n" + body)
    assert [each["title"] for each in result(call="outline", file=file)["groups"]] == ["Convocatória para mentorados"]
    done = result(call="edit", file=file, at="", values={"title": "A convocatória: 2027", "for": "applicants\nmentees"})
    assert done["changed"]
    after = path.read_text(encoding="utf-8")
    assert after.startswith('---\n# nosso\ntitle: "A convocatória: 2027"\n')
    assert "kind: letter  # carta\nfor: [applicants, mentees]\n" in after
    assert after.encode().endswith(b"---\n" + body)
    for values, key in (({"title": " "}, "title"), ({"title": "{hub.nome}"}, "title"), ({"for": ""}, "for")):
        assert [each["key"] for each in problems(call="edit", file=file, at="", values=values)] == [key]
    assert path.read_text(encoding="utf-8") == after
    result(call="edit", file=file, at="", values={"status": "", "milestone": "", "reviewed_on": "8 de outubro de 2027"})
    again = path.read_text(encoding="utf-8")
    assert ("status:" in again, "milestone:" in again, "reviewed_on: 2027-10-08" in again) == (False, False, True)


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_other_lines_stay_whatever_is_typed_where(data: Any, built: dict[str, Path]) -> None:
    """A random control of a random entry of a random file: what is not of this entry keeps every line, in its order."""
    place = data.draw(st.sampled_from(PLACES))
    name = data.draw(st.sampled_from(texts_with_keys(built[place])))
    text = (built[place] / name).read_text(encoding="utf-8")
    source, file, typist = parse_yaml(text, Path(name)), file_at(name), typist_of(built[place], "en")
    assert file is not None
    root = root_of(file.model, source)
    parts = [each for each in every_part(root) if each.shape.model and isinstance(each.data, dict)]
    part: Part = data.draw(st.sampled_from(parts)) if parts else root
    if part.shape.model is None:
        return
    slots = list(slots_of(part.shape.model, part.data, typist.languages, flat=part.in_list))
    free = [each for each in slots if not each.shape.lasting]
    if not free:
        return
    chosen = data.draw(st.lists(st.sampled_from(free), min_size=1, max_size=3, unique_by=lambda each: each.name))
    words = st.sampled_from(("", *HOSTILE)) | st.text(max_size=30) | st.integers(0, 99).map(str)
    try:
        filled = filled_in(part.data, slots, {each.name: data.draw(words) for each in chosen}, typist)
    except KitError:
        return
    wanted = _replaced(source.data, part.key, filled)
    after = saying(text, Path(name), wanted, lambda key: order_in(root, key))
    assert parse_yaml(after, Path(name)).data == wanted
    first = source.line(part.key) - 1
    there = text.splitlines()
    gone = [line for line in difflib.ndiff(there, after.splitlines()) if line.startswith("- ")]
    last = max((source.line(key) for key in source.lines if key[: len(part.key)] == part.key), default=first + 1)
    assert after.splitlines()[:first] == there[:first] if part.key else True
    assert len(gone) <= last - first + 40
    assert [each for each in there if each.lstrip().startswith("#")] == [
        each for each in after.splitlines() if each.lstrip().startswith("#") and each in there
    ]


def _replaced(data: Any, key: tuple[str | int, ...], value: Any) -> Any:
    if not key:
        return value
    if isinstance(data, list):
        return [_replaced(each, key[1:], value) if number == key[0] else each for number, each in enumerate(data)]
    return {**data, key[0]: _replaced(data[key[0]], key[1:], value)}
