"""What lies in a programme's folder and is not read under its name: named, with the right one, and nothing else."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable
from pathlib import Path

import pytest

from kit_cli.errors import KitError
from kit_cli.files import entries as entries_module
from kit_cli.model.folder import FILES
from kit_cli.programme import contents as module
from kit_cli.programme.contents import check_not_misnamed, contents

USUAL = (
    *(file.path for file in FILES),
    "README.md",
    ".gitignore",
    ".mentorkit/answers.yml",
    ".mentorkit/calendar.json",
    ".mentorkit/made.json",
    "forms/_choices.yml",
    "forms/consent.yml",
    "forms/media-consent.yml",
    "documents/pt-PT/guide.md",
    "documents/pt-PT/letter.md",
    "documents/en/guide.md",
    "documents/en/letter.md",
    "evaluation/pt-PT/plan.md",
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with the files of a programme in two languages, by their names: what they say does not matter here."""
    _add(tmp_path / "p", USUAL)
    return tmp_path / "p"


def _add(folder: Path, names: Iterable[str]) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("x", encoding="utf-8")


def _told(folder: Path) -> list[tuple[str, str]]:
    """Return the problems of a folder: each file, and all that is said of it."""
    found = contents(folder).problems
    return [(each.file.relative_to(folder).as_posix(), f"{each.what} {each.remedy}") for each in found if each.file]


def test_a_usual_folder_has_nothing_strange(folder: Path) -> None:
    """And every form and document is to be read, in the order of their names."""
    found = contents(folder)
    assert (found.problems, found.unread, found.missing) == ([], [], set())
    assert [path.name for path in found.files["forms"]] == ["consent.yml", "media-consent.yml"]
    assert [path.name for path in found.files["documents/en"]] == ["guide.md", "letter.md"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("timeline.yml", "Timeline.yml"),
        ("timeline.yml", "timeline.yaml"),
        ("timeline.yml", "timeline.yml.txt"),
        ("timeline.yml", "timeline.txt"),
        ("timeline.yml", "timeline"),
        ("timeline.yml", "timeline (1).yml"),
        ("timeline.yml", "timeline-DESKTOP-4F2K.yml"),
        ("attestations.yml", "attestations.yaml"),
        ("evaluation/framework.yml", "evaluation/Framework.yml"),
        (".mentorkit/calendar.json", ".mentorkit/calendar-DESKTOP-4F2K.json"),
        ("forms/_choices.yml", "forms/choices.yml"),
        ("forms/_choices.yml", "forms/_choices.yaml"),
        ("forms/consent.yml", "forms/consent.yml.txt"),
        ("forms/consent.yml", "forms/Consent.yml"),
        ("forms/consent.yml", "forms/consent.yaml"),
        ("documents/pt-PT/letter.md", "documents/pt-PT/letter.md.txt"),
        ("documents/pt-PT/letter.md", "documents/pt-PT/Letter.MD"),
        ("documents/pt-PT/letter.md", "documents/pt-PT/letter.txt"),
        ("documents/pt-PT/letter.md", "documents/pt-PT/letter"),
    ],
)
def test_a_file_under_another_name_is_told_once_with_its_right_one(folder: Path, old: str, new: str) -> None:
    """At the place where it lacks, so that whatever follows from its lack can be silent."""
    (folder / old).rename(folder / new)
    ((where, said),) = _told(folder)
    name, right = new.rpartition("/")[2], old.rpartition("/")[2]
    assert where == old
    assert f"{name} lies in its place" in said
    assert f"Rename {name} to {right}." in said
    assert old in contents(folder).missing
    assert contents(folder).unread == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("timeline.yml", "timeline.docx"),
        ("budget.yml", "budget.xlsx"),
        ("documents/pt-PT/letter.md", "documents/pt-PT/letter.docx"),
        ("documents/pt-PT/letter.md", "documents/pt-PT/Letter.odt"),
    ],
)
def test_what_another_program_has_saved_is_no_text_to_rename(folder: Path, old: str, new: str) -> None:
    """Its text has to be brought over."""
    (folder / old).rename(folder / new)
    ((where, said),) = _told(folder)
    assert (where, "Write its text into" in said, "Rename" in said) == (old, True, False)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("programme.yml", ".programme.yml.icloud"),
        ("forms/consent.yml", "forms/.consent.yml.icloud"),
        ("forms/consent.yml", "forms/.syncthing.consent.yml.tmp"),
        ("documents/pt-PT/letter.md", "documents/pt-PT/letter.md.crdownload"),
        ("documents/pt-PT/letter.md", "documents/pt-PT/.letter.md.~1a2b"),
    ],
)
def test_what_has_not_come_over_is_waited_for(folder: Path, old: str, new: str) -> None:
    """Nobody renames half a file."""
    (folder / old).rename(folder / new)
    ((where, said),) = _told(folder)
    assert (where, "has not come over yet" in said, "Rename" in said) == (old, True, False)


