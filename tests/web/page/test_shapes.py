"""What a page judges before the kit has come: it refuses nothing that the kit would take."""

from __future__ import annotations

import json

from hypothesis import given, settings
from hypothesis import strategies as st

from kit_cli.files.shipped import template_folder
from kit_cli.judging.misfit import Misfit
from kit_cli.places.answer_rules import SHAPES, judged
from kit_cli.web.messages.plain import plain
from kit_cli.web.page.page import FOLDER
from tests.helpers.judging import program, run

_SCRIPT = """
import { refused } from %s;
const [shapes, answers] = JSON.parse(await new Response(process.stdin).text());
process.stdout.write(JSON.stringify(answers.map(([key, words]) => refused(shapes[key], words))));
"""
WORDS = st.one_of(
    st.text(max_size=230),
    st.text(st.characters(codec="ascii"), max_size=45),
    st.integers(-5, 300).map(str),
    st.from_regex(r"[a-zA-Z0-9-]{0,44}", fullmatch=True),
    st.from_regex(r"[a-z.]{1,9}@?[a-z.]{1,9}(\\.[a-z]{0,3})?", fullmatch=True),
)


def refused(answers: list[tuple[str, str]]) -> list[bool]:
    """Return what the page's own script says of each answer."""
    script = _SCRIPT % json.dumps((FOLDER / "shapes.js").as_uri())
    told = json.dumps([{key: plain(shape, "en") for key, shape in SHAPES.items()}, answers])
    said = run(program("node"), "--input-type=module", "-e", script, input=told)
    return list(json.loads(said.stdout))


def fits(key: str, words: str) -> bool:
    """Return what the kit says of it."""
    try:
        judged(key, words.strip(), template_folder())
    except Misfit:
        return False
    return True


@settings(max_examples=12, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(sorted(SHAPES)), WORDS), min_size=60, max_size=60))
def test_nothing_is_refused_that_the_kit_takes(answers: list[tuple[str, str]]) -> None:
    """Of whatever is typed; sixty answers at a time."""
    found = zip(answers, refused(answers), strict=True)
    assert [each for each, wrong in found if wrong and fits(*each)] == []


def test_what_people_mistype_is_refused_at_once() -> None:
    """A number out of its bounds or in letters, an address without @, a name too long, a short name with a space."""
    wrong = [
        ("cohort_size", "3"),
        ("cohort_size", "many"),
        ("length_months", "19"),
        ("coordinator_email", "ana.example.org"),
        ("coordinator_email", "ana@example"),
        ("programme_name", "x" * 201),
        ("programme_slug", "a b"),
        ("programme_slug", "Ação"),
    ]
    right = [
        ("cohort_size", " 25 "),
        ("length_months", "12"),
        ("coordinator_email", "ana@example.org"),
        ("programme_name", "Mentoria"),
        ("programme_slug", "casa-2027"),
        ("city", ""),
    ]
    assert refused(wrong + right) == [True] * len(wrong) + [False] * len(right)
