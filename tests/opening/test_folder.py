"""A programme's folder on the disk, opened in place: only what changed is written, and nobody's change is lost.

Folders of the origin's own file system stand for those of a disk: their handles are the same.
"""

from __future__ import annotations

from typing import Any

import pytest

from tests.opening.tab import evaluated, tab

LINKED = """
make("casa", { "a.md": "1", "documents/pt/b.md": "1", "build/c.docx": "1" });
await keeper.adopt("casa");
window.there = await disk("programas");
keeper.chooseFolder = async () => there;
window.first = await keeper.saveFolder("casa");
"""


def test_only_what_changed_is_written(context: Any, modules: str) -> None:
    """All of it at first; then what was changed, added or deleted, and nothing that lies there besides."""
    page = tab(context, modules)
    evaluated(page, LINKED)
    first = ["a.md", "build/c.docx", "documents/pt/b.md", "programme.yml"]
    nothing: dict[str, list[Any]] = {"removed": [], "stayed": [], "both": [], "refused": []}
    assert evaluated(page, "return first") == {"written": first, **nothing}
    assert evaluated(page, 'return [keeper.unsaved("casa"), (await keeper.programmes())[0].disk]') == [
        False,
        "programas",
    ]
    change = """
    await put(there, "photo.jpg", "mine");
    Object.assign(kit.folders.casa, { "a.md": "2", "documents/sv/d.md": "1" });
    delete kit.folders.casa["build/c.docx"];
    return [await keeper.saveFolder("casa"), await all(there), await keeper.saveFolder("casa")];
    """
    said, found, again = evaluated(page, change)
    assert (said["written"], said["removed"]) == (["a.md", "documents/sv/d.md"], ["build/c.docx"])
    texts = {"a.md": "2", "documents/pt/b.md": "1", "documents/sv/d.md": "1", "programme.yml": "x"}
    assert found == {**texts, "photo.jpg": "mine"}
    assert again == {"written": [], **nothing}


def test_a_folder_in_which_something_lies_is_not_filled(context: Any, modules: str) -> None:
    """The programme gets a folder of its own there, beside one of the same name."""
    page = tab(context, modules)
    script = """
    window.there = await disk("programas");
    await put(there, "letter.txt", "1");
    await put(there, "casa/old.txt", "1");
    keeper.chooseFolder = async () => there;
    make("casa"); await keeper.adopt("casa"); await keeper.saveFolder("casa");
    return all(there);
    """
    assert evaluated(page, script) == {"letter.txt": "1", "casa/old.txt": "1", "casa-2/programme.yml": "x"}


def test_what_was_changed_on_both_sides_is_kept_twice(context: Any, modules: str) -> None:
    """The disk's stays under its name, ours lies beside; saved again nothing more comes, and neither is ever lost."""
    page = tab(context, modules)
    evaluated(page, LINKED)
    script = """
    keeper.fromPage = "desta página";
    await put(there, "documents/pt/b.md", "theirs");
    await put(there, "new.md", "theirs");
    Object.assign(kit.folders.casa, { "a.md": "2", "documents/pt/b.md": "ours", "new.md": "ours" });
    const outside = await keeper.outside("casa");
    return [outside, await keeper.saveFolder("casa"), await keeper.saveFolder("casa"), keeper.unsaved("casa")];
    """
    outside, said, again, unsaved = evaluated(page, script)
    assert outside == [{"path": "documents/pt/b.md", "how": "changed"}, {"path": "new.md", "how": "new"}]
    assert said["written"] == ["a.md"]
    beside = ["documents/pt/b (desta página).md", "new (desta página).md"]
    assert said["both"] == [
        {"path": "documents/pt/b.md", "beside": beside[0]},
        {"path": "new.md", "beside": beside[1]},
    ]
    assert (again["written"], again["both"], unsaved) == ([], [], False)
    assert evaluated(page, 'return keeper.outside("casa")') == outside
    more = """
    kit.folders.casa["new.md"] = "ours, later";
    await keeper.saveFolder("casa");
    await put(there, "new (desta página).md", "theirs again");
    kit.folders.casa["new.md"] = "ours, last";
    await keeper.saveFolder("casa");
    return all(there);
    """
    found = evaluated(page, more)
    assert {path: found[path] for path in found if "b" in path or "new" in path} == {
        "build/c.docx": "1",
        "documents/pt/b.md": "theirs",
        beside[0]: "ours",
        "new.md": "theirs",
        beside[1]: "theirs again",
        "new (desta página 2).md": "ours, last",
    }


