"""What the browser keeps: nothing is lost, whichever way a tab ends, and another's change is never written over."""

from __future__ import annotations

from typing import Any

import pytest

from tests.opening.tab import BEGIN, evaluated, tab


def test_a_programme_outlives_its_tab(context: Any, modules: str) -> None:
    """As it was kept last, under its name; and it is listed without a kit."""
    page = tab(context, modules)
    kept = evaluated(page, 'make("casa", {name: "A Casa"}); return keeper.adopt("casa")')
    assert (kept["folder"], kept["kept"], kept["reason"]) == ("casa", True, "")
    evaluated(page, 'kit.folders.casa["a.md"] = "2"; await keeper.keep("casa")')
    page.close()
    page = tab(context, modules)
    (listed,) = evaluated(page, "return keeper.programmes()")
    assert (listed["folder"], listed["name"], listed["saved"], listed["disk"]) == ("casa", "A Casa", False, "")
    assert evaluated(page, 'return keeper.reopen("casa")') == {"folder": "casa", "held": "mine"}
    assert evaluated(page, "return kit.folders.casa") == {"programme.yml": "x", "name": "A Casa", "a.md": "2"}


def test_what_was_saved_is_known_until_it_changes(context: Any, modules: str) -> None:
    """And again when the change is taken back."""
    page = tab(context, modules)
    script = """
    make("casa");
    await keeper.adopt("casa");
    const seen = [keeper.unsaved("casa")];
    const look = async () => { await keeper.keep("casa"); seen.push(keeper.unsaved("casa")); };
    await keeper.saved("casa");
    await look();
    kit.folders.casa.b = "1";
    await look();
    delete kit.folders.casa.b;
    await look();
    return [seen, (await keeper.programmes())[0].saved];
    """
    assert evaluated(page, script) == [[True, False, True, False], True]


def test_a_programme_of_a_name_that_is_kept_gets_another(context: Any, modules: str) -> None:
    """Yesterday's is not written over by today's, which is made in the same folder of another kit."""
    page = tab(context, modules)
    evaluated(page, 'make("casa", {name: "Old"}); await keeper.adopt("casa")')
    page.close()
    page = tab(context, modules)
    assert evaluated(page, 'make("casa", {name: "New"}); return keeper.keep("casa")') == {
        "kept": False,
        "reason": "taken",
    }
    assert evaluated(page, 'return (await keeper.adopt("casa")).folder') == "casa-2"
    assert evaluated(page, "return [Object.keys(kit.folders), kit.folders['casa-2'].name]") == [["casa-2"], "New"]
    other = tab(context, modules)
    assert evaluated(other, 'return keeper.hold("casa")') == "mine"
    assert evaluated(other, 'return (make("casa"), await keeper.adopt("casa")).folder') == "casa-3"
    assert evaluated(other, 'return keeper.forget("casa-3")') is True
    # Nor is a name taken that another tab holds, although nothing is kept of it; and nobody waits for it.
    evaluated(other, 'await keeper.hold("kuca")')
    assert evaluated(page, 'return (make("kuca"), await keeper.adopt("kuca")).folder') == "kuca-2"
    evaluated(other, 'keeper.release("kuca")')
    assert evaluated(other, 'return keeper.hold("kuca")') == "mine"
    assert evaluated(page, 'return keeper.forget("kuca-2")') is True
    assert evaluated(page, 'delete kit.folders["kuca-2"]; return heard') == []
    other.close()
    evaluated(page, 'await keeper.reopen("casa")')
    names = evaluated(page, "return (await keeper.programmes()).map(({name}) => name).sort()")
    assert names == ["New", "Old"]
    assert evaluated(page, "return kit.folders.casa.name") == "Old"


def test_an_ended_kit_gets_everything_again(context: Any, modules: str) -> None:
    """Also what the browser could not keep."""
    page = tab(context, modules)
    script = """
    make("casa"); await keeper.adopt("casa");
    make("kuca"); await keeper.adopt("kuca");
    IDBObjectStore.prototype.put = () => { throw new DOMException("", "QuotaExceededError"); };
    kit.folders.casa.b = "1";
    const said = await keeper.keep("casa");
    await kit.stop().catch(() => {});
    return [said, kit.folders, keeper.unkept];
    """
    said, folders, unkept = evaluated(page, script)
    assert said == {"kept": False, "reason": "full"}
    assert folders == {"casa": {"programme.yml": "x", "b": "1"}, "kuca": {"programme.yml": "x"}}
    assert unkept == ["casa"]


def test_a_second_tab_only_reads_until_the_first_is_closed(context: Any, modules: str) -> None:
    """It is told when it may write, and then takes what the first has kept before it writes anything."""
    first, second = tab(context, modules), tab(context, modules)
    evaluated(first, 'make("casa"); await keeper.adopt("casa")')
    assert evaluated(second, 'return keeper.reopen("casa")') == {"folder": "casa", "held": "another"}
    changed = 'kit.folders.casa.b = "of the second"; return keeper.keep("casa")'
    assert evaluated(second, changed) == {"kept": False, "reason": "another"}
    assert evaluated(second, 'return keeper.act("casa", "forget", {folder: "casa"})')["reason"] == "another"
    assert evaluated(second, 'return keeper.forget("casa")') is False
    evaluated(first, 'kit.folders.casa.b = "of the first"; await keeper.keep("casa")')
    first.close()
    second.wait_for_function("heard.length")
    assert evaluated(second, "return heard") == [["free", "casa"]]
    assert evaluated(second, 'return keeper.keep("casa")')["kept"] is False
    assert evaluated(second, 'return keeper.reopen("casa")') == {"folder": "casa", "held": "mine"}
    assert evaluated(second, "return kit.folders.casa.b") == "of the first"
    assert evaluated(second, 'kit.folders.casa.b = "1"; return keeper.keep("casa")')["kept"] is True


