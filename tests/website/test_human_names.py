"""What people call the things of a programme's folder."""

from __future__ import annotations

import pytest

from website.human_names import HumanName, HumanNames

NAMES = HumanNames(
    {
        "timeline.yml": HumanName("Timeline", "file", "reference/milestones.md"),
        "forms/sign-up.yml": HumanName("Sign up", "form", "catalogue/forms/sign-up.md"),
        "plan.md": HumanName("The plan", "document", "catalogue/documents/plan.md"),
        "kick-off": HumanName("Kick-off", "milestone", "reference/milestones.md#kick-off"),
    }
)


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("`kick-off` has a date.", "[Kick-off](reference/milestones.md#kick-off) has a date."),
        (
            "`plan.md` is there.",
            "[The plan](catalogue/documents/plan.md) <span class='mk-file'>`` plan.md ``</span> is there.",
        ),
        ("`cohort.size` is filled in.", "`cohort.size` is filled in."),
        ("“kick-off” is a word", "“kick-off” is a word"),
    ],
)
def test_a_sentence_says_names_before_files(sentence: str, said: str) -> None:
    """What has no name stays as it is typed."""
    assert NAMES.said(sentence, lambda uri: uri) == said


@pytest.mark.parametrize("path", ["documents/en/plan.md", "documents/sr-Latn/plan.md", "plan.md"])
def test_a_document_has_one_name_in_every_language(path: str) -> None:
    """Wherever it lies."""
    assert NAMES.of_file(path).title == "The plan"


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "`timeline.yml`: `kick-off` has a date.",
            "<span class='mk-where'>[Timeline](reference/milestones.md) <span class='mk-file'>`` timeline.yml ``</span>"
            "</span> [Kick-off](reference/milestones.md#kick-off) has a date.",
        ),
        ("`cohort.yml`: the rows are there.", "<span class='mk-where'>`cohort.yml`</span> The rows are there."),
        ("The hub attests: “it is so”", "The hub attests: “it is so”"),
    ],
)
def test_the_file_of_which_a_sentence_tells_stands_above_it(sentence: str, told: str) -> None:
    """So that what is left reads as a sentence."""
    assert NAMES.told(sentence, lambda uri: uri) == told
