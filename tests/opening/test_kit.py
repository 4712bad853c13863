"""The kit in its worker: it can be ended at any moment, and goes on from what was kept."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from tests.helpers.drawing import is_full
from tests.helpers.serving import served
from tests.opening.tab import READY, evaluated, write_site

BEGIN = """
const [{ Keeper }, { Kit, Stopped }] = [await import("./keeping.js"), await import("./kit.js")];
window.kit = new Kit("./", "pt-PT");
window.keeper = new Keeper(kit);
window.Stopped = Stopped;
window.set = ["place=portugal", "languages=pt-PT", "programme_slug=casa"];
window.text = async (file) => new TextDecoder().decode(await kit.call("read", { file }));
window.hurt = async (work) => { try { return [await work()]; } catch (error) { return error.constructor.name; } };
"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The page as a site holds it; yields the address of an empty page beside the scripts."""
    folder = tmp_path_factory.mktemp("site")
    write_site(folder)
    with served(folder) as address:
        yield f"{address}/make/blank.html"


def begun(context: Any, site: str) -> Any:
    """Open a tab in which a kit begins."""
    page = context.new_page()
    page.set_default_timeout(READY)
    page.goto(site)
    evaluated(page, BEGIN)
    return page


@pytest.mark.skipif(not is_full(), reason="for the full run; test_keeping.py ends a kit, test_desk.py closes a tab")
def test_an_ended_kit_and_a_closed_tab_lose_nothing(context: Any, site: str) -> None:
    """Ended in the middle of a build: it goes on from what was kept before, and so does the next tab."""
    page = begun(context, site)
    made = """
    await kit.call("run", { action: "new", values: { set, yes: true, no_build: true } });
    return [await keeper.adopt("casa"), (await text("casa/programme.yml")).length];
    """
    kept, length = evaluated(page, made)
    assert kept["kept"] is True
    ended = """
    const steps = [];
    const build = keeper.act("casa", "run", { action: "build", values: { programme: "casa" } }, (step) => {
      if (steps.push(step) === 3) kit.stop();
    });
    const listed = kit.ready.then(() => kit.call("list", { folder: "casa" })).catch((error) => error.constructor.name);
    return [await hurt(() => build), steps.length, await listed, (await text("casa/programme.yml")).length];
    """
    said, steps, _, still = evaluated(page, ended)
    assert (said, still) == ("Stopped", length)
    assert steps >= 3
    assert evaluated(page, 'return (await kit.call("list", {folder: "casa/build"}))') == []
    done = 'return (await keeper.act("casa", "run", {action: "build", values: {programme: "casa"}})).kept'
    assert evaluated(page, done) is True
    page.close()
    page = begun(context, site)
    (listed,) = evaluated(page, "return keeper.programmes()")
    assert (listed["folder"], listed["name"]) == ("casa", "Mentoria na Cultura")
    evaluated(page, 'await keeper.reopen("casa")')
    seen = 'return (await kit.call("list", {folder: "casa/build"})).length'
    assert evaluated(page, seen) > 100


@pytest.mark.skipif(not is_full(), reason="for the full run; an ended kit begins anew above")
def test_a_kit_that_breaks_begins_anew_by_itself(context: Any, site: str) -> None:
    """With what was kept; a call that only failed inside it does not end it, and one that is ended while it comes is told."""
    page = begun(context, site)
    early = """
    window.ended = 0;
    kit.addEventListener("ended", () => { ended += 1; });
    const waits = hurt(() => kit.call("list", { folder: "casa" }));
    kit.stop();
    return waits;
    """
    assert evaluated(page, early) == "Stopped"
    made = """
    await kit.call("run", { action: "new", values: { set, yes: true, no_build: true } });
    await keeper.adopt("casa");
    return hurt(() => kit.call("list", { folder: "elsewhere/../casa/" + "\\0" }));
    """
    assert evaluated(page, made) in ("Error", "Problem")
    assert evaluated(page, "return ended") == 0
    at_once = """
    const listed = hurt(() => kit.call("list", { folder: "casa" }));
    kit.stop();
    return [await listed, (await kit.call("list", { folder: "casa" })).length > 30];
    """
    assert evaluated(page, at_once) == ["Stopped", True]
    breaks = "setTimeout(() => { JSON.stringify = () => { throw new RangeError('no more room'); }; })"
    page.workers[-1].evaluate(f"void {breaks}")
    assert evaluated(page, 'return hurt(() => kit.call("list", { folder: "casa" }))') == "Error"
    assert len(evaluated(page, 'return (await kit.call("list", { folder: "casa" }))')) > 30
    assert evaluated(page, "return ended") == 1