@pytest.mark.parametrize(
    ("theirs", "ours", "found", "told"),
    [
        ("delete", "change", "2", "written"),
        ("delete", "delete", None, ""),
        ("change", "delete", "theirs", "stayed"),
        ("the same", "change", "2", ""),
        ("change", "", "theirs", ""),
        ("delete", "", None, ""),
        ("change", "change and back", "theirs", ""),
    ],
)
def test_whoever_changes_or_deletes(context: Any, modules: str, theirs: str, ours: str, found: str, told: str) -> None:
    """Each side by each way: a change is stronger than a deletion, and what is the same on both sides is no change."""
    page = tab(context, modules)
    evaluated(page, LINKED)
    script = """
    const [theirs, ours] = given;
    if (theirs === "delete") await there.removeEntry("a.md");
    else await put(there, "a.md", theirs === "the same" ? "2" : "theirs");
    if (ours === "delete") delete kit.folders.casa["a.md"];
    else if (ours) kit.folders.casa["a.md"] = "2";
    if (ours === "change and back") kit.folders.casa["a.md"] = "1";
    const said = await keeper.saveFolder("casa");
    return [said, (await all(there))["a.md"] ?? null, Object.keys(await all(there))];
    """
    said, content, paths = evaluated(page, script, [theirs, ours])
    assert content == found
    assert {each for each, listed in said.items() if listed} == {told} - {""}
    assert not [path for path in paths if "from the page" in path]


def test_a_folder_is_opened_in_place_and_once_more_by_one_click(context: Any, modules: str) -> None:
    """Of what lies there only the programme's is ever touched; what was changed outside is taken, in a later tab too."""
    page = tab(context, modules)
    script = """
    window.there = await disk("casa");
    for (const path of ["programme.yml", "a.md", ".mentorkit/made.json", "desktop.ini", ".git/config", ".mentorkit-tmp-1"])
      await put(there, path, "1");
    keeper.chooseFolder = async () => there;
    const opened = await keeper.openFolder();
    return [opened, Object.keys(kit.folders.casa).sort(), keeper.unsaved("casa")];
    """
    opened, paths, unsaved = evaluated(page, script)
    assert opened == {"folder": "casa", "held": "mine", "left": [], "changed": []}
    assert (paths, unsaved) == ([".mentorkit/made.json", "a.md", "programme.yml"], False)
    evaluated(page, 'delete kit.folders.casa["a.md"]; await keeper.saveFolder("casa")')
    there = {"programme.yml", ".mentorkit/made.json", "desktop.ini", ".git/config", ".mentorkit-tmp-1"}
    assert set(evaluated(page, "return all(there)")) == there
    evaluated(page, 'await put(there, "a.md", "theirs")')
    page.close()
    page = tab(context, modules)
    assert evaluated(page, 'return keeper.openAgain("casa")') == {
        "folder": "casa",
        "held": "mine",
        "left": [],
        "changed": [],
    }
    assert evaluated(page, "return kit.folders.casa['a.md']") == "theirs"
    # It is known as well when it is chosen as if for the first time.
    chosen = 'keeper.chooseFolder = () => disk("casa"); return (await keeper.openFolder()).folder'
    assert evaluated(page, chosen) == "casa"
    assert len(evaluated(page, "return keeper.programmes()")) == 1


def test_changes_on_both_sides_are_told_when_a_folder_is_opened_again(context: Any, modules: str) -> None:
    """What was not saved goes on, and the disk's is taken only when somebody says so."""
    page = tab(context, modules)
    evaluated(page, LINKED)
    evaluated(page, 'kit.folders.casa["a.md"] = "ours"; await keeper.keep("casa"); await put(there, "a.md", "theirs")')
    page.close()
    page = tab(context, modules)
    again = evaluated(page, 'return keeper.openAgain("casa")')
    assert again["changed"] == [{"path": "a.md", "how": "changed"}]
    assert evaluated(page, 'return kit.folders.casa["a.md"]') == "ours"
    evaluated(page, 'await keeper.reread("casa")')
    assert evaluated(page, 'return [kit.folders.casa["a.md"], keeper.unsaved("casa"), Object.keys(kit.folders)]') == [
        "theirs",
        False,
        ["casa"],
    ]


REFUSALS = {
    "locked": ("createWritable", "NoModificationAllowedError"),
    "full": ("createWritable", "QuotaExceededError"),
    "failed": ("createWritable", "SomethingError"),
}


@pytest.mark.parametrize("reason", REFUSALS)
def test_a_file_that_refuses_is_told_and_the_rest_is_saved(context: Any, modules: str, reason: str) -> None:
    """As Word does with a document that is open; it is written the next time, and no empty file is left."""
    page = tab(context, modules)
    evaluated(page, LINKED)
    script = """
    const [method, error] = given;
    const usual = FileSystemFileHandle.prototype[method];
    FileSystemFileHandle.prototype[method] = function (...values) {
      if (/[bd]\\.md/.test(this.name)) throw new DOMException("", error);
      return usual.apply(this, values);
    };
    Object.assign(kit.folders.casa, { "a.md": "2", "documents/pt/b.md": "2", "d.md": "2", "e.md": "2" });
    const said = await keeper.saveFolder("casa");
    const unsaved = keeper.unsaved("casa");
    const found = Object.keys(await all(there));
    FileSystemFileHandle.prototype[method] = usual;
    return [said, unsaved, found, await keeper.saveFolder("casa"), (await all(there))["documents/pt/b.md"]];
    """
    said, unsaved, found, again, content = evaluated(page, script, REFUSALS[reason])
    assert (said["written"], unsaved) == (["a.md", "e.md"], True)
    assert [(each["path"], each["reason"]) for each in said["refused"]] == [
        ("d.md", reason),
        ("documents/pt/b.md", reason),
    ]
    assert "d.md" not in found
    assert (again["written"], again["refused"], content) == (["d.md", "documents/pt/b.md"], [], "2")


