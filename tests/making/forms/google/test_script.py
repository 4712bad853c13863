"""Scripts for Google Forms: right for the compiler, for a stand-in of Google, and for the person who fills in."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kit_cli.judging.validate import judged
from kit_cli.making.forms.google import script as google
from kit_cli.making.forms.google.javascript import comment, text
from kit_cli.making.forms.google.validation import validation
from kit_cli.making.outputs import Output
from kit_cli.model.form import Question
from kit_cli.programme.programme import Programme
from tests.helpers.judging import node, node_package, program, run

MOCK = Path(__file__).with_name("google_mock.mjs")
HELP = "  - {name: help, type: select_one, choices: yesno, label: Help?}\n"
WHAT = "  - {name: what, type: text, label: What?, required: true, relevant: \"${help} = 'yes'\"}\n"
LAST = "  - {name: last, type: text, label: Anything else?, required: true}\n"

WithForm = Callable[..., Programme]

NAMED = "  - {name: q, type: text, label: '{programme.name}'}\n"
"""A question whose label is the programme's name."""


def write(outputs: list[Output], folder: Path, suffix: str = "") -> list[Path]:
    """Write files under names that keep languages apart, and return their paths."""
    files = []
    for output in outputs:
        files.append(folder / (output.path.replace("/", "_") + suffix))
        files[-1].write_bytes(output.content)
    return files


def made(programme: Programme, folder: Path) -> list[dict[str, Any]]:
    """Return the items that the script of a programme's only form makes."""
    (items,) = node(str(MOCK), *write(list(google.make(programme)), folder))
    return list(items)


def walk(items: list[dict[str, Any]], answers: dict[str, str]) -> list[str]:
    """Return the titles of the questions that a person meets who gives these answers by title."""
    seen: list[str] = []
    here, lead = 0, None
    while here < len(items):
        item = items[here]
        if item["kind"] == "PageBreakItem":
            target = lead if lead is not None else item.get("setGoToPage", here)
            lead = None
            if target == "SUBMIT":
                return seen
            if target != here:
                here = target
        elif item["kind"] != "SectionHeaderItem":
            seen.append(item["setTitle"])
            for choice in item.get("setChoices", []):
                if answers.get(item["setTitle"]) == choice["value"]:
                    lead = choice["leads"]
        here += 1
    return seen


def test_compiler_accepts_every_script(programmes: dict[str, Programme], tmp_path: Path) -> None:
    """Each script calls what Google's own types know, with what they take."""
    types = node_package("@types/google-apps-script").parent
    outputs = [output for place in programmes.values() for output in google.make(place)]
    for number, programme in enumerate(programmes.values()):
        folder = tmp_path / str(number)
        folder.mkdir()
        write(list(google.make(programme)), folder, ".js")
    options = {
        "noEmit": True,
        "allowJs": True,
        "checkJs": True,
        "strict": True,
        "target": "es2020",
        "lib": ["es2020"],
        "typeRoots": [str(types)],
        "types": ["google-apps-script"],
        "skipLibCheck": True,
        "moduleDetection": "force",
    }
    (tmp_path / "tsconfig.json").write_text(json.dumps({"compilerOptions": options, "include": ["*/*.js"]}))
    compiler = node_package("typescript") / "bin" / "tsc"
    said = run(program("node"), compiler, "-p", tmp_path)
    assert (len(outputs) > 40, said.returncode, said.stdout) == (True, 0, "")


def test_every_script_runs(programmes: dict[str, Programme], tmp_path: Path) -> None:
    """Each script makes at least as many items as its form asks questions (a group may need no break)."""
    program("node")
    programme = programmes["western-balkans"]
    outputs = [each for each in google.make(programme) if f"/{programme.languages[0]}/" in each.path]
    for output, items in zip(outputs, node(str(MOCK), *write(outputs, tmp_path)), strict=True):
        form = programme.forms[Path(output.path).stem]
        asked = [question for question in form.flat() if question.type != "group"]
        answered = [item for item in items if item["kind"] != "PageBreakItem"]
        assert len(answered) >= len(asked), output.path


def test_choice_leads_to_its_page(with_form: WithForm, tmp_path: Path) -> None:
    """A question under a condition is met by those whom it concerns only, and stays required."""
    items = made(with_form(HELP + WHAT + LAST), tmp_path)
    assert walk(items, {"Help?": "Yes"}) == ["Help?", "What?", "Anything else?"]
    assert walk(items, {"Help?": "No"}) == walk(items, {}) == ["Help?", "Anything else?"]
    assert [item.get("setRequired") for item in items if item.get("setTitle") == "What?"] == [True]


def test_last_page_can_be_skipped(with_form: WithForm, tmp_path: Path) -> None:
    """Where nothing follows, the form ends."""
    items = made(with_form(HELP + WHAT), tmp_path)
    assert (walk(items, {"Help?": "Yes"}), walk(items, {})) == (["Help?", "What?"], ["Help?"])