@pytest.mark.parametrize(
    ("name", "right"),
    [
        ("programme-DESKTOP-4F2K.yml", "programme.yml"),
        ("timeline (1).yml", "timeline.yml"),
        ("Timeline.yml", "timeline.yml"),
        ("timeline.yaml", "timeline.yml"),
        (".mentorkit/calendar-DESKTOP-4F2K.json", "calendar.json"),
        (".mentorkit/answers (Ana's conflicted copy 2027-10-09).yml", "answers.yml"),
        ("evaluation/framework (1).yml", "framework.yml"),
        ("forms/consent-DESKTOP-4F2K.yml", "consent.yml"),
        ("forms/consent.yml.txt", "consent.yml"),
        ("forms/_choices (1).yml", "_choices.yml"),
        ("forms/consent.sync-conflict-20271009-101112-D4LGQYW.yml", "consent.yml"),
        ("forms/_choices-conflict1.yml", "_choices.yml"),
        ("documents/pt-PT/letter (cópia em conflito de Ana 2027-10-09).md", "letter.md"),
        ("documents/pt-PT/letter - Cópia.md", "letter.md"),
        ("documents/pt-PT/Letter.md", "letter.md"),
    ],
)
def test_a_second_copy_is_told_with_what_to_do(folder: Path, name: str, right: str) -> None:
    """Under its own name; the first one is read, and never another in its place."""
    _add(folder, [name])
    ((where, said),) = _told(folder)
    assert where == name
    assert f"a second copy of {right}" in said
    assert contents(folder).missing == set()


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("forms/open-day.yaml", "Rename open-day.yaml to open-day.yml"),
        ("forms/Open Day.yml", "Rename Open Day.yml to open-day.yml"),
        ("forms/31 dias.yml", "lower-case letters"),
        ("forms/ж.yml", "lower-case letters"),
        (f"forms/{'a' * 60}.yml", "lower-case letters"),
        ("documents/pt-PT/welcome.md.txt", "Rename welcome.md.txt to welcome.md"),
        ("documents/pt-PT/welcome.markdown", "Rename welcome.markdown to welcome.md"),
        ("documents/welcome.md", "for example documents/en/"),
        ("documents/pt/welcome.md", "Move what it holds to documents/pt-PT/"),
        ("documents/Português/welcome.md", "Move what it holds to documents/pt-PT/"),
        ("documents/sr/welcome.md", "Rename sr to sr-Latn"),
        ("evaluation/pt_PT/plan.md", "Move what it holds to evaluation/pt-PT/"),
    ],
)
def test_what_is_new_under_a_wrong_name_is_told(folder: Path, name: str, said: str) -> None:
    """Nobody else would miss it."""
    _add(folder, [name])
    ((_, words),) = _told(folder)
    assert said in words


@pytest.mark.parametrize(("old", "new"), [("documents/pt-PT", "documents/pt"), ("forms", "Forms"), ("forms", "FORMS")])
def test_a_folder_under_another_name_is_told_once(folder: Path, old: str, new: str) -> None:
    """And not each file that was to be in it."""
    (folder / old).rename(folder / new)
    ((where, said),) = _told(folder)
    assert (where, "Rename" in said) == (old, True)


@pytest.mark.parametrize(
    "name",
    [
        "notes.txt",
        "photos/a.jpg",
        "risks-2026.yml",
        "forms/.DS_Store",
        "forms/Thumbs.db",
        "documents/pt-PT/~$letter.docx",
        "documents/pt-PT/._letter.md",
        "documents/pt-PT/letter.md~",
        "documents/README.md",
        "documents/sv/guide.md",
        "documents/sv/Guide.md",
        ".mentorkit/lock",
        ".mentorkit/made (1).json",
        "data/mentees.xlsx",
        "kept/2027-10-09/x.yaml",
        "build/timeline.yaml",
        "forms/consent.yml.part",
    ],
)
def test_much_is_nobodys_business(folder: Path, name: str) -> None:
    """Own files above the folders, what systems leave, and languages that the programme does not speak."""
    _add(folder, [name])
    found = contents(folder, ("documents/sv", "evaluation/sv"))
    assert (found.problems, found.unread) == ([], [])


