"""The exact files of the three programmes: text and build."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kit_cli.files.shipped import RENDERED, template_folder
from tests.conftest import PLACES
from tests.helpers.folders import files

LANGUAGES = {"sweden": ["sv"], "portugal": ["pt-PT"], "western-balkans": ["en", "sr-Latn"]}

FORMS = {
    "alumni-follow-up",
    "baseline-mentee",
    "baseline-mentor",
    "consent",
    "end-mentee",
    "end-mentor",
    "event-feedback",
    "incident-report",
    "matching-preferences",
    "media-consent",
    "mentee-application",
    "mentee-diversity",
    "mentor-application",
    "mid-term-mentee",
    "mid-term-mentor",
    "needs-assessment",
    "session-log",
}
DOCUMENTS = {
    "active-listening",
    "call-for-mentees",
    "call-for-mentors",
    "closing-conversation",
    "code-of-conduct",
    "conflict-of-interest",
    "consultations-outline",
    "data-agreement",
    "first-session-mentee",
    "first-session-mentor",
    "goals-sheet",
    "interview-guide",
    "kick-off-agenda",
    "letter-acceptance",
    "letter-introduction",
    "letter-rejection",
    "letter-reserve",
    "mentee-guide",
    "mentor-guide",
    "mentoring-agreement",
    "monthly-reflection",
    "operations-manual",
    "patron-agreement",
    "privacy-notice",
    "readiness-assessment",
    "rules-of-the-game",
    "safeguarding-policy",
    "selection-rubric",
    "session-agenda",
    "transfer-agreement",
    "visibility-statements",
    "workshop-brief",
}
EVALUATION = {"plan", "report-template"}
TABLES = {"budget", "framework", "matching-matrix", "processing", "risks", "score-sheet", "sessions", "timeline"}
SCHEMAS = {
    "adaptations",
    "attestations",
    "budget",
    "choices",
    "form",
    "framework",
    "processing",
    "programme",
    "risks",
    "timeline",
}


def text(languages: list[str]) -> set[str]:
    """Return the files that the hub owns."""
    found = {
        ".gitignore",
        "README.md",
        "budget.yml",
        "processing.yml",
        "programme.yml",
        "risks.yml",
        "timeline.yml",
        "adaptations.yml",
        "attestations.yml",
        "evaluation/framework.yml",
        "forms/_choices.yml",
        ".mentorkit/answers.yml",
        ".mentorkit/calendar.json",
    }
    found |= {f"forms/{name}.yml" for name in FORMS}
    found |= {f".mentorkit/schemas/{name}.json" for name in SCHEMAS}
    for language in languages:
        found |= {f"documents/{language}/{name}.md" for name in DOCUMENTS}
        found |= {f"evaluation/{language}/{name}.md" for name in EVALUATION}
    return found


def build(languages: list[str]) -> set[str]:
    """Return the files that people open."""
    found = {"index.html", *(f"index.{language}.html" for language in languages[1:])}
    found |= {f"forms/xlsform/{name}.xlsx" for name in FORMS}
    for language in languages:
        found |= {f"forms/{language}/{name}.{kind}" for name in FORMS for kind in ("docx", "gs", "html")}
        found |= {f"documents/{language}/{name}.docx" for name in DOCUMENTS}
        found |= {f"evaluation/{language}/{name}.docx" for name in EVALUATION | {"framework"}}
        found |= {f"tables/{language}/{name}.xlsx" for name in TABLES}
        found |= {f"timeline/{language}.html", f"timeline/calendar-{language}.ics"}
    return {f"build/{name}" for name in found}


@pytest.mark.parametrize("place", PLACES)
def test_a_programme_holds_exactly_these_files(place: str, built: dict[str, Path]) -> None:
    """No more, no fewer."""
    assert set(files(built[place])) == text(LANGUAGES[place]) | build(LANGUAGES[place])


@pytest.mark.parametrize("place", PLACES)
def test_the_same_text_gives_the_same_bytes(place: str, built: dict[str, Path], tmp_path: Path) -> None:
    """A second build of a copy differs in nothing, whatever the day."""
    import shutil

    from kit_cli.making.run import build as build_again

    copy = Path(shutil.copytree(built[place], tmp_path / "copy"))
    build_again(copy, None, lambda *_: None)
    assert files(copy) == files(built[place])


@pytest.mark.parametrize("place", PLACES)
def test_git_leaves_data_and_build_alone(place: str, built: dict[str, Path]) -> None:
    """Participants' answers never enter a repository."""
    lines = (built[place] / ".gitignore").read_text(encoding="utf-8").splitlines()
    assert {"data/", "build/"} <= set(lines)


def test_the_templates_files_are_called_what_they_become() -> None:
    """Cookiecutter wants one folder whose name is filled in; nobody could read a tree of such names."""
    paths = [path.relative_to(template_folder()) for path in template_folder().rglob("*")]
    assert {part for path in paths for part in path.parts if re.search(r"[^a-zA-Z0-9._-]", part)} == {RENDERED}