def test_choices_lead_to_groups(with_form: WithForm, tmp_path: Path) -> None:
    """Each of several groups is met by its own answer, and all go on together."""
    groups = "".join(
        f"  - {{name: g{answer}, type: group, label: For {answer}, relevant: \"${{help}} = '{answer}'\","
        f" questions: [{{name: q{answer}, type: text, label: About {answer}}}]}}\n"
        for answer in ("yes", "no")
    )
    items = made(with_form(HELP + groups + LAST), tmp_path)
    assert walk(items, {"Help?": "Yes"}) == ["Help?", "About yes", "Anything else?"]
    assert walk(items, {"Help?": "No"}) == ["Help?", "About no", "Anything else?"]
    assert walk(items, {}) == ["Help?", "Anything else?"]


@pytest.mark.parametrize(
    ("questions", "words"),
    [
        (HELP + LAST + WHAT.replace("'yes'", "'yes' or ${last} = 'x'"), "answered “x” to question 2."),
        (HELP.replace("Help?", "Help?, other: true") + WHAT, "Only if you answered “Yes” to question 1."),
        (HELP.replace("select_one", "select_multiple") + WHAT, "Only if you ticked “Yes” in question 1."),
        (
            HELP + WHAT + LAST + WHAT.replace("what", "more").replace("What?", "More?"),
            "Only if you answered “Yes” to question 1.",
        ),
    ],
)
def test_other_conditions_are_words(with_form: WithForm, tmp_path: Path, questions: str, words: str) -> None:
    """What choices cannot lead to is asked of all: with its condition in words, numbers to follow, not required."""
    item = made(with_form(questions), tmp_path)[-1]
    assert (words in item["setHelpText"], item.get("setRequired"), item["setTitle"][0].isdigit()) == (True, None, True)


def test_kinds(with_form: WithForm, tmp_path: Path) -> None:
    """Each kind of question becomes Google's own, and a file a task for a person."""
    kinds = ["text", "multiline", "email", "phone", "url", "integer", "date", "rating", "file", "acknowledge", "note"]
    questions = "".join(f"  - {{name: {kind}, type: {kind}, label: A {kind}}}\n" for kind in kinds)
    questions += "  - {name: many, type: select_multiple, choices: yesno, other: true, label: Many}\n"
    questions += "  - {name: drop, type: select_one, choices: yesno, appearance: minimal, label: Drop}\n"
    questions += "  - {name: grid, type: matrix, choices: yesno, label: Grid, rows: [{name: r, label: R}]}\n"
    items = made(with_form(questions), tmp_path)
    assert [item["kind"] for item in items] == [
        "TextItem",
        "ParagraphTextItem",
        "TextItem",
        "TextItem",
        "TextItem",
        "TextItem",
        "DateItem",
        "ScaleItem",
        "SectionHeaderItem",
        "CheckboxItem",
        "SectionHeaderItem",
        "CheckboxItem",
        "ListItem",
        "GridItem",
    ]
    assert "by hand" in items[8]["setHelpText"]


@pytest.mark.parametrize(
    ("kind", "constraint", "said"),
    [
        ("integer", ". >= 0 and . <= 60", ".requireNumberBetween(0, 60)"),
        ("integer", ". > 3", ".requireNumberGreaterThan(3)"),
        ("integer", None, ".requireWholeNumber()"),
        ("text", "string-length(.) < 10", ".requireTextLengthLessThanOrEqualTo(9)"),
        ("multiline", "string-length(.) >= 10", "createParagraphTextValidation"),
        ("text", "regex(., '^a\\d$')", '.requireTextMatchesPattern("^a\\\\d$")'),
        ("select_multiple", "count-selected(.) <= 3", ".requireSelectAtMost(3)"),
        ("select_multiple", "count-selected(.) > 1", ".requireSelectAtLeast(2)"),
        ("email", None, ".requireTextIsEmail()"),
        ("text", None, ""),
        ("text", "string-length(.) > 1 and regex(., 'a')", ""),
    ],
)
def test_validation(kind: str, constraint: str | None, said: str) -> None:
    """A constraint becomes Google's validation where Google has one."""
    data = {"name": "q", "type": kind, "label": "Q", "constraint": constraint}
    found = validation(judged(Question, data, ("en",)), "Say so.")
    assert said in found if said else found == ""


def test_constraint_without_validation_is_said(with_form: WithForm, tmp_path: Path) -> None:
    """No rule is dropped in silence."""
    question = (
        "  - {name: q, type: text, label: Q, constraint: \"string-length(.) > 1 and regex(., 'a')\","
        " constraint_message: Two letters at least.}\n"
    )
    assert made(with_form(question), tmp_path)[0]["setHelpText"] == "Two letters at least."


def test_hostile_texts_are_literal(with_form: WithForm, tmp_path: Path) -> None:
    """Quotes, tags, line separators and templates arrive as they were written, and run nothing."""
    hostile = "\"'`${1+1}\\ </script> {{ 7*7 }} =1+1 Ћ 🎭\u2028throw 1\u2029"
    programme = with_form(NAMED, title="{programme.name}", name=hostile)
    (output,) = google.make(programme)
    assert not {"\u2028", "\u2029"} & set(output.content.decode())
    assert made(programme, tmp_path)[0]["setTitle"] == hostile


def test_text_and_comment() -> None:
    """A literal ends no script, and a comment stays on its line."""
    assert text("</script>\u2028\ud800") == '"\\u003c/script>\\u2028\\ud800"'
    assert comment("a\nb\u2028c*/ ") == "// a b c*/"