def test_a_persons_own_files_are_named_and_nothing_is_to_mend(folder: Path) -> None:
    """Among forms and documents, where somebody may take them for read."""
    own = ["documents/fotos/a.jpg", "documents/pt-PT/welcome.docx", "forms/notes.txt", "forms/old/consent.yml"]
    _add(folder, own)
    found = contents(folder)
    assert found.problems == []
    assert sorted(found.unread) == ["documents/fotos/", "documents/pt-PT/welcome.docx", "forms/notes.txt", "forms/old/"]


def test_a_missing_file_is_looked_for_by_whoever_needs_it(folder: Path) -> None:
    """Before a register is begun anew beside the one that is there."""
    check_not_misnamed(folder, "adaptations.yml")
    (folder / "attestations.yml").rename(folder / "attestations.yaml")
    (folder / "timeline.yml").rename(folder / "timeline.yaml")
    check_not_misnamed(folder, "adaptations.yml")
    with pytest.raises(KitError, match=r"attestations\.yaml lies in its place"):
        check_not_misnamed(folder, "attestations.yml")


@pytest.mark.skipif(os.name == "nt", reason="links need rights")
@pytest.mark.parametrize("where", ["forms", "documents", "documents/en", "evaluation", ".mentorkit"])
def test_a_folder_elsewhere_is_not_looked_into(folder: Path, tmp_path: Path, where: str) -> None:
    """It is told as a link; one that stays inside is a folder as any other."""
    (folder / where).rename(tmp_path / "elsewhere")
    (folder / where).symlink_to(tmp_path / "elsewhere")
    ((told, said),) = _told(folder)
    assert (told, "leads out of the programme's folder" in said) == (where, True)
    (tmp_path / "elsewhere").rename(folder / "inside")
    (folder / where).unlink()
    (folder / where).symlink_to(folder / "inside")
    assert _told(folder) == []


@pytest.mark.skipif(os.name == "nt", reason="links need rights")
def test_links_that_lead_nowhere_or_round_are_told(folder: Path) -> None:
    """As a folder; as a file, whatever reads it tells."""
    (folder / "forms").rename(folder / "f")
    (folder / "forms").symlink_to("nowhere")
    (folder / "documents" / "round").symlink_to("round")
    assert ("forms", "this link leads nowhere") in [(where, said[:23]) for where, said in _told(folder)]
    (folder / "forms").unlink()
    (folder / "forms").symlink_to("forms")
    assert any("in a circle" in said for _, said in _told(folder))


def test_a_full_folder_is_told_and_not_read(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """By the number of its files, and by their size."""
    monkeypatch.setattr(entries_module, "MOST", 20)
    _add(folder, (f"documents/en/d{number}.md" for number in range(21)))
    ((where, said),) = _told(folder)
    assert (where, "more than 20 files" in said) == ("documents/en", True)
    assert contents(folder).files["documents/en"] == []
    monkeypatch.setattr(entries_module, "MOST", 100)
    monkeypatch.setattr(module, "_MOST_MEGABYTES", 1)
    with (folder / "forms" / "consent.yml").open("wb") as stream:
        stream.truncate(2_000_000)
    ((where, said),) = _told(folder)
    assert (where, "larger than 1 MB" in said, contents(folder).files) == (".", True, {})


@pytest.mark.skipif(os.name == "nt", reason="a name is UTF-16 there")
def test_a_name_that_is_not_utf_8_is_shown(folder: Path) -> None:
    """And so is one that would steer a terminal."""
    _add(folder, [os.fsdecode(b"forms/caf\xe9.yml"), "forms/\x1b[31mred.yml", "documents/\u202eabc.jpg"])
    said = " ".join(words for _, words in _told(folder))
    assert "\\udce9" in said
    assert said.isprintable()


@pytest.mark.parametrize("name", ["choices.yml", "choices-conflict1.yml", "choices (1).yml", "Choices.yml"])
def test_a_name_as_of_a_form_may_be_that_of_another_file(folder: Path, name: str) -> None:
    """Where the file itself is missing: what lies there in its place is told, though a form could be called so."""
    shutil.rmtree(folder / "forms", ignore_errors=True)
    _add(folder, [f"forms/{name}", "forms/consent.yml"])
    found = contents(folder)
    assert "forms/_choices.yml" in found.missing
    assert any(name in str(each) for each in found.problems)
