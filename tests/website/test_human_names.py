"""What people call the things of a programme's folder."""

from __future__ import annotations

import pytest

from website.human_names import HumanName, HumanNames

NAMES = HumanNames(
    {
        "timeline.yml": HumanName("Timeline", "file", "reference/milestones.md", common=True),
        "forms/sign-up.yml": HumanName("Sign up", "form", "catalogue/forms/sign-up.md"),
        "plan.md": HumanName("Plan", "document", "catalogue/documents/plan.md", common=True),
        "kick-off": HumanName("Kick-off", "milestone", "reference/milestones.md#kick-off"),
    }
)


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("`kick-off` has a date.", "[Kick-off](reference/milestones.md#kick-off) has a date."),
        ("`plan.md` is there.", 'The [plan](catalogue/documents/plan.md "plan.md") is there.'),
        ("It is so. `plan.md` says it.", 'It is so. The [plan](catalogue/documents/plan.md "plan.md") says it.'),
        ("- [ ] `plan.md` is there.", '- [ ] The [plan](catalogue/documents/plan.md "plan.md") is there.'),
        ("Read `plan.md`.", 'Read the [plan](catalogue/documents/plan.md "plan.md").'),
        ("Read your `plan.md`.", 'Read your [plan](catalogue/documents/plan.md "plan.md").'),
        ("Open the file `plan.md`.", "Open the file `plan.md`."),
        ("Send `forms/sign-up.yml`.", 'Send [Sign up](catalogue/forms/sign-up.md "forms/sign-up.yml").'),
        ("`cohort.size` is filled in.", "`cohort.size` is filled in."),
        ("“kick-off” is a word", "“kick-off” is a word"),
    ],
)
def test_a_sentence_says_names_and_no_files(sentence: str, said: str) -> None:
    """What has no name stays as it is typed."""
    assert NAMES.said(sentence, lambda uri: uri) == said


@pytest.mark.parametrize("path", ["documents/en/plan.md", "documents/sr-Latn/plan.md", "plan.md"])
def test_a_document_has_one_name_in_every_language(path: str) -> None:
    """Wherever it lies."""
    assert NAMES.of_file(path).title == "Plan"


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "`timeline.yml`: `kick-off` has a date.",
            "<span class='mk-where'>[Timeline](reference/milestones.md \"timeline.yml\")</span> [Kick-off](reference/milestones.md#kick-off) has a date.",
        ),
        ("`cohort.yml`: the rows are there.", "<span class='mk-where'>`cohort.yml`</span> The rows are there."),
        ("The hub attests: “it is so”", "The hub attests: “it is so”"),
    ],
)
def test_the_file_of_which_a_sentence_tells_stands_above_it(sentence: str, told: str) -> None:
    """So that what is left reads as a sentence."""
    assert NAMES.told(sentence, lambda uri: uri) == told


def test_an_indicator_comes_before_a_milestone_of_its_name() -> None:
    """In a text on figures alone."""
    assert NAMES.measuring(["kick-off"]).said("`kick-off`", str) == "<span title='kick-off'>Kick off</span>"