@pytest.mark.parametrize(
    ("breaks", "reason"),
    [
        ("FileSystemHandle.prototype.queryPermission = async () => 'denied'; "
         "FileSystemHandle.prototype.requestPermission = async () => 'denied'", "permission"),
        ("FileSystemHandle.prototype.queryPermission = async () => 'prompt'; "
         "FileSystemHandle.prototype.requestPermission = async () => { throw new DOMException('', 'SecurityError'); }",
         "permission"),
        ("FileSystemFileHandle.prototype.createWritable = async () => { throw new DOMException('', 'NotAllowedError'); }",
         "permission"),
        ("await (await navigator.storage.getDirectory()).removeEntry('programas', { recursive: true })", "gone"),
    ],
)  # fmt: skip
def test_a_withdrawn_permission_or_a_folder_that_is_gone_is_told_once(
    context: Any, modules: str, breaks: str, reason: str
) -> None:
    """Nothing is lost: it is kept in the browser, and counts as not saved."""
    page = tab(context, modules)
    evaluated(page, LINKED)
    script = f"""
    Object.assign(kit.folders.casa, {{ "a.md": "2", "documents/pt/b.md": "2" }});
    {breaks};
    return [await keeper.saveFolder("casa"), keeper.unsaved("casa")];
    """
    said, unsaved = evaluated(page, script)
    assert [each["reason"] for each in said["refused"]] == [reason]
    assert (said["written"], unsaved) == ([], True)
    page.close()
    page = tab(context, modules)
    assert evaluated(page, 'await keeper.reopen("casa"); return kit.folders.casa["a.md"]') == "2"


def test_without_permission_the_kept_programme_is_opened_all_the_same(context: Any, modules: str) -> None:
    """And the page is told, so that it can ask by another click."""
    page = tab(context, modules)
    evaluated(page, LINKED)
    page.close()
    page = tab(context, modules)
    script = """
    FileSystemHandle.prototype.queryPermission = async () => "prompt";
    FileSystemHandle.prototype.requestPermission = async () => "denied";
    return keeper.openAgain("casa");
    """
    assert evaluated(page, script)["refused"] == "permission"
    assert evaluated(page, 'return kit.folders.casa["a.md"]') == "1"


@pytest.mark.parametrize(
    ("laid", "said"),
    [
        ("MOST.files = 3; for (const name of 'abcd') await put(there, name, '1')", "many"),
        ("MOST.bytes = 9; for (const name of 'abcd') await put(there, name, '12345')", "large"),
        ("MOST.deep = 3; await put(there, 'a/b/c/d/e', '1')", "deep"),
        ("", "Problem"),
    ],
)
def test_a_folder_that_is_no_programme_is_refused(context: Any, modules: str, laid: str, said: str) -> None:
    """Somebody's whole disk is not read, and nothing is kept of it."""
    page = tab(context, modules)
    script = f"""
    const {{ MOST }} = await import("./disk.js");
    const there = await disk("casa");
    keeper.chooseFolder = async () => there;
    {laid};
    const error = await keeper.openFolder().catch((error) => error);
    return [error.reason ?? error.constructor.name, await keeper.programmes(), kit.folders];
    """
    assert evaluated(page, script) == [said, [], {}]


def test_what_is_too_large_or_cannot_be_read_stays_where_it_is(context: Any, modules: str) -> None:
    """It is named, and not touched when the programme has something of that name."""
    page = tab(context, modules)
    script = """
    const { MOST } = await import("./disk.js");
    MOST.file = 10;
    window.there = await disk("casa");
    await put(there, "programme.yml", "1");
    await put(there, "film.mp4", "as long as it is");
    keeper.chooseFolder = async () => there;
    const { left } = await keeper.openFolder();
    kit.folders.casa["film.mp4"] = "ours";
    return [left, (await keeper.saveFolder("casa")).both, (await all(there))["film.mp4"]];
    """
    beside = [{"path": "film.mp4", "beside": "film (from the page).mp4"}]
    assert evaluated(page, script) == [["film.mp4"], beside, "as long as it is"]


def test_nobody_has_to_choose(context: Any, modules: str) -> None:
    """Neither to open nor to save; and a programme without its settings takes nothing from the disk."""
    page = tab(context, modules)
    script = """
    make("casa"); await keeper.adopt("casa");
    if ((await keeper.outside("casa")).length) throw new Error("of no folder");
    keeper.chooseFolder = async () => { throw new DOMException("", "AbortError"); };
    return [await keeper.openFolder(), await keeper.saveFolder("casa"), keeper.canOpenFolders];
    """
    assert evaluated(page, script) == [None, None, True]
    evaluated(page, LINKED.replace("casa", "kuca"))
    gone = 'kit.folders.kuca = {}; return [(await keeper.saveFolder("kuca")).refused, (await all(there))["a.md"]]'
    assert evaluated(page, gone) == [[{"path": "programme.yml", "reason": "gone"}], "1"]
