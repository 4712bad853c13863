"""The id that a heading has lost, given back where its words are still those of the template."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from kit_cli.check.mends import mends
from kit_cli.files.document_paths import DOCUMENT_FOLDERS
from kit_cli.method.evidence.kinds import DocumentEvidence
from kit_cli.method.read import method
from kit_cli.method.template_headings import template_titles
from tests.helpers.standards import SAYING, method_of, standard

NAME, (FIRST, SECOND) = next(
    (each.document, each.headings[:2])
    for known in method().standards
    for each in known.front.evidence
    if isinstance(each, DocumentEvidence) and len(each.headings) > 1
)
"""Some document of the method with two headings that it is known by."""
METHOD = method_of(
    standard("MEN-1", {"document": NAME, "headings": [FIRST]}, SAYING),
    standard("MEN-2", {"document": NAME, "headings": [SECOND]}),
    standard("MEN-3", {"document": "other", "headings": ["gone"]}),
)
TITLES = template_titles(NAME, "en")
FRONT = "---\ntitle: T\nstage: MEN\nkind: guide\nfor: [mentors]\n---\n"
WITH_IDS = f"## {TITLES[FIRST]} {{ #{FIRST} }}\n\nText.\n\n## {TITLES[SECOND]} {{ #{SECOND} }}\n\nMore.\n"
FOLDER = DOCUMENT_FOLDERS[0]


@pytest.fixture
def written(tmp_path: Path) -> Callable[[str], Path]:
    """Return a function that makes a programme in English of one document."""

    def write(body: str, name: str = NAME) -> Path:
        folder = tmp_path / "programme"
        (folder / FOLDER / "en").mkdir(parents=True)
        (folder / "programme.yml").write_text("programme: {languages: [en]}\n", encoding="utf-8")
        (folder / FOLDER / "en" / f"{name}.md").write_text(FRONT + body, encoding="utf-8")
        return folder

    return write


def test_ids_that_are_lost_are_given_back(written: Callable[[str], Path]) -> None:
    """Both, in one mend, and nothing else is touched."""
    lost = WITH_IDS.replace(f" {{ #{FIRST} }}", "").replace(f" {{ #{SECOND} }}", "")
    (mend,) = mends(written(lost), METHOD)
    assert (mend.before, mend.after) == (FRONT + lost, FRONT + WITH_IDS)


def test_the_difference_is_told_by_the_programmes_paths(written: Callable[[str], Path]) -> None:
    """As other programs write it, with a line around."""
    folder = written(WITH_IDS.replace(f" {{ #{SECOND} }}", ""))
    (mend,) = mends(folder, METHOD)
    assert mend.difference(folder).splitlines() == [
        f"--- {FOLDER}/en/{NAME}.md",
        f"+++ {FOLDER}/en/{NAME}.md",
        "@@ -10,3 +10,3 @@",
        " ",
        f"-## {TITLES[SECOND]}",
        f"+## {TITLES[SECOND]} {{ #{SECOND} }}",
        " ",
    ]


def test_a_heading_that_is_only_quoted_is_no_heading(written: Callable[[str], Path]) -> None:
    """Nor are blanks behind one a difference."""
    quoted = f"> ## {TITLES[FIRST]}\n\n"
    (mend,) = mends(written(quoted + WITH_IDS.replace(f" {{ #{FIRST} }}", "  ")), METHOD)
    assert mend.after == FRONT + quoted + WITH_IDS


@pytest.mark.parametrize(
    "body",
    [
        WITH_IDS,
        WITH_IDS.replace(f"## {TITLES[FIRST]} {{ #{FIRST} }}", "## In our words"),
        WITH_IDS.replace(f"## {TITLES[FIRST]} {{ #{FIRST} }}", f"## {TITLES[FIRST]}\n\n## {TITLES[FIRST]}"),
        WITH_IDS.replace(f"## {TITLES[FIRST]} {{ #{FIRST} }}\n", ""),
    ],
    ids=["has it", "reworded", "stands twice", "gone"],
)
def test_what_is_not_certain_is_left_to_the_hub(body: str, written: Callable[[str], Path]) -> None:
    """A heading in other words, or one of two with the same words, may be meant otherwise."""
    assert mends(written(body), METHOD) == []


def test_other_documents_are_left_alone(written: Callable[..., Path]) -> None:
    """Those that no standard knows, and those that the template lacks."""
    assert mends(written(f"## {TITLES[FIRST]}\n", "unknown"), METHOD) == []


def test_a_document_of_the_hubs_own_has_no_template(written: Callable[..., Path]) -> None:
    """Its headings cannot be compared with any."""
    assert mends(written("## Gone\n\n## \n", "other"), METHOD) == []