def test_a_tab_that_lets_go_of_a_programme_gives_it_to_the_next(context: Any, modules: str) -> None:
    """One that waited and does not any longer is passed over."""
    tabs = [tab(context, modules) for _ in range(3)]
    evaluated(tabs[0], 'make("casa"); await keeper.adopt("casa")')
    for each in tabs[1:]:
        assert evaluated(each, 'return Promise.all([keeper.hold("casa"), keeper.hold("casa")])') == ["another"] * 2
    evaluated(tabs[1], 'keeper.release("casa")')
    evaluated(tabs[0], 'keeper.release("casa")')
    tabs[2].wait_for_function("heard.length")
    assert evaluated(tabs[1], "return heard") == []
    assert evaluated(tabs[2], 'return keeper.hold("casa")') == "mine"


def test_what_is_broken_is_told_and_put_aside(context: Any, modules: str) -> None:
    """Its bytes can still be handed over; its name is free again."""
    page = tab(context, modules)
    script = """
    make("casa", {name: "A Casa"}); await keeper.adopt("casa");
    const base = await new Promise((done) => { indexedDB.open("mentorkit").onsuccess = (event) => done(event.target.result); });
    const deal = base.transaction("packed", "readwrite");
    deal.objectStore("packed").put(new TextEncoder().encode("half of it"), "casa");
    await new Promise((done) => { deal.oncomplete = done; });
    """
    evaluated(page, script)
    page.close()
    page = tab(context, modules)
    script = """
    const error = await keeper.reopen("casa").catch((error) => error);
    const [aside] = await keeper.aside();
    return [error.constructor.name, error.problems, error.number === aside.number, aside.name,
            new TextDecoder().decode(aside.packed), await keeper.programmes()];
    """
    problems = [{"what": "broken", "remedy": ""}]
    assert evaluated(page, script) == ["Broken", problems, True, "A Casa", "half of it", []]
    assert evaluated(page, 'make("casa"); return (await keeper.adopt("casa")).folder') == "casa"
    assert evaluated(page, "return (await keeper.aside()).length") == 1


def test_what_another_tab_has_let_go_of_is_told(context: Any, modules: str) -> None:
    """Nothing is put aside, for there is nothing; and its name is free."""
    page = tab(context, modules)
    evaluated(page, 'make("casa"); await keeper.adopt("casa"); await keeper.forget("casa")')
    script = """
    const error = await keeper.reopen("casa").catch((error) => error);
    return [error.constructor.name, error.number, await keeper.aside(), (await keeper.adopt("casa")).folder];
    """
    assert evaluated(page, script) == ["Broken", None, [], "casa"]


def test_a_full_storage_is_told_and_what_was_kept_stays(context: Any, modules: str) -> None:
    """The browser's own limit, which is then raised again."""
    page = tab(context, modules)
    origin = modules.rsplit("/", 1)[0]
    control = context.new_cdp_session(page)
    # From the beginning: the browser remembers for a while how much there was.
    control.send("Storage.overrideQuotaForOrigin", {"origin": origin, "quotaSize": 2_000_000})
    evaluated(page, 'make("casa"); await keeper.adopt("casa")')
    long = 'kit.folders.casa.long = crypto.randomUUID().repeat(100_000); return keeper.keep("casa")'
    assert evaluated(page, long) == {"kept": False, "reason": "full"}
    assert evaluated(page, "return keeper.unkept") == ["casa"]
    other = tab(context, modules)
    evaluated(other, 'await keeper.reopen("casa")')
    assert evaluated(other, "return kit.folders.casa") == {"programme.yml": "x"}
    control.send("Storage.overrideQuotaForOrigin", {"origin": origin})
    assert evaluated(page, 'return keeper.keep("casa")')["kept"] is True


@pytest.mark.parametrize(
    ("broken", "reason"),
    [
        ("IDBFactory.prototype.open = () => { throw new DOMException('', 'SecurityError'); }", "denied"),
        ("Object.defineProperty(window, 'indexedDB', {value: undefined})", "none"),
        ("IDBDatabase.prototype.transaction = () => { throw new DOMException('', 'UnknownError'); }", "failed"),
        ("Object.defineProperty(navigator, 'locks', {value: undefined})", ""),
        ("LockManager.prototype.request = async () => { throw new DOMException('', 'SecurityError'); }", ""),
        ("Object.defineProperty(navigator, 'storage', {value: undefined})", ""),
    ],
)
def test_a_browser_that_keeps_nothing_says_why(context: Any, modules: str, broken: str, reason: str) -> None:
    """And a programme is made and worked on all the same."""
    page = context.new_page()
    page.goto(modules)
    evaluated(page, f"{broken}; {BEGIN}")
    said = evaluated(page, 'make("casa"); return [await keeper.programmes(), await keeper.adopt("casa")]')
    assert (said[0], said[1]["folder"], said[1]["kept"], said[1]["reason"]) == ([], "casa", not reason, reason)
    assert evaluated(page, "await kit.stop().catch(() => {}); return kit.folders.casa") == {"programme.yml": "x"}
